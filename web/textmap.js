// textmap.js - the text of an element as the engine reads it, and the way back from offsets to text nodes.
//
// A map is an array of pieces { node, start, end, from } sorted by start: text node `node` holds the text [start, end), from
// its own character `from` on (0 where it is not given). Pieces need not touch: what lies between them (line breaks between
// blocks) is in no node, and soft hyphens of a node are in no piece.
// What of a page is read at all is decided in readable.js.

import { endsArticle, isInitial, isUnseen, leftAlone } from "./readable.js";

/**
 * Walks `element` once: { text, pieces, roots }. Blocks stand on lines of their own, however the source is wrapped.
 * Options: include, exclude (selectors), shadow and frames (true: reads open shadow roots and same-origin frames).
 * `roots` are the documents and shadow roots in which the text lies.
 */
export function readText(element, options = {}) {
  const state = begin(options);
  for (const pause of readRoot(element, state)) void pause;
  return textOf(state);
}

/** The same as steps, for a page that wants turns between them: see turns.js. */
export function* readSteps(element, options = {}) {
  const state = begin(options);
  yield* readRoot(element, state);
  return textOf(state);
}

// `after`: the heading ("Related") that ended the article, with its level and the element in which that holds.
const begin = options => ({
  options,
  parts: [],
  pieces: [],
  length: 0,
  line: "",
  breakDue: false,
  breaks: 0,
  gap: "",
  after: null,
  roots: new Set(),
  count: 0,
});
const textOf = ({ parts, pieces, roots }) => ({ text: parts.join(""), pieces, roots });

function* readRoot(element, state) {
  state.roots.add(element.getRootNode());
  yield* walk(element, element.childNodes, state, preserves(styleOf(element)));
}

const styleOf = element => element.ownerDocument.defaultView.getComputedStyle(element);
const preserves = style => /^(?:pre|break-spaces)/.test(style.whiteSpace);

function* walk(parent, nodes, state, kept) {
  for (const node of nodes) {
    if (node.nodeType === 3) readNode(node, state, kept);
    else if (node.nodeType === 1) yield* readElement(node, state);
  }
  if (state.after?.scope === parent) state.after = null;
}

function* readElement(element, state) {
  if (++state.count % 32 === 0) yield;
  if (element.tagName === "IFRAME") return yield* readFrame(element, state);
  if (leftAlone(element, { ...state.options, before: state.line })) return;
  if (element.tagName === "BR") return void state.breaks++;
  const style = styleOf(element);
  if (isUnseen(style)) return;
  noteHeading(element, state);
  const edge = isInitial(element) ? null : edgeOf(style.display);
  edge?.(state);
  yield* walk(element, contentOf(element, state), state, preserves(style));
  edge?.(state);
}

// What an element of this kind puts between its text and its neighbours': a line, a cell, a space, or nothing.
function edgeOf(display) {
  if (display === "table-cell")
    return state => {
      if (state.line) state.gap = CELL;
    };
  if (/^inline-/.test(display))
    return state => {
      state.gap ||= " ";
    };
  return /^(?:inline|contents|ruby)/.test(display)
    ? null
    : state => {
        state.breakDue = true;
      };
}
// As tables are written in plain text: the names of two cells are two names.
const CELL = " | ";

function contentOf(element, { options, roots }) {
  if (!options.shadow) return element.childNodes;
  if (element.shadowRoot) {
    roots.add(element.shadowRoot);
    return element.shadowRoot.childNodes;
  }
  const given = element.tagName === "SLOT" ? element.assignedNodes({ flatten: true }) : [];
  return given.length ? given : element.childNodes;
}

function* readFrame(frame, state) {
  const inside = state.options.frames ? frame.contentDocument : null; // null, too, for a frame of another origin
  if (!inside?.body) return;
  state.roots.add(inside);
  state.breakDue = true;
  yield* walk(inside.body, inside.body.childNodes, state, false);
  state.breakDue = true;
}

// "Related" ends the article until a heading of its level, or to the end of the element in which it stands.
function noteHeading(element, state) {
  const level = Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 0);
  if (level && state.after && level <= state.after.level) state.after = null;
  const ends = level && !state.after ? endsArticle(element) : 0;
  if (!ends) return;
  const parent = element.parentElement;
  state.after = { level: ends, scope: parent.childElementCount === 1 ? parent.parentElement : parent };
}

// A line break in the source of a paragraph is only a space to a reader. It is replaced one for one: offsets stay.
function readNode(node, state, kept) {
  const data = kept ? node.data : node.data.replace(FEEDS, " ");
  if (!data || state.after) return;
  if (!data.trim() && (state.breakDue || state.breaks || state.gap || !state.length)) return;
  separate(state);
  if (!UNSEEN.test(data)) return addPiece(state, node, data, 0);
  for (const { 0: words, index } of data.matchAll(SEEN)) addPiece(state, node, words, index);
}
const FEEDS = /[\t\n\r\f]/g;
// Soft hyphens and other places where a line may break: "Ober\u00adammer\u00adgau" is one word to its reader.
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const SEEN = /[^\u00ad\u200b\u2060\ufeff]+/g;

function addPiece(state, node, text, from) {
  state.pieces.push({ node, start: state.length, end: state.length + text.length, from });
  add(state, text);
}

function separate(state) {
  const { breakDue, breaks, gap, line } = state;
  Object.assign(state, { breakDue: false, breaks: 0, gap: "" });
  if (!state.length) return;
  if (breakDue || breaks > 1 || (breaks && endsLine(line))) return add(state, "\n");
  const between = breaks ? " " : gap;
  if (between && !/\s$/.test(line)) add(state, between);
}

// A <br> is the end of a line in an address or a list of names, and no more than a space where a sentence goes on or ends:
// "“We had ten <br> minutes,” she said".
function endsLine(line) {
  const count = mark => line.split(mark).length - 1;
  const open = count("“") > count("”") || count('"') % 2 === 1;
  return !open && line.length < 60 && !/[.!?…:;,–—-][\s”"’')]*$/.test(line);
}

function add(state, text) {
  state.parts.push(text);
  state.length += text.length;
  const feed = text.lastIndexOf("\n");
  state.line = feed < 0 ? state.line + text : text.slice(feed + 1);
}

/** The index of the first piece that ends after `offset`. */
export function pieceAfter(pieces, offset) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Calls give(span, node, from, to) for each part of each span that lies in a node. Spans are sorted by start: O(n + m). */
export function eachPart(pieces, spans, give, first = 0) {
  for (const span of spans) {
    while (first < pieces.length && pieces[first].end <= span.start) first++;
    for (let i = first; i < pieces.length && pieces[i].start < span.end; i++) {
      const { node, start, end, from = 0 } = pieces[i];
      const by = start - from;
      if (end > span.start) give(span, node, Math.max(span.start, start) - by, Math.min(span.end, end) - by);
    }
  }
}

/** Live ranges of one span, one for each text node that it touches. */
export function rangesOf(pieces, span) {
  const ranges = [];
  const keep = (_, node, from, to) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  };
  eachPart(pieces, [span], keep, pieceAfter(pieces, span.start));
  return ranges;
}
