// when.js - the dates of a text on a line of time, each with its sentence; what the text leaves open is said
// to be open

import { axis } from "./axis.js";
import { dateOf, ownDate } from "./dates.js";
import { el } from "./dom.js";
import { longList } from "./lists.js";
import { contextOf } from "./reading.js";
import { words } from "./words.js";

/**
 * The dates of a reading: { own, given, settled: [{ row, date }] in the order of time, open, periods }. Pure.
 */
export function datesOf({ text, doc, mentionRows }, set = null) {
  const given = ownDate(text, doc);
  const own = set ?? given;
  const known = new Map(); // the same words are the same day
  const dateFor = words_ => (known.has(words_) ? known : known.set(words_, dateOf(words_, own))).get(words_);
  const all = mentionRows
    .filter(row => doc.mentions[row].type === "DATE")
    .map(row => ({ row, date: dateFor(text.slice(doc.mentions[row].start, doc.mentions[row].end)) }));
  const settled = all
    .filter(({ date }) => date && date.how !== "open")
    .sort((a, b) => (a.date.from < b.date.from ? -1 : 1));
  return {
    own,
    given,
    settled,
    open: all.filter(({ date }) => date?.how === "open"),
    periods: all.filter(({ date }) => !date),
  };
}

/**
 * { element, select }. `act`: { value(row), date(day) }: a day that the reader sets, or null. `reading.set`
 * is that day.
 */
export function when(reading, act) {
  const dates = datesOf(reading, reading.set ?? null);
  const { settled, open, periods } = dates;
  const none = !settled.length && !open.length && !periods.length;
  const row = entry => rowOf(entry, reading, act);
  const line = settled.length > 1 ? axis(settled, dates.own, act.value) : null;
  const list = (title, entries, note) =>
    entries.length > 0 &&
    el(
      "section",
      {},
      el("h3", {}, title, " ", el("span", { class: "count" }, String(entries.length))),
      note && el("p", { class: "note" }, note),
      longList(withDays(entries), row, { tag: "ol", name: "dates", estimate: 62 }).element
    );
  const element = el(
    "div",
    { class: "when" },
    ownPart(dates, act),
    none && el("p", { class: "empty" }, words.noDates),
    line?.element,
    list(words.settled, settled),
    list(words.open, open, dates.own ? words.openNote : words.openUndated),
    list(words.periods, periods)
  );
  return {
    element,
    select: ({ mention = null } = {}) => {
      line?.select(mention);
      select(element, mention);
    },
  };
}

// The article's own date: as the text gives it, or as the reader sets it.
function ownPart({ own, given }, act) {
  const field = el("input", {
    type: "date",
    value: own,
    onchange: ({ target }) => act.date(target.value || null),
  });
  return el(
    "div",
    { class: own ? "own-date known" : "own-date" },
    el("label", {}, words.ownDate, " ", field),
    el("p", { class: "note" }, given ? words.ownGiven : words.ownMissing)
  );
}

// Each with the words of its day, which are seen only at the first of those that are the same day.
const withDays = entries => {
  const days = entries.map(({ date }) => dayWords(date));
  return entries.map((entry, i) => ({ ...entry, day: days[i], again: days[i] === days[i - 1] }));
};

function rowOf({ row, date, day, again }, { text, doc }, act) {
  const { before, inside, after } = contextOf(text, doc.mentions[row], 60);
  const mark = el("span", { class: "rubricate-mark", dataset: { type: "DATE" } }, inside);
  return el(
    "li",
    { class: date?.how ?? "period" },
    el(
      "button",
      { type: "button", class: "date", dataset: { mention: row }, onclick: () => act.value(row) },
      day && el("span", { class: again ? "day unseen" : "day" }, day),
      " ",
      el("span", { class: "sentence" }, before, el("b", {}, mark), after)
    )
  );
}

function dayWords(date) {
  if (!date) return "";
  if (date.how === "open") return words.either(date.choices.map(({ from, unit }) => words.day(from, unit)));
  const day = date.unit === "years" ? words.years(date.from, date.to) : words.day(date.from, date.unit);
  return date.how === "reckoned" ? words.reckoned(day) : day;
}

function select(element, row) {
  for (const button of element.querySelectorAll("[data-mention]")) {
    if (Number(button.dataset.mention) === row) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}
