// comparing.js - the acts of comparing: another text is read beside the one that is open, without being shown
// itself

import { compare } from "./compare.js";
import { el, onChoice } from "./dom.js";
import { shownSteps } from "./edits.js";
import { readingSteps } from "./reading.js";
import { shelved, taken, titleOf } from "./shelf.js";
import { inSlices } from "./slices.js";
import { ARTICLES, loadArticle } from "./sources.js";
import { words } from "./words.js";

/** { chooser() } gives the choice of the other text, { close() } ends the comparison. */
export function comparing(page, $, engine, marks) {
  async function readingFor({ title, text }) {
    const raw = await (await engine()).annotate(text);
    const doc = await inSlices(shownSteps(raw, { sure: marks().sure, text }));
    return { title, reading: await inSlices(readingSteps(text, doc)) };
  }

  async function open(other) {
    const { reading } = page;
    const made = compare({ title: reading.title, reading }, await readingFor(other), close);
    $("comparison").replaceChildren(made);
    document.body.classList.add("comparing");
    $("comparison").hidden = false;
    made.querySelector("button").focus();
    scrollTo({ top: 0 });
  }

  /** Is false where there is nothing to end. */
  function close() {
    if ($("comparison").hidden) return false;
    $("comparison").hidden = true;
    $("comparison").replaceChildren();
    document.body.classList.remove("comparing");
    $("article").focus({ preventScroll: true });
    return true;
  }

  async function choose(select) {
    const [where, key] = select.value.split(":");
    select.value = "";
    if (where === "article") {
      const text = await loadArticle(key);
      return open({ title: titleOf(text), text });
    }
    const record = (await shelved()).find(one => one.key === key);
    return record && open(await taken(record));
  }

  // The articles are there at once, the reader's own texts a moment later.
  function chooser() {
    const option = (value, label) => el("option", { value }, label);
    const articles = ARTICLES.filter(({ name }) => name !== page.entry.name).map(({ name, title }) =>
      option(`article:${name}`, title)
    );
    const select = el(
      "select",
      { title: words.enterTakes },
      option("", words.choose),
      el("optgroup", { label: words.page.articles }, articles)
    );
    onChoice(select, choose);
    shelved().then(records => {
      const own = records
        .filter(({ key }) => key !== page.entry?.key)
        .map(({ key, title }) => option(`shelf:${key}`, title || words.untitled));
      if (own.length) select.append(el("optgroup", { label: words.page.shelf }, own));
    });
    return el("div", { class: "chooser" }, el("label", {}, `${words.compareWith} `, select));
  }

  return { chooser, close };
}
