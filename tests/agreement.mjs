// agreement.mjs - how far the engine says what people say of the texts of core/corpus: rows that only one of both has, by kind
//
//     node tests/agreement.mjs BUILD [--write]       prints the counts beside those of tests/agreement.json, or keeps them there
//
// A mention counts with its place and type, an entity with the places of all its names, a quotation with its fragments, and its
// cue, its source and its speaker each for themselves.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { batches, readBatch, TYPES } from '../core/tools/corpus/batch.mjs';
import { ask, checksum } from './ask.mjs';
import { asked, said } from './said.mjs';

const KEPT = new URL('agreement.json', import.meta.url);
const VALUES = new Set(TYPES.slice(TYPES.indexOf('DATE')));

/** What disagreement gave when it was last looked at. */
export const kept = () => JSON.parse(readFileSync(KEPT, 'utf8'));

const texts = [false, true]
  .flatMap(dev => batches(fileURLToPath(new URL('../core/corpus', import.meta.url)), dev))
  .flatMap(batch => readBatch(batch).docs);
const input = texts.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');

/** All that the engine says of the texts, a line each. */
export const annotated = (command, model, env) =>
  ask(command, ['--model', model, '--jsonl', '--threads', '1'], input, env).trimEnd();

// ---- rows as words, the same of people and engine: [kind, place] ----

const spread = spans => spans.map(([start, end]) => `${start}-${end}`).join('+');

function rowsOfPeople({ entities, quotes }) {
  const rows = entities.map(([start, end, type]) => [type, `${start}-${end}`]),
    places = new Map();
  for (const [start, end, type, name] of entities) {
    const one = `${type} ${name}`;
    if (!VALUES.has(type)) places.set(one, [...(places.get(one) ?? []), [start, end]]);
  }
  for (const of of places.values()) rows.push(['entity', spread(of)]);
  for (const { content, cue, speaker: source, speaker_entity: speaker } of quotes)
    rows.push(...rowsOfQuote(spread(content), cue, source, speaker));
  return rows;
}

function rowsOfEngine({ mentions, entities, quotes }) {
  const rows = mentions.map(({ start, end, type }) => [type, `${start}-${end}`]);
  for (const { mentions: of } of entities)
    if (of.length) rows.push(['entity', spread(of.map(i => [mentions[i].start, mentions[i].end]))]);
  for (const { fragments, cue, source, speaker } of quotes)
    rows.push(...rowsOfQuote(spread(fragments), cue, source, entities[speaker]?.name));
  return rows;
}

const rowsOfQuote = (at, cue, source, speaker) => [
  ['quote', at],
  ['cue', `${at} ${cue}`],
  ['source', `${at} ${source}`],
  ...(speaker ? [['speaker', `${at} ${speaker}`]] : []),
];

// ---- the counts ----

const add = (counts, kind) => (counts[kind] = (counts[kind] ?? 0) + 1);

function count(apart, people, engine) {
  const left = new Map(people.map(row => [row.join(' '), row[0]]));
  for (const row of engine) if (!left.delete(row.join(' '))) add(apart, row[0]);
  for (const kind of left.values()) add(apart, kind);
}

/**
 * { model, texts: which were measured, answers: all that the engine says of them, as a sum, asked and said: the same of texts
 * that nobody annotated, apart: { kind: rows that only people have or only the engine } }
 */
export function disagreement(command, model) {
  const answers = annotated(command, model),
    apart = {};
  answers
    .split('\n')
    .map(JSON.parse)
    .forEach((made, i) => count(apart, rowsOfPeople(texts[i]), rowsOfEngine(made)));
  return {
    model: checksum(readFileSync(model)),
    texts: checksum(JSON.stringify(texts)),
    answers: checksum(answers),
    asked: checksum(JSON.stringify(asked)),
    said: checksum(said(command, model)),
    apart: Object.fromEntries(Object.entries(apart).sort()),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [build = 'build'] = process.argv.slice(2).filter(word => !word.startsWith('-')),
    now = disagreement(`${build}/rubricate`, `${build}/en.rubm`);
  if (process.argv.includes('--write')) writeFileSync(KEPT, `${JSON.stringify(now, null, 2)}\n`);
  else for (const [kind, rows] of Object.entries(now.apart)) console.log(kind, kept().apart[kind], rows);
}
