// when.js - the dates of a text on a line of time, each with its sentence; what the text leaves open is said
// to be open

import { dateOf, ownDate } from "./dates.js";
import { el, svg } from "./dom.js";
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
    const dateFor = (words_) =>
        (known.has(words_) ? known : known.set(words_, dateOf(words_, own))).get(words_);
    const all = mentionRows
        .filter((row) => doc.mentions[row].type === "DATE")
        .map((row) => ({ row, date: dateFor(text.slice(doc.mentions[row].start, doc.mentions[row].end)) }));
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
    const row = (entry) => rowOf(entry, reading, act);
    const list = (title, entries, note) =>
        entries.length > 0 &&
        el(
            "section",
            {},
            el("h3", {}, title, " ", el("span", { class: "count" }, String(entries.length))),
            note && el("p", { class: "note" }, note),
            longList(entries, row, { tag: "ol", name: "dates", estimate: 54 }).element,
        );
    const element = el(
        "div",
        { class: "when" },
        ownPart(dates, act),
        none && el("p", { class: "empty" }, words.noDates),
        settled.length > 1 && axis(settled),
        list(words.settled, settled),
        list(words.open, open, words.openNote),
        list(words.periods, periods),
    );
    return { element, select: ({ mention = null } = {}) => select(element, mention) };
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
        { class: "own-date" },
        el("label", {}, words.ownDate, " ", field),
        el("p", { class: "note" }, given ? words.ownGiven : words.ownMissing),
    );
}

function axis(settled) {
    const [first, last] = [
        settled[0].date.from,
        settled.reduce((latest, { date }) => (date.to > latest ? date.to : latest), ""),
    ];
    const at = (day) =>
        2 + ((Date.parse(day) - Date.parse(first)) / Math.max(1, Date.parse(last) - Date.parse(first))) * 96;
    const box = ({ from, to, unit }) => {
        const [top, high] = unit === "day" ? [4, 12] : [8, 4];
        const wide = Math.max(0.8, at(to) - at(from));
        return `M${(at(from) - 0.4).toFixed(2)} ${top}h${wide.toFixed(2)}v${high}h-${wide.toFixed(2)}z`;
    };
    // One shape for all dates of a kind, each day once: a long text has hundreds.
    const spans = [...new Set(settled.map(({ date }) => date.how))].map((how) => {
        const boxes = new Set(settled.filter(({ date }) => date.how === how).map(({ date }) => box(date)));
        return svg("path", { class: how, d: [...boxes].join("") });
    });
    return el(
        "div",
        { class: "axis" },
        svg(
            "svg",
            { viewBox: "0 0 100 20", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
            svg("rect", { class: "line", x: 0, y: 9.7, width: 100, height: 0.6 }),
            ...spans,
        ),
        el("p", {}, el("span", {}, words.day(first, "day")), el("span", {}, words.day(last, "day"))),
    );
}

function rowOf({ row, date }, { text, doc }, act) {
    const { before, inside, after } = contextOf(text, doc.mentions[row], 60);
    const mark = el("span", { class: "rubricate-mark", dataset: { type: "DATE" } }, inside);
    return el(
        "li",
        {},
        el(
            "button",
            { type: "button", class: "date", dataset: { mention: row }, onclick: () => act.value(row) },
            el("span", { class: "day" }, dayWords(date)),
            el("span", { class: "sentence" }, before, el("b", {}, mark), after),
        ),
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
