// panels.js - the tabs beside the article: each holds one view, made when it is first looked at, and the
// results of a search

import { el, refill } from "./dom.js";
import { breath } from "./slices.js";
import { countriesOf, where } from "./where.js";
import { names } from "./names.js";
import { search } from "./search.js";
import { together } from "./together.js";
import { wall } from "./wall.js";
import { when } from "./when.js";
import { words } from "./words.js";

const VIEWS = [
  {
    id: "names",
    view: names,
    count: ({ entities }) => entities.filter(({ mentions }) => mentions.length).length,
  },
  { id: "quoted", view: wall, count: ({ speakers }) => speakers.length },
  { id: "when", view: when, count: ({ counts }) => counts.get("DATE") ?? 0 },
  { id: "where", view: where, count: reading => countriesOf(reading).length },
  { id: "together", view: together, count: () => null },
];

/**
 * { show(reading), clear(), select(selection), open(id), search(query), all() }. `box` is the field of the
 * search; `found(places)` is told where the words searched for stand.
 */
export function makePanels({ tabs, place, box, act, found }) {
  const state = { reading: null, made: new Map(), open: "names", selection: {}, results: null };
  const tabOf = new Map(VIEWS.map(({ id }) => [id, tab(id, () => choose(id))]));
  const boxes = new Map(
    VIEWS.map(({ id }) => [
      id,
      el("section", {
        id,
        class: "panel",
        role: "tabpanel",
        tabindex: "-1",
        "aria-labelledby": `tab-${id}`,
      }),
    ])
  );
  const results = el("section", {
    id: "results",
    class: "panel",
    "aria-label": words.results,
    hidden: true,
  });
  tabs.replaceChildren(...tabOf.values());
  tabs.addEventListener("keydown", event => moveTab(event, choose));
  place.replaceChildren(results, ...boxes.values());

  // Who chooses a tab has done with searching.
  function choose(id) {
    if (!state.results) return open(id);
    box.value = "";
    state.open = id;
    return find("");
  }

  // The tab is there at once, its view a moment later. While results are shown, no tab is.
  async function open(id) {
    state.open = id;
    for (const [other, button] of tabOf) {
      const shown = other === id && !state.results;
      button.setAttribute("aria-selected", String(shown));
      button.tabIndex = other === id ? 0 : -1;
      boxes.get(other).hidden = !shown;
    }
    results.hidden = !state.results;
    await breath();
    make(id);
  }

  // A view is made once a reading, when it is first open.
  function make(id) {
    if (!state.reading || state.made.has(id)) return;
    const made = VIEWS.find(one => one.id === id).view(state.reading, act);
    state.made.set(id, made);
    made.select(state.selection);
    refill(boxes.get(id), el("h2", { class: "panel-title" }, words.tabs[id]), made.element);
  }

  async function show(reading) {
    Object.assign(state, { reading, made: new Map(), selection: {}, results: null });
    for (const { id, count } of VIEWS) {
      tabOf.get(id).querySelector(".count").textContent = words.short(count(reading));
      await breath();
    }
    if (state.reading !== reading) return;
    if (box.value) find(box.value);
    await open(state.open);
  }

  function find(query) {
    state.results = state.reading && query.trim() ? search(state.reading, query, act) : null;
    const title = el("h2", { class: "panel-title" }, words.results);
    refill(results, state.results && [title, state.results.element]);
    found(state.results?.places ?? []);
    open(state.open);
  }

  function select(selection) {
    state.selection = selection;
    for (const made of state.made.values()) made.select(selection);
  }

  function clear() {
    Object.assign(state, { reading: null, made: new Map(), results: null });
    box.value = "";
    for (const panel of [results, ...boxes.values()]) panel.replaceChildren();
    found([]);
  }

  // For paper: every view, and everything that a view shows only when it is asked for. Resolves when also what
  // has to be fetched for it is there.
  function all() {
    const focused = document.activeElement;
    for (const { id } of VIEWS) make(id);
    for (const more of place.querySelectorAll(".more")) more.click();
    for (const folded of place.querySelectorAll("details")) folded.open = true;
    if (focused === document.body) document.activeElement.blur();
    else focused?.focus({ preventScroll: true });
    return Promise.all([...state.made.values()].map(({ ready }) => ready));
  }

  open("names");
  return {
    show,
    clear,
    select,
    open: choose,
    search: find,
    ids: VIEWS.map(({ id }) => id),
    all,
  };
}

// What is seen of a tab is part of what is heard: "Quoted" of "Who is quoted".
function tab(id, onclick) {
  const [before, seen, after] = words.tabParts[id];
  const unseen = part => part && el("span", { class: "unseen" }, part);
  const name = [unseen(before), el("span", { class: "seen" }, seen), unseen(after)];
  const properties = { role: "tab", "aria-controls": id, "aria-selected": "false", onclick };
  return el(
    "button",
    { type: "button", id: `tab-${id}`, ...properties },
    name,
    " ",
    el("span", { class: "count" })
  );
}

// As everywhere: arrows go from tab to tab.
function moveTab(event, open) {
  const tabs = [...event.currentTarget.children];
  const at = tabs.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  const next = at < 0 || to === undefined ? null : tabs[(to + tabs.length) % tabs.length];
  if (!next) return;
  event.preventDefault();
  open(next.id.replace("tab-", ""));
  next.focus();
}
