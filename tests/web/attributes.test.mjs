// attributes.test.mjs - <rubricated-text>'s attributes and events, with the real engine in Chromium
import assert from 'node:assert/strict';
import { highlighted } from './browser.mjs';
import { hosts, wait } from './host.mjs';

const { onHost } = hosts();
const TEXT = '<p>Angela Merkel met Emmanuel Macron in Paris on Tuesday.</p><pre>Oslo</pre>';
const element = (attributes, content = TEXT) => `<!doctype html><html lang="en"><title>Host</title><script>
globalThis.told = []; for (const name of ["rubricate-ready", "rubricate", "rubricate-error"]) addEventListener(name, ({ detail }) => told.push([name, detail]));
</script><script type="module" src="/web/define.js"></script><rubricated-text id="host" ${attributes}>${content}</rubricated-text></html>`;
const told = page =>
  page.evaluate(() =>
    globalThis.told.map(([name, detail]) => [name, detail.message ?? Object.keys(detail)[0]])
  );
const marked = page => wait(page, () => document.querySelector('#host').doc);

onHost('ready is told once, rubricate after every annotation', element(''), async page => {
  await marked(page);
  await page.evaluate(() => {
    document.querySelector('#host p').append(' Merkel left.');
  });
  await wait(page, () => globalThis.told.length > 2);
  assert.deepEqual(await told(page), [
    ['rubricate-ready', 'handle'],
    ['rubricate', 'rubricate'],
    ['rubricate', 'rubricate'],
  ]);
});

onHost(
  'min-confidence, include and exclude choose what is marked, also later',
  element('min-confidence="1"'),
  async page => {
    await marked(page);
    const sure = await page.evaluate(() =>
      document.querySelector('#host').doc.mentions.every(({ confidence }) => confidence === 1)
    );
    assert.equal(sure, true);
    await page.evaluate(() => {
      const host = document.querySelector('#host');
      host.removeAttribute('min-confidence');
      host.setAttribute('include', 'pre');
      host.setAttribute('exclude', 'p');
    });
    await wait(page, () => document.querySelector('#host').doc?.length === 4);
    assert.deepEqual(await highlighted(page), { 'rubricate-gpe': ['Oslo'] });
  }
);

onHost(
  'engine is a folder, lexicon an address; both relative to the page',
  element('engine="build" lexicon="names.jsonl"', '<p>Zarq Velto left.</p>'),
  async page => {
    await marked(page);
    assert.deepEqual(
      await page.evaluate(() =>
        document.querySelector('#host').doc.entities.map(({ name, link }) => [name, link.id])
      ),
      [['Zarq Velto', 'Z1']]
    );
  },
  {
    first: () => {
      const { fetch } = globalThis;
      globalThis.fetch = (address, options) =>
        String(address).endsWith('/names.jsonl')
          ? Promise.resolve(new Response('{"name":"Zarq Velto","type":"PERSON","id":"Z1"}\n'))
          : fetch(address, options);
    },
  }
);

onHost(
  'an engine that is not there is an event, and the text stays',
  element('engine="/nowhere/"'),
  async page => {
    await wait(page, () => globalThis.told.length);
    assert.match(
      (await told(page))[0].join(' '),
      /^rubricate-error Rubricate: (rubricate\.wasm|en\.rubm) is not at .*\/nowhere\//
    );
  },
  { troubles: [/404/] }
);

onHost(
  'a language that the model does not read is left alone, with a word why',
  element('lang="de"'),
  async page => {
    await wait(page, () => globalThis.told.length);
    assert.match((await told(page))[0][1], /reads English, and lang is "de"/);
    assert.deepEqual(await highlighted(page), {});
  }
);

onHost('lazy waits until it is seen', `<div style="height: 5000px"></div>${element('lazy')}`, async page => {
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => document.querySelector('#host').doc), null);
  await page.evaluate(() => document.querySelector('#host').scrollIntoView());
  await marked(page);
});

