// selecting.js - what is selected, and every way to select: a click, a key, a row of a panel, words of the
// text.
//
// A selection is { entity, current }, { mention }, { quote } by row, or { words, span }.

import { typeWord } from "../types.js";
import { card } from "./card.js";
import { refill } from "./dom.js";
import { stepped } from "./keys.js";
import { reveal, revealOne, wide } from "./reveal.js";
import { trimmed } from "./spans.js";
import { words } from "./words.js";

/** The acts of selecting. `page`: { reading, handle, selection, panels, act }; `$` finds elements. */
export function selecting(page, $) {
  const live = sentence => {
    $("live").textContent = sentence;
  };

  function select(next, said = "") {
    page.selection = next;
    page.handle?.select(next?.words === undefined ? next : null);
    showCard();
    page.panels.select(next ?? {});
    live(said || (next || !page.reading ? "" : words.nothingSelected));
  }

  // The card is made anew for every selection.
  function showCard() {
    const made = page.reading && card(page.reading, page.selection, page.act);
    refill($("card"), made);
    document.body.classList.toggle("has-card", Boolean(made));
  }

  function selectEntity(entity, current = null) {
    const { name, type, mentions } = page.reading.entities[entity];
    const place =
      current === null
        ? words.mentions(mentions.length)
        : words.mentionOf(mentions.indexOf(current) + 1, mentions.length).toLowerCase();
    select({ entity, current }, `${name}, ${typeWord(type)}, ${place}.`);
  }

  function selectValue(mention) {
    const { start, end, type } = page.reading.doc.mentions[mention];
    select({ mention }, `${page.reading.text.slice(start, end)}, ${typeWord(type)}.`);
  }

  function selectMention(row) {
    const { entity } = page.reading.doc.mentions[row];
    if (entity === null) selectValue(row);
    else selectEntity(entity, row);
  }

  // A name of a panel that is chosen already is let go of.
  function entity(row) {
    if (page.selection?.entity === row) return select(null);
    selectEntity(row);
    if (wide.matches)
      revealOne(
        page.handle,
        page.reading.entities[row].mentions.map(m => page.reading.doc.mentions[m]),
        page.sheet
      );
  }

  function mention(row) {
    selectMention(row);
    reveal(page.handle, page.reading.doc.mentions[row], page.sheet);
  }

  function quote(row) {
    const [start, end] = page.reading.doc.quotes[row].fragments[0];
    select({ quote: row }, words.quoteShown);
    reveal(page.handle, { start, end }, page.sheet);
  }

  function pick({ mention: at, reference, quotes }) {
    if (at !== null) selectMention(at);
    else if (reference !== null) selectEntity(page.reading.doc.references[reference].entity);
    else if (quotes.length) select({ quote: quotes.at(-1) }, words.quoteChosen);
    else select(null);
  }

  function step(by) {
    if (page.selection?.entity === undefined)
      return page.selection?.quote === undefined ? false : stepQuote(by);
    const row = stepped(page.reading.entities[page.selection.entity].mentions, page.selection.current, by);
    if (row !== null) mention(row);
  }

  function stepMark(by) {
    const row =
      page.reading &&
      stepped(page.reading.mentionRows, page.selection?.mention ?? page.selection?.current ?? null, by);
    if (row !== null && row !== undefined) mention(row);
  }

  function stepQuote(by) {
    const row =
      page.reading &&
      stepped(
        page.reading.quotes.map(one => one.row),
        page.selection?.quote ?? null,
        by
      );
    if (row !== null && row !== undefined) quote(row);
  }

  // Words of the text that the reader has dragged over, or walked over with the arrow keys.
  function chooseWords(most = Infinity) {
    const span = page.reading && chosenSpan(page.sheet);
    const chosen = span && page.reading.text.slice(span.start, span.end);
    if (!chosen?.trim() || chosen.length > most || (most < Infinity && chosen.includes("\n"))) return false;
    select({ words: chosen, span }, words.wordsChosen);
    if (most === Infinity) focusCard();
  }

  // In the article the arrow keys walk from word to word, with Shift they take words in, or move the end of
  // what is selected.
  function walkWords(forward, extend) {
    const chosen = page.selection && page.selection.words === undefined;
    if (extend && chosen && document.getSelection().isCollapsed)
      return page.act.extend("end", forward ? 1 : -1);
    const selection = document.getSelection();
    const way = forward ? "forward" : "backward";
    if (!$("article").contains(selection.anchorNode))
      selection.collapse($("article").firstElementChild?.firstChild, 0);
    else if (!extend && forward) selection.collapseToEnd();
    else if (!extend) selection.collapseToStart();
    if (!extend && !forward) selection.modify("move", "backward", "word");
    selection.modify("extend", extend ? way : "forward", "word");
    selection.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
  }

  // To what one does first on a card, before the button that closes it.
  function focusCard() {
    const find = selector => $("card").querySelector(selector);
    (find(".step") ?? find("select") ?? find(".copy") ?? find("button"))?.focus();
  }

  const place = span => reveal(page.handle, span, page.sheet);
  // The focus does not go down with the card.
  function clear() {
    if (page.act.compare.close()) return;
    const onCard = $("card").contains(document.activeElement);
    document.getSelection().removeAllRanges();
    select(null);
    if (onCard) $("article").focus({ preventScroll: true });
  }
  return {
    select,
    showCard,
    entity,
    mention,
    value: mention,
    quote,
    pick,
    step,
    stepMark,
    stepQuote,
    chooseWords,
    // A key that comes while a correction is being shown waits: what is selected is not known before.
    words: (forward, extend) => page.act.inTurn(walkWords)(forward, extend),
    focusCard,
    place,
    clear,
  };
}

/** Shows `button` while words of the article are selected by mouse or finger; it does what Enter does. */
export function offerWords(article, button, choose) {
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    button.hidden = selection.isCollapsed || !article.contains(selection.anchorNode);
  });
  button.addEventListener("pointerdown", event => event.preventDefault()); // the words stay selected
  button.addEventListener("click", () => {
    button.hidden = true;
    choose();
  });
}

/** The span of the text under the window's selection, or null where it is none of the article's. */
function chosenSpan({ pieces, text }) {
  const selection = document.getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const inside = pieces.filter(({ node }) => range.intersectsNode(node));
  if (!inside.length) return null;
  const [first, last] = [inside[0], inside.at(-1)];
  const start = first.node === range.startContainer ? first.start + range.startOffset : first.start;
  const end = last.node === range.endContainer ? last.start + range.endOffset : last.end;
  return start < end ? trimmed(text, { start, end }) : null;
}
