// pasted.mjs - how much of what is found in a text is found when the text comes as people paste it
//
//     node pasted.mjs COMMAND DOCUMENTS.jsonl [WAY]     a row for each way of pasting; with WAY also what was lost
//
// A text is changed as mail, PDF and HTML change texts, and each character of the changed text knows the one it comes from.
// What was found in both is compared by places of the text as it was: a quotation by its fragments and its source, a name by
// its span and type. "kept" is the share of the rows of the text as it was that stay; "new" are rows that came, in a hundred.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [command, file, shown] = process.argv.slice(2);
if (!file) {
  console.error('usage: node pasted.mjs COMMAND DOCUMENTS.jsonl [WAY]');
  process.exit(2);
}

/* ---- texts whose characters know where they come from ---- */

// A text is a list of [character, place]; what was put in has no place.
const read = text => [...text].map((character, place) => [character, place]);
const put = text => [...text].map(character => [character, -1]);
const split = (text, at) => {
  const parts = [[]];
  for (const cell of text)
    if (cell[0] === at) parts.push([]);
    else parts.at(-1).push(cell);
  return parts;
};
const join = (parts, text) => parts.flatMap((part, i) => (i ? [...put(text), ...part] : part));
const paragraphs = (text, make, between) =>
  join(
    split(text, '\n')
      .filter(part => part.length)
      .map(make),
    between
  );
const each = (text, change) =>
  text.flatMap(([character, place]) => [...change(character)].map(made => [made, place]));

// As many words as go into a line; `room` says how many characters the next line has.
function wrap(paragraph, room, begin = '') {
  const lines = [[]];
  let most = room();
  for (const word of split(paragraph, ' ')) {
    const line = lines.at(-1);
    if (line.length && line.length + 1 + word.length > most) (lines.push([...word]), (most = room()));
    else line.push(...(line.length ? put(' ') : []), ...word);
  }
  return join(
    lines.map(line => [...put(begin), ...line]),
    '\n'
  );
}

// The same numbers in each run: between `least` and `most`.
let seed = 1;
const random = (least, most) => least + ((seed = (seed * 48271) % 2147483647) % (most - least + 1));

const entities = {
  '&': '&amp;',
  '"': '&quot;',
  '“': '&ldquo;',
  '”': '&rdquo;',
  "'": '&#39;',
  '’': '&rsquo;',
  '‘': '&lsquo;',
  '–': '&ndash;',
  '—': '&mdash;',
  '£': '&pound;',
  '€': '&euro;',
  é: '&eacute;',
  ü: '&#252;',
};
const upper = character =>
  character.toUpperCase().length === character.length ? character.toUpperCase() : character;

const ways = {
  'blank lines': text => paragraphs(text, part => part, '\n\n'),
  CRLF: text => paragraphs(text, part => part, '\r\n\r\n'),
  'mail, lines of 72': text => paragraphs(text, part => wrap(part, () => 70, '> '), '\n>\n'),
  'mail, no wrapping': text => paragraphs(text, part => [...put('> '), ...part], '\n>\n'),
  'mail, answered twice': text => paragraphs(text, part => wrap(part, () => 68, '>> '), '\n>>\n'),
  'lines of 70': text => paragraphs(text, part => wrap(part, () => 70), '\n\n'),
  'lines of 70, no blank lines': text => paragraphs(text, part => wrap(part, () => 70), '\n'),
  'columns of 38': text => paragraphs(text, part => wrap(part, () => 38), '\n\n'),
  'columns of 38, no blank lines': text => paragraphs(text, part => wrap(part, () => 38), '\n'),
  'columns of 28': text => paragraphs(text, part => wrap(part, () => 28), '\n\n'),
  'uneven lines': text => paragraphs(text, part => wrap(part, () => random(55, 90)), '\n\n'),
  'uneven lines, no blank lines': text => paragraphs(text, part => wrap(part, () => random(55, 90)), '\n'),
  'a blank line behind each line': text =>
    paragraphs(text, part => wrap(part, () => 70), '\n\n').flatMap(cell =>
      cell[0] === '\n' && cell[1] < 0 ? put('\n\n') : [cell]
    ),
  entities: text => each(text, character => entities[character] ?? character),
  tags: text => paragraphs(text, part => [...put('<p>'), ...part, ...put('</p>')], '\n'),
  'tags, no line breaks': text =>
    paragraphs(text, part => [...put('<p class="text">'), ...part, ...put('</p>')], ''),
  'tags and entities': text =>
    paragraphs(
      text,
      part => [...put('<p>'), ...each(part, character => entities[character] ?? character), ...put('</p>')],
      '\n'
    ),
  links: text =>
    paragraphs(
      text,
      part =>
        part.flatMap((cell, i) =>
          cell[0] !== ' ' && (!i || part[i - 1][0] === ' ') && i % 7 === 0
            ? [...put('<b>'), cell, ...put('</b>')]
            : [cell]
        ),
      '\n'
    ),
  'paragraphs glued': text => paragraphs(text, part => part, ''),
  times: text => paragraphs(text, part => [...put(`${random(10, 23)}:${random(10, 59)} `), ...part], '\n'),
  bullets: text => paragraphs(text, part => [...put('• '), ...part], '\n'),
  'two blanks': text => each(text, character => (character === ' ' ? '  ' : character)),
  'soft hyphens': text =>
    text.flatMap((cell, i) =>
      i % 5 === 0 && /\p{L}/u.test(cell[0]) && /\p{L}/u.test(text[i - 1]?.[0] ?? '')
        ? [...put('\u00AD'), cell]
        : [cell]
    ),
  'curly marks made straight': text =>
    each(text, character => ('“”'.includes(character) ? '"' : '‘’'.includes(character) ? "'" : character)),
  'lower case': text =>
    text.map(([character, place]) => [
      character.toLowerCase().length === character.length ? character.toLowerCase() : character,
      place,
    ]),
  capitals: text => text.map(([character, place]) => [upper(character), place]),
};