onHost(
  "over 20 KB a worker reads, below the page's own thread; worker says otherwise",
  element('', TEXT.repeat(400)),
  async page => {
    await marked(page);
    assert.equal(page.workers().length, 1);
    await page.evaluate(async text => {
      document.querySelector('#host').remove();
      document.body.insertAdjacentHTML(
        'beforeend',
        `<rubricated-text id="host" worker="off">${text}</rubricated-text>`
      );
    }, TEXT.repeat(400));
    await marked(page);
    assert.equal(
      await page.evaluate(() => document.querySelector('#host').handle.doc.mentions.length > 1000),
      true
    );
  }
);

onHost(
  '100 KB in place: not one change of the DOM, and the page may have a turn between any two of many steps',
  element('', `${TEXT}<p>“We agreed,” Merkel said.</p>`.repeat(1350)),
  async page => {
    await marked(page);
    const { size, mutations, same, steps, longest, bars, quotes, frames } = await page.evaluate(async () => {
      const [{ readSteps }, { Registry }, { drawBars }] = await Promise.all(
        ['textmap', 'registry', 'bars'].map(name => import(`/web/${name}.js`))
      );
      const old = document.querySelector('#host');
      const host = document.createElement('rubricated-text');
      host.innerHTML = old.innerHTML;
      old.replaceWith(host);
      const before = host.outerHTML;
      let mutations = 0;
      new MutationObserver(list => {
        mutations += list.length;
      }).observe(host, { subtree: true, childList: true, characterData: true, attributes: true });
      await new Promise(done => host.addEventListener('rubricate', done, { once: true }));
      await new Promise(rest => setTimeout(rest));
      const steps = [0, 0];
      for (const step of readSteps(host)) {
        void step;
        steps[0]++;
      }
      const read = readSteps(host);
      let result;
      do result = read.next();
      while (!result.done);
      const spans = host.doc.mentions;
      let most = 0;
      const registry = new Registry();
      let at = 0;
      for (const step of registry.putSteps(
        new Map([['test', { priority: 0, spans }]]),
        result.value.pieces
      )) {
        void step;
        steps[1]++;
        const size = CSS.highlights.get('test')?.size ?? 0;
        most = Math.max(most, size - at);
        at = size;
      }
      registry.clear();
      const bars = [...host.shadowRoot.querySelectorAll('.rubricate-bar')].map(bar =>
        Number(bar.dataset.quote)
      );
      const layer = document.body.appendChild(document.createElement('div'));
      const frames = [];
      for (const frame of drawBars(layer, result.value.pieces, host.doc.quotes))
        frames.push(String(frame), layer.childElementCount);
      layer.remove();
      return {
        size: host.handle.text.length,
        mutations,
        same: host.outerHTML === before,
        steps,
        longest: most,
        bars,
        quotes: host.doc.quotes.length,
        frames,
      };
    });
    assert.ok(size > 95_000, `${size} characters`);
    assert.equal(mutations, 0);
    assert.ok(same);
    assert.ok(steps[0] >= 50, `${steps[0]} steps of reading`);
    assert.ok(steps[1] >= 10 && longest <= 500, `${steps[1]} steps of marking, ${longest} marks in one`);
    assert.ok(quotes > 1000, `${quotes} quotations`);
    assert.deepEqual(
      bars,
      Array.from({ length: quotes }, (_, row) => row)
    );
    assert.deepEqual(frames.slice(0, 4), ['Symbol(frame)', 150, 'Symbol(frame)', 300]);
  }
);

onHost('a thousand elements put in and taken out leave nothing behind', element(''), async page => {
  await marked(page);
  const left = await page.evaluate(async () => {
    document.querySelector('#host').remove();
    for (let i = 0; i < 1000; i++) {
      const made = Object.assign(document.createElement('rubricated-text'), {
        textContent: 'Angela Merkel left.',
      });
      made.setAttribute('cards', '');
      document.body.append(made);
      if (i % 100 === 99) await new Promise(done => made.addEventListener('rubricate', done));
      if (i % 100 === 99) document.querySelectorAll('rubricated-text').forEach(old => old.remove());
    }
    return { highlights: CSS.highlights.size, elements: document.querySelectorAll('*').length };
  });
  assert.equal(left.highlights, 0);
  assert.ok(left.elements < 20);
});
