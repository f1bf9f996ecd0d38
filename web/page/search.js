// search.js - finds names, quotations ("what did Dahl say about the budget") and words in a text

import { el } from "./dom.js";
import { longList } from "./lists.js";
import { contextOf } from "./reading.js";
import { quoteItem } from "./wall.js";
import { typeWord } from "../types.js";
import { words } from "./words.js";

// What a question is made of beside its names and its matter.
const ASKING = new Set(
  "what who did do does has have had say said says saying about on of the a an to by is was".split(" ")
);
const MOST = 2000; // places of a word

const tokensOf = query => query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const has = (text, token) => text.toLowerCase().includes(token);

/**
 * What a reading holds for a query: { entities: [entity], quotes: [quote], places: [{ start, end }] }. Pure.
 */
export function found(reading, query) {
  const asked = query.trim();
  const tokens = tokensOf(asked).filter(token => !ASKING.has(token));
  if (!tokens.length) return { entities: [], quotes: [], places: [] };
  const entities = reading.entities.filter(
    ({ name, mentions }) => mentions.length && tokens.every(token => has(name, token))
  );
  return { entities, quotes: quotesFor(reading, tokens), places: placesOf(reading.text, asked) };
}

// A token that names a speaker asks for what they say, the others for what it is about.
function quotesFor({ entities, quotes, speakers }, tokens) {
  const asked = speakers.filter(
    ({ named, name }) => named && tokens.some(token => tokensOf(name).includes(token))
  );
  const said = (quote, about) => about.every(token => quote.said.some(part => has(part, token)));
  if (!asked.length) return quotes.filter(quote => said(quote, tokens));
  const spoken = asked.flatMap(speaker =>
    speaker.quotes.filter(quote =>
      said(
        quote,
        tokens.filter(token => !tokensOf(entities[speaker.entity].name).includes(token))
      )
    )
  );
  return [...new Set([...spoken, ...quotes.filter(quote => said(quote, tokens))])];
}

function placesOf(text, asked) {
  const pattern = new RegExp(asked.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
  const places = [];
  for (const { index, 0: match } of text.matchAll(pattern)) {
    places.push({ start: index, end: index + match.length });
    if (places.length >= MOST) break;
  }
  return places;
}

/**
 * The results for a query as a panel: { element, select, places }. `act`: { entity(row), quote(row),
 * place(span) }.
 */
export function search(reading, query, act) {
  const { entities, quotes, places } = found(reading, query);
  const nothing = !entities.length && !quotes.length && !places.length;
  const part = (title, count, list) =>
    count > 0 &&
    el("section", {}, el("h3", {}, title, " ", el("span", { class: "count" }, String(count))), list.element);
  const element = el(
    "div",
    { class: "results" },
    nothing && el("p", { class: "empty" }, words.nothingFound(query)),
    part(
      words.tabs.names,
      entities.length,
      longList(entities, entity => entityItem(entity, act), { name: "rows" })
    ),
    part(
      words.quotations,
      quotes.length,
      longList(quotes, quote => quoteItem(quote, reading.text, act), {
        name: "quotes",
        estimate: 70,
      })
    ),
    part(
      words.inTheText,
      places.length,
      longList(places, place => placeItem(reading.text, place, act), {
        tag: "ol",
        name: "mentions",
        estimate: 30,
      })
    )
  );
  return { element, places, select() {} };
}

const entityItem = (entity, act) =>
  el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "row", onclick: () => act.entity(entity.row) },
      el(
        "span",
        { class: "name" },
        el("span", { class: "rubricate-mark", dataset: { type: entity.type } }, entity.name)
      ),
      " ",
      el("span", { class: "kind" }, typeWord(entity.type)),
      " ",
      el(
        "span",
        { class: "count" },
        String(entity.mentions.length),
        el("span", { class: "unseen" }, ` ${words.mentionsOf(entity.mentions.length, 0)}`)
      )
    )
  );

function placeItem(text, place, act) {
  const { before, inside, after } = contextOf(text, place);
  return el(
    "li",
    {},
    el("button", { type: "button", onclick: () => act.place(place) }, before, el("b", {}, inside), after)
  );
}
