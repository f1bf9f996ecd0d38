// segments.test.mjs - flat pieces cover the text, whatever the annotations do
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segments, spansOf } from '../../web/segments.js';

const span = (start, end, layer = 'mention', row = 0) => ({ start, end, layer, row });
const drawn = pieces =>
  pieces.map(
    ({ start, end, mention, reference, quotes }) =>
      `${start}-${end}${mention === null ? '' : ` m${mention}`}${reference === null ? '' : ` r${reference}`}${quotes.map(q => ` q${q}`).join('')}`
  );

test('no text has no pieces', () => assert.deepEqual(segments(0, []), []));
test('a text without annotations is one piece', () => assert.deepEqual(drawn(segments(5, [])), ['0-5']));
test('a name at the very start and one at the very end', () =>
  assert.deepEqual(drawn(segments(9, [span(0, 2), span(7, 9, 'mention', 1)])), ['0-2 m0', '2-7', '7-9 m1']));
test('neighbours do not share a piece', () =>
  assert.deepEqual(drawn(segments(4, [span(0, 2), span(2, 4, 'mention', 1)])), ['0-2 m0', '2-4 m1']));
test('a name inside of a quotation', () =>
  assert.deepEqual(drawn(segments(9, [span(0, 9, 'quote', 3), span(4, 6)])), [
    '0-4 q3',
    '4-6 m0 q3',
    '6-9 q3',
  ]));
test('a quotation inside of another: the outermost comes first, in whatever order they are given', () => {
  const outer = span(0, 9, 'quote', 7);
  const inner = span(0, 6, 'quote', 8);
  assert.deepEqual(drawn(segments(9, [inner, outer])), ['0-6 q7 q8', '6-9 q7']);
  assert.deepEqual(drawn(segments(9, [outer, inner])), ['0-6 q7 q8', '6-9 q7']);
});
test('spans that cross', () =>
  assert.deepEqual(drawn(segments(9, [span(0, 5, 'quote', 0), span(3, 8, 'quote', 1)])), [
    '0-3 q0',
    '3-5 q0 q1',
    '5-8 q1',
    '8-9',
  ]));
test('of mentions that overlap the innermost counts', () =>
  assert.deepEqual(drawn(segments(9, [span(0, 9), span(2, 4, 'mention', 1)])), [
    '0-2 m0',
    '2-4 m1',
    '4-9 m0',
  ]));
test('two fragments of one quotation that touch count once', () =>
  assert.deepEqual(drawn(segments(4, [span(0, 3, 'quote', 1), span(2, 4, 'quote', 1)])), [
    '0-2 q1',
    '2-3 q1',
    '3-4 q1',
  ]));
test('spans outside of the text, empty or backwards are cut or dropped', () =>
  assert.deepEqual(drawn(segments(5, [span(3, 99), span(7, 9), span(2, 2), span(4, 1)])), ['0-3', '3-5 m0']));
test('the input stays as it is', () => {
  const given = [span(3, 99)];
  segments(5, given);
  assert.deepEqual(given, [span(3, 99)]);
});
test('pieces always cover the text without gap or overlap', () => {
  let seed = 7;
  const random = n => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round++) {
    const spans = Array.from({ length: random(12) }, (_, row) =>
      span(random(40), random(40), ['mention', 'reference', 'quote'][random(3)], row)
    );
    const pieces = segments(37, spans);
    let at = 0;
    for (const { start, end } of pieces) {
      assert.equal(start, at);
      assert.ok(end > start);
      at = end;
    }
    assert.equal(at, 37);
  }
});

const doc = {
  mentions: [
    { start: 0, end: 3, type: 'PERSON' },
    { start: 5, end: 8, type: 'DATE' },
  ],
  references: [{ start: 9, end: 11, entity: 0 }],
  quotes: [
    {
      fragments: [
        [0, 2],
        [6, 9],
      ],
    },
  ],
};
test('all spans of a document', () =>
  assert.deepEqual(
    spansOf(doc).map(s => s.layer),
    ['mention', 'mention', 'quote', 'quote']
  ));
test('types and quotations can be left out', () =>
  assert.deepEqual(spansOf(doc, { types: new Set(['DATE']), quotes: false, references: true }), [
    span(5, 8, 'mention', 1),
    span(9, 11, 'reference', 0),
  ]));
