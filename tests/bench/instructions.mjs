// instructions.mjs - how many instructions each part of the engine takes on a fixed text, counted by valgrind: the same every time
//
// A clock says little on a machine that has other things to do; a count says what a change has won or lost to a thousandth.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = name => readFileSync(join(root, name), 'utf8');

// Six genres of our own texts that are prose, as newspapers have it: about 100 KB.
const GENRES = ['wire', 'politics', 'business', 'court', 'local', 'science'],
  BATCHES = [1, 2, 3];

/** The text that is counted with, without the marks of documents and paragraphs. */
function newsText() {
  const batches = GENRES.flatMap(genre => BATCHES.map(number => read(`core/corpus/${genre}/${number}.txt`)));
  return batches
    .join('\n')
    .replace(/^=== .*$/gm, '')
    .replace(/^\[\d+\] /gm, '');
}

// ---- which function is which part ----

const rowsOf = header =>
  [...read(header).matchAll(/^ {4}X\((\w+), (\w+),/gm)].map(([, name, run]) => [name, run]);

// Functions that several stages share count for the first of them.
function stagesOf(header) {
  const named = new Map();
  for (const [name, run] of rowsOf(header)) if (!named.has(run)) named.set(run, name);
  return [...named].map(([run, name]) => ({ name, run }));
}

/** [name, function, the part that it is a part of]: the table of make profile, from the table of stages. */
export function parts() {
  const text = [
    ['units', 'rub_units_make'],
    ['token', 'rub_tokens_make'],
    ['block', 'rub_blocks_make'],
    ['sentence', 'rub_sentences_make'],
    ['word lists', 'rub_word_lists_mark'],
    ['register', 'rub_register_is_informal'],
  ].map(([name, run]) => ({ name, run }));
  const quotes = [
    { name: 'passage', run: 'rub_passage_read' },
    { name: 'turns', run: 'rub_turns_find' },
    ...stagesOf('core/quotes/quote_stages.h'),
  ];
  const stages = stagesOf('core/stages.h').flatMap(stage =>
    stage.name === 'quote' ? [stage, ...quotes.map(part => ({ ...part, of: 'quote' }))] : [stage]
  );
  return [{ name: 'annotate', run: 'rub_annotate' }, ...text, ...stages, { name: 'json', run: 'rub_write' }];
}

// ---- valgrind's file ----

// Function -> instructions in it and in what it calls. Names are given once with a number, later by the number alone;
// a line of costs is "place cost", and the one behind "calls=" is what the called function took.
export function inclusiveCosts(file) {
  const names = new Map(),
    costs = new Map();
  let now;
  for (const line of file.split('\n')) {
    const [, key, number, name] = /^(fn|cfn)=\((\d+)\)(?: (.*))?$/.exec(line) ?? [];
    if (name) names.set(number, name);
    if (key === 'fn') now = names.get(number);
    const [, cost] = /^[+\-*\d]\S* (\d+)$/.exec(line) ?? [];
    if (cost) costs.set(now, (costs.get(now) ?? 0) + Number(cost));
  }
  return costs;
}

export const hasValgrind = () => spawnSync('valgrind', ['--version']).status === 0;

/** { bytes, opening, rows: [{ name, of, count }] }: instructions in all, on newsText(). Throws where valgrind does not run. */
export function countInstructions(build) {
  const folder = join(build, 'profile'),
    text = join(folder, 'news.txt'),
    out = join(folder, 'callgrind.out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(text, newsText());
  const done = spawnSync(
    'valgrind',
    [
      '--tool=callgrind',
      `--callgrind-out-file=${out}`,
      join(build, 'rubricate'),
      '--model',
      join(build, 'en.rubm'),
      text,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 }
  );
  if (done.status !== 0) throw new Error(`valgrind: ${done.error ?? done.stderr}`);
  const costs = inclusiveCosts(readFileSync(out, 'utf8')),
    count = run => costs.get(run) ?? 0;
  return {
    bytes: Buffer.byteLength(newsText()),
    opening: count('rub_model_open'),
    rows: parts().map(part => ({ ...part, count: count(part.run) })),
  };
}
