// compare.js - two texts side by side: whom each of them quotes and names, and what one leaves out

import { el, svg } from "./dom.js";
import { longList } from "./lists.js";
import { shareSummary } from "./shares.js";
import { words } from "./words.js";

const NAMED = new Set(["PERSON", "ORG", "GPE"]);

const lastWord = name => name.split(" ").at(-1);
const sameOne = (a, b) =>
  a.type === b.type &&
  (a.name === b.name ||
    (a.link && b.link && a.link.id === b.link.id && a.link.kind === b.link.kind) ||
    (a.type === "PERSON" &&
      lastWord(a.name) === lastWord(b.name) &&
      (!a.name.includes(" ") || !b.name.includes(" "))));

// Who or what a reading names, with how many words of it are theirs.
function castOf({ entities, speakers }) {
  const said = new Map(speakers.map(speaker => [speaker.entity, speaker]));
  return entities
    .filter(({ type, mentions }) => NAMED.has(type) && mentions.length)
    .map(entity => ({
      name: entity.name,
      type: entity.type,
      link: entity.link,
      mentions: entity.mentions.length,
      words: said.get(entity.row)?.words ?? 0,
      share: said.get(entity.row)?.share ?? 0,
    }));
}

/** { both: [{ a, b }], onlyA: [...], onlyB: [...] }, those quoted most first. Pure. */
export function compared(readingA, readingB) {
  const [castA, castB] = [castOf(readingA), castOf(readingB)];
  const both = [];
  const left = new Set(castB);
  const onlyA = [];
  for (const a of castA) {
    const b = [...left].find(other => sameOne(a, other));
    if (!b) {
      onlyA.push(a);
      continue;
    }
    left.delete(b);
    both.push({ a, b });
  }
  const most = (x, y) => y.words - x.words || y.mentions - x.mentions;
  return {
    both: both.sort(
      (x, y) =>
        y.a.words + y.b.words - x.a.words - x.b.words ||
        y.a.mentions + y.b.mentions - x.a.mentions - x.b.mentions
    ),
    onlyA: onlyA.sort(most),
    onlyB: [...left].sort(most),
  };
}

/** The comparison of `a` and `b`, each { title, reading }. `close` is called when the reader is done. */
export function compare(a, b, close) {
  const { both, onlyA, onlyB } = compared(a.reading, b.reading);
  return el(
    "section",
    { class: "compare", "aria-label": words.comparison },
    el(
      "div",
      { class: "compare-head" },
      el("h1", {}, words.comparison),
      el("button", { type: "button", class: "plain", onclick: close }, words.backToText)
    ),
    el(
      "div",
      { class: "sides" },
      [a, b].map(one => side(one))
    ),
    both.length > 0 &&
      el(
        "section",
        {},
        el("h2", {}, words.inBoth, " ", count(both)),
        longList(both, pairRow, { name: "pairs", estimate: 44 }).element
      ),
    el("div", { class: "sides" }, only(words.onlyIn(a.title), onlyA), only(words.onlyIn(b.title), onlyB))
  );
}

const count = list => el("span", { class: "count" }, String(list.length));

const side = ({ title, reading }) =>
  el(
    "section",
    {},
    el("h2", { class: "title" }, title),
    reading.speakers.length ? shareSummary(reading) : el("p", { class: "empty" }, words.nobodyQuoted)
  );

function pairRow({ a, b }) {
  return el("li", { class: "pair" }, cell(a, "a"), el("span", { class: "name" }, name(a)), cell(b, "b"));
}

const name = ({ name: words_, type }) => el("span", { class: "rubricate-mark", dataset: { type } }, words_);

function cell({ mentions, words: said, share }, way) {
  const bar = svg(
    "svg",
    {
      class: `pair-bar ${way}`,
      viewBox: "0 0 100 8",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    svg("rect", { x: way === "a" ? 100 - share * 100 : 0, y: 0, width: share * 100, height: 8 })
  );
  return el(
    "span",
    { class: `cell ${way}` },
    bar,
    el("span", {}, said ? words.saidAndNamed(said, mentions) : words.namedOnly(mentions))
  );
}

const only = (title, cast) =>
  el(
    "section",
    { class: "only" },
    el("h2", {}, title, " ", count(cast)),
    cast.length
      ? longList(
          cast,
          one =>
            el(
              "li",
              {},
              name(one),
              " ",
              el(
                "span",
                { class: "note" },
                one.words ? words.saidAndNamed(one.words, one.mentions) : words.namedOnly(one.mentions)
              )
            ),
          { name: "cast", estimate: 28 }
        ).element
      : el("p", { class: "empty" }, words.nobodyElse)
  );
