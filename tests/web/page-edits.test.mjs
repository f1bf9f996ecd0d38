// page-edits.test.mjs - corrections as plain data: what each edit makes of a document, and what is saved of
// them
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf, selectionAt } from '../../web/page/anchor.js';
import { lexiconDone, lexiconUndone } from '../../web/page/correcting.js';
import { edited, NO_EDITS, redo, shownSteps, undo } from '../../web/page/edits.js';
import { ownAnnotations } from '../../web/page/own-w3c.js';
import { readingOf } from '../../web/page/reading.js';
import { atOnce } from '../../web/page/slices.js';
import { moved, trimmed } from '../../web/page/spans.js';
import { trainingOf } from '../../web/page/training.js';

const text =
  'Ann Reid met Bo Reid in Oslo.\n“We agreed,” Ann said. He said it rained and that nobody had an umbrella on that day.';
const at = (words, from = 0) => text.indexOf(words, from);
const span = (words, from) => [at(words, from), at(words, from) + words.length];
const mention = (words, type, entity, confidence = 0.9, from = 0) => ({
  start: at(words, from),
  end: at(words, from) + words.length,
  type,
  entity,
  confidence,
  via: 'model',
});
const doc = {
  rubricate: 1,
  offsets: 'utf16',
  length: text.length,
  replaced: 0,
  blocks: [
    { kind: 'paragraph', start: 0, end: at('\n') },
    { kind: 'paragraph', start: at('“'), end: text.length },
  ],
  mentions: [
    mention('Ann Reid', 'PERSON', 0),
    mention('Bo Reid', 'PERSON', 1),
    mention('Oslo', 'GPE', 2, 0.3),
    mention('Ann', 'PERSON', 0, 0.9, 20),
  ],
  references: [{ start: at('He said'), end: at('He said') + 2, entity: 1, via: 'pronoun' }],
  entities: [
    { name: 'Ann Reid', type: 'PERSON', mentions: [0, 3], link: null },
    { name: 'Bo Reid', type: 'PERSON', mentions: [1], link: null },
    { name: 'Oslo', type: 'GPE', mentions: [2], link: null },
  ],
  quotes: [
    {
      kind: 'direct',
      fragments: [span('“We agreed,”')],
      cue: span('said'),
      source: span('Ann', 20),
      speaker: 0,
      confidence: 0.9,
      via: 'cue-after',
    },
    {
      kind: 'indirect',
      fragments: [span('it rained')],
      cue: span('said', 54),
      source: span('He'),
      speaker: 1,
      confidence: 0.4,
      via: 'cue-before',
    },
  ],
};
const apply = (...edits) => atOnce(shownSteps(doc, { edits, text }));
const seen = ({ mentions, entities }) =>
  mentions.map(
    ({ start, end, type, entity }) => `${text.slice(start, end)}/${type}/${entities[entity]?.name ?? '-'}`
  );

