// highlight.js - annotates an element of a page in place: names, values and quotations light up, the DOM stays as it is.
//
//     const handle = highlight(element, rubricator);
//     handle.doc                       the document (offsets count UTF-16 units of handle.text)
//     handle.on("pick", ({ mention, quotes }) => ...)   a click; rows of handle.doc, or null
//     handle.show({ types: new Set(["PERSON"]), quotes: false });
//     handle.select({ entity: 0 });    lights up all its mentions and references
//     handle.update();                 the text has changed: only the lines that did are annotated again
//     handle.refresh();                the same for the whole text
//     handle.clear();                  takes everything back; dispose() is another word for it
//
// With the Rubricator of worker.js all of it works, but in turns: handle.ready is the promise of it.
//
// Options: types (a Set, null for all), quotes (true), annotate (options for annotate()), bars (a positioned element of
// yours that gets a bar for every quotation), read (gives { text, pieces, doc } instead of reading the element),
// within ({ start, end }: only this part of the text is painted, for texts of which little is in view; null for all),
// include and exclude (selectors: what is read though it stands beside the article, what is not), shadow and frames (true:
// open shadow roots and frames of the same origin, too), watch (true: follows changes of the text), card (see card.js),
// signal (an AbortSignal: clear()).

import { drawBars } from "./bars.js";
import { selectMarks, wrap } from "./marks.js";
import { changeOf, mergeChange } from "./merge.js";
import { Registry, supported } from "./registry.js";
import { fragmentsOf, rowAt, rowsAt } from "./rows.js";
import { adoptStyle } from "./style.js";
import { pieceAfter, rangesOf, readSteps } from "./textmap.js";
import { atOnce, FRAME, inTurns } from "./turns.js";
import { highlightName } from "./types.js";
import { watch } from "./watch.js";

export { supported };

/** Annotates `element` and gives its Handle. With a Rubricator of worker.js the marks come later: see `ready`. */
export function highlight(element, rubricator, options = {}) {
  const handle = new Handle(element, rubricator, options);
  handle.refresh();
  return handle;
}

// What lies on top: quotations below names, what is selected above both.
const PRIORITY = {
  quote: 0,
  mention: 1,
  "selected-quote": 2,
  "selected-reference": 3,
  selected: 4,
  current: 5,
};

// Up to this length a text is annotated as a whole in a millisecond or two, and nothing is gained by parts.
const WHOLE = 8000;

class Handle {
  #element;
  #rubricator;
  #options;
  #pieces = [];
  #byNode = new Map();
  #registry = new Registry();
  #marked = null;
  #selection = null;
  #listeners = new Map();
  #stop = new AbortController();
  #listening = new WeakSet();
  #roots = new Set();
  #turn = 0;
  #watching = null;
  #card = null;

