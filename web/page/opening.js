// opening.js - the acts of opening: an article of the page's own, what the reader types or brings, what an
// address asks for

import { el } from "./dom.js";
import { articleText } from "./engine.js";
import { entryOf, entryOfHash } from "./input.js";
import { sharedFile } from "./offline.js";
import { draft, shelve, titleOf } from "./shelf.js";
import { complain, nameText, showSource } from "./shell.js";
import { wantedArticle, wantedPlace } from "./sources.js";
import { keyOf } from "./store.js";
import { words } from "./words.js";

/** `page` holds what is shown, `shown` shows a text (showing.js), `panels` are the tabs. */
export function opening(page, $, shown, panels) {
  const typing = draft();
  let asked = 0; // how often a text was asked for: one that comes late gives way to what was asked for since

  async function openArticle() {
    const turn = ++asked;
    typing.done();
    const name = wantedArticle(location.search);
    showSource(name);
    page.act.compare.close();
    shown.clear();
    panels.clear();
    try {
      const text = await articleText(name);
      if (turn === asked)
        await open({ title: words.articles[name] ?? name, text, name, address: `?article=${name}` });
    } catch (error) {
      if (turn !== asked) return;
      showNothing(words.chooseArticle);
      complain(error.message);
    }
  }

  async function open({ title, text, name = "own", address = null }) {
    asked++;
    complain(null);
    page.act.compare.close();
    showSource(name);
    panels.clear();
    page.fileName = `rubricate-${name}`;
    await shown.open({ key: keyOf(text), title: titleOf(text) || title, text, name, address });
  }

  function typed(text) {
    if (text.trim()) {
      typing.typed(text);
      return open({ title: titleOf(text), text });
    }
    asked++;
    typing.done();
    showSource("own");
    showNothing(words.emptyBox);
  }

  // Texts that come whole go to the shelf; the first is shown.
  async function take(entries) {
    typing.done();
    const [{ title, text }] = entries;
    const opening = open({ title, text });
    for (const entry of entries.toReversed()) await shelve(entry);
    await opening;
  }

  // The sentence that stands in place of a text.
  function showNothing(sentence) {
    shown.clear();
    panels.clear();
    complain(null);
    $("legend").replaceChildren();
    $("card").replaceChildren();
    $("article").replaceChildren(el("p", { class: "empty" }, sentence));
    nameText(words.page.own);
  }

  async function start() {
    const shared = await sharedFile();
    const entry = shared ? await entryOf(shared) : await entryOfHash(location.hash);
    if (entry) return take([entry]);
    await openArticle();
    const place = wantedPlace(location.search);
    if (place === null || !page.reading || page.entry.address === null) return;
    const quote = page.reading.doc.quotes.findIndex(({ fragments }) => fragments[0][0] === place);
    const mention = page.reading.doc.mentions.findIndex(({ start }) => start === place);
    if (quote >= 0) page.act.quote(quote);
    else if (mention >= 0) page.act.mention(mention);
  }

  return { openArticle, open, typed, take, start };
}
