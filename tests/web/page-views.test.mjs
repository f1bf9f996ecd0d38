// page-views.test.mjs - what the views make of a document, without a browser: dates, countries, meetings,
// shares, search, comparison
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { barsOf, ticksOf } from '../../web/page/axis.js';
import { compared } from '../../web/page/compare.js';
import { copyOf, fragmentOf } from '../../web/page/copies.js';
import { dateOf, ownDate } from '../../web/page/dates.js';
import { decode, fromMarkdown } from '../../web/page/decode.js';
import { readingOf } from '../../web/page/reading.js';
import { found } from '../../web/page/search.js';
import { outline } from '../../web/page/showing.js';
import { sexOf, sharesOf } from '../../web/page/shares.js';
import { pageOf } from '../../web/page/take-page.js';
import { meetingsOf } from '../../web/page/together.js';
import { datesOf } from '../../web/page/when.js';
import { countriesOf, partOf } from '../../web/page/where.js';
import { Rubricator } from '../../web/rubricate.js';

const engine = await Rubricator.load();
const read = text => Object.assign(readingOf(text, engine.annotate(text)), { title: text.split('\n')[0] });
const article = name => readFileSync(new URL(`../../web/page/articles/${name}.txt`, import.meta.url), 'utf8');

const day = (words, own = '2026-11-20') => {
  // a Friday
  const date = dateOf(words, own);
  return (
    date &&
    (date.choices
      ? date.choices.map(({ from }) => from).join(' or ') || 'open'
      : `${date.from}${date.to === date.from ? '' : `..${date.to}`}`)
  );
};
for (const [words, wanted] of [
  ['Monday, January 7, 2019', '2019-01-07'],
  ['7 January 2019', '2019-01-07'],
  ['2019-01-07', '2019-01-07'],
  ['the 3rd of May 2020', '2020-05-03'],
  ['Sept. 5, 2021', '2021-09-05'],
  ['May 2025', '2025-05-01..2025-05-31'],
  ['2024', '2024-01-01..2024-12-31'],
  ['1990s', '1990-01-01..1999-12-31'],
  ['2012 to 2016', '2012-01-01..2016-12-31'],
  ['February 30, 2020', null],
  ['today', '2026-11-20'],
  ['yesterday', '2026-11-19'],
  ['tomorrow', '2026-11-21'],
  ['last week', '2026-11-09..2026-11-15'],
  ['this year', '2026-01-01..2026-12-31'],
  ['next month', '2026-12-01..2026-12-31'],
  ['last Thursday', '2026-11-19'],
  ['last Friday', '2026-11-13'],
  ['next Monday', '2026-11-23'],
  ['two weeks ago', '2026-11-06'],
  ['12 months ago', '2025-11-01..2025-11-30'],
  ['a year ago', '2025-01-01..2025-12-31'],
  ['Friday', '2026-11-20'],
  ['Thursday', '2026-11-19 or 2026-11-26'],
  ['March', '2026-03-01 or 2027-03-01'],
  ['December 24', '2025-12-24 or 2026-12-24'],
  ['six weeks', null],
  ['80-year-old', null],
  ['winter', null],
])
  test(`a date: ${words}`, () => assert.equal(day(words), wanted));
test("without the article's date, relative dates stay open", () => {
  for (const words of ['yesterday', 'Thursday', 'March', 'last week'])
    assert.equal(day(words, null), 'open', words);
  assert.equal(dateOf('2024', null).how, 'stated');
});
test("the article's date is that of its dateline; the reader's counts more", () => {
  const reading = read(article('court'));
  assert.equal(ownDate(reading.text, reading.doc), '2026-11-20');
  assert.equal(datesOf(reading).own, '2026-11-20');
  assert.equal(datesOf(reading, '2020-01-01').own, '2020-01-01');
  assert.equal(ownDate('He came on May 9, 2025.', engine.annotate('He came on May 9, 2025.')), null);
  const { settled } = datesOf(reading);
  assert.deepEqual(
    settled.map(({ date }) => date.from),
    settled.map(({ date }) => date.from).toSorted()
  );
});

