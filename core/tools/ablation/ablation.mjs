// ablation.mjs - what each stage of the engine gains and loses: all dev sets measured with all stages, then without each
//
//     node ablation.mjs COMMAND EVALUATE.py CORPORA OWN_DEV.jsonl [STAGE]... > table.md
//
// A cell is the score with the stage less the score without it: "+0.4" is what the stage gains. "texts" is the number of
// texts in which it changes anything; a stage that gains much in one or two of them lives on these, and says nothing general.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [command, evaluate, corpora, own, ...only] = process.argv.slice(2);
if (!own) {
  console.error('usage: node ablation.mjs COMMAND EVALUATE.py CORPORA OWN_DEV.jsonl [STAGE]...');
  process.exit(2);
}

function run(program, args, input) {
  const done = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 29 });
  if (done.status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${done.status}: ${done.stderr || done.error}`);
  return done.stdout;
}

// The project's own held-out texts in the place where the measure looks for news.
const folder = mkdtempSync(path.join(tmpdir(), 'ablation-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, 'news'));
copyFileSync(own, path.join(folder, 'news/dev.jsonl'));

const setsIn = kind =>
  readdirSync(path.join(corpora, kind, 'dev'))
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => name.slice(0, -'.jsonl'.length));

// What is measured: the heading of the column, the folder, the row and the key of the measure's answer.
const columns = [
  ...setsIn('names').map(set => [set, corpora, `names/${set}`, 'typed']),
  ['news', corpora, 'news/dev 18 types', 'typed'],
  ['own', folder, 'news/dev 18 types', 'typed'],
  ['news who', corpora, 'news/dev who is who', 'b3_F1'],
  ['own who', folder, 'news/dev who is who', 'b3_F1'],
  ...setsIn('quotes').map(set => [`${set} quotes`, corpora, `quotes/${set}`, 'content_exact_F1']),
  ['news quotes', corpora, 'news/dev quotations', 'content_exact_F1'],
  ['own quotes', folder, 'news/dev quotations', 'content_exact_F1'],
  ['news speakers', corpora, 'news/dev quotations', 'entity_recall'],
  ['own speakers', folder, 'news/dev quotations', 'entity_recall'],
  ['news end to end', corpora, 'news/dev quotations', 'end_to_end_F1'],
  ['own end to end', folder, 'news/dev quotations', 'end_to_end_F1'],
];

function scores(options) {
  const asked = [command, ...options].join(' ');
  const answer = data => JSON.parse(run('python3', [evaluate, asked, '--data', data, '--json']));
  const tables = new Map([corpora, folder].map(data => [data, answer(data)]));
  return columns.map(([, data, row, key]) => tables.get(data)[row][key]);
}

const files = [
  ...setsIn('names').map(set => `names/dev/${set}`),
  ...setsIn('quotes').map(set => `quotes/dev/${set}`),
  'news/dev',
]
  .map(name => path.join(corpora, `${name}.jsonl`))
  .concat(own);
const texts = files
  .flatMap(file => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line, i) => JSON.stringify({ id: i, text: JSON.parse(line).text }));
const documents = options => run(command, [...options, '--jsonl'], texts.join('\n') + '\n').split('\n');

const stages = run(command, ['--stages'])
  .split('\n')
  .filter(line => /^\S/.test(line))
  .map(line => line.split(/\s/)[0])
  .filter(name => !only.length || only.includes(name));
const signed = gain => (Math.abs(gain) < 0.005 ? '' : (gain > 0 ? '+' : '') + gain.toFixed(2));
const print = cells => console.log(`| ${cells.join(' | ')} |`);

const all = scores([]),
  written = documents([]);
print(['without', 'texts', ...columns.map(([heading]) => heading)]);
print(['---', '---', ...columns.map(() => '---')]);
print(['nothing: the score', texts.length, ...all.map(score => score.toFixed(1))]);
for (const stage of stages) {
  const options = ['--without', stage],
    rest = scores(options);
  const changed = documents(options).filter((line, i) => line !== written[i]).length;
  print([stage, changed, ...rest.map((score, i) => signed(all[i] - score))]);
}