test("without edits and thresholds the document is the engine's own", () => assert.equal(apply(), doc));
test('what is less sure than asked is left out, and its entity with it', () => {
  const sure = atOnce(shownSteps(doc, { sure: 0.5, text }));
  assert.deepEqual(seen(sure), ['Ann Reid/PERSON/Ann Reid', 'Bo Reid/PERSON/Bo Reid', 'Ann/PERSON/Ann Reid']);
  assert.deepEqual(
    sure.entities.map(({ name, mentions }) => [name, mentions]),
    [
      ['Ann Reid', [0, 2]],
      ['Bo Reid', [1]],
    ]
  );
  assert.equal(sure.quotes.length, 1);
  assert.equal(sure.quotes[0].speaker, 0);
});
test('a new name stands in the order of the text and joins the entity of its name', () => {
  const made = apply({
    op: 'mention',
    start: at('umbrella'),
    end: at('umbrella') + 8,
    type: 'PERSON',
    name: 'Bo Reid',
  });
  assert.equal(seen(made).at(-1), 'umbrella/PERSON/Bo Reid');
  assert.deepEqual(made.entities[1].mentions, [1, 4]);
  assert.equal(made.mentions[4].via, 'reader');
});
test('a name of another type is another entity; a value is none; what it overlaps goes', () => {
  assert.deepEqual(seen(apply({ op: 'mention', start: 0, end: 8, type: 'ORG', name: null })).slice(0, 2), [
    'Ann Reid/ORG/Ann Reid',
    'Bo Reid/PERSON/Bo Reid',
  ]);
  assert.equal(
    seen(apply({ op: 'mention', start: 0, end: 20, type: 'DATE', name: null }))[0],
    'Ann Reid met Bo Reid/DATE/-'
  );
  assert.equal(
    apply({ op: 'mention', start: at('He said'), end: at('He said') + 7, type: 'ORG', name: null }).references
      .length,
    0
  );
});
test('an edit counts even where the reader shows only what is sure', () => {
  const made = atOnce(
    shownSteps(doc, {
      sure: 0.95,
      text,
      edits: [{ op: 'mention', start: at('Oslo'), end: at('Oslo') + 4, type: 'LOC', name: null }],
    })
  );
  assert.deepEqual(seen(made), ['Oslo/LOC/Oslo']);
});
test('two entities merge with mentions, references and quotations; one splits', () => {
  const merged = apply({ op: 'merge', from: at('Bo'), into: 0 });
  assert.deepEqual(
    merged.entities.map(({ name }) => name),
    ['Ann Reid', 'Oslo']
  );
  assert.deepEqual([merged.references[0].entity, merged.quotes[1].speaker], [0, 0]);
  const split = apply({ op: 'split', start: at('Ann', 20) });
  assert.equal(seen(split).at(-1), 'Ann/PERSON/Ann');
  assert.deepEqual(split.entities[0].mentions, [0]);
});
test('quotations are added, extended, taken away and given a speaker', () => {
  const [start, end] = span('nobody had an umbrella');
  const added = apply({ op: 'quote', fragments: [[start, end]], kind: 'indirect', speaker: at('Bo') });
  assert.deepEqual([added.quotes.length, added.quotes[2].speaker], [3, 1]);
  const [from] = span('it rained');
  assert.deepEqual(apply({ op: 'extend', start: from, fragments: [[from, end]] }).quotes[1].fragments, [
    [from, end],
  ]);
  assert.equal(apply({ op: 'speaker', start: from, speaker: null }).quotes[1].speaker, null);
  assert.equal(apply({ op: 'speaker', start: from, speaker: 0 }).quotes[1].speaker, 0);
  assert.equal(apply({ op: 'unquote', start: from }).quotes.length, 1);
});
test('an edit about a place where nothing is changes nothing', () => {
  for (const op of ['unmention', 'merge', 'split', 'extend', 'speaker', 'unquote']) {
    const made = apply({
      op,
      start: at('umbrella'),
      from: at('umbrella'),
      into: at('umbrella'),
      fragments: [],
      speaker: null,
    });
    assert.deepEqual([seen(made), made.quotes.length], [seen(doc), 2], op);
  }
});
test("edits follow each other, and the engine's document stays as it is", () => {
  const before = JSON.stringify(doc);
  const made = apply(
    { op: 'unmention', start: at('Ann', 20) },
    { op: 'mention', start: at('Ann', 20), end: at('Ann', 20) + 3, type: 'ORG', name: null },
    { op: 'unmention', start: 0 }
  );
  assert.deepEqual(seen(made), ['Bo Reid/PERSON/Bo Reid', 'Oslo/GPE/Oslo', 'Ann/ORG/Ann']);
  assert.equal(JSON.stringify(doc), before);
});

test('undo and redo go through all edits; a new edit forgets what was undone', () => {
  let history = NO_EDITS;
  for (const op of ['a', 'b', 'c']) history = edited(history, { op });
  history = undo(undo(history));
  assert.deepEqual([history.done, history.undone], [[{ op: 'a' }], [{ op: 'c' }, { op: 'b' }]]);
  assert.deepEqual(redo(history).done, [{ op: 'a' }, { op: 'b' }]);
  assert.deepEqual(edited(history, { op: 'd' }), { done: [{ op: 'a' }, { op: 'd' }], undone: [] });
});
test('the lexicon is as before after undo, whatever the edit replaced', () => {
  const before = [
    { name: 'May', never: true },
    { name: 'Bo', type: 'ORG' },
  ];
  const edit = {
    op: 'lexicon',
    added: [{ name: 'Bo', type: 'PERSON' }],
    taken: [{ name: 'Bo', type: 'ORG' }],
  };
  assert.deepEqual(lexiconDone(before, edit), [
    { name: 'May', never: true },
    { name: 'Bo', type: 'PERSON' },
  ]);
  assert.deepEqual(lexiconUndone(lexiconDone(before, edit), edit), before);
});

