// changes.test.mjs - texts that change while they are marked, shadow roots, frames, workers, abort; the real engine in Chromium
import assert from 'node:assert/strict';
import { highlighted } from './browser.mjs';
import { hosts, mark, wait } from './host.mjs';

const { onHost } = hosts();
const paragraph = i =>
  `<p>Number ${i}: Ada Lovelace met Charles Babbage in London, and the Analytical Society wrote about it in ${1800 + i}.</p>`;
const LONG = `<div id="host"><h1>Lovelace</h1>${Array.from({ length: 120 }, (_, i) => paragraph(i)).join('')}</div>`;

onHost('of a long text only the lines that changed are annotated again, in idle time', LONG, async page => {
  await mark(page, { watch: true });
  const asked = await page.evaluate(async () => {
    const { engine, handle } = globalThis;
    const asked = [];
    const annotate = engine.annotate.bind(engine);
    engine.annotate = (text, options) => {
      asked.push(text);
      return annotate(text, options);
    };
    const mentions = handle.doc.mentions.length;
    handle.select({ entity: handle.doc.entities.findIndex(({ name }) => name === 'Ada Lovelace') });
    const changed = new Promise(done => handle.on('change', done));
    document.querySelectorAll('#host p')[50].textContent = 'Only Lovelace stayed in Norway.';
    await changed;
    return {
      asked,
      mentions,
      now: handle.doc.mentions.length,
      lit: CSS.highlights.get('rubricate-selected').size,
      last: handle.text.slice(handle.doc.mentions.at(-1).start, handle.doc.mentions.at(-1).end),
    };
  });
  assert.deepEqual(asked.asked, ['Only Lovelace stayed in Norway.']);
  assert.ok(asked.now < asked.mentions && asked.lit > 100);
  assert.equal(asked.last, '1919');
});

onHost(
  'endless scrolling: what is added is marked, and the same person stays one entity',
  LONG,
  async page => {
    await mark(page, { watch: true });
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() =>
        document
          .querySelector('#host')
          .insertAdjacentHTML(
            'beforeend',
            '<p>Later Lovelace went to Turin with Mary Somerville.</p>'.repeat(20)
          )
      );
      await wait(page, count => globalThis.handle.text.split('Turin').length > 20 * count, i + 1);
    }
    const { entities, turin } = await page.evaluate(() => ({
      entities: globalThis.handle.doc.entities.map(({ name }) => name),
      turin: globalThis.handle.doc.mentions.filter(
        m => globalThis.handle.text.slice(m.start, m.end) === 'Turin'
      ).length,
    }));
    assert.equal(new Set(entities).size, entities.length, entities.join(', '));
    assert.equal(turin, 60);
  }
);

onHost('an unchanged text in new nodes keeps its document', LONG, async page => {
  await mark(page, { watch: true });
  const same = await page.evaluate(async () => {
    const { handle } = globalThis;
    const { doc } = handle;
    const changed = new Promise(done => handle.on('change', done));
    const host = document.querySelector('#host');
    host.replaceChildren(...[...host.children].map(child => child.cloneNode(true)));
    await changed;
    return doc === handle.doc && handle.ranges(doc.mentions[0])[0].startContainer.isConnected;
  });
  assert.equal(same, true);
});

const SHADOW = `<div id="host"><p>Ada Lovelace</p><x-story><p slot="body">Mary Somerville wrote.</p></x-story>
<iframe srcdoc="<p>Angela Merkel met Emmanuel Macron in Paris on Tuesday.</p>"></iframe></div><script>
customElements.define("x-story", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<p>Charles Babbage lived in London.</p><slot name=body></slot>"; } });
</script>`;
onHost(
  'shadow roots and frames of the same origin are read and marked when they are asked for',
  SHADOW,
  async page => {
    await wait(page, () => document.querySelector('iframe').contentDocument.querySelector('p'));
    assert.doesNotMatch(await mark(page), /Babbage|Macron/);
    const text = await mark(page, { shadow: true, frames: true });
    assert.equal(
      text.trim().replace(/\s*\n\s*/g, '\n'),
      'Ada Lovelace\nCharles Babbage lived in London.\nMary Somerville wrote.\nAngela Merkel met Emmanuel Macron in Paris on Tuesday.'
    );
    const framed = await page.evaluate(
      () => [...frames[0].CSS.highlights.get('rubricate-person')].map(String).length
    );
    assert.equal(framed, 2);
    await page.evaluate(() => globalThis.handle.clear());
    assert.equal(await page.evaluate(() => frames[0].CSS.highlights.size), 0);
  }
);

onHost('with the engine in a worker marks come when it has answered', LONG, async page => {
  const seen = await page.evaluate(async () => {
    const [{ highlight }, { Rubricator }] = await Promise.all([
      import('/web/highlight.js'),
      import('/web/worker.js'),
    ]);
    const engine = await Rubricator.load();
    const handle = highlight(document.querySelector('#host'), engine, {});
    const before = handle.doc;
    await handle.ready;
    const count = handle.doc.mentions.length;
    const stop = new AbortController();
    const late = engine.annotate('Ada', { signal: stop.signal }).catch(error => error.name);
    stop.abort();
    const second = highlight(document.querySelector('h1'), engine, { signal: stop.signal });
    engine.dispose();
    const lost = await handle.refresh().catch(error => error.message);
    handle.dispose();
    return { before, count, late: await late, second: second.doc, lost, left: CSS.highlights.size };
  });
  assert.equal(seen.before, null);
  assert.ok(seen.count > 300);
  assert.equal(seen.late, 'AbortError');
  assert.equal(seen.second, null);
  assert.match(seen.lost, /disposed of/);
  assert.equal(seen.left, 0);
});

onHost('loading can be aborted', LONG, async page => {
  const names = await page.evaluate(async () => {
    const names = [];
    for (const file of ['/web/rubricate.js', '/web/worker.js']) {
      const { Rubricator } = await import(file);
      const stop = new AbortController();
      const loading = Rubricator.load({ signal: stop.signal }).then(
        () => 'loaded',
        error => error.name
      );
      stop.abort();
      names.push(
        await loading,
        await Rubricator.load({ signal: AbortSignal.abort() }).catch(error => error.name)
      );
    }
    return names;
  });
  assert.deepEqual(
    names.filter(name => !/AbortError|Error/.test(name)),
    []
  );
});

onHost(
  '100 KB marked in place: not one mutation',
  `<div id="host">${Array.from({ length: 800 }, (_, i) => paragraph(i)).join('')}</div>`,
  async page => {
    const { count, size } = await page.evaluate(async () => {
      let count = 0;
      new MutationObserver(list => {
        count += list.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const [{ highlight }, { Rubricator }] = await Promise.all([
        import('/web/highlight.js'),
        import('/web/worker.js'),
      ]);
      const handle = await highlight(document.querySelector('#host'), await Rubricator.load(), {}).ready;
      handle.select({ entity: 0 });
      handle.clear();
      await new Promise(done => setTimeout(done, 20));
      return { count, size: handle.text.length };
    });
    assert.ok(size > 85_000);
    assert.equal(count, 0);
    assert.deepEqual(await highlighted(page), {});
  }
);

onHost(
  'a text that changes loses its marks at once, before it is read again',
  '<div id=host><p>Ada Lovelace left London.</p></div>',
  async page => {
    await mark(page, { watch: true });
    const counts = await page.evaluate(async () => {
      document.querySelector('#host p').firstChild.data = 'A bridge fell in London.';
      await Promise.resolve();
      return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    });
    assert.equal(counts, 0);
    await wait(page, () => CSS.highlights.get('rubricate-gpe')?.size);
  }
);
