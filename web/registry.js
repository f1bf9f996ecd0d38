// registry.js - one handle's part of the page's CSS highlights, which all handles and all scripts of the page share
//
// Every document has a registry of its own: text in a frame is painted in the frame's. Of other scripts' highlights nothing
// is touched, and ours go when their last range goes.

import { eachPart, pieceAfter } from "./textmap.js";

const MANY = 200;      // ranges that are painted in well under a millisecond

/** True where the browser has the CSS Custom Highlight API. Elsewhere <mark> elements do its work. */
export const supported = () => typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights);

export class Registry {
    #painted = new Map();      // name -> [{ view, range }]

    get names() { return [...this.#painted.keys()]; }

    /** Makes `spans` this handle's part of the highlight `name`; as steps, between which the page may have a turn. */
    *putSteps(name, priority, pieces, spans) {
        const before = this.#painted.get(name) ?? [];
        if (!supported() || (!before.length && !spans.length)) return;
        const ranges = staticRanges(pieces, spans);
        for (const { view, range } of before) view.CSS?.highlights.get(name)?.delete(range);
        if (ranges.length) this.#painted.set(name, ranges);
        else this.#painted.delete(name);
        let count = 0;
        for (const { view, range } of ranges) {
            shared(view, name, priority).add(range);
            if (++count % MANY === 0) yield;
        }
        for (const view of new Set(before.map((made) => made.view))) dropEmpty(view, name);
    }

    /** Takes the marks off nodes whose text has changed: until they are read again they would lie under the wrong letters. */
    forget(nodes) {
        if (!nodes.size) return;
        for (const [name, all] of this.#painted) {
            const stale = all.filter(({ range }) => nodes.has(range.startContainer));
            for (const { view, range } of stale) view.CSS?.highlights.get(name)?.delete(range);
            if (stale.length) this.#painted.set(name, all.filter((made) => !stale.includes(made)));
        }
    }

    clear() {
        for (const name of this.names) for (const pause of this.putSteps(name, 0, [], [])) void pause;
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

function staticRanges(pieces, spans) {
    const ranges = [];
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    eachPart(pieces, sorted, (_, node, from, to) => {
        const view = node.ownerDocument.defaultView;
        // A node whose text has changed since is read again soon.
        if (!view || to > node.length) return;
        ranges.push({ view, range: new view.StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }) });
    }, pieceAfter(pieces, sorted[0]?.start ?? 0));
    return ranges;
}
