// said.mjs - all that the engine says of texts that nobody annotated: cases in every format and shape, pieces of texts, strings that nobody wrote
//
// Newspapers seldom come to the edges of rules. Texts in strange shapes and strings that are torn out of them do nothing else; and a stage
// that mends what another left is seen where one of both is left out, and in what --explain tells.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { batches, readBatch, TYPES } from '../core/tools/corpus/batch.mjs';
import { ask, askBytes, checksum } from './ask.mjs';
import { cases as kinds } from './kinds.mjs';
import { randomTexts, tornTexts } from './trust/random-text.mjs';
import { shapes } from './trust/shapes.mjs';

const FORMATS = ['spans', 'csv', 'csv --table mentions', 'text', 'html', 'w3c', 'brat', 'conll', 'tei'];
const STRINGS = 4000,
  TORN = 20000, // of cases, and as many of annotated texts
  SURE = '0.8',
  EXPLAINED = 200, // cases that --explain takes as one text
  RECORDS = 10000; // in one run

// ---- what it is asked of ----

const path = name => fileURLToPath(new URL(name, import.meta.url));
const parts = name =>
  readFileSync(path(`golden/${name}`), 'utf8')
    .split(/^== /m)
    .slice(1);
const textOf = part =>
  part
    .slice(part.indexOf('\n') + 1, part.search(/^--$/m))
    .split('\n')
    .filter(line => !line.startsWith('lexicon '))
    .join('\n');
const marked = parts('who.marked').map(textOf);
const cases = [
  ...readdirSync(path('golden'))
    .filter(name => name.endsWith('.txt'))
    .flatMap(parts)
    .map(textOf),
  ...marked.map(text => text.replace(/\[[A-Z_]+ |[\]<>{}]/g, '')),
  ...kinds.map(({ text }) => text),
];
const corpus = [false, true]
  .flatMap(dev => batches(path('../core/corpus'), dev))
  .flatMap(batch => readBatch(batch).docs.map(({ text }) => text));

const makers = Object.values(shapes);
const shaped = [
  ...makers.flatMap(make => cases.map(make)),
  ...corpus.map((text, i) => makers[i % makers.length](text)),
];
const strings = [...randomTexts(STRINGS), ...tornTexts(cases, TORN), ...tornTexts(corpus, TORN, 2)].map(
  text => text.toWellFormed()
);

// The names of marked cases are a caller's own: every third one is denied.
const names = new Map(
  marked
    .flatMap(text => [...text.matchAll(/\[([A-Z_]+) ([^\]]+)\]/g)])
    .filter(([, type]) => TYPES.indexOf(type) < TYPES.indexOf('DATE'))
    .map(([, type, name]) => [name, type])
);
const lexicon = [...names].map(([name, type], i) =>
  i % 3 ? { name, type, aliases: [`the ${name}`], id: `Q${i}` } : { name, never: true }
);

/** What it is asked. */
export const asked = [cases, shaped, strings, lexicon];

// ---- what it says ----

const lines = rows => rows.map(row => JSON.stringify(row)).join('\n');
const records = texts => lines(texts.map((text, id) => ({ id, text })));
const stagesOf = (command, env) =>
  ask(command, ['--stages'], '', env)
    .split('\n')
    .filter(line => /^\w/.test(line))
    .map(line => line.split(' ')[0]);

const inPieces = (rows, size) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));

/** Functions that each give a sum of something that the engine says of them; what tells most stands first. */
export function sayings(command, model, env) {
  const of = (input, ...args) => checksum(askBytes(command, ['--model', model, ...args], input, env)),
    many = (texts, ...args) => of(records(texts), '--jsonl', ...args),
    whole = cases.join('\n\n');
  return [
    () => many(cases),
    ...inPieces(cases, EXPLAINED).map(piece => () => of(piece.join('\n\n'), '--explain')),
    ...FORMATS.map(format => () => of(whole, '--format', ...format.split(' '))),
    () => withFile(lines(lexicon), own => many(cases, '--lexicon', own)),
    ...inPieces(strings, RECORDS).map(piece => () => many(piece, '--offsets', 'codepoint')),
    ...inPieces(shaped, RECORDS).map(piece => () => many(piece)),
    () => many(cases, '--min-confidence', SURE),
    ...stagesOf(command, env).map(stage => () => many(cases, '--without', stage)),
  ];
}

function withFile(content, use) {
  const folder = mkdtempSync(join(tmpdir(), 'rubricate-said-'));
  writeFileSync(join(folder, 'own.jsonl'), content);
  try {
    return use(join(folder, 'own.jsonl'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One string; another one where the engine says anything else of them. */
export const said = (...given) =>
  sayings(...given)
    .map(saying => saying())
    .join(' ');
