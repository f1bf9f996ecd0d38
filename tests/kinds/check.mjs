// check.mjs - what a case of tests/kinds/*.jsonl expects of a document, check by check
//
// A case: {id, kind, text, expect}. Each entry of `expect` is one check:
//
//     mentions   [["Will Harper", "PERSON"], ...]   this span stands somewhere with this type ("A|B": either)
//     nothing    ["0405", ...]                      no mention overlaps any of these words
//     quotes     [{content, speaker, kind, cue}]    the fragments joined by " + ", marks at their ends aside; what is left
//                                                   out is not asked, a speaker of null must not be given
//     no_quote   true                               nothing is said
//     not_quoted ["for", ...]                       no quotation overlaps any of these words
//     count      3                                  so many quotations
//     same       [["Ojo", "Babajide Ojo"], ...]     both name one entity
//     apart      [["Boots", "Tiny"], ...]           they do not
//     refers     [["She", 2, "Dora Wirth"], ...]    the 2nd "She" is a reference to that entity

const ENDS = '[\\s"“”„‟«»‘’\'「」.,;:!?–—-]+';
const bare = words => words.replace(/\s+/g, ' ').replace(new RegExp(`^${ENDS}|${ENDS}$`, 'g'), '');
const joined = fragments => fragments.map(bare).join(' + ');
const literal = words => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where the words stand in the text, as whole words. */
export function places(text, words) {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_])${literal(words)}(?![\\p{L}\\p{N}_])`, 'gu');
  return [...text.matchAll(whole)].map(({ index }) => [index, index + words.length]);
}

const overlaps = (text, words, spans) =>
  places(text, words).some(([start, end]) => spans.some(([from, to]) => from < end && start < to));

function entitiesOf(text, words, { mentions, references }) {
  const named = [...mentions, ...references].filter(({ start, end }) => text.slice(start, end) === words);
  return new Set(named.map(({ entity }) => entity).filter(entity => entity !== null));
}

const said = (text, { entities, quotes }) =>
  quotes.map(({ fragments, kind, cue, speaker }) => ({
    content: joined(fragments.map(([start, end]) => text.slice(start, end))),
    kind,
    cue: cue && text.slice(...cue),
    speaker: speaker === null ? null : entities[speaker].name,
  }));

function quoteChecks(text, want, doc) {
  const content = joined(want.content.split(' + ')),
    found = said(text, doc).filter(quote => quote.content === content);
  const asked = ['speaker', 'kind', 'cue'].filter(part => part in want);
  return [
    [`said: ${content}`, found.length > 0],
    ...asked.map(part => [
      `${part} ${want[part]}: ${content}`,
      found.some(quote => quote[part] === want[part]),
    ]),
  ];
}

function isMention(text, words, types, { mentions }) {
  const fits = ({ start, end, type }) => text.slice(start, end) === words && types.split('|').includes(type);
  return mentions.some(fits);
}

function oneEntity(text, first, second, doc) {
  const others = entitiesOf(text, second, doc);
  return [...entitiesOf(text, first, doc)].some(entity => others.has(entity));
}

const areNamed = (text, words, doc) => words.every(word => entitiesOf(text, word, doc).size > 0);

function refersTo(text, word, nth, name, { references, entities }) {
  const place = places(text, word)[nth - 1];
  const fits = ({ start, end, entity }) =>
    start === place?.[0] && end === place?.[1] && entities[entity]?.name === name;
  return references.some(fits);
}

/** [what is expected, whether it is so] of a case, for what the engine says of its text. */
export function checks({ text, expect }, doc) {
  const quoted = doc.quotes.flatMap(({ fragments }) => fragments),
    mentioned = doc.mentions.map(({ start, end }) => [start, end]);
  const each = (kind, check) => (expect[kind] ?? []).map(check);
  return [
    ...each('mentions', ([words, types]) => [`${words} is ${types}`, isMention(text, words, types, doc)]),
    ...each('nothing', words => [`${words} is nothing`, !overlaps(text, words, mentioned)]),
    ...each('quotes', want => quoteChecks(text, want, doc)).flat(),
    ...(expect.no_quote ? [['nothing is said', doc.quotes.length === 0]] : []),
    ...each('not_quoted', words => [`${words} is not quoted`, !overlaps(text, words, quoted)]),
    ...('count' in expect ? [[`${expect.count} quotations`, doc.quotes.length === expect.count]] : []),
    ...each('same', ([a, b]) => [`${a} = ${b}`, oneEntity(text, a, b, doc)]),
    ...each('apart', ([a, b]) => [
      `${a} is not ${b}`,
      areNamed(text, [a, b], doc) && !oneEntity(text, a, b, doc),
    ]),
    ...each('refers', ([word, nth, name]) => [
      `${word} (${nth}) is ${name}`,
      refersTo(text, word, nth, name, doc),
    ]),
  ].map(([what, holds]) => [what.replace(/\s+/g, ' '), holds]);
}
