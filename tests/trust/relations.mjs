// relations.mjs - a text changed in a way that must not change what is found: node tests/trust/relations.mjs BUILD --corpora DIR prints a table
//
// Each relation gives the changed text and where each place of the old one went (RUB: `at`, null where it is gone). What is compared are types,
// kinds, spans and sources; the unrelated part of a text is left out of it.
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Rubricator } from '../../web/rubricate.js';
import { marks, variants } from '../variants.mjs';
import { devTexts } from './differential.mjs';

const unrelated = 'The museum of clocks in Wexbridge opens again on 4 June, its director Ines Falk said.';
const places = (length, by = 0) => Array.from({ length: length + 1 }, (_, i) => i + by);

// A name for another of the same kind and length of words, whole words only; the same name becomes the same other name.
const others = {
  John: 'Peter',
  David: 'Daniel',
  Michael: 'Robert',
  Paul: 'James',
  London: 'Madrid',
  Paris: 'Vienna',
  Moscow: 'Prague',
  Germany: 'Portugal',
  France: 'Norway',
  China: 'Japan',
  Reuters: 'Bloomberg',
  Monday: 'Tuesday',
  Wednesday: 'Thursday',
  January: 'February',
  March: 'June',
  Smith: 'Baker',
  Jones: 'Carter',
  Israel: 'Jordan',
  Iran: 'Peru',
};
const name = new RegExp(`(?<![\\p{L}-])(${Object.keys(others).join('|')})(?![\\p{L}-])`, 'gu');

function renamed(text) {
  const at = new Array(text.length + 1);
  let out = '',
    done = 0;
  const copy = end => {
    for (; done < end; done++) ((at[done] = out.length), (out += text[done]));
  };
  for (const { 0: was, index } of text.matchAll(name)) {
    copy(index);
    for (let i = 0; i < was.length; i++)
      at[index + i] =
        out.length + (i === was.length - 1 ? others[was].length - 1 : Math.min(i, others[was].length - 1));
    out += others[was];
    done = index + was.length;
  }
  copy(text.length);
  at[text.length] = out.length;
  return { text: out, at };
}

function feeds(text) {
  const at = [];
  let out = '';
  for (const c of text)
    for (const unit of c.split('')) (at.push(out.length), (out += unit === '\n' ? '\r\n' : unit));
  return { text: out, at: [...at, out.length] };
}

/** Name -> text => { parts: texts to annotate, at: [part, place] of each place of the old text, or null, from: the text to begin with }. */
export const relations = {
  'another paragraph behind': text => ({
    from: text,
    parts: [`${text.trimEnd()}\n\n${unrelated}\n`],
    at: places(text.length),
  }),
  'another paragraph before': text => ({
    from: text,
    parts: [`${unrelated}\n\n${text}`],
    at: places(text.length, unrelated.length + 2),
  }),
  'line ends of Windows': text => {
    const { text: part, at } = feeds(text.replaceAll('\r', ''));
    return { from: text.replaceAll('\r', ''), parts: [part], at };
  },
  'names of the same kind': text => {
    const { text: part, at } = renamed(text);
    return { from: text, parts: [part], at };
  },
  'split between paragraphs': text => {
    const middle = text.indexOf('\n', text.length / 2) + 1 || text.length;
    return {
      from: text,
      parts: [text.slice(0, middle), text.slice(middle)],
      at: places(text.length),
      middle,
    };
  },
  ...Object.fromEntries(
    Object.entries(variants).map(([title, { from = text => text, make }]) => [
      title,
      text => {
        const { text: part, at } = make(from(text));
        return { from: from(text), parts: [part], at };
      },
    ])
  ),
};

// The marks of all parts; of a split text the second half's places go on where the first ended.
function marksOf(annotate, { parts, middle = 0 }) {
  return parts.flatMap((part, i) => {
    const doc = annotate(part);
    return marks(doc, i ? places(part.length, middle) : undefined);
  });
}

function difference(annotate, relation, text) {
  const changed = relation(text),
    wanted = marks(annotate(changed.from), changed.at),
    from = changed.at[0],
    end = changed.at.at(-1);
  const inside = mark => [...mark.matchAll(/(\d+)-(\d+)/g)].every(([, a, b]) => +a >= from && +b <= end);
  const got = new Set(marksOf(annotate, changed).filter(inside));
  const lost = wanted.filter(mark => !got.delete(mark));
  return { total: wanted.length, changed: Math.max(lost.length, got.size), lost, gained: [...got] };
}

/** How many annotations of `texts` a relation changes: { total, changed, examples }. */
export async function metamorphic(build, relation, texts) {
  const address = file => pathToFileURL(resolve(build, file)).href;
  const engine = await Rubricator.load({ wasm: address('rubricate.wasm'), model: address('en.rubm') });
  const sum = { total: 0, changed: 0, examples: [] };
  for (const text of texts) {
    const { total, changed, lost, gained } = difference(part => engine.annotate(part), relation, text);
    sum.total += total;
    sum.changed += changed;
    if (lost.length + gained.length) sum.examples.push({ text, lost, gained });
  }
  return sum;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {
    values,
    positionals: [build = 'build'],
  } = parseArgs({
    allowPositionals: true,
    options: { corpora: { type: 'string' }, show: { type: 'string', default: '0' } },
  });
  const texts = devTexts(values.corpora).map(text => text.toWellFormed());
  console.log(
    `| what is done to ${texts.length} texts | annotations that change | of | rate |\n|---|---|---|---|`
  );
  for (const [title, relation] of Object.entries(relations)) {
    const { total, changed, examples } = await metamorphic(build, relation, texts);
    console.log(`| ${title} | ${changed} | ${total} | ${((100 * changed) / total).toFixed(2)} % |`);
    for (const { lost, gained } of examples.slice(0, Number(values.show)))
      console.log(`    lost ${lost.slice(0, 3).join('; ')}; gained ${gained.slice(0, 3).join('; ')}`);
  }
}
