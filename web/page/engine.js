// engine.js - sets off for the engine and the first article at once, while the rest of the page is still on its
// way (index.html loads it first, and with it only what it needs)

import { Annotator } from "./annotator.js";
import { loadArticle, loadEngine, wantedArticle } from "./sources.js";
import { loadSettings } from "./settings.js";

/** The engine with the reader's lexicon, or the Error that says what to do. */
export const firstEngine = loadEngine(loadSettings().lexicon, () => ({ Annotator }));
firstEngine.catch(() => {}); // page.js shows it

let first = null; // { name, text }: the article that the address asked for when the page came
if (!/^#(?:text|url)=/.test(location.hash)) {
  const name = wantedArticle(location.search);
  first = { name, text: loadArticle(name) };
  first.text.catch(() => {}); // opening.js shows it
}

/** The promise of an article's text; of the first one it is on its way already. */
export function articleText(name) {
  const text = first?.name === name ? first.text : loadArticle(name);
  first = null;
  return text;
}
