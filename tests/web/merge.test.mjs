// merge.test.mjs - a change is annotated by lines: the merged document says what one of the whole text would say of those rows
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, mergeChange } from '../../web/merge.js';
import { Rubricator } from '../../web/rubricate.js';
import { files } from './engine.mjs';

const engine = await Rubricator.load(files);
const first = 'Angela Merkel met Emmanuel Macron in Paris on Tuesday.\n';
const second = '“We agreed on everything,” Merkel said. It cost $5 million.\n';
const third = 'The talks in Oslo were led by Jonas Gahr Støre.';

function merged(oldText, newText) {
  const doc = engine.annotate(oldText);
  const change = changeOf(oldText, newText, doc.quotes);
  const part = engine.annotate(newText.slice(change.start, change.newEnd));
  return { change, ...mergeChange({ doc, oldText, newText, change, part }) };
}
const words = (doc, text) =>
  doc.mentions.map(m => [
    text.slice(m.start, m.end),
    m.type,
    m.entity === null ? null : doc.entities[m.entity].name,
  ]);
const said = (doc, text) =>
  doc.quotes.map(q => [text.slice(...q.fragments[0]), doc.entities[q.speaker]?.name]);

test('no change is null', () => assert.equal(changeOf('a\nb', 'a\nb'), null));

test('a change is whole lines', () => {
  assert.deepEqual(changeOf('one\ntwo\nthree', 'one\ntwx\nthree'), { start: 4, oldEnd: 7, newEnd: 7 });
  assert.deepEqual(changeOf('one\ntwo', 'one\ntwo\nthree'), { start: 4, oldEnd: 7, newEnd: 13 });
  assert.deepEqual(changeOf('one\none\none', 'one\none'), { start: 4, oldEnd: 11, newEnd: 7 });
});

test('a quotation over several lines is taken as a whole', () => {
  const quotes = [
    {
      fragments: [
        [0, 3],
        [8, 12],
      ],
    },
  ];
  assert.equal(changeOf('one\ntwo\nfour\nfive', 'one\ntxo\nfour\nfive', quotes).start, 0);
});

test('a paragraph added behind: its people are those of before, its quotation has its speaker', () => {
  const text = first + third + `\n${second.trim()}`;
  const { doc, change } = merged(first + third, text);
  assert.equal(text.slice(change.start), `${third}\n${second.trim()}`);
  assert.deepEqual(words(doc, text), words(engine.annotate(text), text));
  assert.deepEqual(said(doc, text), [['“We agreed on everything,”', 'Angela Merkel']]);
});

test('a paragraph in the middle changes: the rows behind it move, entities are counted anew', () => {
  const text = `${first}Nobody came.\n${third}`;
  const { doc, entityRows } = merged(first + second + third, text);
  assert.deepEqual(words(doc, text), words(engine.annotate(text), text));
  assert.deepEqual(doc.entities[0].mentions, [0]);
  assert.equal(doc.entities[entityRows[0]].name, 'Angela Merkel');
  assert.equal(doc.length, text.length);
  for (const { entity } of doc.mentions) assert.ok(entity === null || doc.entities[entity].mentions.length);
});

test('who is named no more has no row', () => {
  const { doc, entityRows } = merged(first + third, third);
  assert.deepEqual(
    doc.entities.map(({ name }) => name),
    engine.annotate(third).entities.map(({ name }) => name)
  );
  assert.equal(entityRows[0], null);
  assert.equal(JSON.stringify(doc), JSON.stringify({ ...doc }));
});
