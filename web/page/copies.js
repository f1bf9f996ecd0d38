// copies.js - a place of the text to take along: a link that leads to it, a quotation with its source as
// text, Markdown or citation

import { ownDate } from "./dates.js";
import { speakerOf } from "./reading.js";
import { el } from "./dom.js";
import { words } from "./words.js";

const encode = text => encodeURIComponent(text).replaceAll("-", "%2D");

/**
 * The text fragment of a span: "#:~:text=prefix-,start,end,-suffix". Long ones are given by their first and
 * last words. Fragments are matched within a block, so the words around it stop at its line. Pure.
 */
export function fragmentOf(text, { start, end }) {
  const inside = text.slice(start, end).replace(/\s+/g, " ");
  const pieces = inside.split(" ");
  const body =
    pieces.length > 8
      ? `${encode(pieces.slice(0, 4).join(" "))},${encode(pieces.slice(-4).join(" "))}`
      : encode(inside);
  const before = text
    .slice(Math.max(0, start - 60), start)
    .split("\n")
    .at(-1)
    .trim()
    .split(/\s+/)
    .slice(-3)
    .join(" ");
  const after = text
    .slice(end, end + 60)
    .split("\n")[0]
    .trim()
    .split(/\s+/)
    .slice(0, 3)
    .join(" ");
  return `#:~:text=${before ? `${encode(before)}-,` : ""}${body}${after ? `,-${encode(after)}` : ""}`;
}

/** A quotation with who said it and where, in one of three forms. Pure. */
export function copyOf(form, { said, speaker, title, link, date }) {
  const quoted = said.join(" … ");
  if (form === "text") return `${quoted} — ${speaker}`;
  if (form === "markdown") return `> ${quoted}\n>\n> — ${speaker}, ${link ? `[${title}](${link})` : title}`;
  const marked = /^["“„«‘]/.test(quoted) ? quoted : `“${quoted}”`;
  return [`${speaker}, ${marked}, quoted in “${title}”${date ? ` (${date})` : ""}`, link]
    .filter(Boolean)
    .join(", ");
}

/** The buttons of a card. `selection`: { quote }, { mention } or { entity, current } by row. */
export function copyTools(reading, selection) {
  const span = spanOf(reading, selection);
  if (!span) return null;
  const link = reading.address && linkTo(reading, span);
  const button = (label, text) =>
    el("button", { class: "copy", type: "button", onclick: ({ target }) => copy(target, text) }, label);
  const linked = link && button(words.copyLink, link);
  if (selection.quote === undefined) return linked && el("p", { class: "tools" }, linked);
  const quote = reading.quotes.find(({ row }) => row === selection.quote);
  const data = {
    said: quote.said,
    speaker: speakerOf(reading.text, reading.doc, quote).name,
    title: reading.title,
    link,
    date: reading.set ?? ownDate(reading.text, reading.doc),
  };
  return el(
    "p",
    { class: "tools" },
    button(words.copyText, copyOf("text", data)),
    button(words.copyMarkdown, copyOf("markdown", data)),
    button(words.copyCitation, copyOf("citation", data)),
    linked
  );
}

// The page marks the place itself, since a browser that looks for the fragment may look before the text is
// there.
function linkTo({ text, address }, span) {
  const url = new URL(address, location.href);
  url.searchParams.set("at", `${span.start}-${span.end}`);
  return `${url.href.split("#")[0]}${fragmentOf(text, span)}`;
}

function spanOf({ doc }, { quote, mention, entity, current }) {
  if (quote !== undefined)
    return { start: doc.quotes[quote].fragments[0][0], end: doc.quotes[quote].fragments[0][1] };
  const row = mention ?? current ?? doc.entities[entity]?.mentions[0];
  return row === undefined || row === null ? null : doc.mentions[row];
}

async function copy(button, text) {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false
  );
  button.textContent = done ? words.copied : words.notCopied;
}
