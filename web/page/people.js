// people.js - who and what the text names: one row an entity, with where it stands and, once chosen, every
// mention

import { typeWord } from "../types.js";
import { contextOf } from "./reading.js";
import { el } from "./dom.js";
import { longList } from "./lists.js";
import { strip } from "./strip.js";
import { words } from "./words.js";

const GROUPS = [
  { label: words.groups.people, types: ["PERSON"] },
  { label: words.groups.orgs, types: ["ORG"] },
  { label: words.groups.places, types: ["GPE", "LOC", "FAC"] },
  { label: words.groups.nationalities, types: ["NORP", "LANGUAGE"] },
  { label: words.groups.things, types: ["EVENT", "WORK_OF_ART", "LAW", "PRODUCT"] },
];
const AT_ONCE = 7;

/**
 * { element, select }: the panel, and the function that shows a selection in it. `act`: { entity(row),
 * mention(row) }.
 */
export function people(reading, act) {
  const panel = { reading, act, lists: new Map(), chosen: null, current: null };
  const shown = reading.entities.filter(({ mentions }) => mentions.length);
  const groups = GROUPS.map(({ label, types }) => {
    const members = shown
      .filter(({ type }) => types.includes(type))
      .sort((a, b) => b.mentions.length - a.mentions.length);
    return members.length ? groupOf(panel, label, members) : null;
  });
  const element = el(
    "div",
    { class: "people" },
    shown.length ? groups : el("p", { class: "empty" }, words.noNames)
  );
  const most = shown.reduce((max, { mentions }) => Math.max(max, mentions.length), 0);
  element.style.setProperty("--digits", `${Math.max(2, String(most).length) + 0.2}ch`);
  element.addEventListener("keydown", event => moveFocus(event, element));
  return { element, select: selection => select(panel, element, selection) };
}

// A group shows its most named members; all of them once the reader asks, or once one of the others is
// chosen.
function groupOf(panel, label, members) {
  const short = members.length > AT_ONCE + 2;
  const make = entity => rowOf(panel, entity);
  const place = el(
    "div",
    {},
    longList(short ? members.slice(0, AT_ONCE) : members, make, { name: "rows" }).element
  );
  const group = { list: null, more: null, rows: new Map(members.map(({ row }, i) => [row, i])) };
  group.unfold = () => {
    if (!group.more?.isConnected) return;
    group.more.remove();
    group.list = longList(members, make, { name: "rows" });
    place.replaceChildren(group.list.element);
  };
  group.more =
    short &&
    el(
      "button",
      {
        class: "more",
        type: "button",
        onclick: () => {
          group.unfold();
          group.list.itemAt(AT_ONCE).querySelector("button").focus();
        },
      },
      words.showAll(members.length)
    );
  for (const { row } of members) panel.lists.set(row, group);
  return el(
    "section",
    {},
    el("h3", {}, label, " ", el("span", { class: "count" }, String(members.length))),
    place,
    group.more
  );
}

function rowOf({ reading, act, chosen, current }, entity) {
  const { doc, text } = reading;
  const starts = entity.mentions.map(row => doc.mentions[row].start);
  const count = el(
    "span",
    { class: "count" },
    String(entity.mentions.length),
    unseen(words.mentionsOf(entity.mentions.length, entity.quotes.length))
  );
  const button = el(
    "button",
    {
      class: "row",
      type: "button",
      dataset: { entity: entity.row },
      "aria-pressed": "false",
      "aria-expanded": "false",
      onclick: () => act.entity(entity.row),
    },
    el(
      "span",
      { class: "name" },
      el("span", { class: "rubricate-mark", dataset: { type: entity.type } }, entity.name),
      unseen(`(${typeWord(entity.type)})`)
    ),
    strip(text.length, starts),
    count
  );
  const item = el("li", {}, button);
  if (entity.row === chosen) press(item, mentionList(entity, reading, act, current));
  return item;
}

// Words for those who hear the page.
const unseen = words => el("span", { class: "unseen" }, words);

function select(panel, element, { entity = null, current = null } = {}) {
  const before = panel.chosen;
  Object.assign(panel, { chosen: entity, current });
  if (before !== entity) {
    press(itemOf(element, before), null);
    if (entity !== null) open(panel, element, panel.reading.entities[entity]);
  }
  if (entity !== null) markCurrent(itemOf(element, entity), current);
}

const itemOf = (element, row) => element.querySelector(`.row[data-entity="${row}"]`)?.closest("li");

function open(panel, element, entity) {
  const group = panel.lists.get(entity.row);
  if (!itemOf(element, entity.row)) {
    group?.unfold();
    group?.list?.itemAt(group.rows.get(entity.row));
  }
  press(itemOf(element, entity.row), mentionList(entity, panel.reading, panel.act, panel.current));
}

// Presses the button of a row and shows its mentions below; lets go of it where there is no list.
function press(item, list) {
  if (!item) return;
  const button = item.querySelector(".row");
  button.setAttribute("aria-pressed", String(Boolean(list)));
  button.setAttribute("aria-expanded", String(Boolean(list)));
  item.querySelector(".mention-list")?.remove();
  if (list) item.append(list);
}

function mentionList(entity, { doc, text }, act, current) {
  const itemFor = row => {
    const { before, inside, after } = contextOf(text, doc.mentions[row]);
    return el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          dataset: { mention: row },
          "aria-current": row === current ? "true" : null,
          onclick: () => act.mention(row),
        },
        before,
        el("b", {}, inside),
        after
      )
    );
  };
  return el(
    "div",
    { class: "mention-list" },
    longList(entity.mentions, itemFor, { tag: "ol", name: "mentions", estimate: 30 }).element
  );
}

function markCurrent(item, current) {
  for (const button of item?.querySelectorAll("[data-mention]") ?? []) {
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
