// wrap-css.mjs - make format: breaks lines of CSS that are longer than the limit, and touches no other line
//
//     .row { display: grid; gap: 1rem; ... }   ->   .row {
//                                                     display: grid; gap: 1rem;
//                                                   }
import { readFileSync, writeFileSync } from 'node:fs';

export const LIMIT = 110;

// Parts of a text that end with one of `ends`, outside of brackets, marks and comments; an end stays with its part.
function parts(text, ends) {
  const found = [];
  let depth = 0,
    mark = '',
    from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (mark) mark = mark === '*' ? (text.slice(i - 1, i + 1) === '*/' ? '' : mark) : c === mark ? '' : mark;
    else if (text.startsWith('/*', i)) mark = '*';
    else if (c === '"' || c === "'") mark = c;
    else if ('({'.includes(c)) depth++;
    else if (')}'.includes(c)) depth--;
    if (!mark && !depth && ends.includes(c)) found.push(text.slice(from, (from = i + 1)).trim());
  }
  return [...found, text.slice(from).trim()].filter(Boolean);
}

// As many parts on a line as fit; those of one part that does not fit stand deeper.
function fill(all, indent, deeper) {
  const lines = [];
  for (const part of all) {
    const joined = `${lines.at(-1)} ${part}`;
    if (lines.length && joined.length <= LIMIT) lines[lines.length - 1] = joined;
    else lines.push(indent + part);
  }
  return lines.flatMap(line => (line.length > LIMIT ? deeper(line) : [line]));
}

const words = (text, indent) =>
  fill(text.split(' '), indent, line => [line]).map((line, i) => (i ? `${indent}  ${line.trim()}` : line));

// A declaration or list of selectors breaks behind its commas, else between its words.
function list(line, indent) {
  const all = parts(line.trim(), ',');
  if (all.length === 1) return words(line.trim(), indent);
  return fill(all, indent, one => words(one.trim(), indent)).map((one, i) =>
    i && !/[{}]$/.test(line[0]) ? `${indent}  ${one.trim()}` : one
  );
}

// Declarations share lines; a rule inside of a rule has lines of its own.
function rule(line, indent) {
  const open = line.indexOf('{'),
    close = line.lastIndexOf('}'),
    inner = `${indent}  `;
  const lines = fill(parts(line.slice(0, open).trim(), ','), indent, one => [one]);
  lines[lines.length - 1] += ' {';
  let plain = [];
  const flush = () => {
    lines.push(...fill(plain, inner, one => list(one, inner)));
    plain = [];
  };
  for (const part of parts(line.slice(open + 1, close), ';}')) {
    if (!part.endsWith('}')) {
      plain.push(part);
      continue;
    }
    flush();
    lines.push(...wrapped(inner + part));
  }
  flush();
  return [...lines, `${indent}}${line.slice(close + 1)}`];
}

// The lines that one line becomes.
export function wrapped(line) {
  if (line.length <= LIMIT) return [line];
  const indent = line.match(/^ */)[0],
    text = line.trim();
  if (text.startsWith('/*') || text.startsWith('*'))
    return words(text, indent).map((one, i) => (i ? `${indent}   ${one.trim()}` : one));
  return text.includes('{') && text.endsWith('}') ? rule(text, indent) : list(text, indent);
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  for (const name of process.argv.slice(2)) {
    const before = readFileSync(name, 'utf8'),
      after = before.split('\n').flatMap(wrapped).join('\n');
    if (after !== before) writeFileSync(name, after);
  }
