// marks.js - the same annotations as <mark> elements: for print, for export, and for browsers without highlights.
//
// Only here does the host's DOM change, and only while it has to: unwrap() puts the very same text nodes back.

import { segments, spansOf } from "./segments.js";
import { shortWord } from "./types.js";
import { eachPart } from "./textmap.js";

/** Replaces the text nodes of `pieces` by marked ones. Returns { pieces, unwrap }: the new map and the way back. */
export function wrap(pieces, doc, show) {
  const flat = segments(doc.length, spansOf(doc, { ...show, references: true }));
  const parts = new Map(pieces.map(({ node }) => [node, []]));
  eachPart(pieces, flat, (segment, node, from, to) => parts.get(node).push({ segment, from, to }));
  const starts = new Map();
  for (const { node, start, from = 0 } of pieces)
    starts.set(node, [...(starts.get(node) ?? []), { start, from }]);
  const made = [];
  const undo = [];
  for (const [node, list] of parts) wrapNode(node, list, starts.get(node), doc, made, undo);
  return { pieces: made, unwrap: () => undo.forEach(back => back()) };
}

// What is in no piece (a soft hyphen) comes back with the node itself.
function wrapNode(node, parts, starts, doc, made, undo) {
  const fresh = parts.map(part => freshNode(node, part, doc));
  fresh.forEach(({ text }, i) => {
    const { from, to } = parts[i];
    const piece = starts.findLast(given => given.from <= from);
    made.push({ node: text, start: piece.start + from - piece.from, end: piece.start + to - piece.from });
  });
  if (!fresh.length)
    return void made.push(
      ...starts.map(({ start, from }) => ({ node, start, end: start + node.length - from, from }))
    );
  node.replaceWith(...fresh.map(({ outer }) => outer));
  undo.push(() => {
    fresh[0].outer.before(node);
    fresh.forEach(({ outer }) => outer.remove());
  });
}

function freshNode(node, { segment, from, to }, doc) {
  const text = node.ownerDocument.createTextNode(node.data.slice(from, to));
  const { mention, reference, quotes } = segment;
  if (mention === null && reference === null && !quotes.length) return { outer: text, text };
  const mark = node.ownerDocument.createElement("mark");
  mark.className = "rubricate-mark";
  describe(mark, segment, doc);
  mark.append(text);
  return { outer: mark, text };
}

function describe(mark, { start, end, mention, reference, quotes }, doc) {
  const row = mention === null ? null : doc.mentions[mention];
  if (row) {
    mark.dataset.type = row.type;
    mark.dataset.mention = mention;
    if (row.end === end) mark.dataset.label = shortWord(row.type);
    if (row.start === start) mark.dataset.first = "";
  }
  if (reference !== null) mark.dataset.reference = reference;
  if (quotes.length) {
    mark.dataset.quote = doc.quotes[quotes.at(-1)].kind;
    mark.dataset.quotes = quotes.join(" ");
  }
}

/** Says on every mark whether it belongs to what is selected. `wanted` has sets of rows, and the current mention. */
export function selectMarks(element, wanted) {
  for (const mark of element.querySelectorAll(".rubricate-mark")) {
    const word = selectedAs(mark.dataset, wanted);
    if (word) mark.dataset.selected = word;
    else delete mark.dataset.selected;
  }
}

function selectedAs({ mention, reference, quotes = "" }, wanted) {
  if (mention !== undefined && Number(mention) === wanted.current) return "current";
  if (mention !== undefined && wanted.mentions.has(Number(mention))) return "mention";
  if (reference !== undefined && wanted.references.has(Number(reference))) return "reference";
  return quotes && quotes.split(" ").some(row => wanted.quotes.has(Number(row))) ? "quote" : "";
}
