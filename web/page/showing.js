// showing.js - from a text to what is seen: the engine annotates it, the article stands, marks light up, in
// slices.
//
// The article is laid out once. Marks, corrections and the engine's later findings never change its DOM.

import { highlight } from "../highlight.js";
import { arrange, newSheet, sheetSteps, spanInView } from "./article.js";
import { NO_EDITS, shownSteps } from "./edits.js";
import { foldedBlocks, readingSteps } from "./reading.js";
import { progress } from "./progress.js";
import { inSlices } from "./slices.js";
import { edits } from "./store.js";
import { words } from "./words.js";

const PATIENCE = 1_500; // ms after which a text is shown without the engine, which then only marks it
const HEADLINE = 140; // letters

/**
 * What stands where, without the engine: a short line that comes twice is the headline, else the first line
 * where it looks like one; what stands before it is its standfirst, all else are paragraphs. Pure.
 */
export function outline(text) {
  const lines = [...text.matchAll(/\S.*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.trimEnd().length,
    line: line.trim(),
  }));
  const short = ({ line }) => line.length <= HEADLINE && !/[.!?:”"]$/.test(line);
  const title =
    lines.slice(0, 6).find((one, i) => short(one) && lines[i + 1]?.line === one.line) ??
    (lines[0] && short(lines[0]) ? lines[0] : null);
  if (!title) return { blocks: [] };
  const kindOf = ({ line, start }) => {
    if (line === title.line) return "headline";
    if (/^By \p{Lu}/u.test(line) && line.length < 80) return "byline";
    return start < title.start ? "standfirst" : "paragraph";
  };
  return { blocks: lines.map(one => ({ kind: kindOf(one), start: one.start, end: one.end })) };
}

const isAbort = error => error?.name === "AbortError";

/**
 * `page` holds what is shown: { entry, sheet, raw, reading, handle, history, set }. `marks()` gives { types,
 * quotes, sure }, `changed()` is called when there is a new reading, `failed(sentence)` when something stays
 * missing.
 */
export function showing(page, { article, bars, progressPlace, engine, marks, changed, failed, listen }) {
  let control = new AbortController();
  let painted = null; // the span in which marks are painted, null for all

  /** Shows an entry { key, title, text, name, address } in place of what was there. */
  async function open(entry) {
    clear();
    const { signal } = control;
    page.entry = entry;
    const plainly = () => {
      const doc = outline(entry.text);
      return layOut({ doc, folded: foldedBlocks(entry.text, doc) }, 0, entry.text.length, signal);
    };
    const late = setTimeout(() => !page.sheet && !signal.aborted && plainly().catch(() => {}), PATIENCE);
    const kept = edits.get(entry.key);
    try {
      const annotator = await engine();
      if (!signal.aborted) await annotate(annotator, signal, kept);
    } catch (error) {
      if (signal.aborted) return;
      if (!page.sheet) await plainly();
      failed(isAbort(error) ? words.cancelled : error.message);
    } finally {
      clearTimeout(late);
    }
  }

  // `kept`: the promise of the reader's edits of this text, for which the engine does not wait.
  async function annotate(annotator, signal, kept = null) {
    const { text } = page.entry;
    const giveUp = new AbortController();
    signal.addEventListener("abort", () => giveUp.abort());
    const bar = progress(progressPlace, text.length, () => giveUp.abort());
    let beginning = null;
    const remembered = kept?.then(record => {
      if (!signal.aborted)
        Object.assign(page, { history: record?.history ?? NO_EDITS, set: record?.set ?? null });
    });
    const shown = async (doc, end) => {
      await remembered;
      if (!signal.aborted) await show(doc, end, signal);
    };
    const first = (doc, end) => {
      bar.first(end);
      beginning = shown(doc, end);
    };
    try {
      const doc = await annotator.annotate(text, { first, signal: giveUp.signal });
      await beginning;
      await shown(doc, text.length);
    } catch (error) {
      await beginning;
      if (page.reading && isAbort(error) && !signal.aborted) {
        await layOut(page.reading, page.sheet.end, text.length, signal);
        paint();
        changed();
      }
      throw error;
    } finally {
      bar.done();
    }
  }

  // What the engine found in text.slice(0, end), in the article and, where that is all, in the panels.
  async function show(doc, end, signal) {
    page.raw = doc;
    await read(signal);
    if (signal.aborted) return;
    await layOut(page.reading, page.sheet?.end ?? 0, end, signal);
    paint();
    if (end === page.entry.text.length) await changed();
  }

  // The reading of what was found, with the reader's edits and without what is too unsure.
  async function read(signal) {
    const { text } = page.entry;
    const doc = await inSlices(
      shownSteps(page.raw, { edits: page.history.done, sure: marks().sure, text }),
      signal
    );
    const reading = await inSlices(readingSteps(text, doc), signal);
    page.reading = Object.assign(reading, {
      title: page.entry.title,
      address: page.entry.address ?? null,
      set: page.set,
    });
  }

  // Blocks are appended, never changed. What came first stays: also an outline that was shown before the
  // engine was here.
  async function layOut(reading, from, to, signal) {
    page.sheet ??= Object.assign(newSheet(article, page.entry.text), { end: 0, done: Promise.resolve() });
    const { sheet } = page;
    if (sheet.end < to) {
      sheet.end = to;
      const blocks = arrange(page.entry.text, reading, from, to);
      sheet.done = sheet.done.then(() => inSlices(sheetSteps(sheet, blocks), signal));
    }
    await sheet.done;
    document.body.classList.add("has-text");
  }

  function paint() {
    const within = (painted = spanInView(page.sheet));
    if (page.handle) {
      page.handle.show({ within });
      return page.handle.refresh();
    }
    const { types, quotes } = marks();
    page.handle = highlight(article, null, {
      types,
      quotes,
      bars,
      within,
      read: () => ({ text: page.entry.text, doc: page.reading.doc, pieces: page.sheet.pieces }),
    });
    listen(page.handle);
  }

  /** The same document with the edits, the date and the sureness of now. */
  async function again() {
    const { signal } = control;
    await read(signal);
    paint();
    await edits.put({ key: page.entry.key, history: page.history, set: page.set });
    await changed();
  }

  /** The same text annotated anew: with another lexicon. */
  async function anew() {
    await annotate(await engine(), control.signal);
    await edits.put({ key: page.entry.key, history: page.history, set: page.set });
  }

  /** Other parts of a long text have come into view; none has while two texts are compared. */
  function look() {
    if (!page.handle || !page.sheet?.long || !article.getClientRects().length) return;
    const within = spanInView(page.sheet);
    if (within.start === painted?.start && within.end === painted.end) return page.handle.layout();
    painted = within;
    page.handle.show({ within });
  }

  function clear() {
    control.abort();
    control = new AbortController();
    page.handle?.clear();
    Object.assign(page, {
      entry: null,
      sheet: null,
      raw: null,
      reading: null,
      handle: null,
      selection: null,
      history: NO_EDITS,
      set: null,
    });
    document.body.classList.remove("has-reading", "has-card", "has-text");
  }

  return { open, again, anew, look, clear };
}
