// batch.mjs - aligns the annotations of core/corpus with their texts
//
//     node batch.mjs FOLDER OUT.jsonl [--dev]      the batches of all genres as one document a line; --dev: those of FOLDER/dev
//
// A batch is two files. N.txt holds documents ("=== ID", then paragraphs "[k] text"); N.ann says for each paragraph, in
// the order of the text, "k: TYPE mention | TYPE mention = Canonical Name" and "Qk: kind | content ++ content | cue | source
// = Speaker". " ... " in a content leaves out its middle; "^j:" before a source puts it into paragraph j.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const TYPES = (
  'PERSON NORP ORG GPE LOC FAC EVENT PRODUCT WORK_OF_ART LAW LANGUAGE DATE TIME MONEY PERCENT QUANTITY ' +
  'ORDINAL CARDINAL'
).split(' ');
const KINDS = ['direct', 'indirect', 'mixed'];
const inWord = (text, i) => i >= 0 && i < text.length && /[\p{L}\p{N}_]/u.test(text[i]);

// Where `part` stands in text from `from` on, not inside of a longer word; -1 nowhere.
function find(text, part, from) {
  if (!part) return -1;
  for (let i = text.indexOf(part, from); i >= 0; i = text.indexOf(part, i + 1)) {
    const end = i + part.length;
    if (!(inWord(text, i - 1) && inWord(part, 0)) && !(inWord(text, end) && inWord(part, part.length - 1)))
      return i;
  }
  return -1;
}

// "the first words ... the last words" to [start, end].
function findFragment(text, fragment, from) {
  const parts = fragment.trim().split(' ... '),
    head = parts[0].trim(),
    tail = parts.at(-1).trim();
  const start = find(text, head, from);
  if (start < 0) return null;
  if (parts.length === 1) return [start, start + head.length];
  const last = find(text, tail, start + head.length);
  return last < 0 ? null : [start, last + tail.length];
}

function readTexts(file) {
  const docs = new Map();
  let doc;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('=== '))
      docs.set(line.slice(4).trim(), (doc = { id: line.slice(4).trim(), paragraphs: [], starts: [] }));
    const paragraph = doc && /^\[\d+\] (.*)$/.exec(line);
    if (paragraph) doc.paragraphs.push(paragraph[1]);
  }
  for (const made of docs.values()) {
    let at = 0;
    for (const paragraph of made.paragraphs) (made.starts.push(at), (at += paragraph.length + 1));
    Object.assign(made, {
      text: made.paragraphs.join('\n'),
      entities: [],
      quotes: [],
      canonical: new Map(),
      annotated: false,
    });
  }
  return docs;
}

const splitName = item => {
  const at = item.indexOf(' = ');
  return at < 0 ? [item.trim(), null] : [item.slice(0, at).trim(), item.slice(at + 3).trim()];
};

// One line of mentions.
function addMentions(doc, k, items, fail) {
  let from = 0;
  for (const item of items
    .split(' | ')
    .map(part => part.trim())
    .filter(Boolean)) {
    const [type, ...rest] = item.split(' '),
      [mention, canonical] = splitName(rest.join(' '));
    if (!TYPES.includes(type) || !mention) {
      fail(`"${item}" is no mention; write TYPE and the words`);
      continue;
    }
    const at = find(doc.paragraphs[k - 1], mention, from),
      key = `${type} ${mention}`;
    if (at < 0) {
      fail(`"${mention}" does not stand in paragraph ${k} behind position ${from}`);
      continue;
    }
    if (canonical) doc.canonical.set(key, canonical);
    const start = doc.starts[k - 1] + at;
    doc.entities.push([start, start + mention.length, type, doc.canonical.get(key) ?? mention]);
    from = at + mention.length;
  }
}

// A place in another sentence counts as further away than any in the same: of "He told her that X. She told him", the first.
const SENTENCE_END = /(?<!\b\p{Lu})[.!?]["”’)]*\s+["“‘]?\p{Lu}/u,
  OTHER_SENTENCE = 1000;

// How far apart two spans are.
function distance(text, [a, b], [c, d]) {
  const [from, to] = [Math.min(b, d), Math.max(a, c)];
  return Math.max(0, to - from) + (SENTENCE_END.test(text.slice(from, to + 1)) ? OTHER_SENTENCE : 0);
}

// The occurrence of `part` in paragraph k that is nearest to one of the spans and touches no content.
function nearest(doc, part, k, spans, content) {
  const paragraph = doc.paragraphs[k - 1] ?? '',
    start = doc.starts[k - 1];
  let best = null,
    least = Infinity;
  for (let i = find(paragraph, part, 0); i >= 0; i = find(paragraph, part, i + 1)) {
    const span = [start + i, start + i + part.length];
    if (content.some(([a, b]) => span[0] < b && a < span[1])) continue;
    const away = Math.min(...spans.map(of => distance(doc.text, span, of)));
    if (away < least) [best, least] = [span, away];
  }
  return best;
}

function speakerOf(doc, source, speaker, found) {
  if (speaker || !found) return speaker === '-' ? null : speaker;
  for (const [key, canonical] of doc.canonical)
    if (key.slice(key.indexOf(' ') + 1) === source) speaker = canonical;
  const named = doc.entities.some(
    ([start, end, , name]) => name === source || doc.text.slice(start, end) === source
  );
  return speaker ?? (named ? source : null);
}

