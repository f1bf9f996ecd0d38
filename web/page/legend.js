// legend.js - what the marks mean, how many there are, a switch for each, and how sure a mark has to be

import { FAMILIES, QUOTE_KINDS, TYPES, typeWords } from "../types.js";
import { el } from "./dom.js";
import { words } from "./words.js";

/** A list of switches for a reading. `change(hidden)` is told the Set of what is switched off. */
export function legend({ counts, quotes }, hidden, change) {
  const toggle = ({ target }) => {
    if (target.checked) hidden.delete(target.value);
    else hidden.add(target.value);
    change(hidden);
  };
  const groups = FAMILIES.map(({ label, types }) =>
    group(
      label,
      types
        .map(([type]) => type)
        .filter(type => counts.has(type))
        .map(type => typeSwitch(type, counts.get(type), hidden, toggle))
    )
  );
  const unknown = [...counts.keys()].filter(type => !TYPES.has(type));
  const rest = group(
    words.otherTypes,
    unknown.map(type => typeSwitch(type, counts.get(type), hidden, toggle))
  );
  return el("div", { class: "legend-groups" }, groups, rest, quoteGroup(quotes, hidden, toggle));
}

/**
 * The choice of how sure a mark has to be; says how many are not shown for it. `change(key)` is told a key of
 * SURE.
 */
export function sureness(key, unsure, change) {
  const options = Object.entries(words.sureness).map(([value, label]) =>
    el("option", { value, selected: value === key }, label)
  );
  return el(
    "div",
    { class: "sureness" },
    el(
      "label",
      {},
      words.sure,
      " ",
      el("select", { onchange: ({ target }) => change(target.value) }, options)
    ),
    unsure > 0 && el("p", { class: "note" }, words.unsure(unsure))
  );
}

function group(label, switches) {
  if (!switches.length) return null;
  return el("fieldset", { class: "legend-group" }, el("legend", {}, label), switches);
}

function typeSwitch(type, count, hidden, toggle) {
  return oneSwitch(type, count, hidden, toggle, markOf({ type }, typeWords(type)));
}

function quoteGroup(quotes, hidden, toggle) {
  if (!quotes.length) return null;
  const keys = [...QUOTE_KINDS].map(([kind, { many }]) => [
    kind,
    many,
    quotes.filter(q => q.kind === kind).length,
  ]);
  const key = el(
    "ul",
    { class: "quote-key" },
    keys
      .filter(([, , n]) => n)
      .map(([kind, many, n]) =>
        el(
          "li",
          {},
          el("span", { class: "key-bar", dataset: { kind }, "aria-hidden": "true" }),
          markOf({ quote: kind }, many),
          el("span", { class: "count" }, String(n))
        )
      )
  );
  return el(
    "fieldset",
    { class: "legend-group" },
    el("legend", {}, words.quotations),
    oneSwitch(
      "QUOTES",
      quotes.length,
      hidden,
      toggle,
      el("span", { class: "all-quotes" }, words.allQuotations)
    ),
    key
  );
}

// A mark inside of a cell, so that the mark is as wide as its words.
const markOf = (dataset, label) => el("span", {}, el("span", { class: "rubricate-mark", dataset }, label));

function oneSwitch(value, count, hidden, toggle, label) {
  const box = el("input", { type: "checkbox", value, onchange: toggle });
  box.checked = !hidden.has(value);
  return el("label", { class: "switch" }, box, label, el("span", { class: "count" }, String(count)));
}
