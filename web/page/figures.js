// figures.js - every date, amount and number in the order of the text: what a fact checker goes through

import { TYPES, typeWord } from "../types.js";
import { contextOf } from "./reading.js";
import { el, plural } from "./dom.js";

const AT_ONCE = 300;

/** { element, select }. `act`: { value(row) }. `element` is null where the text has none. */
export function figures({ text, doc, mentionRows }, act) {
    const rows = mentionRows.filter((row) => TYPES.get(doc.mentions[row].type)?.family.tint === false);
    if (!rows.length) return { element: null, select() {} };
    const items = rows.slice(0, AT_ONCE).map((row) => itemOf(row, text, doc.mentions[row], act));
    const rest = rows.length - items.length;
    const element = el("details", { class: "figures" }, el("summary", {}, el("h3", {}, "Times and figures ", el("span", { class: "count" }, String(rows.length)))),
        el("ol", { class: "mentions" }, items), rest > 0 && el("p", { class: "empty" }, `and ${plural(rest, "more")} in the text`));
    return { element, select: ({ mention = null } = {}) => select(element, mention) };
}

function itemOf(row, text, mention, act) {
    const { before, inside, after } = contextOf(text, mention, 26);
    return el("li", {}, el("button", { type: "button", title: typeWord(mention.type), dataset: { mention: row }, onclick: () => act.value(row) },
        before, el("b", {}, el("span", { class: "rubricate-mark", dataset: { type: mention.type } }, inside)), after));
}

function select(element, row) {
    for (const button of element.querySelectorAll("[data-mention]")) {
        if (Number(button.dataset.mention) === row) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
    }
}
