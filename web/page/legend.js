// legend.js - what the marks mean, how many there are, and a switch for each

import { FAMILIES, QUOTE_KINDS, TYPES, typeWords } from "../types.js";
import { el } from "./dom.js";

/** A list of switches for a reading. `change(hidden)` is told the Set of what is switched off. */
export function legend({ counts, quotes }, hidden, change) {
    const toggle = ({ target }) => {
        if (target.checked) hidden.delete(target.value);
        else hidden.add(target.value);
        change(hidden);
    };
    const groups = FAMILIES.map(({ label, types }) => group(label, types.map(([type]) => type)
        .filter((type) => counts.has(type)).map((type) => typeSwitch(type, counts.get(type), hidden, toggle))));
    const unknown = [...counts.keys()].filter((type) => !TYPES.has(type));
    const rest = group("Other", unknown.map((type) => typeSwitch(type, counts.get(type), hidden, toggle)));
    return el("div", { class: "legend-groups" }, groups, rest, quoteGroup(quotes, hidden, toggle));
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
    const keys = [...QUOTE_KINDS].map(([kind, { many }]) => [kind, many, quotes.filter((q) => q.kind === kind).length]);
    const key = el("ul", { class: "quote-key" }, keys.filter(([, , n]) => n).map(([kind, many, n]) =>
        el("li", {}, el("span", { class: "key-bar", dataset: { kind }, "aria-hidden": "true" }),
            markOf({ quote: kind }, many), el("span", { class: "count" }, String(n)))));
    return el("fieldset", { class: "legend-group" }, el("legend", {}, "Quotations"),
        oneSwitch("QUOTES", quotes.length, hidden, toggle, el("span", { class: "all-quotes" }, "All quotations")), key);
}

// A mark inside of a cell, so that the mark is as wide as its words.
const markOf = (dataset, words) => el("span", {}, el("span", { class: "rubricate-mark", dataset }, words));

function oneSwitch(value, count, hidden, toggle, label) {
    const box = el("input", { type: "checkbox", value, onchange: toggle });
    box.checked = !hidden.has(value);
    return el("label", { class: "switch" }, box, label, el("span", { class: "count" }, String(count)));
}