// Dates in words on the line of time, in the order of time.
const onLine = (...all) =>
  all
    .map((words, row) => ({ row, date: dateOf(words, '2026-11-20') }))
    .sort((a, b) => (a.date.from < b.date.from ? -1 : 1));

test('on the line of time no date hides another', () => {
  const bars = barsOf(
    onLine('2024', 'last year', '2026', 'yesterday', '20 November 2026', 'last week', '2012 to 2022')
  );
  for (const a of bars)
    for (const b of bars)
      assert.ok(
        a === b || a.lane !== b.lane || a.to <= b.from + 0.3 || b.to <= a.from + 0.3,
        `${JSON.stringify(a)} ${JSON.stringify(b)}`
      );
  assert.deepEqual(bars.flatMap(({ rows }) => rows).toSorted(), [0, 1, 2, 3, 4, 5, 6]);
  assert.ok(bars.every(({ from, to }) => from >= 0 && to <= 100 && to > from));
  assert.equal(new Set(bars.map(({ lane }) => lane)).size > 1, true);
});
test('a date that comes twice is one bar; two years side by side share a lane', () => {
  assert.deepEqual(
    barsOf(onLine('2024', '2025', '2024')).map(({ rows, lane }) => [rows, lane]),
    [
      [[0, 2], 0],
      [[1], 0],
    ]
  );
});
test('the line of time is told in days, months, years or centuries, as long as it is', () => {
  const ticks = (from, to) =>
    ticksOf({ from: Date.parse(`${from}T00:00Z`), to: Date.parse(`${to}T00:00Z`) }).map(
      ({ day: iso, unit }) => `${iso} ${unit}`
    );
  assert.deepEqual(
    ticks('2026-01-01', '2026-01-11'),
    [1, 3, 5, 7, 9].map(d => `2026-01-0${d} day`)
  );
  assert.deepEqual(
    ticks('2026-01-05', '2026-05-20'),
    [2, 3, 4, 5].map(m => `2026-0${m}-01 month`)
  );
  assert.deepEqual(
    ticks('2023-06-01', '2026-07-01'),
    [2024, 2025, 2026].map(y => `${y}-01-01 year`)
  );
  assert.deepEqual(ticks('1450-01-01', '1860-01-01'), [
    '1500-01-01 year',
    '1600-01-01 year',
    '1700-01-01 year',
    '1800-01-01 year',
  ]);
});

test('the map shows the part of the world that is named, in the form of the whole and not beyond its edge', () => {
  const [oslo, paris, wellington] = [
    [380, 55],
    [360, 85],
    [700, 270],
  ];
  const near = partOf([oslo, paris]);
  assert.ok(near.width < 300 && Math.abs(near.width / near.height - 720 / 350) < 0.02);
  for (const part of [near, partOf([wellington]), partOf([oslo, wellington, [10, 10]])]) {
    assert.ok(part.x >= 0 && part.y >= 0 && part.x + part.width <= 720 && part.y + part.height <= 350);
    assert.ok(part.width >= 0.3 * 720);
  }
  for (const [x, y] of [oslo, paris])
    assert.ok(near.x < x && x < near.x + near.width && near.y < y && y < near.y + near.height);
});

test('countries: capitals and peoples count for their country', () => {
  const [first, ...rest] = countriesOf(
    read('France won. Paris cheered, and the French sang. Norway lost, said France.')
  );
  assert.equal(first.code, 'FR');
  assert.ok(first.count >= 3 && first.name === 'France');
  assert.deepEqual(
    rest.map(({ code }) => code),
    ['NO']
  );
});

test('people of one paragraph meet, and a speaker meets whom the quotation names', () => {
  const reading = read(
    'Marta Oyelaran met Henrik Dahl on Tuesday.\n\nPriya Raman was not there.\n\n“Henrik Dahl lied to the council,” Priya Raman said.'
  );
  const { people, cells } = meetingsOf(reading);
  const row = name => people.find(one => one.name === name).row;
  assert.equal(cells.get(`${row('Marta Oyelaran')} ${row('Henrik Dahl')}`).beside.length, 1);
  assert.equal(cells.get(`${row('Priya Raman')} ${row('Henrik Dahl')}`).about.length, 1);
  assert.equal(cells.get(`${row('Henrik Dahl')} ${row('Priya Raman')}`)?.about.length, 0);
  assert.equal(cells.has(`${row('Marta Oyelaran')} ${row('Priya Raman')}`), false);
});

