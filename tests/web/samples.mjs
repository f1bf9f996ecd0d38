// samples.mjs - texts for tests of the engine from JavaScript, written for them; each has a name that says what it tries

const article = `Harbour Town Backs New Ferry

By Nora Lindqvist

KELSMOUTH, Scotland (Own report) - Mayor Marta Oyelaran said on Tuesday that the town would buy two electric ferries for £12 million by 2027.

“We waited for ten years,” Oyelaran told reporters at City Hall, “and the sea did not get any smaller.” She added that Northline Ltd. had agreed to the price.

According to a report by the Scottish Government, 35% of the island's 4,300 people work on the mainland. Henrik Dahl, the company's chief engineer, called the plan “a gift.” Dahl's own boat is 20 metres long and left at 3 p.m. on May 9, 2025.

Russia, the U.S. and Zoë Müller-Łukasiewicz of Tromsø were not asked. "No," said Mr. Dahl: 'never again'.
`;

// The keys of a document without an id, in their order.
export const DOCUMENT_KEYS = [
  'rubricate',
  'offsets',
  'length',
  'replaced',
  'blocks',
  'mentions',
  'references',
  'entities',
  'quotes',
];

export const samples = {
  'one article': article,
  empty: '',
  'one byte': 'a',
  'one space': ' ',
  'NUL characters': 'Xi\0 Jinping\0 met Putin.\0',
  'emoji and combining marks': '😀👩‍👩‍👧 Zoë\u0301 Brandt met 🇳🇴 Olav in Oslo 🎉 “Ja!” said Zoe\u0308 Brandt. ',
  'only quotation marks': '“”‘’""\'\'«»„“‚‘「」『』',
  'unclosed marks': '“Never, said Ann Reid. “Never “ever. ‘So what, she said.',
  'line ends of three kinds': 'Ann Reid\r\nLondon\rParis\nBerlin\u2028Rome\u2029Oslo\u0085Bern',
  'other scripts': '北京 Xi Jinping 说：“好。” Путин и Си. القاهرة Ahmed al-Sayed. Ωnassis ﬁnance ＦＢＩ 𝔛𝔦',
  'byte order mark and odd spaces': '\ufeffAnn\u00a0Reid of\u2003New\u200bYork\u3000and\ufeff Rome',
  capitals: 'PUTIN AND XI MEET IN MOSCOW, "WE AGREE," SAYS KREMLIN',
  'U+FFFD and noncharacters': 'Ann \ufffd Reid \uffff \ufdd0 London',
  'html and json in it':
    '<b>Ann Reid</b> & {"a": "\\u0041"} </script> said \'x\' \\ / \b\f\t\x1b\x7f in London',
  'long word': 'Ann' + 'x'.repeat(100_000) + ' Reid',
  'long text': article.repeat(40),
};

/** With surrogates that have no partner: JavaScript only, since UTF-8 cannot hold them. */
export const broken = {
  'lone high': 'Ann \ud83d Reid met Xi Jinping in Oslo.',
  'lone low': '\ude00Ann Reid',
  'wrong order': 'Ann \ude00\ud83d Reid 😀 Oslo',
  'at the end': 'Oslo \ud800',
};
