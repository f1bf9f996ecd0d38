// segments.js - a text's length and its annotations -> flat pieces that never overlap. Pure: no DOM, no state.
//
// Input   spans { start, end, layer, row }, half-open, in any order, overlapping as they like. Layers: "mention",
//         "reference" and "quote".
// Output  pieces { start, end, mention, reference, quotes } that cover [0, length) without a gap. `mention` and
//         `reference` are row numbers or null (where several overlap, the innermost); `quotes` are the row numbers of
//         all quotations around the piece, the outermost first.

/** Every span of a document that `show` lets through: { types: Set or null for all, quotes, references }. */
export function spansOf(doc, show = {}) {
  const { types = null, quotes = true, references = false } = show;
  const spans = [];
  doc.mentions.forEach((m, row) => {
    if (!types || types.has(m.type)) spans.push({ start: m.start, end: m.end, layer: "mention", row });
  });
  if (references)
    doc.references.forEach((r, row) => spans.push({ start: r.start, end: r.end, layer: "reference", row }));
  if (quotes)
    doc.quotes.forEach((q, row) => {
      for (const [start, end] of q.fragments) spans.push({ start, end, layer: "quote", row });
    });
  return spans;
}

/** Cuts [0, length) at every edge of a span. */
export function segments(length, spans) {
  const edges = edgesOf(length, spans);
  const open = [];
  const pieces = [];
  let at = 0;
  for (const { position, span, opens } of edges) {
    if (position > at) pieces.push(piece(at, position, open));
    at = position;
    if (opens) open.push(span);
    else open.splice(open.indexOf(span), 1);
  }
  if (at < length) pieces.push(piece(at, length, open));
  return pieces;
}

// Closing edges come first, so that neighbours do not share a piece; of those that open together the longest comes
// first, so that `open` runs from the outermost to the innermost.
function edgesOf(length, spans) {
  const edges = [];
  for (const given of spans) {
    const span = { ...given, start: Math.max(0, given.start), end: Math.min(length, given.end) };
    if (!(span.start < span.end)) continue;
    edges.push({ position: span.start, span, opens: true }, { position: span.end, span, opens: false });
  }
  return edges.sort((a, b) => a.position - b.position || a.opens - b.opens || b.span.end - a.span.end);
}

function piece(start, end, open) {
  const made = { start, end, mention: null, reference: null, quotes: [] };
  for (const { layer, row } of open) {
    if (layer !== "quote") made[layer] = row;
    else if (!made.quotes.includes(row)) made.quotes.push(row);
  }
  return made;
}
