// figures.js - every date, amount and number in the order of the text: what a fact checker goes through

import { TYPES, typeWord } from "../types.js";
import { contextOf } from "./reading.js";
import { el } from "./dom.js";
import { longList } from "./lists.js";
import { words } from "./words.js";

/** { element, select }. `act`: { value(row) }. `element` is null where the text has none. */
export function figures({ text, doc, mentionRows }, act) {
  const rows = mentionRows.filter(row => TYPES.get(doc.mentions[row].type)?.family.tint === false);
  if (!rows.length) return { element: null, select() {} };
  const list = longList(rows, row => itemOf(row, text, doc.mentions[row], act), {
    tag: "ol",
    name: "mentions",
    estimate: 30,
  });
  const element = el(
    "details",
    { class: "figures" },
    el("summary", {}, el("h3", {}, words.figures, " ", el("span", { class: "count" }, String(rows.length)))),
    list.element
  );
  return { element, select: ({ mention = null } = {}) => select(element, mention) };
}

function itemOf(row, text, mention, act) {
  const { before, inside, after } = contextOf(text, mention, 26);
  const mark = el("span", { class: "rubricate-mark", dataset: { type: mention.type } }, inside);
  return el(
    "li",
    {},
    el(
      "button",
      {
        type: "button",
        title: typeWord(mention.type),
        dataset: { mention: row },
        onclick: () => act.value(row),
      },
      before,
      el("b", {}, mark),
      after
    )
  );
}

function select(element, row) {
  for (const button of element.querySelectorAll("[data-mention]")) {
    if (Number(button.dataset.mention) === row) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}