/* ---- what is found ---- */

function annotate(texts) {
  const lines = texts.map((text, id) => JSON.stringify({ id: String(id), text })).join('\n') + '\n';
  const done = spawnSync(command, ['--jsonl', '--offsets', 'codepoint'], {
    input: lines,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}: ${done.stderr}`);
  return done.stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

// A span by the places of its first and last character that has one.
function placed(cells, [start, end]) {
  const places = cells
    .slice(start, end)
    .map(([, place]) => place)
    .filter(place => place >= 0);
  return places.length ? `${places[0]}-${places.at(-1) + 1}` : '-';
}

// Names that the text has in capitals or not at all are compared by place; a row is a text that tells all of it.
const rows = {
  quotations: (doc, cells) =>
    doc.quotes.map(quote =>
      [...quote.fragments, ...(quote.source ? [quote.source] : [])].map(span => placed(cells, span)).join(' ')
    ),
  names: (doc, cells) =>
    doc.mentions.map(mention => `${placed(cells, [mention.start, mention.end])} ${mention.type}`),
};

function compare(kind, before, after, count) {
  const left = new Set(rows[kind](before.doc, before.cells)),
    now = new Set(rows[kind](after.doc, after.cells));
  count.all += left.size;
  for (const row of left)
    if (now.has(row)) count.kept++;
    else count.lost.push([before.cells, row]);
  for (const row of now) if (!left.has(row)) (count.made++, count.extra.push([before.cells, row]));
}

const text = cells => cells.map(([character]) => character).join('');
const originals = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
  .filter(doc => !['headline', 'capitals', 'post', 'parliament', 'liveblog'].includes(doc.genre))
  .map(doc => read(doc.text.trim()));
const bases = annotate(originals.map(text)).map((doc, i) => ({ doc, cells: originals[i] }));

function measure(way) {
  seed = 1;
  const changed = originals.map(cells => ways[way](cells)),
    found = annotate(changed.map(text));
  const counts = {};
  for (const kind in rows) {
    const count = (counts[kind] = { all: 0, kept: 0, made: 0, lost: [], extra: [] });
    found.forEach((doc, i) => compare(kind, bases[i], { doc, cells: changed[i] }, count));
  }
  return counts;
}

const percent = (part, all) => ((100 * part) / Math.max(1, all)).toFixed(1);
if (!shown) console.log('| the text as | quotations kept | new | names kept | new |\n|---|--:|--:|--:|--:|');
for (const way of shown ? [shown] : Object.keys(ways)) {
  const { quotations, names } = measure(way);
  console.log(
    `| ${way} | ${[quotations, names].flatMap(count => [percent(count.kept, count.all), percent(count.made, count.all)]).join(' | ')} |`
  );
  if (shown)
    for (const [word, list] of [
      ['lost', quotations.lost],
      ['new', quotations.extra],
      ['lost name', names.lost],
    ])
      for (const [cells, row] of list) {
        const [start, end] = row
          .match(/^\d+-\d+/)?.[0]
          .split('-')
          .map(Number) ?? [0, 0];
        console.log(
          `${word}: ${row} ${text(cells.slice(start, Math.min(end, start + 100))).replaceAll('\n', '/')}`
        );
      }
}
