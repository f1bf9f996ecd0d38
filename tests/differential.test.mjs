// differential.test.mjs - a small part of make differential: module and command, threads, units, formats, a used and a new module agree
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compareFormats } from './trust/compare.mjs';
import { differential } from './trust/differential.mjs';
import { metamorphic, relations } from './trust/relations.mjs';
import { randomTexts } from './trust/random-text.mjs';

const build = process.env.RUB_BUILD ?? 'build';
const article = name => readFileSync(new URL(`../web/page/articles/${name}.txt`, import.meta.url), 'utf8');

test('texts that nobody wrote are the same document on every way', async () => {
  const { asked, faults } = await differential(build, [...randomTexts(400, 5)], { formats: 2, fresh: 100 });
  assert.deepEqual(faults, []);
  assert.deepEqual(Object.values(asked), [400, 400, 200, 4]);
});

test('articles are the same document on every way, and have something to differ in', async () => {
  const texts = ['summit', 'bridge', 'court'].map(article);
  assert.ok(texts.every(text => text.length > 500));
  assert.deepEqual((await differential(build, texts, { fresh: 2 })).faults, []);
});

test('a format that shows one span less is found out', async () => {
  const doc = { mentions: [{ type: 'GPE', start: 0, end: 4 }], quotes: [], blocks: [] };
  const engine = { annotate: () => doc, write: (_, format) => format === 'csv-mentions' ? 'text,type,name,start,end\n' : '' };
  assert.throws(() => compareFormats({ ...engine, write: () => '' }, 'Oslo'));
  assert.equal(typeof engine.write(doc, 'csv-mentions'), 'string');
});

test('what must not change does not: an unrelated paragraph, other line ends', async () => {
  for (const name of ['another paragraph behind', 'line ends of Windows']) {
    const { total, changed } = await metamorphic(build, relations[name], ['summit', 'bridge'].map(article));
    assert.ok(total > 30, `${name}: ${total}`);
    assert.ok(changed / total < 0.02, `${name}: ${changed} of ${total}`);
  }
});
