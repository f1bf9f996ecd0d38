// compare.mjs - one text asked in several ways: what differs, a sentence each
//
//   compareNative   the command with one thread and with eight against the module, byte for byte
//   compareUnits    offsets in UTF-16, code points and bytes against each other
//   compareFresh    a module that has read much against one that has read nothing
//   compareFormats  what each format shows against the JSON document
import { spawnSync } from 'node:child_process';
import { conllFault, htmlShown, readBack, reduced, shown } from './read-back.mjs';

/** The command's answers for `texts`, a line each. */
export function native(build, texts, args) {
  const input = texts.map((text, id) => JSON.stringify({ id: String(id), text })).join('\n');
  const done = spawnSync(`${build}/rubricate`, ['--model', `${build}/en.rubm`, '--jsonl', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (done.status !== 0)
    throw new Error(`rubricate ${args.join(' ')} ended with ${done.status ?? done.signal}: ${done.stderr}`);
  return done.stdout.split('\n').slice(0, -1);
}

const at = (wanted, got) => {
  let i = 0;
  while (wanted[i] === got[i]) i++;
  return `${JSON.stringify(wanted.slice(Math.max(0, i - 40), i + 40))} is ${JSON.stringify(got.slice(Math.max(0, i - 40), i + 40))}`;
};

/** Texts have to be well formed: UTF-8 holds no lone surrogate. */
export function compareNative(build, engine, texts, offsets) {
  const faults = [],
    lines = {};
  for (const threads of ['1', '8'])
    lines[threads] = native(build, texts, ['--offsets', offsets, '--threads', threads]);
  texts.forEach((text, id) => {
    const wanted = lines[1][id] ?? '',
      got = JSON.stringify(engine.annotate(text, { offsets, id }));
    if (wanted !== got)
      faults.push(`${JSON.stringify(text)}: the command's ${at(wanted, got)} in the module`);
    if (wanted !== lines[8][id])
      faults.push(`${JSON.stringify(text)}: one thread's ${at(wanted, lines[8][id] ?? '')} with eight`);
  });
  return faults;
}

// What stands before each UTF-16 unit of a text, in code points and in bytes; a lone surrogate is U+FFFD.
function counted(text) {
  const points = [],
    bytes = [];
  let point = 0,
    byte = 0;
  for (const c of text) {
    for (let i = 0; i < c.length; i++) (points.push(point), bytes.push(byte));
    const code = c.codePointAt(0);
    point++;
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return { codepoint: [...points, point], byte: [...bytes, byte] };
}

const moved = (doc, offsets, table) => {
  const place = n => table[n],
    pair = given => given && given.map(place),
    row = r => ({ ...r, start: place(r.start), end: place(r.end) });
  return {
    ...doc,
    offsets,
    length: place(doc.length),
    blocks: doc.blocks.map(row),
    mentions: doc.mentions.map(row),
    references: doc.references.map(row),
    quotes: doc.quotes.map(q => ({
      ...q,
      fragments: q.fragments.map(pair),
      cue: pair(q.cue),
      source: pair(q.source),
    })),
  };
};

export function compareUnits(engine, text) {
  const doc = engine.annotate(text),
    tables = counted(text);
  return Object.entries(tables).flatMap(([offsets, table]) => {
    const wanted = JSON.stringify(moved(doc, offsets, table)),
      got = JSON.stringify(engine.annotate(text, { offsets }));
    return wanted === got ? [] : [`${JSON.stringify(text)}: in ${offsets} ${at(wanted, got)}`];
  });
}

export async function compareFresh(engine, load, texts) {
  const faults = [];
  for (const text of texts) {
    const wanted = JSON.stringify((await load()).annotate(text)),
      got = JSON.stringify(engine.annotate(text));
    if (wanted !== got) faults.push(`${JSON.stringify(text)}: at first ${at(wanted, got)} later`);
  }
  return faults;
}

// Two headlines of the same words are one on the page, and its marks are not counted then.
const headlines = (doc, points) =>
  doc.blocks
    .filter(({ kind }) => kind === 'headline')
    .map(({ start, end }) => points.slice(start, end).join(''));

function htmlFault(written, doc, points) {
  if (headlines(doc, points).length > 1) return null;
  const { text, marks } = htmlShown(written),
    words = doc.mentions.map(m => points.slice(m.start, m.end).join('')).join('');
  if (text.trim() !== points.join('').trim())
    return `the article's text: ${at(points.join('').trim(), text.trim())}`;
  return marks.map(([, marked]) => marked).join('') === words
    ? null
    : `marks: ${at(words, marks.map(([, marked]) => marked).join(''))}`;
}

/** `text` is well formed and without controls where html is asked for: a page shows none. */
export function compareFormats(engine, text) {
  const doc = engine.annotate(text, { offsets: 'codepoint' }),
    faults = [],
    points = [...text];
  for (const [format, read] of Object.entries(readBack)) {
    const wanted = JSON.stringify((reduced[format] ?? shown)(doc)),
      got = JSON.stringify(read(engine.write(doc, format)));
    if (wanted !== got) faults.push(`${JSON.stringify(text)}: ${format}: ${at(wanted, got)}`);
  }
  const conll = conllFault(engine.write(doc, 'conll'), doc);
  if (conll) faults.push(`${JSON.stringify(text)}: conll: ${conll}`);
  const html = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\ufffd]/u.test(text.replaceAll('\n', ''))
    ? null
    : htmlFault(engine.write(doc, 'html'), doc, points);
  if (html) faults.push(`${JSON.stringify(text)}: html: ${html}`);
  return faults;
}
