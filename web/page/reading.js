// reading.js - what the panels show of a document, worked out once: who is in it, how often, and who says how
// much. Pure.

import { atOnce } from "./slices.js";
import { words } from "./words.js";

const WORD = /[\p{L}\p{N}]+(?:['’.\-][\p{L}\p{N}]+)*/gu;
export const countWords = text => text.match(WORD)?.length ?? 0;

const SAME_SPACE = text => text.replace(/\s+/g, " ").trim();

/**
 * Headlines that repeat an earlier one: their text is not shown again, so what they name is not counted
 * again.
 */
export function foldedBlocks(text, doc) {
  const seen = new Set();
  return doc.blocks.filter(({ kind, start, end }) => {
    if (kind !== "headline") return false;
    const words = SAME_SPACE(text.slice(start, end));
    return seen.has(words) || !seen.add(words);
  });
}

/**
 * { text, doc, counts, entities, speakers, quotes }: everything that a view needs, without what is folded
 * away.
 */
export const readingOf = (text, doc) => atOnce(readingSteps(text, doc));

/** The same in steps, for texts of which it takes long. */
export function* readingSteps(text, doc) {
  const folded = foldedBlocks(text, doc);
  const shown = start => !folded.some(b => b.start <= start && start < b.end);
  const { counts, mentionRows } = countsOf(doc, shown);
  yield;
  const quotes = [];
  for (const [row, quote] of doc.quotes.entries()) {
    if (shown(quote.fragments[0]?.[0] ?? -1)) quotes.push(quoteOf(text, quote, row));
    if (row % 100 === 99) yield;
  }
  const entities = doc.entities.map((entity, row) => ({
    ...entity,
    row,
    mentions: [],
    references: [],
    quotes: [],
  }));
  yield;
  for (const row of mentionRows) entities[doc.mentions[row].entity]?.mentions.push(row);
  doc.references.forEach((r, row) => {
    if (shown(r.start)) entities[r.entity]?.references.push(row);
  });
  for (const quote of quotes) entities[quote.speaker]?.quotes.push(quote.row);
  yield;
  const speakers = yield* speakerSteps(text, doc, quotes);
  return { text, doc, folded, counts, entities, mentionRows, quotes, speakers };
}

// How many marks of each type are shown, and the rows of all of them.
function countsOf(doc, shown) {
  const counts = new Map();
  const mentionRows = [];
  doc.mentions.forEach((m, row) => {
    if (!shown(m.start)) return;
    counts.set(m.type, (counts.get(m.type) ?? 0) + 1);
    mentionRows.push(row);
  });
  return { counts, mentionRows };
}

function quoteOf(text, quote, row) {
  const words = quote.fragments.reduce((sum, [start, end]) => sum + countWords(text.slice(start, end)), 0);
  return {
    ...quote,
    row,
    words,
    said: quote.fragments.map(([start, end]) => SAME_SPACE(text.slice(start, end))),
  };
}

// Speakers in the order of how much they say. A source that is no entity ("a spokesman") speaks under its own
// words.
function* speakerSteps(text, doc, quotes) {
  const byKey = new Map();
  for (const [i, quote] of quotes.entries()) {
    if (i % 200 === 199) yield;
    const { key, name, named } = speakerOf(text, doc, quote);
    if (!byKey.has(key))
      byKey.set(key, { key, name, named, entity: quote.speaker, quotes: [], words: 0, own: 0 });
    const speaker = byKey.get(key);
    speaker.quotes.push(quote);
    speaker.words += quote.words;
    if (quote.kind === "direct") speaker.own += quote.words;
  }
  yield;
  const total = quotes.reduce((sum, { words }) => sum + words, 0);
  const speakers = [...byKey.values()];
  for (const speaker of speakers) speaker.share = total ? speaker.words / total : 0;
  return speakers.sort((a, b) => b.words - a.words);
}

export function speakerOf(text, doc, quote) {
  if (quote.speaker !== null)
    return { key: `entity ${quote.speaker}`, name: doc.entities[quote.speaker].name, named: true };
  if (!quote.source) return { key: "nobody", name: words.nobody, named: false };
  const name = SAME_SPACE(text.slice(...quote.source));
  return { key: `source ${name.toLowerCase()}`, name: name[0].toUpperCase() + name.slice(1), named: false };
}

/** The words around a span, for lists: { before, inside, after }, cut at words. */
export function contextOf(text, { start, end }, reach = 34) {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split("\n")
    .at(-1);
  const after = text.slice(end, end + reach).split("\n")[0];
  const cutBefore =
    start - before.length > 0 && text[start - before.length - 1] !== "\n"
      ? `…${before.replace(/^\S*\s/, "")}`
      : before;
  const cutAfter =
    end + after.length < text.length && text[end + after.length] !== "\n"
      ? `${after.replace(/\s\S*$/, "")}…`
      : after;
  return { before: cutBefore, inside: SAME_SPACE(text.slice(start, end)), after: cutAfter };
}

/** Other ways in which the text writes an entity's name. */
export function variantsOf({ text, doc }, entity) {
  const written = entity.mentions.map(row =>
    SAME_SPACE(text.slice(doc.mentions[row].start, doc.mentions[row].end))
  );
  return [...new Set(written)].filter(words => words !== entity.name);
}

/** A link in whatever form the document gives it -> { href, label } or null. */
export function linkOf(link) {
  if (!link) return null;
  const { id = null, url = null, kind = null } = typeof link === "string" ? { id: link } : link;
  const address = url || (/^https?:/.test(id ?? "") ? id : null);
  const href = address ?? (/^Q\d+$/.test(id ?? "") ? `https://www.wikidata.org/wiki/${id}` : null);
  const safe = href && /^https?:\/\//.test(href) ? href : null;
  return { href: safe, label: id && id !== address ? id : safe, kind };
}
