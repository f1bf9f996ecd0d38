// people.js - who and what the text names: one row an entity, with where it stands and, once chosen, every mention

import { FAMILIES, typeWord } from "../types.js";
import { contextOf } from "./reading.js";
import { el, plural } from "./dom.js";
import { strip } from "./strip.js";

const GROUPS = FAMILIES.filter(({ tint }) => tint).map(({ label, types }) => ({ label, types: new Set(types.map(([type]) => type)) }));
const AT_ONCE = 100;

/** { element, select }: the panel, and the function that shows a selection in it. `act`: { entity(row), mention(row) }. */
export function people(reading, act) {
    const rows = new Map();
    const shown = reading.entities.filter(({ mentions }) => mentions.length);
    const groups = GROUPS.map(({ label, types }) => {
        const members = shown.filter(({ type }) => types.has(type)).sort((a, b) => b.mentions.length - a.mentions.length);
        return members.length ? groupOf(label, members, reading, act, rows) : null;
    });
    const element = el("div", { class: "people" }, groups.some(Boolean) ? groups : el("p", { class: "empty" }, "No names in this text."));
    element.addEventListener("keydown", (event) => moveFocus(event, element));
    return { element, select: (selection) => select(rows, reading, act, selection) };
}

function groupOf(label, members, reading, act, rows) {
    const list = el("ul", { class: "rows" }, members.slice(0, AT_ONCE).map((entity) => rowOf(entity, reading, act, rows)));
    const more = members.length > AT_ONCE && el("button", { class: "more", type: "button", onclick: ({ target }) => {
        list.append(...members.slice(AT_ONCE).map((entity) => rowOf(entity, reading, act, rows)));
        target.remove();
    } }, `Show ${members.length - AT_ONCE} more`);
    return el("section", {}, el("h3", {}, label, " ", el("span", { class: "count" }, String(members.length))), list, more);
}

function rowOf(entity, reading, act, rows) {
    const { doc, text } = reading;
    const starts = entity.mentions.map((row) => doc.mentions[row].start);
    const said = entity.quotes.length ? `, quoted ${plural(entity.quotes.length, "time")}` : "";
    const button = el("button", { class: "row", type: "button", "aria-pressed": "false", "aria-expanded": "false",
        "aria-label": `${entity.name}, ${typeWord(entity.type)}, ${plural(entity.mentions.length, "mention")}${said}`,
        onclick: () => act.entity(entity.row) },
        el("span", { class: "name" }, el("span", { class: "rubricate-mark", dataset: { type: entity.type } }, entity.name)),
        strip(text.length, starts), el("span", { class: "count" }, String(entity.mentions.length)));
    const item = el("li", {}, button);
    rows.set(entity.row, { button, item });
    return item;
}

function select(rows, reading, act, { entity = null, current = null } = {}) {
    for (const [row, { button, item }] of rows) {
        const chosen = row === entity;
        if (chosen !== (button.getAttribute("aria-pressed") === "true")) {
            button.setAttribute("aria-pressed", String(chosen));
            button.setAttribute("aria-expanded", String(chosen));
            item.querySelector("ol")?.remove();
            if (chosen) item.append(mentionList(reading.entities[row], reading, act));
        }
        if (chosen) markCurrent(item, current);
    }
}

function mentionList(entity, { doc, text }, act) {
    return el("ol", { class: "mentions" }, entity.mentions.map((row) => {
        const { before, inside, after } = contextOf(text, doc.mentions[row]);
        return el("li", {}, el("button", { type: "button", dataset: { mention: row }, onclick: () => act.mention(row) }, before, el("b", {}, inside), after));
    }));
}

function markCurrent(item, current) {
    for (const button of item.querySelectorAll("[data-mention]")) {
        if (Number(button.dataset.mention) === current) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
    }
}

// Arrow keys walk through all buttons of the panel, Home and End go to its ends.
function moveFocus(event, element) {
    const buttons = [...element.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined || !buttons[to]) return;
    event.preventDefault();
    buttons[to].focus();
}
