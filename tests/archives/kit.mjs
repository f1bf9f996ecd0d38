// kit.mjs - what the tests of this folder share: the command, an archive of our own, texts that are hard on offsets
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const build = resolve(process.env.RUB_BUILD ?? 'build');
export const root = resolve(import.meta.dirname, '../..');
export const command = join(build, 'rubricate');

/** A package that `make test-archives` installed into build/archives. */
export const installed = createRequire(join(build, 'archives/package.json'));

/** Runs a program to its end; fails with what it said. */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30, ...options });
  if (done.error || done.status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${done.error ?? `status ${done.status}`}\n${done.stderr}`);
  return done.stdout;
}
export const rubricate = (args, input = '') => run(command, args, { input });
export const has = program => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
export const scratch = () => mkdtempSync(join(tmpdir(), 'rubricate-archives-'));
export const lines = text =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));

/** The project's own texts, as {id, text, date, outlet}: dates and outlets are dealt out in turn. */
export function archive() {
  const folder = join(build, 'archives');
  mkdirSync(folder, { recursive: true });
  const texts = ['', '--dev'].flatMap(which => {
    const file = join(folder, `corpus${which}.jsonl`);
    run(process.execPath, [
      join(root, 'core/tools/corpus/batch.mjs'),
      join(root, 'core/corpus'),
      file,
      ...(which ? [which] : []),
    ]);
    return lines(readFileSync(file, 'utf8'));
  });
  const day = i => new Date(Date.UTC(2026, 10, 1 + (i % 21))).toISOString().slice(0, 10);
  return texts.map(({ id, text }, i) => ({
    id: String(id),
    text,
    date: day(i),
    outlet: ['The Courier', 'Daily Ledger', 'Harbour Post'][i % 3],
  }));
}

/** The archive as many times as it takes for `count` documents, each under an id of its own, as a file. */
export function writeArchive(file, count) {
  const texts = archive();
  const many = Array.from(
    { length: count },
    (_, i) => JSON.stringify({ ...texts[i % texts.length], id: `${i}-${texts[i % texts.length].id}` }) + '\n'
  );
  writeFileSync(file, many.join(''));
  return many;
}

const said =
  'Zoë Brandt 😀 met Ramón Peña in São Paulo. “It was a good day 👩‍👩‍👧,” said Brandt, who leads the Blue Party. "We will stay,"\nshe added.';
/** Texts in which characters, UTF-16 units and bytes differ, and whose line ends and marks readers like to change. */
export const hard = {
  emoji: `\u{1F600}\u{1F600} ${said}`,
  combining: said.normalize('NFD'),
  crlf: `Talks in Oslo\r\n\r\n${said.replaceAll('\n', '\r\n')}\r\n`,
  'carriage returns': said.replaceAll('\n', '\r'),
  'byte order mark': `\uFEFF${said}`,
  controls: `${said}\u0001\u007f\u0085 Ada Roe left Oslo.\u2028Ada Roe said: "No\ttabs & <b>no</b> 'tags'."`,
  'nothing found': 'it rained.',
  'bad UTF-8': Buffer.concat([
    Buffer.from('Ada Roe left Oslo '),
    Buffer.from([0xff, 0xe2, 0x82, 0x20, 0xc0, 0x80]),
    Buffer.from(` and ${said}`),
  ]),
  nul: `Ada\0Roe met ${said}`,
};

/** The text as the engine counts it: bad parts as U+FFFD, nothing taken off. */
export const decoded = text =>
  typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
export const points = text => [...decoded(text)];
