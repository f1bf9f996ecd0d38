// highlight.js - annotates an element of a page in place: names, values and quotations light up, the DOM stays as it is.
//
//     const handle = highlight(element, rubricator);
//     handle.doc                       the document (offsets count UTF-16 units of handle.text)
//     handle.on("pick", ({ mention, quotes }) => ...)   a click; rows of handle.doc, or null
//     handle.show({ types: new Set(["PERSON"]), quotes: false });
//     handle.select({ entity: 0 });    lights up all its mentions and references
//     handle.refresh();                the text has changed
//     handle.clear();                  takes everything back
//
// Options: types (a Set, null for all), quotes (true), annotate (options for annotate()), bars (a positioned element of
// yours that gets a bar for every quotation), read (gives { text, pieces, doc } instead of reading the element),
// within ({ start, end }: only this part of the text is painted, for texts of which little is in view; null for all).

import { adoptStyle } from "./style.js";
import { drawBars } from "./bars.js";
import { selectMarks, wrap } from "./marks.js";
import { eachPart, pieceAfter, rangesOf, readText } from "./textmap.js";
import { highlightName } from "./types.js";

/** True where the browser has the CSS Custom Highlight API. Elsewhere <mark> elements do its work. */
export const supported = () => typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights);

export function highlight(element, rubricator, options = {}) {
    const handle = new Handle(element, rubricator, options);
    handle.refresh();
    return handle;
}

// What lies on top: quotations below names, what is selected above both.
const PRIORITY = { quote: 0, mention: 1, "selected-quote": 2, "selected-reference": 3, selected: 4, current: 5 };

// Highlights are shared by all handles of a page, under our names only; each handle adds and takes away its own ranges.
function registered(name, priority) {
    if (!CSS.highlights.has(name)) {
        const made = new Highlight();
        made.priority = priority;
        CSS.highlights.set(name, made);
    }
    return CSS.highlights.get(name);
}

class Handle {
    #element; #rubricator; #options; #pieces = []; #offsets = new Map(); #painted = new Map(); #marked = null;
    #selection = null; #listeners = new Map(); #stop = null;

    constructor(element, rubricator, { types = null, quotes = true, bars = null, annotate = {}, read = null, within = null }) {
        this.#element = element;
        this.#rubricator = rubricator;
        this.#options = { types, quotes, bars, annotate, read, within };
        this.doc = null;
        this.text = "";
    }

