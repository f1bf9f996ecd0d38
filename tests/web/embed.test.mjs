// embed.test.mjs - highlight() and <rubricated-text> on other people's pages, in Chromium
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { clickWords, highlighted, startBrowser } from './browser.mjs';

const HOST = `<!doctype html><html lang="en"><title>Host</title><body>
<div id="host"><h1>Ada
    Lovelace</h1><p>Ada <b>Love</b>lace met&nbsp;Charles in London.<br>Lovelace
    wrote.</p><script type="text/plain">Ada Lovelace</script><p hidden>Ada Lovelace</p>
<p>“The engine can do whatever we know how to order it to perform,” said Lovelace.</p></div></body></html>`;

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const onHost = (name, body, check, first = () => {}) =>
  test(name, async () => {
    browser.place('/host.html', { body, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    const page = await browser.open('host.html', { wait: null, prepare: p => p.addInitScript(first) });
    await check(page);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

const mark = (page, options = '{}') =>
  page.evaluate(async given => {
    const { highlight } = await import('/web/highlight.js');
    const { Rubricator } = await import('/web/rubricate.js');
    globalThis.before = document.documentElement.outerHTML;
    globalThis.handle = highlight(
      document.querySelector('#host'),
      await Rubricator.load(),
      eval(`(${given})`)
    );
    return { text: globalThis.handle.text, same: document.documentElement.outerHTML === globalThis.before };
  }, options);

describe('highlight()', () => {
  onHost("changes nothing in the host's DOM, and clear() takes all highlights back", HOST, async page => {
    assert.equal((await mark(page)).same, true);
    assert.ok(Object.keys(await highlighted(page)).length > 0);
    const after = await page.evaluate(() => {
      globalThis.handle.select({ entity: 0 });
      globalThis.handle.clear();
      return { same: document.documentElement.outerHTML === globalThis.before, left: CSS.highlights.size };
    });
    assert.deepEqual(after, { same: true, left: 0 });
  });
  onHost(
    'reads blocks as lines, wrapped source as one line, and skips what no reader sees',
    HOST,
    async page => {
      const { text } = await mark(page);
      assert.equal(
        text.replace(/ +/g, ' '),
        'Ada Lovelace\nAda Lovelace met\u00a0Charles in London. Lovelace wrote.\n' +
          '“The engine can do whatever we know how to order it to perform,” said Lovelace.'
      );
    }
  );
  onHost('marks a name that runs through several elements', HOST, async page => {
    await mark(page);
    assert.deepEqual((await highlighted(page))['rubricate-person'], [
      'Lovelace',
      'Ada ',
      'Love',
      'lace',
      'Lovelace',
      'Lovelace',
    ]);
  });
  onHost('leaves highlights of other scripts alone, even in clear()', HOST, async page => {
    await page.evaluate(() => CSS.highlights.set('search', new Highlight(new Range())));
    await mark(page);
    await page.evaluate(() => globalThis.handle.clear());
    assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()]), ['search']);
  });
  onHost(
    'two elements of one page share the names and go on their own',
    `${HOST}<div id="second">Lovelace</div>`,
    async page => {
      await mark(page);
      await page.evaluate(async () => {
        const { highlight } = await import('/web/highlight.js');
        const { Rubricator } = await import('/web/rubricate.js');
        globalThis.second = highlight(document.querySelector('#second'), await Rubricator.load());
        globalThis.handle.clear();
      });
      assert.deepEqual(await highlighted(page), { 'rubricate-person': ['Lovelace'] });
    }
  );
  onHost('says what was clicked, and shows only the types that are wanted', HOST, async page => {
    await mark(page, '{ types: new Set(["PERSON"]), quotes: false }');
    assert.deepEqual(Object.keys(await highlighted(page)), ['rubricate-person']);
    await page.evaluate(() =>
      globalThis.handle.on('pick', ({ mention, event, ...rest }) => {
        globalThis.picked = { mention, ...rest };
      })
    );
    await clickWords(page, 'Lovelace', 0, '#host p:last-child');
    const { mention } = await page.evaluate(() => globalThis.picked);
    assert.equal(await page.evaluate(row => globalThis.handle.doc.mentions[row].type, mention), 'PERSON');
  });
  onHost('refresh() follows the text', HOST, async page => {
    await mark(page);
    await page.evaluate(() => {
      document.querySelector('#host').textContent = 'Only London is left.';
      globalThis.handle.refresh();
    });
    assert.deepEqual(await highlighted(page), { 'rubricate-gpe': ['London'] });
  });
});

const ELEMENT = (
  attributes,
  script = '<script type="module" src="/web/define.js"></script>'
) => `<!doctype html><html lang="en"><title>Host</title><body>${script}
<rubricated-text id="host" ${attributes}><p>Ada Lovelace lives in London.</p><p>“The engine can do whatever we know how to order it to perform,” said Lovelace.</p></rubricated-text></body></html>`;

describe('<rubricated-text>', () => {
  onHost('annotates its content, which stays as it is', ELEMENT(''), async page => {
    await page.waitForFunction(() => document.querySelector('#host').doc);
    const marks = await highlighted(page);
    assert.deepEqual(marks['rubricate-person'], ['Ada Lovelace', 'Lovelace']);
    assert.match(
      await page.locator('#host').innerHTML(),
      /^<p>Ada Lovelace lives in London\.<\/p><p>“The engine[^<]*<\/p>$/
    );
    assert.equal(
      await page.evaluate(
        () => document.querySelector('#host').shadowRoot.querySelectorAll('.rubricate-bar').length
      ),
      1
    );
  });
  onHost(
    'takes types and quotes as attributes, also later',
    ELEMENT('types="GPE" quotes="off"'),
    async page => {
      await page.waitForFunction(() => document.querySelector('#host').doc);
      assert.deepEqual(Object.keys(await highlighted(page)), ['rubricate-gpe']);
      await page.evaluate(() => document.querySelector('#host').setAttribute('types', 'PERSON'));
      assert.deepEqual(Object.keys(await highlighted(page)), ['rubricate-person']);
    }
  );
  onHost('notices changed content, and leaves nothing behind when it is removed', ELEMENT(''), async page => {
    await page.waitForFunction(() => document.querySelector('#host').doc);
    await page.evaluate(() => {
      document.querySelector('#host p').textContent = 'Ada Lovelace left Norway.';
    });
    await page.waitForFunction(() =>
      [...(CSS.highlights.get('rubricate-gpe') ?? [])].some(r => r.startContainer.data.includes('Norway'))
    );
    await page.evaluate(() => document.querySelector('#host').remove());
    assert.deepEqual(await highlighted(page), {});
  });
  onHost(
    'without highlights in the browser it marks once, with <mark> elements, and takes them back',
    ELEMENT(''),
    async page => {
      await page.waitForFunction(() => document.querySelector('#host').doc);
      const html = await page.locator('#host').innerHTML();
      assert.match(html, /^<p><mark [^>]*data-type="PERSON"[^>]*>Ada Lovelace<\/mark> lives/);
      const changed = await page.evaluate(
        () =>
          new Promise(done => {
            let changes = 0;
            new MutationObserver(list => {
              changes += list.length;
            }).observe(document.querySelector('#host'), { childList: true, subtree: true });
            setTimeout(() => done(changes), 400);
          })
      );
      assert.equal(changed, 0);
      await page.evaluate(() => {
        globalThis.host = document.querySelector('#host');
        host.remove();
      });
      assert.match(
        await page.evaluate(() => globalThis.host.innerHTML),
        /^<p>Ada Lovelace lives in London\.<\/p>/
      );
    },
    () => {
      delete globalThis.Highlight;
    }
  );
  onHost(
    'tells of the document, of clicks, and of an engine that fails',
    ELEMENT(
      '',
      `<script type="module">
        globalThis.told = [];
        for (const name of ["rubricate", "rubricate-pick", "rubricate-error"]) addEventListener(name, ({ detail }) => told.push([name, detail.message ?? detail.mention ?? detail.mentions.length]));
        await import("/web/define.js");</script>`
    ),
    async page => {
      await page.waitForFunction(() => globalThis.told?.length);
      await clickWords(page, 'London', 0, '#host');
      await page.evaluate(async () => {
        const { RubricatedText } = await import('/web/define.js');
        RubricatedText.engine = Promise.reject(new Error('no engine'));
        document.body.append(document.createElement('rubricated-text'));
      });
      await page.waitForFunction(() => globalThis.told.length > 2);
      assert.deepEqual(await page.evaluate(() => globalThis.told), [
        ['rubricate', 3],
        ['rubricate-pick', 1],
        ['rubricate-error', 'no engine'],
      ]);
    }
  );
});
