// reading.test.mjs - what the panels show, and in which order the article stands
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange } from '../../web/page/article.js';
import { contextOf, countWords, linkOf, readingOf, speakerOf, variantsOf } from '../../web/page/reading.js';

const text = [
  'Before all, Brandt leads.',
  'Brandt Wins',
  'Brandt Wins',
  'Tomas Brandt won.',
  '“We did it,” he said. “All of us.” A clerk said it rained.',
].join('\n');
const at = (words, from = 0) => text.indexOf(words, from);
const span = (words, from) => [at(words, from), at(words, from) + words.length];
const block = (kind, words, from) => ({ kind, start: at(words, from), end: at(words, from) + words.length });
const mention = (words, from, entity = 0, type = 'PERSON') => ({
  start: at(words, from),
  end: at(words, from) + words.length,
  type,
  entity,
});
const second = at('Brandt Wins') + 12;
const doc = {
  length: text.length,
  blocks: [
    block('standfirst', 'Before all, Brandt leads.'),
    block('headline', 'Brandt Wins'),
    block('headline', 'Brandt Wins', second),
    block('paragraph', 'Tomas Brandt won.'),
    block('paragraph', '“We did it,” he said. “All of us.” A clerk said it rained.'),
  ],
  mentions: [
    mention('Brandt'),
    mention('Brandt Wins').start && { ...mention('Brandt', 13) },
    mention('Brandt', second),
    mention('Tomas Brandt'),
  ],
  references: [{ start: at('he said'), end: at('he said') + 2, entity: 0, via: 'pronoun' }],
  entities: [{ name: 'Tomas Brandt', type: 'PERSON', mentions: [0, 1, 2, 3], link: null }],
  quotes: [
    {
      kind: 'direct',
      fragments: [span('“We did it,”'), span('“All of us.”')],
      cue: span('said'),
      source: span('he', at('he said')),
      speaker: 0,
    },
    { kind: 'indirect', fragments: [span('it rained')], cue: null, source: span('A clerk'), speaker: null },
  ],
};
const reading = readingOf(text, doc);

test('the repeated headline is folded and what it names is not counted again', () => {
  assert.deepEqual(
    reading.folded.map(b => b.start),
    [second]
  );
  assert.equal(reading.counts.get('PERSON'), 3);
  assert.deepEqual(reading.entities[0].mentions, [0, 1, 3]);
});
test('the article starts with its headline, shows it once and keeps the rest in order', () => {
  const order = arrange(text, reading);
  assert.deepEqual(
    order.map(b => b.tag),
    ['h1', 'p', 'p', 'p']
  );
  assert.deepEqual(
    order.map(b => text.slice(b.start, b.end).slice(0, 6)),
    ['Brandt', 'Before', 'Tomas ', '“We di']
  );
});
test('a second headline that says something else is kept, one rank lower', () => {
  const two = {
    blocks: [
      { kind: 'headline', start: 0, end: 1 },
      { kind: 'headline', start: 2, end: 3 },
    ],
  };
  assert.deepEqual(
    arrange('a\nb', { doc: two, folded: [] }).map(b => b.tag),
    ['h1', 'h2']
  );
});
test('a headline below the body stays where it is', () => {
  const late = {
    blocks: [
      { kind: 'paragraph', start: 0, end: 1 },
      { kind: 'headline', start: 2, end: 3 },
    ],
  };
  assert.deepEqual(
    arrange('a\nb', { doc: late, folded: [] }).map(b => b.start),
    [0, 2]
  );
});
test('a dateline on the line of its paragraph opens it; on a line of its own it stays alone', () => {
  const blocks = [
    { kind: 'dateline', start: 0, end: 5 },
    { kind: 'paragraph', start: 6, end: 8 },
  ];
  assert.deepEqual(arrange('ROM — We', { doc: { blocks }, folded: [] }), [
    { kind: 'paragraph', start: 6, end: 8, tag: 'p', lead: blocks[0] },
  ]);
  assert.deepEqual(
    arrange('ROM -\nWe', { doc: { blocks }, folded: [] }).map(b => b.kind),
    ['dateline', 'paragraph']
  );
});
test('text that no block covers is shown as paragraphs, white space is not', () => {
  const order = arrange('one\n\n  two \n', { doc: { blocks: [] }, folded: [] });
  assert.deepEqual(
    order.map(({ start, end }) => [start, end]),
    [
      [0, 3],
      [7, 10],
    ]
  );
});
test('speakers stand in the order of how much they say, with their share', () => {
  assert.deepEqual(
    reading.speakers.map(({ name, named, words }) => [name, named, words]),
    [
      ['Tomas Brandt', true, 6],
      ['A clerk', false, 2],
    ]
  );
  assert.equal(reading.speakers[0].share, 0.75);
});
test('a quotation without a source has nobody as its speaker', () =>
  assert.deepEqual(speakerOf(text, doc, { speaker: null, source: null }), {
    key: 'nobody',
    name: 'Nobody is named',
    named: false,
  }));
test('an entity knows its quotations, its references and how else it is written', () => {
  assert.deepEqual(reading.entities[0].quotes, [0]);
  assert.deepEqual(reading.entities[0].references, [0]);
  assert.deepEqual(variantsOf(reading, reading.entities[0]), ['Brandt']);
});
test('words are counted as readers count them', () => {
  for (const [words, n] of [
    ['', 0],
    ["“Don't, well-known Zoë!”", 3],
    ['1.5 million — “…”', 2],
    ['北京', 1],
  ])
    assert.equal(countWords(words), n, words);
});
test('the words around a mention are cut at words and never leave its paragraph', () => {
  const { before, inside, after } = contextOf(text, doc.mentions[3], 20);
  assert.deepEqual([before, inside, after], ['', 'Tomas Brandt', ' won.']);
  assert.deepEqual(contextOf('aaa bbb ccc ddd eee', { start: 8, end: 11 }, 5), {
    before: '…bbb ',
    inside: 'ccc',
    after: ' ddd…',
  });
});
test('links are followed only to the web', () => {
  assert.equal(linkOf(null), null);
  assert.deepEqual(linkOf({ kind: 'country', id: 'RU', url: null }), {
    href: null,
    label: 'RU',
    kind: 'country',
  });
  assert.equal(
    linkOf({ kind: 'lexicon', id: 'Q7747', url: null }).href,
    'https://www.wikidata.org/wiki/Q7747'
  );
  assert.equal(linkOf({ kind: 'lexicon', id: 'x', url: 'javascript:alert(1)' }).href, null);
});
