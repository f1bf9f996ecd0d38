// differential.mjs - node tests/trust/differential.mjs BUILD [--corpora DIR] [--random N] [--seed N]: the same text asked in several ways
//
// Of the development sets every text, of the random strings one in ten in every format. Prints a row a comparison; ends with 1 where one differs.
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { Rubricator } from '../../web/rubricate.js';
import { compareFormats, compareFresh, compareNative, compareUnits } from './compare.mjs';
import { randomTexts } from './random-text.mjs';

const BATCH = 5000; // texts a run of the command
const FRESH_EVERY = 40; // a new module costs a model's opening

const wellFormed = text => text.toWellFormed();

/** { asked, faults } of all comparisons; `each`: every how many of the texts is written in all formats, and asked of a fresh module. */
export async function differential(build, texts, { formats = 1, fresh = FRESH_EVERY } = {}) {
  const address = name => pathToFileURL(resolve(build, name)).href;
  const load = () => Rubricator.load({ wasm: address('rubricate.wasm'), model: address('en.rubm') });
  const engine = await load(),
    asked = {},
    faults = [];
  const ask = (name, count, found) => {
    asked[name] = (asked[name] ?? 0) + count;
    faults.push(...found.map(fault => `${name}: ${fault}`));
  };
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH),
      formed = batch.map(wellFormed),
      some = formed.filter((_, i) => i % formats === 0);
    const offsets = ['utf16', 'codepoint', 'byte'][(from / BATCH) % 3];
    ask('module, command with 1 and 8 threads', batch.length, compareNative(build, engine, formed, offsets));
    ask(
      'three units',
      batch.length,
      batch.flatMap(text => compareUnits(engine, text))
    );
    ask(
      'JSON and eight formats',
      some.length,
      some.flatMap(text => compareFormats(engine, text))
    );
  }
  const few = texts.filter((_, i) => i % fresh === 0);
  ask('reused and fresh', few.length, await compareFresh(engine, load, few));
  return { asked, faults };
}

/** Texts of the development sets under `folder`: news/dev.jsonl, names/dev and quotes/dev. */
export function devTexts(folder) {
  const read = file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line).text);
  const within = name => readdirSync(`${folder}/${name}`).map(file => `${folder}/${name}/${file}`);
  return [`${folder}/news/dev.jsonl`, ...within('names/dev'), ...within('quotes/dev')].flatMap(read);
}

function report(title, { asked, faults }) {
  for (const [name, count] of Object.entries(asked))
    console.log(
      `${title}: ${name}: ${count} texts, ${faults.filter(fault => fault.startsWith(name)).length} differ`
    );
  for (const fault of faults.slice(0, 10)) console.log(`    ${fault.slice(0, 1000)}`);
  if (faults.length) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {
    values,
    positionals: [build = 'build'],
  } = parseArgs({
    allowPositionals: true,
    options: {
      corpora: { type: 'string' },
      random: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.corpora) report('development sets', await differential(build, devTexts(values.corpora)));
  const count = Number(values.random),
    part = 100_000;
  for (let done = 0; done < count; done += part)
    report(
      `random strings ${done} to ${Math.min(count, done + part)}`,
      await differential(build, [...randomTexts(Math.min(part, count - done), Number(values.seed) + done)], {
        formats: 10,
        fresh: 1000,
      })
    );
}
