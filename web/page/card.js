// card.js - what is selected, on one small card: the full name, its kind, its link, its places and its words

import { QUOTE_KINDS, typeWord } from "../types.js";
import { copyTools } from "./copies.js";
import { corrector, entityChoice } from "./correct.js";
import { linkOf, speakerOf, variantsOf } from "./reading.js";
import { el } from "./dom.js";
import { longList } from "./lists.js";
import { quoteItem } from "./wall.js";
import { viaWords } from "./via.js";
import { words } from "./words.js";

/**
 * The card of a selection, or null when nothing is selected. `act`: { step, quote, entity, lexicon, edit,
 * clear, ... }.
 */
export function card(reading, selection, act) {
  if (!selection) return null;
  const parts =
    selection.words !== undefined
      ? wordParts(reading, selection, act)
      : selection.entity !== undefined
        ? entityParts(reading, selection, act)
        : selection.quote !== undefined
          ? quoteParts(reading, selection, act)
          : valueParts(reading, selection, act);
  const close = el(
    "button",
    {
      class: "close",
      type: "button",
      "aria-label": words.closeCard,
      title: words.closeTitle,
      onclick: act.clear,
    },
    "×"
  );
  return el("section", { class: "card", "aria-label": words.selected }, close, parts);
}

const fact = text => text && el("p", { class: "fact" }, text);
const kindOf = type =>
  el("p", { class: "kind" }, el("span", { class: "rubricate-mark", dataset: { type } }, typeWord(type)));
const button = (label, onclick, title = null) =>
  el("button", { type: "button", class: "plain", title, onclick }, label);
const more = (...parts) =>
  el("details", { class: "more-corrections" }, el("summary", {}, words.moreCorrections), parts);

function entityParts(reading, { entity: row, current }, act) {
  const entity = reading.entities[row];
  const variants = variantsOf(reading, entity);
  const quotes = reading.quotes.filter(quote => quote.speaker === row);
  const mention = reading.doc.mentions[current];
  const span = mention ? { start: mention.start, end: mention.end } : null;
  return [
    kindOf(entity.type),
    el("h2", {}, entity.name),
    variants.length > 0 && el("p", { class: "variants" }, words.alsoWritten(variants)),
    linkPart(entity.link),
    stepper(entity, current, act),
    entity.references.length > 0 &&
      fact(words.references(entity.references.length, sampleOf(reading, entity))),
    found(mention),
    quotes.length > 0 && el("h3", {}, words.says(quotes.length)),
    quotes.length > 0 &&
      longList(quotes, quote => quoteItem(quote, reading.text, act), { name: "quotes", estimate: 70 })
        .element,
    corrector({ name: entity.name, type: entity.type, aliases: variants, span, entity: entity.name }, act),
    more(entityTools(reading, entity, mention, act)),
    copyTools(reading, { entity: row, current }),
  ];
}

function entityTools(reading, entity, mention, act) {
  const first = reading.doc.mentions[entity.mentions[0]]?.start;
  return [
    entityChoice(reading, words.sameAs, { except: entity.row }, into =>
      act.edit({ op: "merge", from: first, into })
    ),
    el(
      "p",
      { class: "tools" },
      mention && button(words.removeHere, () => act.edit({ op: "unmention", start: mention.start })),
      mention &&
        entity.mentions.length > 1 &&
        button(words.someoneElse, () => act.edit({ op: "split", start: mention.start })),
      mention && button(words.longer, () => act.extend("end", 1), "Shift+→"),
      mention && button(words.shorter, () => act.extend("end", -1), "Shift+←"),
      mention && button(words.earlier, () => act.extend("start", -1), "Shift+↑"),
      mention && button(words.later, () => act.extend("start", 1), "Shift+↓")
    ),
  ];
}

// "he" or "the engineer" says more than the "I" of a quotation.
function sampleOf({ text, doc }, entity) {
  const rows = entity.references.map(row => doc.references[row]);
  const samples = rows.map(({ start, end }) => text.slice(start, end));
  return samples.find(words => !/^(?:I|me|my|mine|we|us|our|you|your)$/i.test(words)) ?? samples[0];
}

