// take-page.js - a text as a page of its own: one file without script that looks like this page, with marks,
// cards and lists. Pure.
//
// A mark links to the card of its name, which is the entry of the list at the end; CSS lights it up when it
// is the target.

import { arrange } from "./article.js";
import { speakerOf } from "./reading.js";
import { segments, spansOf } from "../segments.js";
import { pieceAfter } from "../textmap.js";
import { STYLE } from "../style.js";
import { QUOTE_KINDS, shortWord, typeWord } from "../types.js";
import { words } from "./words.js";

const escape = text =>
  text.replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const LOOK = `
:root { color-scheme: light dark; --paper: light-dark(#fbf8f1, #171512); --ink: light-dark(#211c16, #e8e1d5); --soft: light-dark(#655d52, #a89e90); --rule: light-dark(#e2dbcc, #37322a); }
body { background: var(--paper); color: var(--ink); font: 1.1875rem/1.68 Palatino, "Palatino Linotype", P052, Georgia, serif; max-inline-size: 66ch; margin: 2rem auto; padding-inline: 1rem; overflow-wrap: break-word; }
h1 { font-size: 2.2rem; line-height: 1.15; } h2 { font-size: 1.4rem; line-height: 1.3; }
.standfirst { font-style: italic; color: var(--soft); } .byline, .dateline, .caption, footer, small { font: 0.875rem/1.5 system-ui, sans-serif; color: var(--soft); }
article a { color: inherit; text-decoration: inherit; }
.cards { border-block-start: 1px solid var(--rule); margin-block-start: 3rem; font-size: 1rem; list-style: none; padding: 0; }
.cards > li { padding: 0.5rem 0.7rem; } .cards > li:target { outline: 3px solid var(--rubricate-selected); border-radius: 6px; }
blockquote { margin: 0.3rem 0 0.3rem 0.6rem; padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--rubricate-quote); }
`;

/** The text of the page. `show`: { types, quotes } as the reader has them. */
export function pageOf(reading, show = {}) {
  const { text, doc, title } = reading;
  const flat = segments(text.length, spansOf(doc, { ...show, references: true }));
  const blocks = arrange(text, reading).map(
    ({ tag, kind, start, end, lead }) =>
      `<${tag} class="${kind}" dir="auto">${markedUp(flat, lead?.start ?? start, end, reading)}</${tag}>`
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escape(title)}</title>
<style>${STYLE}${LOOK}</style></head><body>
<main><article>
${blocks.join("\n")}
</article>
<h2>${words.tabs.names}</h2><ul class="cards">
${reading.entities
  .filter(({ mentions }) => mentions.length)
  .map(entity => cardOf(entity, reading))
  .join("\n")}
</ul>
<h2>${words.tabs.quoted}</h2><ul class="cards">
${reading.quotes.map(quote => quoteOf(quote, reading)).join("\n")}
</ul></main>
<footer>${words.madeBy}</footer>
</body></html>
`;
}

function markedUp(flat, from, to, { text, doc }) {
  let last = pieceAfter(flat, from);
  const first = last;
  while (last < flat.length && flat[last].start < to) last++;
  return flat
    .slice(first, last)
    .map(segment => {
      const words_ = escape(text.slice(Math.max(from, segment.start), Math.min(to, segment.end)));
      const { mention, reference, quotes } = segment;
      if (mention === null && reference === null && !quotes.length) return words_;
      const row = mention === null ? null : doc.mentions[mention];
      const entity = row ? row.entity : reference === null ? null : doc.references[reference].entity;
      const type = row ? ` data-type="${row.type}" title="${escape(typeWord(row.type))}"` : "";
      const quote = quotes.length ? ` data-quote="${doc.quotes[quotes.at(-1)].kind}"` : "";
      const target = entity !== null ? `#e${entity}` : quotes.length ? `#q${quotes.at(-1)}` : null;
      const inner = target ? `<a href="${target}">${words_}</a>` : words_;
      return `<mark class="rubricate-mark"${type}${quote}>${inner}</mark>`;
    })
    .join("");
}

function cardOf({ row, name, type, mentions, quotes }, { text, doc }) {
  const said = quotes.map(at => `<blockquote>${escape(saidIn(doc.quotes[at], text))}</blockquote>`).join("");
  return `<li id="e${row}"><b>${escape(name)}</b> <small>${escape(shortWord(type))}, ${words.mentions(mentions.length)}</small>${said}</li>`;
}

function quoteOf(quote, { text, doc }) {
  const { name } = speakerOf(text, doc, quote);
  return `<li id="q${quote.row}"><b>${escape(name)}</b> <small>${QUOTE_KINDS.get(quote.kind)?.one ?? quote.kind}</small><blockquote>${escape(quote.said.join(" … "))}</blockquote></li>`;
}

const saidIn = ({ fragments }, text) =>
  fragments.map(([start, end]) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ");
