// shapes.mjs - a text as other hands give it: other marks, letters, line ends; much of it wrong, so that rules come to their edges
import { variants } from '../variants.mjs';

const SENTENCE = /[^\s“”"][^“”"\n]*?[.!?](?=\s|$)/g,
  BETWEEN = /(?<=[.!?][”"]?) (?=[A-Z“"])/g, // of two sentences
  MARKED = /[“"]([^“”"\n]*)[”"]/g,
  STOP = /\.(?=\s|$)/g,
  LINE = /^(?=.)/gm;

const by = (pattern, other) => text => text.replace(pattern, other);

/** { name: what a text becomes } */
export const shapes = {
  ...Object.fromEntries(
    Object.entries(variants).map(([name, { from = text => text, make }]) => [
      name,
      text => make(from(text)).text,
    ])
  ),
  capitals: text => text.toUpperCase(),
  'small letters': text => text.toLowerCase(),
  'a capital for each word': by(/(?<![\p{L}’'])\p{Ll}/gu, letter => letter.toUpperCase()),
  'line ends of Windows': by(/\n/g, '\r\n'),
  'one line': by(/\n+/g, ' '),
  'a line for each sentence': by(BETWEEN, '\n'),
  'a paragraph for each sentence': by(BETWEEN, '\n\n'),
  'sentences glued': by(BETWEEN, ''),
  'no marks': by(/[“”"]/g, ''),
  'no closing marks': by(MARKED, '“$1'),
  'marks in marks': by(MARKED, '“‘$1’”'),
  guillemets: by(MARKED, '«$1»'),
  brackets: by(MARKED, '($1)'),
  'all in marks': by(SENTENCE, '“$&”'),
  'all said': by(SENTENCE, sentence => `“${sentence.slice(0, -1)},” said Ana Roe.`),
  'no commas': by(/,(?= )/g, ''),
  'dashes for commas': by(/,(?= )/g, ' –'),
  'no stops': by(STOP, ''),
  'questions only': by(STOP, '?'),
  'stops for colons': by(/:(?= )/g, '.'),
  'hyphens in names': by(/(?<=\p{Lu}\p{Ll}+) (?=\p{Lu}\p{Ll})/gu, '-'),
  'words twice': by(/(?<!\p{L})(\p{Lu}\p{L}+) /gu, '$1 $1 '),
  'other numbers': by(/\d(?!\d)/g, digit => String((Number(digit) + 3) % 10)),
  'longer numbers': by(/\d+/g, '$&0'),
  'a list': by(LINE, '- '),
  'times of day': by(LINE, '10:45 '),
  'an answered mail': by(LINE, '> '),
};
