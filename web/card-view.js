// card-view.js - what a card says: the facts of a row as plain words, and the elements that show them
//
// A host's <template slot="card"> is copied; in the copy every element with data-rubricate="name", "type", "count", "quote",
// "speaker", "link" (its href) gets that text, and goes where there is none.

import { QUOTE_KINDS, typeWord } from "./types.js";

/** What is under { mention, reference, quotes or quote }: words, rows and the span to stand beside; null for nothing. */
export function describe(handle, { mention = null, reference = null, quote = null, quotes = [] }) {
  const { doc, text } = handle;
  const row = quote ?? quotes.at(-1) ?? null;
  if (mention === null && reference === null && row === null) return null;
  const words = ({ start, end }) =>
    text
      .slice(start, end)
      .replace(/[\u00ad\u200b]/g, "")
      .replace(/\s+/g, " ");
  if (mention === null && reference === null) return aboutQuote(doc, row, words);
  const named = mention === null ? doc.references[reference] : doc.mentions[mention];
  return aboutName(doc, named, { mention, reference, words });
}

// A lexicon is written by anybody: what is no address of the web is no link.
function webAddress(url) {
  try {
    return /^https?:$/.test(new URL(url).protocol) ? url : "";
  } catch {
    return "";
  }
}

const spanOf = ([start, end]) => ({ start, end });
const clipped = text => (text.length > 180 ? `${text.slice(0, 170).replace(/\s+\S*$/, "")} …` : text);
const contentOf = (quote, words) => clipped(quote.fragments.map(span => words(spanOf(span))).join(" … "));

function aboutName(doc, named, { mention, reference, words }) {
  const entityRow = named.entity;
  const entity = entityRow === null ? null : doc.entities[entityRow];
  const said = entityRow === null ? [] : doc.quotes.filter(({ speaker }) => speaker === entityRow);
  return {
    key: `${mention} ${reference}`,
    span: { start: named.start, end: named.end },
    entityRow,
    selection: { mention },
    entity,
    quote: null,
    doc,
    text: words(named),
    name: entity?.name.replace(/\s+/g, " ") ?? words(named),
    type: typeWord(entity?.type ?? named.type),
    count: entity ? timesOf(entity.mentions.length) : "",
    link: webAddress(entity?.link?.url),
    quotes: said.slice(0, 3).map(quote => contentOf(quote, words)),
    speaker: "",
  };
}

const timesOf = count => (count === 1 ? "named once" : `named ${count} times`);

function aboutQuote(doc, row, words) {
  const quote = doc.quotes[row];
  const entity = quote.speaker === null ? null : doc.entities[quote.speaker];
  const source = quote.source && words(spanOf(quote.source));
  return {
    key: `quote ${row}`,
    span: spanOf(quote.fragments[0]),
    entityRow: null,
    selection: { quote: row },
    entity,
    quote,
    doc,
    text: contentOf(quote, words),
    name: entity?.name.replace(/\s+/g, " ") ?? source ?? "Nobody is named",
    type: QUOTE_KINDS.get(quote.kind)?.one ?? quote.kind,
    count: "",
    link: "",
    quotes: [contentOf(quote, words)],
    speaker: entity && source !== entity.name ? (source ?? "") : "",
  };
}

/** The default card. Text is set as text; nothing is parsed as markup. */
export function viewOf({ name, type, count, link, quotes, speaker }, page) {
  const made = page.createDocumentFragment();
  const add = (tag, part, text) => {
    const element = page.createElement(tag);
    element.part.add(part);
    element.textContent = text;
    made.append(element);
    return element;
  };
  add("div", "name", name);
  add("div", "type", type);
  if (speaker) add("div", "source", `“${speaker}” in the text`);
  if (count) add("div", "count", count);
  for (const quote of quotes) add("blockquote", "quote", quote);
  if (link)
    Object.assign(add("a", "link", new URL(link).hostname), {
      href: link,
      rel: "noopener",
      target: "_blank",
    });
  return made;
}

/** A copy of the host's template with the words put in. */
export function fillTemplate(template, detail) {
  const made = template.content.cloneNode(true);
  for (const element of made.querySelectorAll("[data-rubricate]")) {
    const key = element.dataset.rubricate;
    const words = key === "quote" ? detail.quotes[0] : detail[key];
    if (!words) element.remove();
    else if (key === "link") element.href = words;
    else element.textContent = words;
  }
  return made;
}
