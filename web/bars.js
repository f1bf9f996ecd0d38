// bars.js - a bar in the margin beside each quotation. ::highlight() has no border, so a bar is an element of its own in
// a layer that the caller provides: positioned, as wide as the text, outside of the text's DOM.

import { rangesOf } from "./textmap.js";
import { FRAME } from "./turns.js";

const MANY = 150; // quotations a frame: to find where their lines stand and to lay out their bars takes 10 milliseconds

/** Redraws all bars, as steps: a part of them with each frame. `layer` and the text must scroll together. */
export function* drawBars(layer, pieces, quotes) {
  const depth = depthsOf(quotes);
  const rows = Object.keys(quotes); // where only a part is drawn, the others are holes
  layer.replaceChildren();
  for (let from = 0; from < rows.length; from += MANY) {
    if (from) yield FRAME;
    const origin = layer.getBoundingClientRect(); // anew: between two frames the reader may have scrolled
    const plans = rows
      .slice(from, from + MANY)
      .flatMap(row =>
        extentsOf(pieces, quotes[row]).map(extent => ({ row, kind: quotes[row].kind, ...extent }))
      );
    layer.append(...plans.map(plan => barOf(layer.ownerDocument, plan, origin, depth[plan.row])));
  }
}

// The lines that a quotation takes, joined where they touch: [{ top, bottom }]. All reading comes before any writing.
function extentsOf(pieces, quote) {
  const extents = [];
  for (const [start, end] of quote.fragments) {
    for (const range of rangesOf(pieces, { start, end }))
      for (const rect of range.getClientRects()) {
        if (!rect.width) continue;
        const last = extents.at(-1);
        if (last && rect.top <= last.bottom + rect.height * 0.75 && rect.bottom >= last.top) {
          last.top = Math.min(last.top, rect.top);
          last.bottom = Math.max(last.bottom, rect.bottom);
        } else extents.push({ top: rect.top, bottom: rect.bottom });
      }
  }
  return extents;
}

// Quotations of one text nest two or three deep at most; a bar moves outwards for every one inside of it.
function depthsOf(quotes) {
  const ends = quotes.map(q => [q.fragments[0]?.[0] ?? 0, q.fragments.at(-1)?.[1] ?? 0]);
  const open = [];
  return ends.map(([start, end]) => {
    while (open.length && open.at(-1) <= start) open.pop();
    open.push(end);
    return open.length - 1;
  });
}

function barOf(ownerDocument, { row, kind, top, bottom }, origin, depth) {
  const bar = ownerDocument.createElement("div");
  bar.className = "rubricate-bar";
  bar.dataset.quote = row;
  bar.dataset.kind = kind;
  bar.style.insetBlockStart = `${Math.round(top - origin.top)}px`;
  bar.style.blockSize = `${Math.round(bottom - top)}px`;
  bar.style.insetInlineStart = `${depth * 6}px`;
  return bar;
}
