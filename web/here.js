// here.js - annotates the page that one is reading; called again it takes everything back. For the bookmarklet and the extension

import { highlight } from "./highlight.js";
import { Rubricator } from "./rubricate.js";

const KEY = Symbol.for("rubricate.here");

/** What a page's author says its text is, or all of it. */
function articleOf(page) {
  const only = selector => {
    const found = page.querySelectorAll(selector);
    return found.length === 1 ? found[0] : null;
  };
  return only("main, [role='main']") ?? only("article") ?? page.body;
}

/** { on, doc }: whether the page is marked now. `engine` is a Rubricator, or whatever annotates as it does. */
export async function here(engine = null) {
  if (globalThis[KEY]) {
    (await globalThis[KEY]).clear();
    delete globalThis[KEY];
    return { on: false, doc: null };
  }
  const made = Promise.resolve(engine ?? Rubricator.load()).then(
    ready => highlight(articleOf(document), ready, { watch: true, card: true, shadow: true }).ready
  );
  globalThis[KEY] = made;
  made.catch(() => {
    delete globalThis[KEY];
  });
  return { on: true, doc: (await made).doc };
}
