// dates.js - what day a date of the text stands for. Pure; days are "2026-05-07", counted as in UTC.
//
// A full date stands for itself. "Yesterday" and "last week" are reckoned from the article's own date where
// it has one. What the text leaves open stays open: "Thursday" may be the one before or the one after, and
// "March" that of this year or of the next.

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const NUMBERS = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const UNIT = { day: 1, week: 7, fortnight: 14 };

const monthOf = word =>
  MONTHS.findIndex(month =>
    month.startsWith(
      word
        .toLowerCase()
        .replace(/^sept$/, "sep")
        .slice(0, 4)
        .replace(/\.$/, "")
    )
  );
const MONTH = `(${MONTHS.map(m => `${m}|${m.slice(0, 3)}\\.?`).join("|")}|sept\\.?)`;
const DAY = `(${DAYS.join("|")})`;

const pad = (n, width = 2) => String(n).padStart(width, "0");
const iso = (year, month, day) => `${pad(year, 4)}-${pad(month + 1)}-${pad(day)}`;
const timeOf = day => Date.parse(`${day}T00:00:00Z`);
const shift = (day, by) => new Date(timeOf(day) + by * 86_400_000).toISOString().slice(0, 10);
const monthEnd = (year, month) => new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
const exists = (year, month, day) => month >= 0 && day >= 1 && day <= Number(monthEnd(year, month).slice(8));
const weekdayOf = day => new Date(timeOf(day)).getUTCDay();

const onDay = day => ({ from: day, to: day, unit: "day" });
const inMonth = (year, month) => ({ from: iso(year, month, 1), to: monthEnd(year, month), unit: "month" });
const inYear = (year, until = year) => ({
  from: iso(year, 0, 1),
  to: iso(until, 11, 31),
  unit: until > year ? "years" : "year",
});

// [pattern, what its groups mean]. Every pattern has to take the whole of the words.
const FULL = [
  [`(\\d{4})-(\\d\\d)-(\\d\\d)`, ([y, m, d]) => dated(+y, m - 1, +d)],
  [
    `(?:${DAY},? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`,
    ([, m, d, y]) => dated(+y, monthOf(m), +d),
  ],
  [
    `(?:${DAY},? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})`,
    ([, d, m, y]) => dated(+y, monthOf(m), +d),
  ],
  [`(?:early |mid-|late )?${MONTH},? (?:of )?(\\d{4})`, ([m, y]) => inMonth(+y, monthOf(m))],
  [`(?:the )?(?:(?:early|late) |mid-)?(1[0-9]|20)(\\d)0s`, ([c, d]) => inYear(+`${c}${d}0`, +`${c}${d}9`)],
  [
    `(?:(?:early|late|spring|summer|autumn|fall|winter) (?:of |in )?|mid-)?(1\\d{3}|20\\d\\d)`,
    ([y]) => inYear(+y),
  ],
  [
    `(?:between |from )?(1\\d{3}|20\\d\\d)(?:[-–]| to | and )(1\\d{3}|20\\d\\d)`,
    ([a, b]) => (+a < +b ? inYear(+a, +b) : null),
  ],
];

const dated = (year, month, day) => (exists(year, month, day) ? onDay(iso(year, month, day)) : null);

// The same for words that need the article's own date.
const RELATIVE = [
  [`today|this morning|this afternoon|this evening|tonight`, (_, own) => onDay(own)],
  [`yesterday(?: morning| evening)?|last night`, (_, own) => onDay(shift(own, -1))],
  [`the day before yesterday`, (_, own) => onDay(shift(own, -2))],
  [`tomorrow`, (_, own) => onDay(shift(own, 1))],
  [
    `(last|this|next|the past|the coming) (week|month|year)`,
    ([which, unit], own) => around(unit, STEP[which.toLowerCase()], own),
  ],
  [
    `(last|next) ${DAY}`,
    ([which, day], own) => onDay(weekdayFrom(own, day, which.toLowerCase() === "last" ? -1 : 1)),
  ],
  [
    `(\\d+|${Object.keys(NUMBERS).join("|")}) (day|week|fortnight|month|year)s? ago`,
    ([n, unit], own) => ago(number(n), unit, own),
  ],
  [`(day|week|fortnight|month|year) ago`, ([unit], own) => ago(1, unit, own)],
];
const STEP = { last: -1, "the past": -1, this: 0, next: 1, "the coming": 1 };
const number = word => NUMBERS[word.toLowerCase()] ?? Number(word);

