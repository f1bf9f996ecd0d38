// page-parts.test.mjs - the small parts of the page that need no browser
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { stepped } from '../../web/page/keys.js';
import { ARTICLES, loadArticle, loadEngine, wantedArticle } from '../../web/page/sources.js';
import { loadSettings, saveSettings } from '../../web/page/settings.js';
import { STYLE } from '../../web/style.js';
import { eachPart, pieceAfter } from '../../web/textmap.js';
import { viaWords } from '../../web/page/via.js';
import { words } from '../../web/page/words.js';
import { highlightName, QUOTE_KINDS, TYPES, typeWord } from '../../web/types.js';

const storage = value => ({
  value,
  getItem() {
    return this.value;
  },
  setItem(_, text) {
    this.value = text;
  },
});
const blocked = {
  getItem() {
    throw new Error('blocked');
  },
  setItem() {
    throw new Error('blocked');
  },
};

test('settings come back', () => {
  const kept = storage(null);
  saveSettings(
    { hidden: ['DATE'], scheme: 'dark', lexicon: [{ name: 'May', never: true }], sure: 'all' },
    kept
  );
  assert.deepEqual(loadSettings(kept), {
    hidden: ['DATE'],
    scheme: 'dark',
    lexicon: [{ name: 'May', never: true }],
    sure: 'all',
  });
});
test('blocked, missing or broken storage gives the defaults and no error', () => {
  for (const one of [
    blocked,
    null,
    storage('{'),
    storage('3'),
    storage('{"hidden":7,"scheme":"pink","sure":"toString","lexicon":[null,7,{"type":"ORG"}]}'),
  ]) {
    assert.deepEqual(loadSettings(one), { hidden: [], scheme: 'auto', lexicon: [], sure: 'likely' });
    saveSettings({}, one);
  }
});

test('stepping goes round', () => {
  assert.deepEqual(
    [stepped([4, 7, 9], 7, 1), stepped([4, 7, 9], 9, 1), stepped([4, 7, 9], 4, -1)],
    [9, 4, 9]
  );
  assert.deepEqual([stepped([4, 7], null, 1), stepped([4, 7], null, -1), stepped([], null, 1)], [4, 7, null]);
});

test('an address without an article means the first', () => {
  assert.equal(wantedArticle(''), ARTICLES[0].name);
  assert.equal(wantedArticle('?article=bridge'), 'bridge');
});
test('a wrong article name says which ones there are', async () => {
  for (const name of ['nothing', '../secret']) {
    await assert.rejects(
      loadArticle(name, async () => ({ ok: false })),
      /no article “.*”.*\?article=summit or \?article=bridge/
    );
  }
});
test('an article that cannot be fetched says how to start the page', () =>
  assert.rejects(
    loadArticle('summit', async () => {
      throw new TypeError('network');
    }),
    /make run/
  ));
test('an engine that does not start says which file is at fault and what to do', async t => {
  t.mock.method(console, 'warn', () => {});
  for (const [message, sentence] of [
    ['rubricate.wasm is not at x', /rubricate\.wasm is missing.*`make run`/],
    ['this is not a Rubricate model', /en\.rubm is missing.*`make run`/],
    ['error loading dynamically imported module', /rubricate\.js is missing/],
    ['no memory', /did not start \(no memory\)/],
  ]) {
    await assert.rejects(
      loadEngine([], async () => {
        throw new Error(message);
      }),
      sentence
    );
  }
  assert.equal(console.warn.mock.callCount(), 4);
});

const nodes = [
  [0, 3],
  [4, 8],
  [8, 12],
].map(([start, end]) => ({ node: `${start}`, start, end }));
const parts = spans => {
  const found = [];
  eachPart(nodes, spans, (_, node, from, to) => found.push(`${node}:${from}-${to}`));
  return found;
};
test('spans are cut at text nodes', () =>
  assert.deepEqual(parts([{ start: 1, end: 10 }]), ['0:1-3', '4:0-4', '8:0-2']));
test('spans between text nodes have no part', () =>
  assert.deepEqual(
    parts([
      { start: 3, end: 4 },
      { start: 12, end: 20 },
    ]),
    []
  ));
test('spans that overlap each get all their parts', () =>
  assert.deepEqual(
    parts([
      { start: 0, end: 9 },
      { start: 5, end: 6 },
      { start: 5, end: 9 },
    ]),
    ['0:0-3', '4:0-4', '8:0-1', '4:1-2', '4:1-4', '8:0-1']
  ));
test('the first piece after an offset', () =>
  assert.deepEqual(
    [0, 2, 3, 8, 11, 12].map(o => pieceAfter(nodes, o)),
    [0, 0, 1, 2, 2, 3]
  ));

test('all 18 types have words, and no two look the same', () => {
  assert.equal(TYPES.size, 18);
  const looks = [...TYPES.values()].map(({ weight, family }) => `${family.key} ${family.line} ${weight}`);
  assert.equal(new Set(looks).size, 18);
  assert.equal(typeWord('NEW_TYPE'), 'NEW_TYPE');
  assert.equal(highlightName('WORK_OF_ART'), 'rubricate-work-of-art');
});
test("without colour, styles of line still tell names' families apart", () => {
  const lines = [...new Set([...TYPES.values()].map(({ family }) => family))].map(
    ({ line, tint }) => `${line} ${tint}`
  );
  assert.equal(new Set(lines).size, lines.length);
});