    /** Reads and annotates the element again. */
    refresh() {
        this.#unpaint();
        adoptStyle(this.#element.getRootNode());
        adoptStyle(this.#element.ownerDocument);
        const { read, annotate } = this.#options;
        const { text, pieces, doc } = read ? read() : readText(this.#element);
        this.text = text;
        this.doc = doc ?? this.#rubricator.annotate(text, { ...annotate, offsets: "utf16" });
        this.#setPieces(pieces);
        this.#selection = null;
        if (!supported()) this.toMarks();
        this.#paint();
        this.#emit("change", { doc: this.doc });
    }

    /** Chooses what is marked: { types: a Set or null for all, quotes: true or false, within: a span or null for all }. */
    show(change) {
        Object.assign(this.#options, change);
        if (this.#marked) this.fromMarks(), this.toMarks();
        this.#paint();
    }

    /** { entity }, { mention } or { quote } by row, with an optional `current` mention; null for nothing. */
    select(selection) {
        this.#selection = selection;
        this.#paintSelection();
    }

    /** { mention, reference, quotes } under a point of the window, or null outside of the text. */
    at(x, y) {
        const offset = this.#offsetAt(x, y);
        if (offset === null) return null;
        const { types, quotes } = this.#options;
        const mention = rowAt(this.doc.mentions, offset);
        const shown = mention !== null && (!types || types.has(this.doc.mentions[mention].type));
        return {
            offset,
            mention: shown ? mention : null,
            reference: rowAt(this.doc.references, offset),
            quotes: quotes ? this.#quotesAt(offset) : [],
        };
    }

    /** Live ranges of a row or span { start, end }, for scrolling to it or measuring it. */
    ranges(span) {
        return rangesOf(this.#pieces, span);
    }

    /** "pick" (click), "hover" (pointer moves) and "change" (annotated again). Returns a function that ends it. */
    on(event, listener) {
        this.#listen();
        const all = this.#listeners.get(event) ?? new Set();
        this.#listeners.set(event, all.add(listener));
        return () => all.delete(listener);
    }

    /** <mark> elements instead of highlights, until fromMarks(): for print. */
    toMarks() {
        if (this.#marked) return;
        const { pieces, unwrap } = wrap(this.#pieces, this.doc, this.#options);
        this.#marked = { pieces: this.#pieces, unwrap };
        this.#setPieces(pieces);
        this.#paint();
    }

    fromMarks() {
        if (!this.#marked) return;
        this.#marked.unwrap();
        this.#setPieces(this.#marked.pieces);
        this.#marked = null;
        this.#paint();
    }

    /** Places the bars again after the layout has changed. */
    layout() {
        const { bars, quotes } = this.#options;
        if (!bars) return;
        if (!quotes) return bars.replaceChildren();
        drawBars(bars, this.#pieces, this.#quotesWithin());
        this.#selectBars(this.#wanted().quotes);
    }

    /** Takes back every highlight, listener and bar. */
    clear() {
        this.#unpaint();
        this.#stop?.();
        this.#stop = null;
        this.#listeners.clear();
    }

    #mentionsWithin() {
        const { within } = this.#options;
        const { mentions } = this.doc;
        return within ? mentions.slice(pieceAfter(mentions, within.start), pieceAfter(mentions, within.end) + 1) : mentions;
    }

    // Quotations of the painted part at their rows; the others are holes, which forEach, map and flatMap leave out.
    #quotesWithin() {
        if (!this.#options.within) return this.doc.quotes;
        const near = [];
        this.doc.quotes.forEach((quote, row) => { if (quote.fragments.some(([start, end]) => this.#paints({ start, end }))) near[row] = quote; });
        return near;
    }

    #paints({ start, end }) {
        const { within } = this.#options;
        return !within || (start < within.end && within.start < end);
    }

    #setPieces(pieces) {
        this.#pieces = pieces;
        this.#offsets = new Map(pieces.map(({ node, start }) => [node, start]));
    }

    #unpaint() {
        this.fromMarks();
        for (const name of [...this.#painted.keys()]) this.#put(name, 0, []);
        this.#options.bars?.replaceChildren();
    }

    #paint() {
        const { types, quotes } = this.#options;
        const byName = new Map([...this.#painted.keys()].filter((n) => !/^rubricate-(selected|current)/.test(n)).map((n) => [n, []]));
        const group = (name, span) => (byName.get(name) ?? byName.set(name, []).get(name)).push(span);
        if (!this.#marked) {
            for (const m of this.#mentionsWithin()) if (!types || types.has(m.type)) group(highlightName(m.type), m);
            if (quotes) this.#quotesWithin().forEach((q) => fragmentsOf(q).forEach((f) => group(`rubricate-quote-${q.kind}`, f)));
        }
        for (const [name, spans] of byName) this.#put(name, name.includes("-quote-") ? PRIORITY.quote : PRIORITY.mention, spans);
        this.#paintSelection();
        this.layout();
    }

    #paintSelection() {
        const wanted = this.#wanted();
        const { mentions, references, quotes } = this.doc;
        const put = (name, spans) => this.#put(`rubricate-${name}`, PRIORITY[name], this.#marked ? [] : spans);
        put("selected", [...wanted.mentions].map((row) => mentions[row]));
        put("selected-reference", [...wanted.references].map((row) => references[row]));
        put("selected-quote", [...wanted.quotes].flatMap((row) => fragmentsOf(quotes[row])));
        put("current", wanted.current === null ? [] : [mentions[wanted.current]]);
        if (this.#marked) selectMarks(this.#element, wanted);
        this.#selectBars(wanted.quotes);
    }

    // The rows that a selection lights up.
    #wanted() {
        const { entity = null, mention = null, quote = null, current = null } = this.#selection ?? {};
        const rows = (list, test) => new Set(list.flatMap((row, i) => (test(row) ? [i] : [])));
        const wanted = { mentions: new Set(), references: new Set(), quotes: new Set(), current };
        if (entity !== null) {
            wanted.mentions = rows(this.doc.mentions, (m) => m.entity === entity);
            wanted.references = rows(this.doc.references, (r) => r.entity === entity);
            wanted.quotes = rows(this.doc.quotes, (q) => q.speaker === entity);
        }
        if (mention !== null) wanted.mentions.add(mention);
        if (quote !== null) wanted.quotes.add(quote);
        return wanted;
    }

    #selectBars(rows) {
        for (const bar of this.#options.bars?.children ?? []) bar.toggleAttribute("data-selected", rows.has(Number(bar.dataset.quote)));
    }

    // Makes `spans` this handle's part of a shared highlight.
    #put(name, priority, spans) {
        const before = this.#painted.get(name) ?? [];
        if (!supported() || (!before.length && !spans.length)) return;
        const shared = registered(name, priority);
        for (const range of before) shared.delete(range);
        const ranges = staticRanges(this.#pieces, spans.filter((span) => this.#paints(span)));
        for (const range of ranges) shared.add(range);
        if (ranges.length) this.#painted.set(name, ranges);
        else this.#painted.delete(name);
        if (!shared.size) CSS.highlights.delete(name);
    }

    #offsetAt(x, y) {
        const root = this.#element.getRootNode();
        const { ownerDocument } = this.#element;
        const shadowRoots = root === ownerDocument ? [] : [root];
        const caret = ownerDocument.caretPositionFromPoint?.(x, y, { shadowRoots }) ?? ownerDocument.caretRangeFromPoint?.(x, y);
        const node = caret?.offsetNode ?? caret?.startContainer;
        if (!this.#offsets.has(node)) return null;
        const inside = this.#offsets.get(node) + (caret.offset ?? caret.startOffset);
        // A caret stands between two letters; the point may be on the letter before it.
        return [inside, inside - 1].find((o) => this.#covers({ start: o, end: o + 1 }, x, y)) ?? null;
    }

    #covers(span, x, y) {
        return rangesOf(this.#pieces, span).some((range) => [...range.getClientRects()].some(
            (r) => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 1 && y <= r.bottom + 1));
    }

    #quotesAt(offset) {
        const inside = ([start, end]) => start <= offset && offset < end;
        return this.doc.quotes.flatMap((q, row) => (q.fragments.some(inside) ? [row] : []));
    }

    #listen() {
        if (this.#stop) return;
        const control = new AbortController();
        const send = (event, name) => {
            const hit = this.#listeners.get(name)?.size ? this.at(event.clientX, event.clientY) : null;
            if (hit || name === "hover") this.#emit(name, { ...hit, event });
        };
        this.#element.addEventListener("click", (event) => {
            if (isSelecting(this.#element.ownerDocument)) return;
            send(event, "pick");
        }, { signal: control.signal });
        this.#element.addEventListener("pointermove", (event) => send(event, "hover"), { signal: control.signal });
        this.#stop = () => control.abort();
    }

    #emit(event, detail) {
        for (const listener of this.#listeners.get(event) ?? []) listener(detail);
    }
}

// The row that holds `offset`, or null. Rows are sorted and never overlap.
function rowAt(rows, offset) {
    let low = 0;
    let high = rows.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (rows[middle].end > offset) high = middle;
        else low = middle + 1;
    }
    return low < rows.length && rows[low].start <= offset ? low : null;
}

const fragmentsOf = (quote) => quote.fragments.map(([start, end]) => ({ start, end }));

// Who drags a selection over the text wants to copy it, not to pick a name.
const isSelecting = (ownerDocument) => ownerDocument.getSelection()?.isCollapsed === false;

function staticRanges(pieces, spans) {
    const ranges = [];
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    eachPart(pieces, sorted, (_, node, from, to) => ranges.push(new StaticRange(
        { startContainer: node, startOffset: from, endContainer: node, endOffset: to })), pieceAfter(pieces, sorted[0]?.start ?? 0));
    return ranges;
}