// One line of a quotation.
function addQuote(doc, k, words, fail) {
  const fields = words.split(' | ').map(field => field.trim());
  if (fields.length !== 4 || !KINDS.includes(fields[0]))
    return fail('a quotation is kind | content | cue | source');
  const content = [];
  for (const fragment of fields[1].split(' ++ ')) {
    const span = findFragment(doc.text, fragment, content.length ? content.at(-1)[1] : doc.starts[k - 1]);
    if (!span) return fail(`the content "${fragment}" does not stand in the text from paragraph ${k} on`);
    content.push(span);
  }
  const cue = fields[2] === '-' ? null : nearest(doc, fields[2], k, content, content);
  if (fields[2] !== '-' && !cue)
    fail(`the cue "${fields[2]}" does not stand in paragraph ${k} outside of the content`);
  const [whole, given] = splitName(fields[3]),
    away = /^\^(\d+):(.*)$/.exec(whole);
  const from = away ? Number(away[1]) : k,
    source = away ? away[2].trim() : whole;
  const span =
    source === '-' ? null : nearest(doc, source, from, cue && from === k ? [cue] : content, content);
  if (source !== '-' && !span)
    fail(`the source "${source}" does not stand in paragraph ${from} outside of the content`);
  doc.quotes.push({
    type: fields[0],
    content,
    cue,
    speaker: span,
    speaker_entity: speakerOf(doc, source, given, span),
  });
}

function readAnnotation(file, docs, fail) {
  let doc = null;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const bad = what => fail(`${file}:${i + 1}: ${what}`),
        text = line.trimEnd();
      if (!text.trim()) return;
      if (text.startsWith('=== ')) {
        doc = docs.get(text.slice(4).trim());
        return doc ? void (doc.annotated = true) : bad('there is no document of this name in the text');
      }
      const row = /^(Q?)(\d+): (.*)$/.exec(text),
        k = Number(row?.[2]);
      if (!row || !doc)
        return bad('this is no line of an annotation; write === ID, k: mentions or Qk: quotation');
      if (!(k >= 1 && k <= doc.paragraphs.length)) return bad(`${doc.id} has no paragraph ${k}`);
      (row[1] ? addQuote : addMentions)(doc, k, row[3], bad);
    });
}

// What can be wrong of a whole document.
function checkDocument(doc, fail) {
  if (!doc.annotated) fail('the document is not annotated');
  doc.entities.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  doc.entities.forEach(([start, , , name], i) => {
    if (i && start < doc.entities[i - 1][1]) fail(`"${name}" overlaps the mention before it`);
    if (!doc.text.includes(name)) fail(`the canonical name "${name}" does not stand in the text`);
  });
  const names = new Set(doc.entities.map(([, , , name]) => name));
  for (const { speaker_entity: speaker } of doc.quotes)
    if (speaker && !names.has(speaker)) fail(`the speaker "${speaker}" is no entity of the document`);
}

// One batch, by its path without an ending: its documents, with offsets in UTF-16 units, and what is wrong, a line each.
export function readBatch(base) {
  const errors = [],
    docs = readTexts(`${base}.txt`);
  readAnnotation(`${base}.ann`, docs, error => errors.push(error));
  for (const doc of docs.values())
    checkDocument(doc, error => errors.push(`${base}.txt: ${doc.id}: ${error}`));
  const folder = path.basename(path.dirname(base)),
    genre = folder === 'dev' ? path.basename(base) : folder;
  return {
    errors,
    docs: [...docs.values()].map(({ id, text, entities, quotes }) => ({ id, genre, text, entities, quotes })),
  };
}

const namesIn = folder => (existsSync(folder) ? readdirSync(folder).sort() : []);
const textsIn = folder =>
  namesIn(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => path.join(folder, file.slice(0, -4)));

// The batches of a corpus, without an ending: GENRE/N of each genre, or DEV/GENRE, which are held out.
export function batches(folder, dev) {
  if (dev) return textsIn(path.join(folder, 'dev'));
  return namesIn(folder)
    .filter(name => name !== 'dev' && !name.includes('.'))
    .flatMap(genre => textsIn(path.join(folder, genre)));
}

// The same document with offsets in code points, as the corpora have them.
function inCodePoints(doc) {
  const at = new Uint32Array(doc.text.length + 1);
  for (let i = 0, count = 0; i <= doc.text.length; i++)
    ((at[i] = count), (count += i < doc.text.length && !/[\uD800-\uDBFF]/.test(doc.text[i])));
  const span = s => s && [at[s[0]], at[s[1]]];
  return {
    ...doc,
    entities: doc.entities.map(([a, b, ...rest]) => [at[a], at[b], ...rest]),
    quotes: doc.quotes.map(q => ({
      ...q,
      content: q.content.map(span),
      cue: span(q.cue),
      speaker: span(q.speaker),
    })),
  };
}

function main([folder, out, flag]) {
  if (!out)
    return void (console.error('usage: node batch.mjs FOLDER OUT.jsonl [--dev]'), (process.exitCode = 2));
  const read = batches(folder, flag === '--dev').map(readBatch),
    errors = read.flatMap(batch => batch.errors);
  errors.forEach(error => console.error(error));
  if (errors.length) process.exitCode = 1;
  mkdirSync(path.dirname(out), { recursive: true });
  const docs = read.flatMap(batch => batch.docs);
  writeFileSync(out, docs.map(doc => `${JSON.stringify(inCodePoints(doc))}\n`).join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