// WCAG 2: 4.5 to 1 for text on its tint, 3 to 1 for lines that carry meaning.
const SCHEMES = [
  { paper: '#fbf8f1', ink: '#211c16', soft: '#655d52' },
  { paper: '#171512', ink: '#e8e1d5', soft: '#a89e90' },
];
const channels = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16));
const luminance = rgb =>
  rgb
    .map(v => v / 255)
    .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const mixed = (over, under, part) => over.map((v, i) => v * part + under[i] * (1 - part));
const colours = [...STYLE.matchAll(/--rubricate-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
  ([, name, light, dark]) => ({ name, shades: [light, dark] })
);

test('text on every tint and every line on the paper has the contrast that WCAG AA asks for, light and dark', () => {
  assert.equal(colours.length, 9);
  SCHEMES.forEach(({ paper, ink, soft }, scheme) => {
    for (const { name, shades } of colours.filter(c => c.name !== 'on-selected')) {
      const colour = channels(shades[scheme]);
      const tint = mixed(colour, channels(paper), 0.14);
      assert.ok(contrast(channels(ink), tint) >= 4.5, `${name} under ink, scheme ${scheme}`);
      assert.ok(
        contrast(channels(soft), tint) >= 4.5,
        `${name} under soft ink, scheme ${scheme}: ${contrast(channels(soft), tint)}`
      );
      assert.ok(contrast(colour, channels(paper)) >= 3, `${name} line, scheme ${scheme}`);
    }
    const selected = colours.find(c => c.name === 'selected').shades[scheme];
    const onSelected = colours.find(c => c.name === 'on-selected').shades[scheme];
    assert.ok(contrast(channels(selected), channels(onSelected)) >= 4.5);
  });
});

test('every type, kind of quotation and way of finding that the engine knows has words for readers', () => {
  const header = readFileSync(new URL('../../core/rubricate.h', import.meta.url), 'utf8');
  const list = name => header.match(new RegExp(`#define ${name}\\(X\\)((?:.*\\\\\\n)*.*)`))[1];
  const types = [...list('RUB_TYPES').matchAll(/X\((\w+)\)/g)].map(([, type]) => type);
  assert.deepEqual([...TYPES.keys()].sort(), types.sort());
  const words = name => [...list(name).matchAll(/X\(\w+, "([\w-]+)"\)/g)].map(([, word]) => word);
  assert.deepEqual([...QUOTE_KINDS.keys()].sort(), words('RUB_QUOTES').sort());
  assert.ok(words('RUB_VIAS').length >= 16);
  for (const via of words('RUB_VIAS')) assert.notEqual(viaWords(via), via);
});

// ---- how the page starts ----

const webFile = name => readFileSync(new URL(`../../web/${name}`, import.meta.url), 'utf8');

// The modules that `name` imports, and theirs; dynamic imports wait until they are wanted.
function importsOf(name, found = new Set()) {
  for (const [, path] of webFile(name).matchAll(/^(?:import|export)\b[^;]*?\bfrom\s+"(\.[^"]+)"/gm)) {
    const imported = new URL(path, `file:///${name}`).pathname.slice(1);
    if (!found.has(imported)) importsOf(imported, found.add(imported));
  }
  return found;
}

test("index.html names every module of the page, those of the engine first, so that none waits for another's import", () => {
  const named = [...webFile('index.html').matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)">/g)].map(
    ([, href]) => href
  );
  const engine = importsOf('page/engine.js');
  const all = new Set([...engine, ...importsOf('page/page.js')]);
  all.delete('page/engine.js'); // stands there as a script
  assert.deepEqual(named.toSorted(), [...all].toSorted());
  assert.deepEqual(named.slice(0, engine.size).toSorted(), [...engine].toSorted());
});

test('what can be taken away is every format that the engine writes', () => {
  const [, formats] = /type Format =([^;]+);/.exec(webFile('rubricate.d.ts'));
  assert.deepEqual(Object.keys(words.formats).sort(), formats.match(/[\w-]+/g).sort());
  for (const format of Object.keys(words.formats))
    assert.match(webFile('page/export.js'), new RegExp(`format: "${format}"`));
});

// Engine and model have budgets of their own in web/make/budget.json.
const MOST_CODE = 115_000; // bytes of all modules, styles and index.html, brotli

test("the page's own code is as small as it was", () => {
  const files = [
    'index.html',
    'page.css',
    'page/views.css',
    'page/page.js',
    'page/annotator-worker.js',
    'rubricate.js',
    ...importsOf('page/page.js'),
  ];
  const size = files.reduce((sum, name) => sum + brotliCompressSync(webFile(name)).length, 0);
  assert.ok(size <= MOST_CODE, `${size} bytes`);
});

test('two pictures of the page stand in the README and are there', () => {
  const named = [
    ...readFileSync(new URL('../../README.md', import.meta.url), 'utf8').matchAll(
      /!\[[^\]]+\]\((web\/page\/pictures\/[^)]+)\)/g
    ),
  ];
  assert.equal(named.length, 2);
  for (const [, path] of named) assert.ok(existsSync(new URL(`../../${path}`, import.meta.url)), path);
});
