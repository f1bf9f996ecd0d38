// correcting.js - the acts of correcting: edits of this text with undo and redo, entries of the lexicon, and
// how they are saved

import { linesOf, withEntries } from "./correct.js";
import { edited, redo, undo } from "./edits.js";
import { save } from "./export.js";
import { moved } from "./spans.js";
import { trainingOf } from "./training.js";
import { ownAnnotations } from "./own-w3c.js";
import { words } from "./words.js";

/** The reader's lexicon with an edit of it done, and undone. Pure. */
export const lexiconDone = (lexicon, { added }) => withEntries(lexicon, added);
export const lexiconUndone = (lexicon, { added, taken }) => {
  const names = new Set(added.map(({ name }) => name));
  return [...lexicon.filter(({ name }) => !names.has(name)), ...taken];
};

/**
 * `page`: { reading, selection, history, settings }. `again(anchor)` shows the text with the edits of now,
 * `useLexicon(list)` has it annotated with another lexicon first; both return promises.
 */
export function correcting(page, { again, useLexicon }) {
  // One after the other: a key that comes while the text is being marked anew waits until it is.
  let running = null;
  const inTurn =
    act =>
    (...given) =>
      running ? running.then(() => inTurn(act)(...given)) : act(...given);

  function go(...step) {
    running = doStep(...step).finally(() => {
      running = null;
    });
    return running;
  }

  async function doStep(history, lexicon, said, anchor) {
    page.history = history;
    if (lexicon) await useLexicon(lexicon, anchor);
    else await again(anchor);
    document.getElementById("live").textContent = said;
  }

  // What an edit leads to is selected afterwards.
  const anchors = {
    mention: ({ start }) => ({ what: "mention", place: start }),
    quote: ({ fragments }) => ({ what: "quote", place: fragments[0][0] }),
    extend: ({ fragments }) => ({ what: "quote", place: fragments[0][0] }),
    speaker: ({ start }) => ({ what: "quote", place: start }),
    merge: ({ into }) => ({ what: "entity", place: into }),
    split: ({ start }) => ({ what: "mention", place: start }),
  };

  const edit = one => go(edited(page.history, one), null, words.corrected, anchors[one.op]?.(one) ?? null);

  function lexicon(added) {
    const names = new Set(added.map(({ name }) => name));
    const taken = page.settings.lexicon.filter(({ name }) => names.has(name));
    const one = { op: "lexicon", added, taken };
    return go(edited(page.history, one), lexiconDone(page.settings.lexicon, one), words.correctedAnew);
  }

  // An entry that is taken back outside of its text's history.
  const forget = entry => useLexicon(page.settings.lexicon.filter(other => other !== entry));

  function back() {
    const last = page.history.done.at(-1);
    if (!last) return false;
    return go(
      undo(page.history),
      last.op === "lexicon" ? lexiconUndone(page.settings.lexicon, last) : null,
      words.undone
    );
  }

  function forth() {
    const next = page.history.undone.at(-1);
    if (!next) return false;
    return go(
      redo(page.history),
      next.op === "lexicon" ? lexiconDone(page.settings.lexicon, next) : null,
      words.redone,
      anchors[next.op]?.(next)
    );
  }

  // Moves an edge of what is selected by a word.
  function extend(edge, by) {
    const { reading, selection } = page;
    if (selection?.quote !== undefined) return extendQuote(reading, selection.quote, edge, by);
    if (selection?.words !== undefined)
      return page.act.select({
        ...chosen(reading.text, moved(reading.text, selection.span, edge, by)),
      });
    const row = selection?.mention ?? selection?.current ?? null;
    if (row === null) return false;
    const { start, end, type, entity } = reading.doc.mentions[row];
    const span = moved(reading.text, { start, end }, edge, by);
    if (span.start === start && span.end === end) return undefined;
    return edit({
      op: "mention",
      ...span,
      type,
      name: entity === null ? null : reading.doc.entities[entity].name,
    });
  }

  function extendQuote({ text, doc }, row, edge, by) {
    const fragments = doc.quotes[row].fragments.map(fragment => [...fragment]);
    const at = edge === "end" ? fragments.length - 1 : 0;
    const { start, end } = moved(text, { start: fragments[at][0], end: fragments[at][1] }, edge, by);
    const old = fragments[0][0];
    fragments[at] = [start, end];
    return edit({ op: "extend", start: old, fragments });
  }

  function removeHere() {
    const { reading, selection } = page;
    if (selection?.quote !== undefined)
      return edit({ op: "unquote", start: reading.doc.quotes[selection.quote].fragments[0][0] });
    const row = selection?.mention ?? selection?.current ?? null;
    return row === null ? false : edit({ op: "unmention", start: reading.doc.mentions[row].start });
  }

  return {
    inTurn,
    edit: inTurn(edit),
    lexicon: inTurn(lexicon),
    forget,
    undo: inTurn(back),
    redo: inTurn(forth),
    extend: inTurn(extend),
    removeHere: inTurn(removeHere),
    saveLexicon: () => save("rubricate-lexicon.jsonl", linesOf(page.settings.lexicon), "application/jsonl"),
    saveOwn: () =>
      save(
        `${page.fileName}-own.jsonld`,
        ownAnnotations(page.reading, page.history.done),
        "application/ld+json"
      ),
    saveTraining: () => {
      const { text, annotations } = trainingOf(page.reading, page.fileName);
      save(`${page.fileName}.txt`, text, "text/plain");
      save(`${page.fileName}.ann`, annotations, "text/plain");
    },
  };
}

const chosen = (text, span) => ({ words: text.slice(span.start, span.end), span });
