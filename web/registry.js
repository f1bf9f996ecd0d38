// registry.js - one handle's part of the page's CSS highlights, which all handles and all scripts of the page share
//
// Every document has a registry of its own: text in a frame is painted in the frame's. Of other scripts' highlights nothing
// is touched, and ours go when their last range goes.

import { eachPart, pieceAfter } from "./textmap.js";
import { FRAME } from "./turns.js";

const MANY = 500; // ranges a frame: what their style, layout and painting takes is a few milliseconds

/** True where the browser has the CSS Custom Highlight API. Elsewhere <mark> elements do its work. */
export const supported = () => typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights);

export class Registry {
  #painted = new Map(); // name -> [{ view, range }]

  get names() {
    return [...this.#painted.keys()];
  }

  /** Makes `spans` this handle's part of the highlight `name`. */
  put(name, priority, pieces, spans) {
    for (const pause of this.putSteps(new Map([[name, { priority, spans }]]), pieces)) void pause;
  }

  /**
   * The same for several: a Map of names to { priority, spans }. New marks come from the top of the text to its end, as
   * steps, so that the page draws a part of them at a time; those that are there already stay untouched.
   */
  *putSteps(groups, pieces) {
    if (!supported()) return;
    const fresh = [];
    for (const [name, { priority, spans }] of groups) {
      for (const made of this.#exchange(name, pieces, spans)) fresh.push({ name, priority, ...made });
      yield;
    }
    fresh.sort((a, b) => a.at - b.at);
    for (const [i, { name, priority, view, range }] of fresh.entries()) {
      shared(view, name, priority).add(range);
      if (i % MANY === MANY - 1) yield FRAME;
    }
  }

  // Takes away the marks that are no more, and gives those that are new.
  #exchange(name, pieces, spans) {
    const before = this.#painted.get(name) ?? [];
    if (!before.length && !spans.length) return [];
    const known = new Map(before.map(made => [keyOf(made.range), made]));
    const now = partsOf(pieces, spans)
      .map(part => known.get(keyOf(part)) ?? rangeOf(part))
      .filter(Boolean);
    const kept = new Set(now);
    for (const made of before) if (!kept.has(made)) made.view.CSS?.highlights.get(name)?.delete(made.range);
    if (now.length) this.#painted.set(name, now);
    else this.#painted.delete(name);
    for (const view of new Set(before.map(made => made.view))) dropEmpty(view, name);
    const old = new Set(before);
    return now.filter(made => !old.has(made));
  }

  /** Takes the marks off nodes whose text has changed: until they are read again they would lie under the wrong letters. */
  forget(nodes) {
    if (!nodes.size) return;
    for (const [name, all] of this.#painted) {
      const isStale = ({ range }) => nodes.has(range.startContainer);
      const stale = all.filter(isStale);
      for (const { view, range } of stale) view.CSS?.highlights.get(name)?.delete(range);
      if (stale.length)
        this.#painted.set(
          name,
          all.filter(made => !isStale(made))
        );
    }
  }

  clear() {
    for (const name of this.names) this.put(name, 0, [], []);
  }
}

function shared({ CSS, Highlight }, name, priority) {
  if (!CSS.highlights.has(name)) {
    const made = new Highlight();
    made.priority = priority;
    CSS.highlights.set(name, made);
  }
  return CSS.highlights.get(name);
}

// A frame that was taken out has no registry any more.
function dropEmpty({ CSS }, name) {
  if (CSS?.highlights.get(name)?.size === 0) CSS.highlights.delete(name);
}

function partsOf(pieces, spans) {
  const parts = [];
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const keep = ({ start }, node, from, to) =>
    parts.push({ at: start, startContainer: node, startOffset: from, endContainer: node, endOffset: to });
  eachPart(pieces, sorted, keep, pieceAfter(pieces, sorted[0]?.start ?? 0));
  return parts;
}

// A node whose text has changed since is read again soon.
function rangeOf({ at, ...part }) {
  const view = part.startContainer.ownerDocument.defaultView;
  return view && part.endOffset <= part.startContainer.length
    ? { at, view, range: new view.StaticRange(part) }
    : null;
}

// The same words of the same node.
const numbers = new WeakMap();
let nodes = 0;
function keyOf({ startContainer, startOffset, endOffset }) {
  if (!numbers.has(startContainer)) numbers.set(startContainer, ++nodes);
  return `${numbers.get(startContainer)} ${startOffset} ${endOffset}`;
}
