// shares.js - who speaks, in numbers: men, women and institutions as far as the text itself says, direct
// against reported
//
// Never from a name: "Dr. Kim Lee said. He ..." tells a man by "He", "Ms. Roe" a woman by "Ms.". All others
// are unknown.

import { el, svg } from "./dom.js";
import { words } from "./words.js";

const MALE = /^(?:he|him|his|himself)$/i;
const FEMALE = /^(?:she|her|hers|herself)$/i;
const MALE_TITLE = /(?:^|[\s(])(?:Mr\.?|Sir|Lord|King|Prince|Father|Brother|Herr|Monsieur|Señor|Don)\s+$/;
const FEMALE_TITLE =
  /(?:^|[\s(])(?:Mrs\.?|Ms\.?|Miss|Dame|Lady|Queen|Princess|Sister|Frau|Madame|Señora|Doña)\s+$/;
const INSTITUTION = new Set(["ORG", "GPE", "NORP", "FAC", "LOC", "LAW", "WORK_OF_ART", "PRODUCT", "EVENT"]);

/**
 * "man", "woman", "institution" or "unknown": what the text says of an entity. Where it says both, it is
 * unknown.
 */
export function sexOf({ text, doc }, entity) {
  if (INSTITUTION.has(entity.type)) return "institution";
  const before = entity.mentions.map(row =>
    text.slice(Math.max(0, doc.mentions[row].start - 12), doc.mentions[row].start)
  );
  const pronouns = entity.references.map(row =>
    text.slice(doc.references[row].start, doc.references[row].end)
  );
  const man = before.some(lead => MALE_TITLE.test(lead)) || pronouns.some(word => MALE.test(word));
  const woman = before.some(lead => FEMALE_TITLE.test(lead)) || pronouns.some(word => FEMALE.test(word));
  return man === woman ? "unknown" : man ? "man" : "woman";
}

/** Words quoted by kind of speaker and by kind of quotation: { speakers: Map, kinds: Map, total }. Pure. */
export function sharesOf(reading) {
  const speakers = new Map(["woman", "man", "institution", "unknown"].map(key => [key, 0]));
  const kinds = new Map(["direct", "mixed", "indirect"].map(key => [key, 0]));
  for (const { entity, quotes, words: said } of reading.speakers) {
    const key = entity === null ? "unknown" : sexOf(reading, reading.entities[entity]);
    speakers.set(key, speakers.get(key) + said);
    for (const quote of quotes) kinds.set(quote.kind, (kinds.get(quote.kind) ?? 0) + quote.words);
  }
  return { speakers, kinds, total: reading.speakers.reduce((sum, speaker) => sum + speaker.words, 0) };
}

/** The summary above the wall: two bars, each with its legend in words. */
export function shareSummary(reading) {
  const { speakers, kinds, total } = sharesOf(reading);
  return el(
    "div",
    { class: "shares" },
    el("p", { class: "fact" }, words.wordsQuoted(total, reading.speakers.length)),
    stack(words.bySpeaker, speakers, total, words.sexes),
    stack(words.byKind, kinds, total, words.kinds),
    el("p", { class: "note" }, words.sexNote)
  );
}

function stack(label, parts, total, names) {
  const shown = [...parts].filter(([, said]) => said > 0);
  let at = 0;
  const rects = shown.map(([key, said]) => {
    const width = (said / total) * 100;
    const rect = svg("rect", {
      class: `part-${key}`,
      x: at,
      y: 0,
      width: Math.max(0, width - 0.4),
      height: 8,
    });
    at += width;
    return rect;
  });
  const legend = shown.map(([key, said]) =>
    el(
      "li",
      {},
      el("span", { class: `swatch part-${key}`, "aria-hidden": "true" }),
      `${names[key]} ${Math.round((said / total) * 100)}%`
    )
  );
  return el(
    "div",
    { class: "stack" },
    svg(
      "svg",
      {
        class: "stack-bar",
        viewBox: "0 0 100 8",
        preserveAspectRatio: "none",
        "aria-hidden": "true",
        focusable: "false",
      },
      ...rects
    ),
    el("ul", { class: "stack-legend", "aria-label": label }, legend)
  );
}