function around(unit, by, own) {
  const [year, month] = own.split("-").map(Number);
  if (unit === "year") return inYear(year + by);
  if (unit === "month") return inMonth(year + Math.floor((month - 1 + by) / 12), (month - 1 + by + 12) % 12);
  const monday = shift(own, -((weekdayOf(own) + 6) % 7) + 7 * by);
  return { from: monday, to: shift(monday, 6), unit: "week" };
}

function ago(n, unit, own) {
  const [year, month] = own.split("-").map(Number);
  if (unit === "year") return inYear(year - n);
  if (unit === "month")
    return inMonth(year + Math.floor((month - 1 - n) / 12), (((month - 1 - n) % 12) + 12) % 12);
  return onDay(shift(own, -n * UNIT[unit]));
}

// The nearest such weekday before (-1) or after (1) a day, never the day itself.
function weekdayFrom(own, day, way) {
  const apart = (DAYS.indexOf(day.toLowerCase()) - weekdayOf(own) + 7) % 7;
  return shift(own, way > 0 ? apart || 7 : apart - 7);
}

// [pattern, the places in time between which the text leaves it open]
const OPEN = [
  [DAY, ([day], own) => [-1, 1].map(way => onDay(weekdayFrom(own, day, way)))],
  [
    `${MONTH} (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}`,
    ([m, d, e, n], own) => nearYears(own, year => dated(year, monthOf(m ?? n), Number(d ?? e))),
  ],
  [`(?:early |mid-|late )?${MONTH}`, ([m], own) => nearYears(own, year => inMonth(year, monthOf(m)))],
];

// The last one that began before the article's day and the first one after.
function nearYears(own, inThat) {
  const year = Number(own.slice(0, 4));
  const all = [year - 1, year, year + 1].map(inThat).filter(Boolean);
  const before = all.filter(({ from }) => from <= own).at(-1);
  const after = all.find(({ from }) => from > own);
  return [before, after].filter(Boolean);
}

// Each pattern is compiled once.
const compiled = new Map();
const whole = pattern =>
  compiled.get(pattern) ?? compiled.set(pattern, new RegExp(`^(?:${pattern})$`, "i")).get(pattern);

function matched(table, words, own) {
  for (const [pattern, make] of table) {
    const match = whole(pattern).exec(words);
    if (match) return make(match.slice(1), own);
  }
  return null;
}

/**
 * What `words` stand for: { from, to, unit, how: "stated" or "reckoned" }, or { choices: [two of them], how:
 * "open" }, or null for words that name no day ("six weeks"). `own` is the article's date, or null.
 */
export function dateOf(words, own = null) {
  const given = words.replace(/\s+/g, " ").trim();
  const full = matched(FULL, given);
  if (full) return { ...full, how: "stated" };
  const relative = matched(RELATIVE, given, own ?? "2000-01-01");
  if (relative) return own ? { ...relative, how: "reckoned" } : { choices: [], how: "open" };
  const open = matched(OPEN, given, own ?? "2000-01-01");
  if (!open) return null;
  if (own && whole(DAY).test(given) && DAYS[weekdayOf(own)] === given.toLowerCase())
    return { ...onDay(own), how: "reckoned" };
  return { choices: own ? open : [], how: "open" };
}

/** The article's own date: a full one in its dateline or byline, or alone on a line. null where there is none. */
export function ownDate(text, doc) {
  const dates = doc.mentions.filter(({ type }) => type === "DATE");
  let at = 0;
  for (const { kind, start, end } of doc.blocks) {
    while (at < dates.length && dates[at].start < start) at++;
    for (let i = at; i < dates.length && dates[i].end <= end; i++) {
      const words = text.slice(dates[i].start, dates[i].end);
      const isOwn = kind === "dateline" || kind === "byline" || text.slice(start, end).trim() === words;
      const day = isOwn ? dateOf(words) : null;
      if (day?.unit === "day" && day.how === "stated") return day.from;
    }
  }
  return null;
}
