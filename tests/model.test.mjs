// model.test.mjs - the committed model: its edited sections are what core/data says, and it keeps to its size
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const build = process.env.RUB_BUILD ?? 'build';
const model = readFileSync('core/data/en.rubm');

function section(tag) {
  for (let row = 0; row < model.readUInt32LE(16); row++) {
    const at = 20 + 12 * row;
    if (model.toString('latin1', at, at + 4) === tag)
      return model.subarray(
        model.readUInt32LE(at + 4),
        model.readUInt32LE(at + 4) + model.readUInt32LE(at + 8)
      );
  }
  return null;
}

for (const [tag, file, source] of [
  ['LIST', 'list.bin', 'core/data/*.txt'],
  ['LINK', 'link.bin', 'core/data/countries.tsv and links.tsv'],
  ['GAZE', 'gaze.bin', 'core/data/known/ and gazetteer.tsv'],
])
  test(`core/data/en.rubm is fresh with ${source} (make lists makes build/en.rubm; commit it as core/data/en.rubm)`, () => {
    assert.ok(section(tag)?.equals(readFileSync(`${build}/${file}`)), `section ${tag} differs`);
  });

test('the model has its trained sections', () => {
  for (const tag of ['NAMW', 'QUOW']) assert.ok(section(tag)?.length > 10000, `section ${tag}`);
});

test('the model is at most 730 KB', () => {
  assert.ok(model.length <= 730_000, `${model.length} bytes`);
});
