// article.js - a document's text as an article: the headline once and first, then what stands under it, then
// the body

import { el } from "./dom.js";

const TAGS = {
  headline: "h1",
  standfirst: "p",
  byline: "p",
  dateline: "p",
  heading: "h2",
  paragraph: "p",
  caption: "p",
  list: "p",
};

/**
 * The order in which the article shows text.slice(from, to): [{ kind, tag, start, end, lead }]. Every letter
 * is in one block or folded, even where the document has no block for it. `lead` is the dateline that a
 * paragraph opens with. Pure.
 */
export function arrange(text, { doc, folded }, from = 0, to = text.length) {
  const inside = doc.blocks.filter(({ start, end }) => from <= start && end <= to);
  const blocks = withLeads(text, withGaps(text, inside, from, to)).filter(
    b => !folded.some(f => f.start === b.start)
  );
  const ordered = from === 0 ? headlineFirst(blocks) : blocks;
  const isTop = i => from === 0 && i === 0;
  return ordered.map((block, i) => ({
    ...block,
    tag: block.kind === "headline" && !isTop(i) ? "h2" : (TAGS[block.kind] ?? "p"),
  }));
}

// A headline that only standfirsts and the like stand before comes first.
function headlineFirst(blocks) {
  const first = blocks.findIndex(({ kind }) => kind === "headline");
  const head = blocks.slice(0, Math.max(first, 0)).every(({ kind }) => kind !== "paragraph") ? first : -1;
  return head > 0 ? [blocks[head], ...blocks.slice(0, head), ...blocks.slice(head + 1)] : blocks;
}

// "PARIS (Reuters) - The minister": the dateline stands on the paragraph's own line.
function withLeads(text, blocks) {
  const joined = [];
  for (const block of blocks) {
    const lead = joined.at(-1);
    const sameLine =
      lead?.kind === "dateline" &&
      block.kind === "paragraph" &&
      !text.slice(lead.end, block.start).includes("\n");
    if (sameLine) joined.splice(-1, 1, { ...block, lead });
    else joined.push(block);
  }
  return joined;
}

// Text between blocks that is more than white space becomes a paragraph, so that nothing is ever lost.
function withGaps(text, blocks, from, to) {
  const all = [];
  let at = from;
  for (const block of [...blocks, { start: to, end: to }]) {
    all.push(...paragraphs(text, at, block.start));
    if (block.kind) all.push(block);
    at = block.end;
  }
  return all;
}

function paragraphs(text, from, to) {
  const found = [];
  for (const { index, 0: line } of text.slice(from, to).matchAll(/\S(?:.*\S)?/g)) {
    found.push({ kind: "paragraph", start: from + index, end: from + index + line.length });
  }
  return found;
}

// From this many letters on, an article has parts, of which only those near the window are laid out.
const LONG = 60_000;
const PART = 25; // blocks a part

/** An empty article that a text will be shown in: `spans` are the places of its children, `pieces` the map of its text nodes;
 * `letters` about as many as stand on a line. */
export function newSheet(article, text) {
  article.replaceChildren();
  article.classList.toggle("long", text.length > LONG);
  return {
    article,
    text,
    spans: [],
    pieces: [],
    long: text.length > LONG,
    letters: Math.max(20, article.clientWidth / 8.5),
  };
}

/** Appends blocks to a sheet. A generator; nothing that it has appended ever changes. */
export function* sheetSteps(sheet, blocks) {
  const size = sheet.long ? PART : 1;
  for (let at = 0; at < blocks.length; at += size) {
    const some = blocks.slice(at, at + size);
    sheet.article.append(sheet.long ? partOf(sheet, some) : childOf(sheet, some[0]));
    const starts = some.map(({ lead, start }) => lead?.start ?? start);
    sheet.spans.push({ start: Math.min(...starts), end: Math.max(...some.map(({ end }) => end)) });
    yield;
  }
  sheet.pieces.sort((a, b) => a.start - b.start);
}

// A part is about as high as its letters say, until it is laid out.
function partOf(sheet, blocks) {
  const part = el(
    "div",
    { class: "part" },
    blocks.map(block => childOf(sheet, block))
  );
  const lines = blocks.reduce(
    (sum, { start, end }) => sum + Math.ceil((end - start) / sheet.letters) + 0.6,
    0
  );
  part.style.containIntrinsicBlockSize = `auto ${Math.round(lines * 2)}rem`;
  return part;
}

function childOf({ text, pieces }, { kind, tag, start, end, lead }) {
  const textNode = (from, to) => {
    const node = document.createTextNode(text.slice(from, to));
    pieces.push({ node, start: from, end: to });
    return node;
  };
  const opening = lead && el("span", { class: "dateline" }, textNode(lead.start, start));
  return el(tag, { class: kind, dir: "auto" }, opening, textNode(start, end));
}

/**
 * The part of the text that is in view, with a window's height before and after it; null for all of a short
 * text.
 */
export function spanInView({ article, spans, long }, margin = innerHeight) {
  if (!long || !spans.length) return null;
  const box = i => article.children[i].getBoundingClientRect();
  const first = firstWhere(spans.length, i => box(i).bottom > -margin);
  const last = firstWhere(spans.length, i => box(i).top > innerHeight + margin);
  const seen = spans.slice(first, Math.max(last, first + 1));
  if (!seen.length) return { start: 0, end: 0 };
  return {
    start: Math.min(...seen.map(({ start }) => start)),
    end: Math.max(...seen.map(({ end }) => end)),
  };
}

// The first of `count` numbers for which `test` holds, where it holds for all after it too.
function firstWhere(count, test) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The child of a sheet that holds a place of the text. */
export const childAt = ({ article, spans }, place) =>
  article.children[spans.findIndex(({ start, end }) => start <= place && place < end)];
