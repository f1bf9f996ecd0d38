// said.mjs - all that the engine says of texts that nobody annotated: golden cases in every format, pieces of them, strings that nobody wrote
//
// Newspapers seldom come to the edges of rules; strings that are torn out of them do nothing else.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ask } from './ask.mjs';
import { randomTexts, tornTexts } from './trust/random-text.mjs';

const OF_MANY = [['json'], ['spans'], ['csv'], ['csv', '--table', 'mentions']];
const OF_ONE = ['text', 'html', 'w3c', 'brat', 'conll', 'tei'];
const STRINGS = 2000,
  TORN = 6000;

const folder = fileURLToPath(new URL('golden/', import.meta.url));
const textOf = part =>
  part
    .slice(part.indexOf('\n') + 1, part.search(/^--$/m))
    .split('\n')
    .filter(line => !line.startsWith('lexicon '))
    .join('\n');
const golden = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .flatMap(name =>
    readFileSync(folder + name, 'utf8')
      .split(/^== /m)
      .slice(1)
      .map(textOf)
  );

const lines = texts => texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
const strings = [...randomTexts(STRINGS), ...tornTexts(golden, TORN)].map(text => text.toWellFormed());

/** What it is asked. */
export const asked = [...golden, ...strings];

/** One string; another one where the engine says anything else of them. */
export function said(command, model, env) {
  const many = (texts, ...args) =>
    ask(command, ['--model', model, '--jsonl', '--threads', '1', ...args], lines(texts), env);
  return [
    ...OF_MANY.map(format => many(golden, '--format', ...format)),
    ...OF_ONE.map(format => ask(command, ['--model', model, '--format', format], golden.join('\n\n'), env)),
    many(strings, '--offsets', 'codepoint'),
  ].join('');
}
