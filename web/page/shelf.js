// shelf.js - the texts that the reader has opened, kept in this browser: open one again, remove one, see how
// much they hold

import { el } from "./dom.js";
import { bodies, keyOf, texts } from "./store.js";
import { words } from "./words.js";

const MOST = 100; // texts that are kept; the oldest go first

/** The first line of a text with words in it, as its title. Pure. */
export const titleOf = text => (/\S.*/.exec(text)?.[0] ?? "").trim().slice(0, 80);

/** Keeps a text: { title, text }. */
export async function shelve({ title, text }) {
  const key = keyOf(text);
  await bodies.put({ key, text });
  await texts.put({ key, title: title || titleOf(text), size: text.length, opened: Date.now() });
  for (const record of (await shelved()).slice(MOST)) await forget(record);
}

/** Every text of the shelf as { key, title, size, opened }, the newest first. */
export const shelved = async () => (await texts.all()).sort((a, b) => b.opened - a.opened);

/** A text of the shelf with its words. */
export const taken = async record => ({ ...record, text: (await bodies.get(record.key))?.text ?? "" });

export async function forget({ key }) {
  await texts.remove(key);
  await bodies.remove(key);
}

const REST = 1_500; // ms without a key after which what is typed is kept

/**
 * Keeps what is typed, one text of the shelf however long one types at it: { typed(text), done() }. After
 * done() the next is another text.
 */
export function draft() {
  let key = null; // of the text on the shelf that the next one takes the place of
  let timer = 0;
  let waiting = null; // what is typed and not kept yet
  let last = Promise.resolve();
  const keep = async text => {
    const next = keyOf(text);
    const known = await texts.get(next);
    if (key !== null && key !== next) await forget({ key });
    key = known && key !== next ? null : next;
    await shelve({ title: titleOf(text), text });
  };
  const flush = () => {
    clearTimeout(timer);
    const text = waiting;
    waiting = null;
    if (text !== null) last = last.then(() => keep(text));
  };
  return {
    typed(text) {
      clearTimeout(timer);
      waiting = text;
      timer = setTimeout(flush, REST);
    },
    done() {
      flush();
      last = last.then(() => {
        key = null;
      });
    },
  };
}

/** The shelf as a list. `act`: { open(record), remove(record), removeAll() }. */
export function shelf(records, act) {
  if (!records.length) return el("p", { class: "empty" }, words.shelfEmpty);
  const size = records.reduce((sum, record) => sum + record.size, 0);
  const items = records.map(record =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "title", onclick: () => act.open(record) },
        record.title || words.untitled,
        el("span", { class: "note" }, ` ${words.size(record.size)}`)
      ),
      el(
        "button",
        {
          type: "button",
          class: "remove",
          "aria-label": words.removeText(record.title),
          title: words.remove,
          onclick: () => act.remove(record),
        },
        "×"
      )
    )
  );
  return el(
    "div",
    {},
    el("ul", { class: "shelf-list" }, items),
    el(
      "p",
      { class: "shelf-foot" },
      el("span", { class: "note" }, words.shelfHolds(records.length, size)),
      el("button", { type: "button", class: "plain", onclick: act.removeAll }, words.removeAll)
    )
  );
}
