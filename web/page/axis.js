// axis.js - dates on a line of time: what overlaps lies in lanes of its own, so that no date hides another. The
// list beside it says the same in words.

import { el, svg } from "./dom.js";
import { words } from "./words.js";

const DAY = 86_400_000; // ms
const LANES = 7; // more would be higher than the list is long
const LEAST = 1.2; // percent of the line: what is shorter could not be seen
const TOUCH = 0.3; // percent by which two in one lane may overlap: ends are rounded
const GAP = 0.4; // percent that is left empty at the end of a bar
const HIGH = 8; // pixels of a lane, of which a bar fills 6
const TICKS = 5; // at most

const timeOf = day => Date.parse(`${day}T00:00:00Z`);

/** The ends of the line: { from, to } in milliseconds. */
function endsOf(settled) {
  const from = timeOf(settled[0].date.from);
  const to = settled.reduce((latest, { date }) => Math.max(latest, timeOf(date.to)), from);
  return { from, to: Math.max(to + DAY, from + 2 * DAY) };
}

const percent = (time, { from, to }) => (100 * (time - from)) / (to - from);

/**
 * Dates as bars: [{ rows, how, from, to, lane }], from and to in percent of the line; dates that are the same
 * to the eye are one bar. The longest lie lowest (lane 0). Pure; `settled` is in the order of time.
 */
export function barsOf(settled) {
  const ends = endsOf(settled);
  const bars = new Map();
  for (const { row, date } of settled) {
    const [left, right] = [percent(timeOf(date.from), ends), percent(timeOf(date.to) + DAY, ends)];
    const from = Math.min(Math.round(left * 4) / 4, 100 - LEAST);
    const to = Math.max(from + LEAST, Math.round(right * 4) / 4);
    const key = `${date.how} ${from} ${to}`;
    if (!bars.has(key)) bars.set(key, { rows: [], how: date.how, from, to, lane: 0 });
    bars.get(key).rows.push(row);
  }
  const lanes = [];
  for (const bar of [...bars.values()].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const free = lanes.findIndex(lane =>
      lane.every(({ from, to }) => to - TOUCH <= bar.from || bar.to - TOUCH <= from)
    );
    bar.lane = free >= 0 ? free : Math.min(lanes.length, LANES - 1);
    (lanes[bar.lane] ??= []).push(bar);
  }
  return [...bars.values()];
}

// Steps between two ticks, in months; the smallest that gives few enough is taken. A short time has days.
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000];

/** [{ at, day, unit }]: where the line says what time it is, `at` in percent. Pure. */
export function ticksOf({ from, to }) {
  const days = (to - from) / DAY;
  if (days < 62) {
    const step = Math.ceil(days / TICKS);
    return Array.from({ length: Math.ceil(days / step) }, (_, i) =>
      tick(from + i * step * DAY, "day", { from, to })
    );
  }
  const step = STEPS.find(months => days / (months * 30.4) <= TICKS) ?? STEPS.at(-1);
  const start = new Date(from);
  let month =
    Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0)) / step) *
    step;
  const ticks = [];
  for (; yearMonth(month) < to; month += step)
    ticks.push(tick(yearMonth(month), step < 12 ? "month" : "year", { from, to }));
  return ticks;
}

function yearMonth(months) {
  const day = new Date(0);
  day.setUTCFullYear(Math.floor(months / 12), months % 12, 1);
  return day.getTime();
}

const tick = (time, unit, ends) => ({
  at: percent(time, ends),
  day: new Date(time).toISOString().slice(0, 10),
  unit,
});

/** { element, select(row) }. `own` is the article's date or null; `choose(row)` is told which date was clicked on. */
export function axis(settled, own, choose) {
  const ends = endsOf(settled);
  const bars = barsOf(settled);
  const lanes = Math.max(...bars.map(({ lane }) => lane)) + 1;
  const top = ({ lane }) => (lanes - 1 - lane) * HIGH + 1;
  const width = ({ from, to }) => to - from - GAP;
  const shape = some =>
    some.map(bar => `M${bar.from} ${top(bar)}h${width(bar)}v${HIGH - 2}h-${width(bar)}z`).join("");
  const kinds = [...new Set(bars.map(({ how }) => how))];
  const chosen = svg("path", { class: "chosen", d: "" });
  const ticks = ticksOf(ends);
  const line = (at, name) => svg("path", { class: name, d: `M${at} 0v${lanes * HIGH}` });
  const today = own && percent(timeOf(own) + DAY / 2, ends);
  const drawing = svg(
    "svg",
    {
      viewBox: `0 0 100 ${lanes * HIGH}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    ...ticks.map(({ at }) => line(at, "tick")),
    ...(today !== null && today >= 0 && today <= 100 ? [line(today, "own")] : []),
    ...kinds.map(how => svg("path", { class: how, d: shape(bars.filter(bar => bar.how === how)) })),
    chosen
  );
  drawing.style.blockSize = `${lanes * HIGH * 1.5}px`;
  drawing.addEventListener("click", ({ clientX, clientY }) => {
    const box = drawing.getBoundingClientRect();
    const [x, y] = [
      (100 * (clientX - box.left)) / box.width,
      (lanes * HIGH * (clientY - box.top)) / box.height,
    ];
    const away = bar => Math.max(bar.from - x, x - bar.to, 0) * 4 + Math.abs(top(bar) + HIGH / 2 - y);
    choose(bars.reduce((best, bar) => (away(bar) < away(best) ? bar : best)).rows[0]);
  });
  const label = ({ at, day, unit }) => {
    const one = el("span", {}, words.tick(day, unit));
    one.style.insetInlineStart = `${at}%`;
    return one;
  };
  return {
    element: el(
      "div",
      { class: "axis" },
      drawing,
      el("p", { "aria-hidden": "true" }, ticks.filter(({ at }) => at < 88).map(label))
    ),
    select: row => chosen.setAttribute("d", shape(bars.filter(({ rows }) => rows.includes(row)))),
  };
}