test('man, woman, institution only as the text says; a name alone says nothing', () => {
  const text = 'Mr. Kim Lee spoke. Ms. Robin Roe spoke. Alex Ray spoke. Acme Rockets Inc. spoke.';
  const at = words => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const names = [
    ['Kim Lee', 'PERSON'],
    ['Robin Roe', 'PERSON'],
    ['Alex Ray', 'PERSON'],
    ['Acme Rockets Inc', 'ORG'],
  ];
  const doc = {
    blocks: [],
    quotes: [],
    references: [],
    mentions: names.map(([name, type], entity) => ({ ...at(name), type, entity })),
    entities: names.map(([name, type], row) => ({ name, type, mentions: [row], link: null })),
  };
  const reading = readingOf(text, doc);
  assert.deepEqual(
    reading.entities.map(entity => sexOf(reading, entity)),
    ['man', 'woman', 'unknown', 'institution']
  );
});
test('shares add up to all quoted words', () => {
  const reading = read(article('court'));
  const { speakers, kinds, total } = sharesOf(reading);
  const sum = map => [...map.values()].reduce((a, b) => a + b);
  assert.ok(total > 50);
  assert.deepEqual([sum(speakers), sum(kinds)], [total, total]);
});

test('a question finds what a speaker said about a matter', () => {
  const reading = read(
    'Henrik Dahl said that the bridge was old. Henrik Dahl said that the ferry was late. Priya Raman said that the bridge was new.'
  );
  const said = query => found(reading, query).quotes.map(quote => quote.said.join());
  assert.deepEqual(said('what did Dahl say about the bridge')[0], 'the bridge was old');
  assert.equal(said('what did Dahl say about the bridge').length, 1);
  assert.equal(said('bridge').length, 2);
  assert.deepEqual(
    found(reading, 'raman').entities.map(({ name }) => name),
    ['Priya Raman']
  );
  assert.equal(found(reading, 'The  Bridge').places.length, 2);
  assert.deepEqual(found(reading, '(.*').places, []);
  assert.deepEqual(found(reading, ' '), { entities: [], quotes: [], places: [] });
});

test('a comparison says who is in both texts and who in one', () => {
  const { both, onlyA, onlyB } = compared(
    read('Henrik Dahl said that it rained in Oslo.'),
    read('Dahl was in Paris.\n\nPriya Raman said that Dahl lied.')
  );
  assert.deepEqual(
    both.map(({ a, b }) => [a.name, a.words, b.words]),
    [['Henrik Dahl', 4, 0]]
  );
  assert.deepEqual(
    onlyA.map(({ name }) => name),
    ['Oslo']
  );
  assert.deepEqual(onlyB.map(({ name }) => name).sort(), ['Paris', 'Priya Raman']);
});

test('a text fragment is the words with those around them, cut at the paragraph', () => {
  const text = 'One two three four.\nFive “six-seven” eight.';
  const span = { start: text.indexOf('“'), end: text.indexOf('”') + 1 };
  assert.equal(
    fragmentOf(text, span),
    `#:~:text=Five-,${encodeURIComponent('“six')}%2D${encodeURIComponent('seven”')},-eight.`
  );
  const long = 'a b c d e f g h i j';
  assert.equal(fragmentOf(long, { start: 0, end: long.length }), '#:~:text=a%20b%20c%20d,g%20h%20i%20j');
});
test('a quotation is copied as text, Markdown and citation', () => {
  const data = {
    said: ['“No,”', '“never.”'],
    speaker: 'Ann Reid',
    title: 'News',
    link: 'https://x.example/',
    date: '2026-01-01',
  };
  assert.equal(copyOf('text', data), '“No,” … “never.” — Ann Reid');
  assert.equal(copyOf('markdown', data), '> “No,” … “never.”\n>\n> — Ann Reid, [News](https://x.example/)');
  assert.equal(
    copyOf('citation', data),
    'Ann Reid, “No,” … “never.”, quoted in “News” (2026-01-01), https://x.example/'
  );
  assert.equal(copyOf('markdown', { ...data, link: null }), '> “No,” … “never.”\n>\n> — Ann Reid, News');
});