  constructor(element, rubricator, options) {
    this.#element = element;
    this.#rubricator = rubricator;
    this.#options = {
      types: null,
      quotes: true,
      bars: null,
      annotate: {},
      read: null,
      within: null,
      ...options,
    };
    this.doc = null;
    this.text = "";
    this.ready = Promise.resolve(this);
    const { signal, watch: follow, card } = this.#options;
    signal?.addEventListener("abort", () => this.clear(), { once: true });
    if (signal?.aborted) return this.clear();
    if (follow)
      this.#watching = watch(element, {
        changed: () => this.update(),
        touched: nodes => this.#registry.forget(nodes),
      });
    if (card) this.#useCard(card);
  }

  /** Reads and annotates the element again. */
  refresh() {
    if (this.#stop.signal.aborted) return this.ready;
    this.fromMarks();
    return this.#follow(made =>
      whenThere(made.doc ?? this.#ask(made.text), doc => ({ ...made, doc, selection: null }))
    );
  }

  /** Follows a change of the text: only the lines that changed are annotated again, everything else keeps its rows' order. */
  update() {
    if (!this.doc || this.#options.read || this.#stop.signal.aborted) return this.refresh();
    this.fromMarks();
    return this.#follow(made => this.#changed(made));
  }

  // What the text that was read now makes of the document that is there.
  #changed(made) {
    const [doc, oldText, newText] = [this.doc, this.text, made.text];
    const change = changeOf(oldText, newText, doc.quotes);
    if (!change) return { ...made, doc, selection: this.#selection };
    if (newText.length < WHOLE || change.newEnd - change.start > newText.length / 2)
      return whenThere(this.#ask(newText), whole => ({ ...made, doc: whole, selection: null }));
    return whenThere(this.#ask(newText.slice(change.start, change.newEnd)), part => {
      const merged = mergeChange({ doc, oldText, newText, change, part });
      return { ...made, doc: merged.doc, selection: followed(this.#selection, merged.entityRows) };
    });
  }

  #steps() {
    const { read, include, exclude, shadow, frames } = this.#options;
    return read ? given(read) : readSteps(this.#element, { include, exclude, shadow, frames });
  }

  #ask(text) {
    return this.#rubricator.annotate(text, { ...this.#options.annotate, offsets: "utf16" });
  }

  // Reads, lets `find` say what is in the text, and marks it: at once, or in turns where the engine is a worker, since then the
  // text is long and nobody waits for the marks. Of what is awaited only what was asked for last is used.
  #follow(find) {
    const turn = ++this.#turn;
    const stale = () => turn !== this.#turn || this.#stop.signal.aborted;
    const made =
      this.#rubricator?.inWorker && !this.#options.read
        ? inTurns(this.#steps(), stale).then(read => read && find(read))
        : find(atOnce(this.#steps()));
    if (typeof made?.then !== "function") {
      this.#take(made);
      return (this.ready = Promise.resolve(this));
    }
    this.ready = made.then(async given => {
      if (!stale()) await inTurns(this.#takeSteps(given), stale);
      return this;
    });
    if (this.#listeners.get("error")?.size) this.ready.catch(error => this.#emit("error", error));
    return this.ready;
  }

  #take(made) {
    atOnce(this.#takeSteps(made));
  }

  *#takeSteps({ text, pieces, doc, selection, roots = new Set([this.#element.getRootNode()]) }) {
    this.text = text;
    this.doc = doc;
    this.#roots = new Set([...roots, this.#element.ownerDocument]);
    for (const root of this.#roots) adoptStyle(root);
    this.#setPieces(pieces);
    this.#selection = selection;
    if (!supported()) this.toMarks();
    yield FRAME;
    yield* this.#paintSteps();
    this.#watching?.follow(this.#roots);
    if (this.#listeners.size) this.#listen();
    this.#emit("change", { doc });
  }

  /** Chooses what is marked: { types: a Set or null for all, quotes: true or false, within: a span or null for all }. */
  show(change) {
    Object.assign(this.#options, change);
    if (!this.doc) return;
    if (this.#marked) (this.fromMarks(), this.toMarks());
    this.#paint();
  }

  /** { entity }, { mention } or { quote } by row, with an optional `current` mention; null for nothing. */
  select(selection) {
    this.#selection = selection;
    if (this.doc) this.#paintSelection();
  }

  /** { mention, reference, quotes } under a point of the window, or null outside of the text. `inside`: the document of a frame. */
  at(x, y, inside = this.#element.ownerDocument) {
    const offset = this.doc ? this.#offsetAt(x, y, inside) : null;
    if (offset === null) return null;
    const { types, quotes } = this.#options;
    const mention = rowAt(this.doc.mentions, offset);
    const shown = mention !== null && (!types || types.has(this.doc.mentions[mention].type));
    return {
      offset,
      mention: shown ? mention : null,
      reference: rowAt(this.doc.references, offset),
      quotes: quotes ? rowsAt(this.doc.quotes, offset) : [],
    };
  }

  /** Live ranges of a row or span { start, end }, for scrolling to it or measuring it. */
  ranges(span) {
    return rangesOf(this.#pieces, span);
  }

  /** "pick" (click), "hover" (pointer moves), "change" (annotated again) and "error" (a worker failed). Returns a function that ends it. */
  on(event, listener) {
    const all = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, all.add(listener));
    this.#listen();
    return () => all.delete(listener);
  }

  /** <mark> elements instead of highlights, until fromMarks(): for print. */
  toMarks() {
    if (this.#marked) return;
    this.#quietly(() => {
      const { pieces, unwrap } = wrap(this.#pieces, this.doc, this.#options);
      this.#marked = { pieces: this.#pieces, unwrap };
      this.#setPieces(pieces);
    });
    this.#paint();
  }

  fromMarks() {
    if (!this.#marked) return;
    this.#quietly(this.#marked.unwrap);
    this.#setPieces(this.#marked.pieces);
    this.#marked = null;
    this.#paint();
  }

  // <mark> elements are a change of the host's DOM, and not one to notice.
  #quietly(work) {
    if (this.#watching) this.#watching.quietly(work);
    else work();
  }

  /** Places the bars again after the layout has changed. */
  layout() {
    atOnce(this.#layoutSteps());
  }

  *#layoutSteps() {
    const { bars, quotes } = this.#options;
    if (!bars || !this.doc) return;
    yield* drawBars(bars, this.#pieces, quotes ? this.#quotesWithin() : []);
    this.#selectBars(this.#wanted().quotes);
  }

  /** Takes back every highlight, listener, card and bar. */
  clear() {
    this.#turn++;
    this.fromMarks();
    this.#registry.clear();
    this.#options.bars?.replaceChildren();
    this.#stop.abort();
    this.#watching?.stop();
    this.#card?.remove();
    this.#listeners.clear();
  }

  dispose() {
    this.clear();
  }

  // The card's code comes when somebody wants one.
  async #useCard(card) {
    const { attachCard } = await import("./card.js");
    if (!this.#stop.signal.aborted) this.#card = attachCard(this, this.#element, card === true ? {} : card);
  }

  /** The card and the list of names (see card.js), null until their code is there. */
  get card() {
    return this.#card;
  }

  #mentionsWithin() {
    const { within } = this.#options;
    const { mentions } = this.doc;
    return within
      ? mentions.slice(pieceAfter(mentions, within.start), pieceAfter(mentions, within.end) + 1)
      : mentions;
  }

  // Quotations of the painted part at their rows; the others are holes, which forEach, map and flatMap leave out.
  #quotesWithin() {
    if (!this.#options.within) return this.doc.quotes;
    const near = [];
    this.doc.quotes.forEach((quote, row) => {
      if (quote.fragments.some(([start, end]) => this.#paints({ start, end }))) near[row] = quote;
    });
    return near;
  }

  #paints({ start, end }) {
    const { within } = this.#options;
    return !within || (start < within.end && within.start < end);
  }

  #setPieces(pieces) {
    this.#pieces = pieces;
    this.#byNode = new Map();
    for (const piece of pieces)
      this.#byNode.set(piece.node, [...(this.#byNode.get(piece.node) ?? []), piece]);
  }

  #paint() {
    atOnce(this.#paintSteps());
  }

  *#paintSteps() {
    const { types, quotes } = this.#options;
    const byName = new Map(
      this.#registry.names.filter(n => !/^rubricate-(selected|current)/.test(n)).map(n => [n, []])
    );
    const group = (name, span) => (byName.get(name) ?? byName.set(name, []).get(name)).push(span);
    if (!this.#marked) {
      for (const m of this.#mentionsWithin())
        if (!types || types.has(m.type)) group(highlightName(m.type), m);
      if (quotes)
        this.#quotesWithin().forEach(q => fragmentsOf(q).forEach(f => group(`rubricate-quote-${q.kind}`, f)));
    }
    const groups = new Map(
      [...byName].map(([name, spans]) => [
        name,
        { priority: name.includes("-quote-") ? PRIORITY.quote : PRIORITY.mention, spans: this.#shown(spans) },
      ])
    );
    yield* this.#registry.putSteps(groups, this.#pieces);
    this.#paintSelection();
    yield FRAME;
    yield* this.#layoutSteps();
  }

  #paintSelection() {
    const wanted = this.#wanted();
    const { mentions, references, quotes } = this.doc;
    const put = (name, spans) => this.#put(`rubricate-${name}`, PRIORITY[name], this.#marked ? [] : spans);
    put(
      "selected",
      [...wanted.mentions].map(row => mentions[row])
    );
    put(
      "selected-reference",
      [...wanted.references].map(row => references[row])
    );
    put(
      "selected-quote",
      [...wanted.quotes].flatMap(row => fragmentsOf(quotes[row]))
    );
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
      wanted.mentions = rows(this.doc.mentions, m => m.entity === entity);
      wanted.references = rows(this.doc.references, r => r.entity === entity);
      wanted.quotes = rows(this.doc.quotes, q => q.speaker === entity);
    }
    if (mention !== null) wanted.mentions.add(mention);
    if (quote !== null) wanted.quotes.add(quote);
    return wanted;
  }

  #selectBars(rows) {
    for (const bar of this.#options.bars?.children ?? [])
      bar.toggleAttribute("data-selected", rows.has(Number(bar.dataset.quote)));
  }

  #put(name, priority, spans) {
    this.#registry.put(name, priority, this.#pieces, this.#shown(spans));
  }

  #shown(spans) {
    return spans.filter(span => this.#paints(span));
  }

  #offsetAt(x, y, inside) {
    const shadowRoots = [...this.#roots].filter(root => root.host);
    const caret =
      inside.caretPositionFromPoint?.(x, y, { shadowRoots }) ?? inside.caretRangeFromPoint?.(x, y);
    const pieces = this.#byNode.get(caret?.offsetNode ?? caret?.startContainer);
    if (!pieces) return null;
    const inNode = caret.offset ?? caret.startOffset;
    const { start, from = 0 } = pieces.findLast(piece => (piece.from ?? 0) <= inNode) ?? pieces[0];
    const at = start + inNode - from;
    // A caret stands between two letters; the point may be on the letter before it.
    return [at, at - 1].find(o => this.#covers({ start: o, end: o + 1 }, x, y)) ?? null;
  }

  #covers(span, x, y) {
    return rangesOf(this.#pieces, span).some(range =>
      [...range.getClientRects()].some(
        r => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 1 && y <= r.bottom + 1
      )
    );
  }

  // In the element, and in every frame of which text is read.
  #listen() {
    const frames = [...this.#roots].filter(root => root.body && root !== this.#element.ownerDocument);
    for (const target of [this.#element, ...frames]) if (!this.#listening.has(target)) this.#listenTo(target);
  }

  #listenTo(target) {
    this.#listening.add(target);
    const { signal } = this.#stop;
    const inside = target.body ? target : target.ownerDocument;
    const send = (event, name) => {
      const hit = this.#listeners.get(name)?.size ? this.at(event.clientX, event.clientY, inside) : null;
      if (hit || name === "hover") this.#emit(name, { ...hit, event });
    };
    target.addEventListener(
      "click",
      event => {
        if (!isSelecting(inside)) send(event, "pick");
      },
      { signal }
    );
    target.addEventListener("pointermove", event => send(event, "hover"), { signal });
  }

  #emit(event, detail) {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail);
  }
}

// Who drags a selection over the text wants to copy it, not to pick a name.
const isSelecting = ownerDocument => ownerDocument.getSelection()?.isCollapsed === false;

// What a caller reads himself is one step.
function* given(read) {
  const made = read();
  yield;
  return made;
}

// use(value), at once or when the value is there.
const whenThere = (value, use) => (typeof value?.then === "function" ? value.then(use) : use(value));

// A selected entity is the same one in the new document; other rows have other numbers there.
function followed(selection, entityRows) {
  const entity = selection?.entity === undefined ? null : entityRows[selection.entity];
  return entity === null || entity === undefined ? null : { entity };
}
