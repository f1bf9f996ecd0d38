// people.js - who and what the text names: one row an entity, with where it stands and, once chosen, every mention

import { typeWord } from "../types.js";
import { contextOf } from "./reading.js";
import { el, plural } from "./dom.js";
import { strip } from "./strip.js";

const GROUPS = [
    { label: "People", types: ["PERSON"] },
    { label: "Organizations", types: ["ORG"] },
    { label: "Places", types: ["GPE", "LOC", "FAC"] },
    { label: "Nationalities and groups", types: ["NORP", "LANGUAGE"] },
    { label: "Events and works", types: ["EVENT", "WORK_OF_ART", "LAW", "PRODUCT"] },
];
const AT_ONCE = 7;

/** { element, select }: the panel, and the function that shows a selection in it. `act`: { entity(row), mention(row) }. */
export function people(reading, act) {
    const panel = { reading, act, rows: new Map(), lists: new Map(), chosen: null };
    const shown = reading.entities.filter(({ mentions }) => mentions.length);
    const groups = GROUPS.map(({ label, types }) => {
        const members = shown.filter(({ type }) => types.includes(type)).sort((a, b) => b.mentions.length - a.mentions.length);
        return members.length ? groupOf(panel, label, members) : null;
    });
    const element = el("div", { class: "people" }, shown.length ? groups : el("p", { class: "empty" }, "No names in this text."));
    element.addEventListener("keydown", (event) => moveFocus(event, element));
    return { element, select: (selection) => select(panel, selection) };
}

function groupOf(panel, label, members) {
    const list = el("ul", { class: "rows" });
    const fill = (some) => list.append(...some.map((entity) => rowOf(panel, entity).item));
    for (const { row } of members) panel.lists.set(row, list);
    const short = members.length > AT_ONCE + 2;
    fill(short ? members.slice(0, AT_ONCE) : members);
    const more = short && el("button", { class: "more", type: "button", onclick: () => {
        more.remove();
        fill(members);
        list.children[AT_ONCE].querySelector("button").focus();
    } }, `Show all ${members.length}`);
    return el("section", {}, el("h3", {}, label, " ", el("span", { class: "count" }, String(members.length))), list, more);
}

// The row of an entity, made when it is first wanted: a long text names thousands.
function rowOf(panel, entity) {
    if (!panel.rows.has(entity.row)) panel.rows.set(entity.row, newRow(panel, entity));
    return panel.rows.get(entity.row);
}

function newRow({ reading: { doc, text }, act }, entity) {
    const starts = entity.mentions.map((row) => doc.mentions[row].start);
    const said = entity.quotes.length ? `, quoted ${plural(entity.quotes.length, "time")}` : "";
    const button = el("button", { class: "row", type: "button", "aria-pressed": "false", "aria-expanded": "false",
        onclick: () => act.entity(entity.row) },
        el("span", { class: "name" }, el("span", { class: "rubricate-mark", dataset: { type: entity.type } }, entity.name), unseen(`(${typeWord(entity.type)})`)),
        strip(text.length, starts), el("span", { class: "count" }, String(entity.mentions.length), unseen(`${plural(entity.mentions.length, "mention").split(" ")[1]}${said}`)));
    return { button, item: el("li", {}, button) };
}

// Words for those who hear the page.
const unseen = (words) => el("span", { class: "unseen" }, words);

function select(panel, { entity = null, current = null } = {}) {
    if (panel.chosen !== entity) {
        press(panel.rows.get(panel.chosen), null);
        panel.chosen = entity;
        if (entity !== null) open(panel, panel.reading.entities[entity]);
    }
    if (entity !== null) markCurrent(panel.rows.get(entity).item, current);
}

function open(panel, entity) {
    const row = rowOf(panel, entity);
    if (!row.item.isConnected) panel.lists.get(entity.row)?.append(row.item);
    press(row, mentionList(entity, panel.reading, panel.act));
}

// Presses the button of a row and shows its mentions below; lets go of it where there is no list.
function press(row, list) {
    if (!row) return;
    row.button.setAttribute("aria-pressed", String(Boolean(list)));
    row.button.setAttribute("aria-expanded", String(Boolean(list)));
    row.item.querySelector("ol")?.remove();
    if (list) row.item.append(list);
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
