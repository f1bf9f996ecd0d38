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
