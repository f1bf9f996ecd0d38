// kinds.test.mjs - small texts of the kinds that readers complain of: what held of them holds, what holds anew is said
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, kept, measured, openOf } from './kinds.mjs';
import { checks, places } from './kinds/check.mjs';

const build = process.env.RUB_BUILD ?? 'build';
const HOW = 'node tests/kinds.mjs build --failing shows them; --write keeps them';

// A model that was trained anew reads some names better and some worse: two in a hundred of all open checks, and five.
const MORE = 1.02,
  CHECKS = 5;

const wordsOf = ({ expect: { mentions = [], nothing = [], not_quoted = [], refers = [] } }) => [
  ...nothing,
  ...not_quoted,
  ...refers.map(([word]) => word),
  ...mentions.map(([words]) => words),
];

test('every case asks something, of words that stand in its text', () => {
  assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
  assert.equal(new Set(cases.map(({ text }) => text)).size, cases.length);
  for (const one of cases) {
    assert.ok(one.kind && Object.keys(one.expect).length, one.id);
    for (const words of wordsOf(one))
      assert.ok(one.text.includes(words) && places(one.text, words).length, `${one.id}: ${words}`);
  }
});

test('every kind has ten cases', () => {
  const many = new Map();
  for (const { kind } of cases) many.set(kind, (many.get(kind) ?? 0) + 1);
  assert.deepEqual(
    [...many].filter(([, of]) => of < 10),
    []
  );
});

test('the checks see a wrong type, a wrong place, a number too many and a wrong speaker', () => {
  const text = 'Ola Roe, 12, said: "No." She left.';
  const one = {
    mentions: [
      { start: 0, end: 7, type: 'PERSON', entity: 0 },
      { start: 9, end: 11, type: 'DATE', entity: null },
    ],
    references: [{ start: 25, end: 28, entity: 0 }],
    entities: [{ name: 'Ola Roe' }],
    quotes: [{ fragments: [[19, 24]], kind: 'direct', cue: [13, 17], speaker: 0 }],
  };
  const held = expect => checks({ text, expect }, one).map(([, holds]) => holds);
  const mentions = [
    ['Ola Roe', 'ORG|PERSON'],
    ['Ola Roe', 'ORG'],
    ['Roe', 'PERSON'],
  ];
  assert.deepEqual(held({ mentions, nothing: ['12', 'left'] }), [true, false, false, false, true]);
  const quotes = [{ content: 'No', speaker: 'Ola Roe', kind: 'mixed', cue: 'said' }, { content: 'Yes' }];
  assert.deepEqual(held({ quotes }), [true, true, false, true, false]);
  assert.deepEqual(held({ no_quote: true, not_quoted: ['No', 'left'], count: 1 }), [
    false,
    false,
    true,
    true,
  ]);
  const refers = [
    ['She', 1, 'Ola Roe'],
    ['She', 2, 'Ola Roe'],
  ];
  assert.deepEqual(held({ refers, same: [['She', 'Ola Roe']], apart: [['She', 'Roe']] }), [
    true,
    false,
    true,
    false,
  ]);
});

test('what held holds', t => {
  const before = kept(),
    { model, rows } = measured(build),
    open = openOf(rows);
  const anew = before.open.length - before.open.filter(what => open.includes(what)).length;
  if (anew) t.diagnostic(`${anew} checks hold anew: ${HOW}`);
  if (model !== before.model)
    return assert.ok(
      open.length <= before.open.length * MORE + CHECKS,
      `${open.length} checks are open where ${before.open.length} were: ${HOW}`
    );
  assert.deepEqual(
    open.filter(what => !before.open.includes(what)),
    [],
    HOW
  );
});
