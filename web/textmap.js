// textmap.js - the text of an element as the engine reads it, and the way back from offsets to text nodes.
//
// A map is an array of pieces { node, start, end } sorted by start: text node `node` holds the text [start, end).
// Pieces need not touch: what lies between them (line breaks between blocks) is in no node.

const SKIPPED = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TEXTAREA", "SELECT", "BUTTON", "SVG", "svg", "math"]);

/** Walks `element` once: { text, pieces }. Blocks stand on lines of their own, however the source is wrapped. */
export function readText(element) {
    const state = { parts: [], pieces: [], length: 0, breakDue: false };
    walk(element, state, preserves(element));
    return { text: state.parts.join(""), pieces: state.pieces };
}

function walk(parent, state, kept) {
    for (const node of parent.childNodes) {
        if (node.nodeType === 3) readNode(node, state, kept);
        else if (node.nodeType === 1) readElement(node, state);
    }
}

function readElement(element, state) {
    if (SKIPPED.has(element.tagName) || element.hidden) return;
    if (element.tagName === "BR") return void (state.breakDue = true);
    const style = getComputedStyle(element);
    if (style.display === "none") return;
    const block = !/^(inline|contents|ruby)/.test(style.display);
    if (block) state.breakDue = true;
    walk(element, state, /^(pre|break-spaces)/.test(style.whiteSpace));
    if (block) state.breakDue = true;
}

// A line break in the source of a paragraph is only a space to a reader. It is replaced one for one: offsets stay.
function readNode(node, state, kept) {
    const data = kept ? node.data : node.data.replace(/[\t\n\r\f]/g, " ");
    if (!data || (state.breakDue && !data.trim())) return;
    if (state.breakDue && state.length) add(state, "\n");
    state.breakDue = false;
    state.pieces.push({ node, start: state.length, end: state.length + data.length });
    add(state, data);
}

function add(state, text) {
    state.parts.push(text);
    state.length += text.length;
}

function preserves(element) {
    return /^(pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
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
            const { node, start, end } = pieces[i];
            if (end > span.start) give(span, node, Math.max(span.start, start) - start, Math.min(span.end, end) - start);
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
