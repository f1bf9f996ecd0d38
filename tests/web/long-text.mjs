// long-text.mjs - a news text of any length with thousands of different names and quotations, the same every time

const FIRST =
  'Ada Bo Cara Dan Eva Finn Gina Hugo Ines Jan Kira Leo Mara Nils Olga Paul Rita Sven Tara Udo Vera Walt Yara Zeno'.split(
    ' '
  );
const HEAD =
  'Bran Cald Dorn Esk Farn Glen Holm Ister Kell Lind Mar Nor Ost Pell Rav Stan Thorn Ulm Vald Wren'.split(
    ' '
  );
const TAIL = 'berg by dale er feld ford gate ham ing ler man ner ov ridge son stad ton wick wood worth'.split(
  ' '
);
const PLACES =
  'Paris Oslo London Berlin Moscow Beijing Madrid Cairo Lagos Lima Tokyo Delhi Rome Vienna Prague'.split(' ');

const nameOf = i => `${FIRST[i % 24]} ${HEAD[Math.floor(i / 24) % 20]}${TAIL[Math.floor(i / 480) % 20]}`;

/** About `letters` letters. */
export function longText(letters) {
  const paragraphs = ['Council Backs Bridge After Long Debate'];
  for (let i = 0, length = 0; length < letters; i++) {
    const [a, b] = [nameOf(i), nameOf(i + 4800)];
    const paragraph =
      `“We will build bridge number ${i} before winter,” ${a} said in ${PLACES[i % PLACES.length]} on Tuesday. ${b} of the Council said that it ` +
      `would cost $${(i % 90) + 10} million and take ${(i % 9) + 2} years. ${a.split(' ')[1]} did not agree and left the hall in the evening, before the vote.`;
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs.join('\n');
}
