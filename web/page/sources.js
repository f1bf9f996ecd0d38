// sources.js - where the page's texts come from, and one clear sentence for everything that can go wrong on
// the way

import { words } from "./words.js";

export const ARTICLES = Object.entries(words.articles).map(([name, title]) => ({ name, title }));

const KNOWN = ARTICLES.map(({ name }) => `?article=${name}`).join(" or ");

/**
 * The article that an address asks for: "?article=bridge" -> "bridge"; the first one where it asks for none.
 */
export const wantedArticle = search => new URLSearchParams(search).get("article") || ARTICLES[0].name;

/** The place that an address asks for, "?at=120-134" -> 120, or null. */
export function wantedPlace(search) {
  const place = /^(\d+)/.exec(new URLSearchParams(search).get("at") ?? "");
  return place ? Number(place[1]) : null;
}

/** The text of article `name`. Throws an Error whose message tells a reader what to do. */
export async function loadArticle(name, get = fetch) {
  const missing = () => new Error(words.noArticle(name, KNOWN));
  if (!/^[\w-]+$/.test(name)) throw missing();
  const answer = await get(new URL(`articles/${name}.txt`, import.meta.url)).catch(() => null);
  if (!answer) throw new Error(words.noFetch);
  if (!answer.ok) throw missing();
  return answer.text();
}

/**
 * The engine with the reader's lexicon; `bring()` gives the class { Annotator }. Throws an Error whose message
 * tells a reader what to do.
 */
export async function loadEngine(lexicon, bring) {
  try {
    const { Annotator } = await bring();
    return await Annotator.start(lexicon);
  } catch (error) {
    console.warn(error);
    throw new Error(words.noEngine(faultOf(error)), { cause: error });
  }
}

// Which file is at fault, for a reader. The error itself, with every detail, is in the browser's console.
function faultOf({ message }) {
  if (/\.wasm|wasm module/.test(message)) return words.faults.wasm;
  if (/model|\.rubm/i.test(message)) return words.faults.model;
  if (/module/.test(message)) return words.faults.script;
  return words.faults.other(message);
}
