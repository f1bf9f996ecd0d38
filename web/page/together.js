// together.js - who with whom: people who stand in one paragraph, and who speaks about whom, as a table of
// numbers

import { el } from "./dom.js";
import { contextOf } from "./reading.js";
import { words } from "./words.js";

const MOST = 10; // people in the table: more would not be read

/**
 * The people of a reading and their meetings: { people, cells: Map "2 5" -> { beside: [block], about: [quote
 * row] } }. "2 5": both stand in a block, or 2 speaks about 5. Pure.
 */
export function meetingsOf(reading, most = MOST) {
  const { doc, entities, quotes } = reading;
  const people = entities
    .filter(({ type, mentions }) => type === "PERSON" && mentions.length)
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, most);
  const among = new Set(people.map(({ row }) => row));
  const cells = new Map();
  const cell = (a, b) =>
    cells.get(`${a} ${b}`) ?? cells.set(`${a} ${b}`, { beside: [], about: [] }).get(`${a} ${b}`);
  const rows = [...places(reading, among)].sort((a, b) => a.start - b.start);
  for (const inside of groups(
    doc.blocks.filter(({ kind }) => kind !== "headline"),
    rows
  )) {
    for (const a of inside.people)
      for (const b of inside.people) if (a !== b) cell(a, b).beside.push(inside.block);
  }
  for (const quote of quotes) {
    if (!among.has(quote.speaker)) continue;
    for (const other of spokenOf(quote, rows))
      if (other !== quote.speaker) cell(quote.speaker, other).about.push(quote.row);
  }
  return { people, cells };
}

// Every place at which one of the people is named or meant.
function* places({ doc, entities }, among) {
  for (const row of among) {
    for (const m of entities[row].mentions) yield { start: doc.mentions[m].start, entity: row };
    for (const r of entities[row].references) yield { start: doc.references[r].start, entity: row };
  }
}

// Blocks with the people in them. Both lists are in text order.
function* groups(blocks, rows) {
  let at = 0;
  for (const block of blocks) {
    while (at < rows.length && rows[at].start < block.start) at++;
    const people = new Set();
    for (; at < rows.length && rows[at].start < block.end; at++) people.add(rows[at].entity);
    if (people.size > 1) yield { block, people };
  }
}

const spokenOf = ({ fragments }, rows) =>
  new Set(
    rows
      .filter(({ start }) => fragments.some(([from, to]) => from <= start && start < to))
      .map(({ entity }) => entity)
  );

/** { element, select }. `act`: { place(span), quote(row), entity(row) }. */
export function together(reading, act) {
  const { people, cells } = meetingsOf(reading);
  if (!cells.size) return { element: el("p", { class: "empty" }, words.nobodyTogether), select() {} };
  const places = el(
    "div",
    { class: "places", "aria-live": "polite" },
    el("p", { class: "note" }, words.togetherNote)
  );
  const most = Math.max(...[...cells.values()].map(weight));
  const head = el(
    "tr",
    {},
    el("td", { class: "corner" }),
    people.map(one => el("th", { scope: "col" }, el("span", {}, shortName(reading, one))))
  );
  const body = people.map(one =>
    el(
      "tr",
      { dataset: { entity: one.row } },
      nameCell(one, act),
      people.map(other =>
        cellOf(one, other, cells.get(`${one.row} ${other.row}`), most, cell =>
          showPlaces(places, reading, cell, one, other, act)
        )
      )
    )
  );
  const table = el(
    "table",
    { class: "matrix" },
    el("caption", { class: "unseen" }, words.tabs.together),
    el("thead", {}, head),
    el("tbody", {}, body)
  );
  return {
    element: el(
      "div",
      { class: "together" },
      el(
        "div",
        { class: "matrix-scroll", tabindex: "0", role: "region", "aria-label": words.tabs.together },
        table
      ),
      places
    ),
    select: ({ entity = null } = {}) => select(table, entity),
  };
}

const weight = ({ beside, about }) => beside.length + 2 * about.length;

// As the text itself shortens it most often, "Xi" for Xi Jinping; else the last word.
function shortName(reading, one) {
  const written = one.mentions
    .map(row => reading.doc.mentions[row])
    .map(({ start, end }) => reading.text.slice(start, end));
  const times = word => written.filter(other => other === word).length;
  const short = [...new Set(written)].filter(name => !/\s/.test(name) && one.name.includes(name));
  return short.sort((a, b) => times(b) - times(a))[0] ?? one.name.split(" ").at(-1);
}

const nameCell = (one, act) =>
  el(
    "th",
    { scope: "row" },
    el("button", { type: "button", "aria-pressed": "false", onclick: () => act.entity(one.row) }, one.name)
  );

function cellOf(one, other, cell, most, show) {
  if (one === other) return el("td", { class: "self" });
  if (!cell) return el("td", {});
  const button = el(
    "button",
    {
      type: "button",
      class: cell.about.length ? "speaks" : "",
      "aria-label": words.meeting(one.name, other.name, cell.beside.length, cell.about.length),
      onclick: () => show(cell),
    },
    String(cell.beside.length + cell.about.length)
  );
  button.style.setProperty("--weight", `${15 + Math.round((weight(cell) / most) * 65)}%`);
  return el("td", {}, button);
}

function showPlaces(element, { text, doc }, { beside, about }, one, other, act) {
  const line = (span, onclick) => {
    const { inside, after } = contextOf(text, span, 0);
    return el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "place", onclick },
        inside.length > 140 ? `${inside.slice(0, 140).replace(/\s+\S*$/, "")}…` : inside + after
      )
    );
  };
  const said = about.map(row =>
    line({ start: doc.quotes[row].fragments[0][0], end: doc.quotes[row].fragments.at(-1)[1] }, () =>
      act.quote(row)
    )
  );
  const blocks = beside.slice(0, 100).map(block => line(block, () => act.place(block)));
  element.replaceChildren(
    ...(said.length ? [el("h3", {}, words.speaksAbout(one.name, other.name)), el("ul", {}, said)] : []),
    ...(blocks.length ? [el("h3", {}, words.inOneParagraph(one.name, other.name)), el("ul", {}, blocks)] : [])
  );
}

function select(table, entity) {
  for (const row of table.querySelectorAll("tbody tr")) {
    row
      .querySelector("th button")
      .setAttribute("aria-pressed", String(Number(row.dataset.entity) === entity));
  }
}
