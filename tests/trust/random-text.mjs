// random-text.mjs - strings that nobody wrote, from a seed: any code units, pieces of news, and both torn into each other

/** Numbers from 0 to n - 1, the same for the same seed (Lehmer's generator). */
export function randomFrom(seed) {
  let state = (seed % 2147483646) + 1;
  return n => (state = (state * 48271) % 2147483647) % n;
}

const pieces = [
  'Anna Kern',
  'Kern',
  ' said ',
  ', ',
  '. ',
  ': ',
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '„',
  '「',
  '」',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  'the president',
  'He ',
  'she',
  'according to ',
  'told Reuters',
  'Acme Corp. (AC)',
  'U.S.',
  'PARIS (AP) - ',
  'By ',
  'London',
  'the Czechs',
  '5 May 2021',
  '$1.2 million',
  '40 percent',
  'Mr. ',
  'Dr',
  '- ',
  '– ',
  '* ',
  '12',
  '3',
  'first',
  '€',
  '%',
  '(',
  ')',
  '[',
  ']',
  '<b>',
  '&amp;',
  'http://a.example/',
  '@anna',
  '#news',
  '😀',
  'e\u0301',
  '東京',
  '\u202e',
  '\u0000',
  '\u0001',
  '\ud800',
  '\udc00',
  '\ufffe',
  '=1+1',
  'THE KREMLIN SAYS',
  'Q: ',
  'A: ',
  "'s ",
  'Zoë Müller-Łukasiewicz',
  'that ',
  'would ',
  'never',
];
const ranges = [
  [0, 0x80],
  [0x80, 0x800],
  [0x2000, 0x80],
  [0xd800, 0x800],
  [0, 0x10000],
  [0xfb00, 0x500],
];

const makers = {
  units: random =>
    String.fromCharCode(
      ...Array.from({ length: random(40) }, () => {
        const [from, count] = ranges[random(ranges.length)];
        return from + random(count);
      })
    ),
  astral: random => String.fromCodePoint(...Array.from({ length: random(20) }, () => random(0x110000))),
  news: random => Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]).join(''),
  torn: random => {
    const whole = makers.news(random),
      at = random(whole.length + 1);
    return whole.slice(0, at) + makers.units(random).slice(0, 4) + whole.slice(at + random(3));
  },
};

/** `count` strings, most of them shaped like news. */
export function* randomTexts(count, seed = 1) {
  const random = randomFrom(seed),
    kinds = ['news', 'news', 'news', 'torn', 'torn', 'units', 'astral'];
  for (let i = 0; i < count; i++) yield makers[kinds[random(kinds.length)]](random);
}

const PIECE = 6; // words at most

// What happens to a piece: the first of these to one in twenty, and so on; to most nothing.
const damages = [
  piece => piece.toUpperCase(),
  piece => piece.toLowerCase(),
  piece => piece.replace(' ', '\n'),
  piece => piece.replace(' ', ', '),
  piece => piece.replace(' ', '-'),
  piece => piece.replace(/[,.“”"'’]/, ''),
  piece => piece.replace(/\S+ /, word => word + word),
];
const WHOLE = 20;

/** `count` strings of pieces of `texts`, some of them damaged, so that phrases meet others than those that they were written for. */
export function* tornTexts(texts, count, seed = 1) {
  const random = randomFrom(seed),
    words = texts.flatMap(text => text.split(/(?<=\s)(?=\S)/));
  const piece = () => {
    const at = random(words.length),
      taken = words.slice(at, at + 1 + random(PIECE)).join('');
    return /\s$/.test(taken) ? taken : `${taken} `;
  };
  const digits = number =>
    [number, number, number + random(10), number.slice(1) || String(random(10))][random(4)];
  for (let i = 0; i < count; i++)
    yield Array.from({ length: 2 + random(5) }, () => (damages[random(WHOLE)] ?? String)(piece()))
      .join('')
      .replace(/\d+/g, digits);
}
