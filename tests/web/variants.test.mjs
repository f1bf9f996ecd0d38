// variants.test.mjs - other marks, spaces and line breaks change no annotation other than its offsets
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Rubricator } from '../../web/rubricate.js';
import { difference, marks, variants } from '../variants.mjs';
import { files } from './engine.mjs';

const r = await Rubricator.load(files);
const annotate = text => r.annotate(text);
const article = name => readFileSync(new URL(`../../web/page/articles/${name}.txt`, import.meta.url), 'utf8');
const texts = {
  'the summit': article('summit'),
  'the bridge': article('bridge'),
  'initials and plurals': `Senator John F. Novak, of the Workers' Party, met J. B. Pritchard on 3 May 2024 at the Novak family's house in Ostrava.
"It's the members' money," he said, "and nobody else's." Pritchard, who paid $1.2 million, said that the union's books were open. The two had not spoken since the strike of 2019, when several hundred workers of the plant left the union within a single week and the courts froze what was left of its savings.`,
};

for (const [title, text] of Object.entries(texts)) {
  test(`${title}: there is something to lose`, () => assert.ok(marks(annotate(text)).length > 5));
  for (const [name, variant] of Object.entries(variants)) {
    test(`${title}: ${name}`, () => {
      const { lost, gained } = difference(annotate, text, variant);
      assert.deepEqual({ lost, gained }, { lost: [], gained: [] });
    });
  }
}
