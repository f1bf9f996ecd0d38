// shell.js - what stands around a reading: its words, the choice of articles, the shelf, colours, help, and
// the copy for offline

import { el } from "./dom.js";
import { helpSheet } from "./help.js";
import { forget, shelf, shelved, taken } from "./shelf.js";
import { ARTICLES } from "./sources.js";
import { words } from "./words.js";

const $ = id => document.getElementById(id);

/**
 * Gives the page's own elements their words: data-words names a text, data-label, data-hint and data-title an
 * attribute's.
 */
export function giveWords(root = document) {
  const put = (key, set) =>
    root.querySelectorAll(`[data-${key}]`).forEach(element => set(element, words.page[element.dataset[key]]));
  put("words", (element, text) => {
    element.textContent = text;
  });
  put("label", (element, text) => element.setAttribute("aria-label", text));
  put("hint", (element, text) => element.setAttribute("placeholder", text));
  document.body.dataset.worded = "";
}

/** `open(name)` is called for every article that the reader chooses, also with the browser's back button. */
export function listenToSources(open) {
  $("sources").replaceChildren(
    ...ARTICLES.map(({ name, title }) =>
      el("a", { href: `?article=${name}`, dataset: { article: name } }, title)
    )
  );
  let shown = location.search; // a jump within the page is no new article
  $("sources").addEventListener("click", event => {
    const name = event.target.dataset.article;
    if (!name || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", `?article=${name}`);
    shown = location.search;
    open();
    scrollTo({ top: 0 });
  });
  addEventListener("popstate", () => {
    if (location.search !== shown) open();
    shown = location.search;
  });
}

/** Marks the article that is open. */
export function showSource(name) {
  document.body.dataset.source = name;
  for (const link of $("sources").querySelectorAll("a")) {
    if (link.dataset.article === name) {
      link.setAttribute("aria-current", "page");
      $("sources").scrollLeft = link.offsetLeft - $("sources").offsetLeft - 16;
    } else link.removeAttribute("aria-current");
  }
}

/** The shelf opens on a click; `open(record)` is told which text the reader takes from it. */
export function listenToShelf(open) {
  const fill = async () => {
    const records = await shelved();
    const forgetAll = async some => {
      for (const record of some) await forget(record);
      await fill();
      $("shelf").querySelector("summary").focus();
    };
    $("shelf-texts").replaceChildren(
      shelf(records, {
        open: async record => {
          $("shelf").open = false;
          open(await taken(record));
        },
        remove: record => forgetAll([record]),
        removeAll: () => forgetAll(records),
      })
    );
  };
  $("shelf").addEventListener("toggle", () => $("shelf").open && fill());
  document.addEventListener("pointerdown", ({ target }) => {
    if (!$("shelf").contains(target)) $("shelf").open = false;
  });
  $("shelf").addEventListener("keydown", event => {
    if (event.key !== "Escape" || !$("shelf").open) return;
    event.preventDefault();
    $("shelf").open = false;
    $("shelf").querySelector("summary").focus();
  });
}

/** Light, dark, or as the system has it. */
export function listenToScheme(scheme, remember) {
  const apply = word => {
    document.documentElement.dataset.scheme = word;
  };
  apply(scheme);
  $("scheme").value = scheme;
  $("scheme").addEventListener("change", ({ target }) => {
    apply(target.value);
    remember(target.value);
  });
}

/** The legend is open only where there is room beside the article. */
export function listenToRoom() {
  const roomy = matchMedia("(min-width: 80rem)");
  const unfold = () => {
    $("marks").open = roomy.matches;
  };
  roomy.addEventListener("change", unfold);
  unfold();
}

let sheet = null;
export function showHelp() {
  if (!sheet) document.body.append((sheet = helpSheet()));
  sheet.showModal();
}

/** The heading for those who hear the page, of a text that has no headline; null where it has one. */
export function nameText(title) {
  $("title")?.remove();
  if (title !== null) $("article").before(el("h1", { id: "title", class: "unseen" }, title));
}

/** A sentence above the article, with a button where something can be done; null takes it away. */
export function complain(sentence, button = null) {
  $("notice").replaceChildren(
    ...[
      sentence,
      button && el("button", { type: "button", class: "plain", onclick: button.onclick }, button.label),
    ].filter(Boolean)
  );
  $("notice").hidden = !sentence;
}
