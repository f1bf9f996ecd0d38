// kinds.mjs - small texts of the kinds that readers complain of (tests/kinds/*.jsonl): which of their checks hold
//
//     node tests/kinds.mjs BUILD [--failing] [--write]     prints what holds of each kind, and what does not;
//                                                          --write keeps the open checks in tests/kinds/open.txt
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ask, checksum } from './ask.mjs';
import { checks } from './kinds/check.mjs';

const folder = new URL('kinds/', import.meta.url),
  OPEN = new URL('open.txt', folder);
const lines = text => text.split('\n').filter(Boolean);

/** All cases, in the order of their files. */
export const cases = readdirSync(folder)
  .filter(name => name.endsWith('.jsonl'))
  .sort()
  .flatMap(name => lines(readFileSync(new URL(name, folder), 'utf8')).map(JSON.parse));

/** The checks that did not hold when somebody last looked, and the model of that day. */
export function kept() {
  const [first, ...open] = lines(readFileSync(OPEN, 'utf8'));
  return { model: first.split(' ')[1], open };
}

/** { model, rows: [kind, "id: what is expected", whether it holds] } */
export function measured(build) {
  const model = `${build}/en.rubm`,
    input = cases.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
  const answers = lines(ask(`${build}/rubricate`, ['--model', model, '--jsonl'], input));
  const rows = answers.flatMap((line, i) =>
    checks(cases[i], JSON.parse(line)).map(([what, holds]) => [
      cases[i].kind,
      `${cases[i].id}: ${what}`,
      holds,
    ])
  );
  return { model: checksum(readFileSync(model)), rows };
}

/** The open checks of rows. */
export const openOf = rows => rows.filter(([, , holds]) => !holds).map(([, what]) => what);

function show(rows, failing) {
  for (const kind of new Set(rows.map(([of]) => of))) {
    const of = rows.filter(row => row[0] === kind),
      open = openOf(of);
    console.log(`${kind}: ${of.length - open.length} of ${of.length}`);
    if (failing) for (const what of open) console.log(`    ${what}`);
  }
  console.log(`${rows.length - openOf(rows).length} of ${rows.length} checks hold`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [build = 'build'] = process.argv.slice(2).filter(word => !word.startsWith('-')),
    { model, rows } = measured(build);
  if (process.argv.includes('--write'))
    writeFileSync(OPEN, `${[`model ${model}`, ...openOf(rows)].join('\n')}\n`);
  show(rows, process.argv.includes('--failing'));
}
