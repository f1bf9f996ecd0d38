// differential.test.mjs - a small part of make differential: module and command, threads, units, formats, a used and a new module agree
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { Rubricator } from '../web/rubricate.js';
import { compareFormats } from './trust/compare.mjs';
import { differential } from './trust/differential.mjs';
import { metamorphic, relations } from './trust/relations.mjs';
import { randomTexts } from './trust/random-text.mjs';

const build = process.env.RUB_BUILD ?? 'build';
const address = name => pathToFileURL(resolve(build, name)).href;
const load = () => Rubricator.load({ wasm: address('rubricate.wasm'), model: address('en.rubm') });
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

test('a format that shows one mention less, and one whose offsets are one too many, are found out', async () => {
  const engine = await load(),
    text = article('bridge');
  const bent = bend => ({
    annotate: (...given) => engine.annotate(...given),
    write: (doc, format) => bend[format]?.(engine.write(doc, format)) ?? engine.write(doc, format),
  });
  assert.deepEqual(compareFormats(engine, text), []);
  assert.match(
    compareFormats(
      bent({ 'csv-mentions': table => table.trimEnd().split('\n').slice(0, -1).join('\n') }),
      text
    ).join(),
    /csv-mentions/
  );
  assert.match(
    compareFormats(
      bent({ brat: lines => lines.replace(/^(T1\t\S+ )(\d+)/m, (_, head, at) => head + (+at + 1)) }),
      text
    ).join(),
    /brat/
  );
});

test('what must not change does not: an unrelated paragraph, other line ends', async () => {
  for (const name of ['another paragraph behind', 'line ends of Windows']) {
    const { total, changed } = await metamorphic(build, relations[name], ['summit', 'bridge'].map(article));
    assert.ok(total > 30, `${name}: ${total}`);
    assert.ok(changed / total < 0.02, `${name}: ${changed} of ${total}`);
  }
});