test('encodings are told apart', () => {
  const words = 'Zoë said “no” in Łódź.';
  const utf16 = (big, mark) =>
    Uint8Array.from(
      [...((mark ? '\ufeff' : '') + words)].flatMap(c => {
        const u = c.charCodeAt(0);
        return big ? [u >> 8, u & 255] : [u & 255, u >> 8];
      })
    );
  const cases = {
    'utf-8': new TextEncoder().encode(words),
    'utf-8 with mark': new TextEncoder().encode(`\ufeff${words}`),
    'utf-16le': utf16(false, true),
    'utf-16be': utf16(true, true),
    'utf-16le without mark': utf16(false, false),
    'utf-16be without mark': utf16(true, false),
  };
  for (const [name, bytes] of Object.entries(cases)) assert.equal(decode(bytes).text, words, name);
  assert.deepEqual(decode(Uint8Array.from([0x5a, 0x6f, 0xeb])), { text: 'Zoë', encoding: 'windows-1252' });
});
test('what is no text is refused with what to do', () => {
  const of =
    (...bytes) =>
    () =>
      decode(Uint8Array.from(bytes), 'a.bin');
  assert.throws(of(0x25, 0x50, 0x44, 0x46, 0x2d), /a\.bin is a PDF: open it in a PDF reader.*paste it here/);
  assert.throws(of(0x50, 0x4b, 3, 4), /office document: save it as plain text/);
  assert.throws(of(0x89, 0x50, 0x4e, 0x47), /is a picture/);
  assert.throws(of(1, 2, 0, 0xff, 0xfe, 0x99, 7, 8, 9, 10, 11, 12), /no text: open a \.txt/);
});
test('Markdown loses its signs and keeps its words', () =>
  assert.equal(
    fromMarkdown(
      '---\na: b\n---\n# A *title* #\n\nSome **bold** and [a link](http://x), 2 * 3 * 4.\n> said\n'
    ),
    'A title\n\nSome bold and a link, 2 * 3 * 4.\nsaid\n'
  ));

test('the outline of a text without the engine: a line that comes twice is the headline', () => {
  const kinds = text => outline(text).blocks.map(({ kind }) => kind);
  assert.deepEqual(kinds('Lead.\nTitle\n\nTitle\nBody.'), [
    'standfirst',
    'headline',
    'headline',
    'paragraph',
  ]);
  assert.deepEqual(kinds('Title\nBody.'), ['headline', 'paragraph']);
  assert.deepEqual(kinds('A sentence.\nBody.'), []);
  assert.deepEqual(kinds(''), []);
});

test('a page of its own holds every word, and nothing of the text is markup', () => {
  const reading = read('<u>Ann Reid</u> & Co.\n\n“No <i>,” said Ann Reid & left.');
  const page = pageOf(reading);
  assert.ok(!/<u>Ann|<i>,|<script/.test(page));
  assert.match(page, /&lt;u&gt;/);
  assert.match(page, /<a href="#e\d+">Ann Reid<\/a>/);
  for (const [, row] of page.matchAll(/href="#(\w+)"/g)) assert.ok(page.includes(`id="${row}"`), row);
});
test('every article is read to the end and quotes somebody, and all have a title', () => {
  for (const name of [
    'interview',
    'court',
    'sports',
    'results',
    'science',
    'parliament',
    'capitals',
    'feature',
  ]) {
    const reading = read(article(name));
    assert.ok(reading.quotes.length >= 3 && reading.mentionRows.length > 20, name);
    assert.equal(reading.doc.blocks[0].kind, 'headline', name);
  }
});
