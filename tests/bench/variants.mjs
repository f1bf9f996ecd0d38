// variants.mjs - node tests/bench/variants.mjs FILE.jsonl...: how many annotations other marks, spaces and line breaks change
import { readFileSync } from 'node:fs';
import { Rubricator } from '../../web/rubricate.js';
import { difference, variants } from '../variants.mjs';

const r = await Rubricator.load();
const texts = process.argv.slice(2).flatMap(file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line).text)
);
for (const [name, variant] of Object.entries(variants)) {
  let total = 0,
    changed = 0;
  const examples = [];
  for (const text of texts) {
    const found = difference(t => r.annotate(t), text, variant);
    total += found.total;
    changed += Math.max(found.lost.length, found.gained.length);
    for (const mark of [...found.lost.map(m => `- ${m}`), ...found.gained.map(m => `+ ${m}`)]) {
      const [start, end] = /(\d+)-(\d+)/.exec(mark).slice(1).map(Number);
      examples.push(
        `${mark.replace(/ \d+-\d+.*/, '')} ${JSON.stringify(found.text.slice(Math.max(0, start - 20), end + 20))}`
      );
    }
  }
  console.log(
    `${name}: ${changed} of ${total} annotations change (${((100 * changed) / total).toFixed(2)} %)`
  );
  if (process.env.SHOW)
    console.log(
      examples
        .slice(0, +process.env.SHOW)
        .map(e => `    ${e}`)
        .join('\n')
    );
}