function linkPart(given) {
  const link = linkOf(given);
  if (!link) return null;
  const lead = words.linkKinds[link.kind];
  const target = link.href
    ? el("a", { href: link.href, rel: "noreferrer", target: "_blank" }, link.label)
    : el("span", {}, link.label);
  return el("p", { class: "fact" }, lead ? `${lead} ` : "", target);
}

function stepper({ mentions }, current, act) {
  const at = mentions.indexOf(current);
  const place = at < 0 ? words.mentions(mentions.length) : words.mentionOf(at + 1, mentions.length);
  const step = (by, sign, label, key) =>
    el(
      "button",
      {
        type: "button",
        class: "step",
        "aria-label": label,
        title: `${label} (${key})`,
        onclick: () => act.step(by),
      },
      sign
    );
  return el(
    "p",
    { class: "stepper" },
    el("span", {}, place),
    step(-1, "↑", words.previousMention, "p"),
    step(1, "↓", words.nextMention, "n")
  );
}

function quoteParts(reading, { quote: row }, act) {
  const quote = reading.quotes.find(q => q.row === row);
  if (!quote) return [];
  const { name } = speakerOf(reading.text, reading.doc, quote);
  const speaker =
    quote.speaker === null
      ? el("span", {}, name)
      : el("button", { type: "button", class: "link", onclick: () => act.entity(quote.speaker) }, name);
  const start = quote.fragments[0][0];
  const told = (label, span) => span && fact(`${label} “${reading.text.slice(...span)}”`);
  return [
    el("p", { class: "kind" }, QUOTE_KINDS.get(quote.kind)?.one ?? quote.kind),
    el("h2", {}, speaker),
    el("blockquote", {}, quote.said.join(" … ")),
    told(words.source, quote.source),
    told(words.saidWith, quote.cue),
    fact(words.wordCount(quote.words)),
    found(quote),
    copyTools(reading, { quote: row }),
    more(
      entityChoice(reading, words.saidBy, { chosen: quote.speaker, nobody: words.nobody }, place =>
        act.edit({ op: "speaker", start, speaker: place })
      ),
      el(
        "p",
        { class: "tools" },
        button(words.removeQuote, () => act.edit({ op: "unquote", start })),
        button(words.longer, () => act.extend("end", 1), "Shift+→"),
        button(words.shorter, () => act.extend("end", -1), "Shift+←"),
        button(words.earlier, () => act.extend("start", -1), "Shift+↑"),
        button(words.later, () => act.extend("start", 1), "Shift+↓")
      )
    ),
  ];
}

// Which rule or part found it, and how sure that is.
function found(row) {
  if (!row) return null;
  return fact(
    row.via === "reader"
      ? words.markedByYou
      : words.foundBy(viaWords(row.via), Math.round(row.confidence * 100))
  );
}

function valueParts(reading, { mention: row }, act) {
  const { text, doc } = reading;
  const { start, end, type } = doc.mentions[row];
  return [
    kindOf(type),
    el("h2", {}, text.slice(start, end)),
    found(doc.mentions[row]),
    corrector({ name: text.slice(start, end), type, span: { start, end } }, act),
    copyTools(reading, { mention: row }),
  ];
}

// Words that the reader chose become a name or a quotation.
function wordParts(reading, { words: chosen, span }, act) {
  const short = chosen.length <= 80 && !chosen.includes("\n");
  let speaker = null;
  const kind = /^["“‘«„»「]/.test(chosen.trim()) ? "direct" : /["“”«»„]/.test(chosen) ? "mixed" : "indirect";
  return [
    el("p", { class: "kind" }, words.wordsChosen),
    el("h2", { class: short ? "" : "long-words" }, chosen.length > 300 ? `${chosen.slice(0, 300)}…` : chosen),
    short && corrector({ name: chosen, type: null, span }, act),
    entityChoice(reading, words.saidBy, { nobody: words.nobody }, place => {
      speaker = place;
    }),
    el(
      "p",
      { class: "tools" },
      button(words.addQuote, () =>
        act.edit({ op: "quote", fragments: [[span.start, span.end]], kind, speaker })
      )
    ),
  ];
}