test('a selection is found again by its place when rows have changed', () => {
  const reading = readingOf(text, doc);
  const less = readingOf(text, apply({ op: 'unmention', start: 0 }));
  assert.deepEqual(selectionAt(less, anchorOf(reading, { entity: 1, current: 1 })), {
    entity: 1,
    current: 0,
  });
  assert.deepEqual(selectionAt(less, anchorOf(reading, { quote: 1 })), { quote: 1 });
  assert.equal(selectionAt(less, anchorOf(reading, { entity: 0, current: 0 })), null);
  assert.equal(anchorOf(reading, { words: 'x', span: { start: 0, end: 1 } }), null);
});

test('spans grow and shrink by words and never vanish', () => {
  const words = (edge, by, [start, end]) => {
    const s = moved(text, { start, end }, edge, by);
    return text.slice(s.start, s.end);
  };
  assert.equal(words('end', 1, span('Bo')), 'Bo Reid');
  assert.equal(words('end', -1, span('Bo Reid')), 'Bo');
  assert.equal(words('end', -1, span('Bo')), 'Bo');
  assert.equal(words('start', -1, span('Oslo')), 'in Oslo');
  assert.equal(words('start', 1, span('Ann Reid')), 'Reid');
  assert.equal(words('start', -1, [0, 3]), 'Ann');
  assert.deepEqual(trimmed('  a b ', { start: 0, end: 6 }), { start: 2, end: 5 });
});

test('a training example has numbered paragraphs, mentions in order and quotations with their source', () => {
  const { text: lines, annotations } = trainingOf({ text, doc }, 'own');
  assert.equal(lines.split('\n')[1], '[1] Ann Reid met Bo Reid in Oslo.');
  assert.deepEqual(annotations.trim().split('\n'), [
    '=== own',
    '1: PERSON Ann Reid | PERSON Bo Reid | GPE Oslo',
    '2: PERSON Ann = Ann Reid',
    'Q2: direct | “We agreed,” | said | Ann = Ann Reid',
    'Q2: indirect | it rained | said | He = Bo Reid',
  ]);
});
test('long fragments are given by their first and last words, a source elsewhere by its paragraph', () => {
  const [start, end] = span('it rained and that nobody had an umbrella on that day');
  const quotes = [{ ...doc.quotes[1], fragments: [[start, end]], source: null, cue: null, speaker: 1 }];
  assert.equal(
    trainingOf(
      {
        text,
        doc: {
          ...doc,
          mentions: [],
          entities: doc.entities.map(e => ({ ...e, mentions: [] })),
          quotes: [{ ...quotes[0], speaker: null }],
        },
      },
      'x'
    )
      .annotations.trim()
      .split('\n')
      .at(-1),
    'Q2: indirect | it rained and that ... umbrella on that day | - | -'
  );
  assert.match(trainingOf({ text, doc: { ...doc, quotes } }, 'x').annotations, /\| - \| \^1:Bo Reid\n/);
});

test("the reader's own annotations are W3C annotations with motivations, whose selectors are the words", () => {
  const edits = [
    { op: 'mention', start: 0, end: 8, type: 'ORG', name: 'Ann Reid' },
    { op: 'unmention', start: at('Oslo') },
    { op: 'lexicon', added: [] },
    { op: 'quote', fragments: [span('it rained')], kind: 'indirect', speaker: at('Bo') },
    { op: 'merge', from: at('Bo'), into: 0 },
  ];
  const page = JSON.parse(ownAnnotations({ text, doc, title: 'a b' }, edits));
  assert.deepEqual(
    page.items.map(({ motivation }) => motivation),
    ['classifying', 'moderating', 'tagging', 'identifying']
  );
  for (const { target } of page.items)
    for (const {
      selector: [quote, position],
    } of target) {
      assert.equal(text.slice(position.start, position.end), quote.exact);
      assert.equal(
        quote.prefix + quote.exact + quote.suffix,
        text.slice(position.start - quote.prefix.length, position.end + quote.suffix.length)
      );
    }
  assert.deepEqual(
    page.items[2].body.map(({ value }) => value),
    ['quotation', 'indirect', 'Bo Reid']
  );
});
