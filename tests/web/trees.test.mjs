// trees.test.mjs - segments.js and textmap.js with arbitrary spans and trees: fast-check makes them, and the smallest one that fails
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { segments } from '../../web/segments.js';
import { startBrowser } from './browser.mjs';

const SEED = 20261129;

// ---- segments ----

const LENGTH = 40;
const spans = fc.array(
  fc.record({
    start: fc.integer({ min: -3, max: LENGTH + 3 }),
    end: fc.integer({ min: -3, max: LENGTH + 3 }),
    layer: fc.constantFrom('mention', 'reference', 'quote'),
    row: fc.nat(5),
  }),
  { maxLength: 14 }
);

test('a piece says what lies over each of its characters, and a new one begins only where a span does or ends', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LENGTH }), spans, (length, given) => {
      const pieces = segments(length, given),
        sound = given.filter(({ start, end }) => Math.max(0, start) < Math.min(length, end));
      let at = 0;
      for (const piece of pieces) {
        assert.equal(piece.start, at);
        assert.ok(piece.end > at);
        for (let i = piece.start; i < piece.end; i++) {
          const over = layer =>
            sound
              .filter(span => span.layer === layer && span.start <= i && i < span.end)
              .map(({ row }) => row);
          for (const layer of ['mention', 'reference'])
            if (piece[layer] === null) assert.deepEqual(over(layer), []);
            else assert.ok(over(layer).includes(piece[layer]));
          assert.deepEqual([...piece.quotes].sort(), [...new Set(over('quote'))].sort());
        }
        assert.ok(at === 0 || sound.some(({ start, end }) => start === at || end === at));
        at = piece.end;
      }
      assert.equal(at, length);
    }),
    { seed: SEED, numRuns: 3000 }
  ));

// ---- the text of a tree ----

let browser, page;
before(async () => {
  browser = await startBrowser();
  page = await browser.open('blank.html', { wait: null });
  await page.evaluate(async () => {
    globalThis.textmap = await import('/web/textmap.js');
  });
});
after(() => browser?.close());

const text = fc.oneof(
  fc.constantFrom(
    ' ',
    '\n',
    '\t\n ',
    'Anna Kern',
    '“Yes,” she said. ',
    'Related',
    'Ober\u00adammer\u00adgau',
    '\u200b'
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 })
);
const tag = fc.constantFrom(
  ...'p div span b a br h1 h2 li ul td tr table ruby rt sup nav aside script style textarea button iframe article header q'.split(
    ' '
  )
);
const attribute = fc.constantFrom(
  {},
  {},
  {},
  { hidden: '' },
  { class: 'share-links' },
  { role: 'navigation' },
  { 'aria-hidden': 'true' },
  {
    style: 'white-space: pre',
  },
  { style: 'display: none' },
  { style: 'display: inline-block' }
);
const { tree } = fc.letrec(tie => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({ text }),
    fc.record({ tag, attribute, inner: fc.array(tie('tree'), { maxLength: 5 }) })
  ),
}));

/** In the page: builds the tree, reads it, and says what is wrong with the map, or "". */
function fault({ inner, places }) {
  const make = ({ text, tag, attribute, inner }) => {
    if (text !== undefined) return document.createTextNode(text);
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attribute)) element.setAttribute(name, value);
    element.append(...inner.map(make));
    return element;
  };
  const root = document.createElement('main');
  root.append(...inner.map(make));
  document.body.replaceChildren(root);
  const before = root.innerHTML,
    { readText, readSteps, rangesOf } = globalThis.textmap,
    { text, pieces } = readText(root);

  let at = 0;
  for (const { node, start, end, from = 0 } of pieces) {
    if (start < at || end <= start || end > text.length)
      return `a piece from ${start} to ${end} behind ${at}`;
    if (!root.contains(node)) return 'a node that is not in the tree';
    const own = node.data.slice(from, from + end - start);
    if (own.replace(/[\t\n\r\f]/g, ' ') !== text.slice(start, end).replace(/[\t\n\r\f]/g, ' '))
      return `"${own}" is read as "${text.slice(start, end)}"`;
    at = end;
  }

  const steps = readSteps(root);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (step.value.text !== text) return 'other text in steps';

  // What a range of the page holds is what the map says of it: the text without what stands between nodes.
  for (const [a, b] of places) {
    const [start, end] = [a, b].map(place => Math.floor(place * (text.length + 1))).sort((x, y) => x - y);
    const wanted = pieces
      .map(piece => text.slice(Math.max(start, piece.start), Math.max(start, Math.min(end, piece.end))))
      .join('');
    const found = rangesOf(pieces, { start, end }).join('');
    if (found.replace(/\s/g, ' ') !== wanted.replace(/\s/g, ' '))
      return `${start} to ${end}: "${found}" instead of "${wanted}"`;
  }
  return root.innerHTML === before ? '' : 'the tree was changed';
}

test('the map of a tree holds its text in order, every offset finds its way back to a node, and the tree stays as it is', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(tree, { maxLength: 6 }),
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        { maxLength: 4 }
      ),
      async (inner, places) => assert.equal(await page.evaluate(fault, { inner, places }), '')
    ),
    { seed: SEED, numRuns: Number(process.env.TREES ?? 400) }
  ));
