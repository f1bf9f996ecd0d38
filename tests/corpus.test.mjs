// corpus.test.mjs - the annotated texts of core/corpus: every annotation stands in its text, and nothing stands twice
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { batches, readBatch } from '../core/tools/corpus/batch.mjs';

const folder = fileURLToPath(new URL('../core/corpus', import.meta.url));
const read = dev => batches(folder, dev).map(readBatch);
const train = read(false),
  dev = read(true),
  all = [...train, ...dev];
const docs = all.flatMap(batch => batch.docs);

test('every annotation of the corpus stands in its text', () => {
  assert.deepEqual(
    all.flatMap(batch => batch.errors),
    []
  );
});

test('every genre has texts to learn from and texts held out', () => {
  const genres = batch => [...new Set(batch.flatMap(({ docs }) => docs.map(({ genre }) => genre)))].sort();
  assert.ok(genres(train).length >= 20);
  assert.deepEqual(genres(dev), genres(train));
});

test('it holds 150,000 words, 8,000 in every genre, and 5 to 15 in a hundred are held out', () => {
  const words = of => of.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const genres = Map.groupBy
    ? Map.groupBy(docs, doc => doc.genre)
    : docs.reduce((map, doc) => map.set(doc.genre, [...(map.get(doc.genre) ?? []), doc]), new Map());
  assert.ok(words(docs) >= 150_000, `${words(docs)} words`);
  assert.deepEqual(
    [...genres].filter(([, of]) => words(of) < 8000).map(([genre, of]) => `${genre}: ${words(of)}`),
    []
  );
  const held = words(dev.flatMap(batch => batch.docs)) / words(docs);
  assert.ok(held > 0.05 && held < 0.15, `${held} is held out`);
});

test('no document and no long paragraph stands twice', () => {
  const seen = new Set(),
    twice = [];
  for (const { id, text } of docs)
    for (const part of [id, ...text.split('\n').filter(line => line.length > 80)])
      seen.has(part) ? twice.push(part) : seen.add(part);
  assert.deepEqual(twice, []);
});

test('what is wrong is named with its file, its line and the word', () => {
  const base = path.join(mkdtempSync(path.join(tmpdir(), 'rubricate-')), '1');
  writeFileSync(`${base}.txt`, '=== a\n[1] Roe said it rained.\n');
  writeFileSync(
    `${base}.ann`,
    '=== a\n1: PERSON Doe | CITY Roe\nQ1: direct | it rained | told | Roe\nnonsense\n'
  );
  const errors = readBatch(base).errors.join('\n');
  assert.match(errors, /1\.ann:2: "Doe" does not stand in paragraph 1/);
  assert.match(errors, /1\.ann:2: "CITY Roe" is no mention/);
  assert.match(errors, /1\.ann:3: the cue "told" does not stand/);
  assert.match(errors, /1\.ann:4: this is no line of an annotation/);
});
