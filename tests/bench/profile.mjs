// profile.mjs - instructions a byte by stage, beside what the budget allows: node tests/bench/profile.mjs BUILD [--budget]
//
// --budget writes tests/bench/budget.json anew: what is counted now.
import { readFileSync, writeFileSync } from 'node:fs';
import { countInstructions, hasValgrind } from './instructions.mjs';

const [build = 'build', mode] = process.argv.slice(2);
const file = new URL('budget.json', import.meta.url);

if (!hasValgrind()) {
  console.error('make profile counts with valgrind, which is not installed: sh core/tools/setup.sh valgrind');
  process.exit(2);
}
const { bytes, opening, rows } = countInstructions(build);
const each = Object.fromEntries(rows.map(({ name, count }) => [name, Number((count / bytes).toFixed(1))]));
if (mode === '--budget')
  writeFileSync(
    file,
    `${JSON.stringify({ opening: Number((opening / 1e6).toFixed(2)), ...each }, null, 2)}\n`
  );
const budget = JSON.parse(readFileSync(file, 'utf8'));
const show = (name, count, allowed, digits) =>
  console.log(name.padEnd(22) + count.toFixed(digits).padStart(9) + String(allowed ?? '-').padStart(10));
console.log(`${bytes} bytes of news     counted    budget`);
show('opening, millions', opening / 1e6, budget.opening, 2);
console.log('instructions a byte');
for (const { name, of } of rows)
  show(
    (of ? '    ' : name === 'annotate' || name === 'json' ? '' : '  ') + name,
    each[name],
    budget[name],
    1
  );
