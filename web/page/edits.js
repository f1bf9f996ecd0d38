// edits.js - what the reader knows better about one text: a list of edits, applied to what the engine found.
// Pure.
//
// An edit points at places of the text, never at rows, so it holds for every annotation of the same text:
//     { op: "mention", start, end, type, name }     a name or value; what it overlaps goes. `name`: the entity it joins
//     { op: "unmention", start }                     no name here
//     { op: "merge", from, into }                    the entities of two places are one
//     { op: "split", start }                         this mention is somebody else
//     { op: "quote", fragments, kind, speaker }      a quotation; `speaker`: a place of the entity, or null
//     { op: "extend", start, fragments }             the words of a quotation
//     { op: "speaker", start, speaker }              who said it
//     { op: "unquote", start }                       no quotation here
//     { op: "lexicon", added, taken }                for every text: the lexicon's business, nothing is done here

import { closeRows, openRows, startOf } from "./rows.js";
import { TYPES } from "../types.js";

const READER = { confidence: 1, via: "reader" };

export const isValue = type => TYPES.get(type)?.family.tint === false;

const mentionAt = (work, place) => work.mentions.find(({ start, end }) => start <= place && place < end);
const entityAt = (work, place) => (place === null ? null : (mentionAt(work, place)?.entity ?? null));
const quoteAt = (work, place) => work.quotes.find(quote => startOf(quote) === place);
const without = (list, row) => list.filter(other => other !== row);

const APPLY = {
  mention(work, { start, end, type, name = null }, text) {
    work.mentions = work.mentions.filter(m => m.end <= start || end <= m.start);
    work.references = work.references.filter(r => r.end <= start || end <= r.start);
    const entity = isValue(type) ? null : entityNamed(work, name ?? text.slice(start, end), type);
    work.mentions.push({ start, end, type, entity, ...READER });
  },
  unmention(work, { start }) {
    work.mentions = without(work.mentions, mentionAt(work, start));
    work.references = work.references.filter(r => start < r.start || r.end <= start);
  },
  merge(work, { from, into }) {
    const [gone, kept] = [entityAt(work, from), entityAt(work, into)];
    if (!gone || !kept || gone === kept) return;
    for (const row of [...work.mentions, ...work.references]) if (row.entity === gone) row.entity = kept;
    for (const quote of work.quotes) if (quote.speaker === gone) quote.speaker = kept;
    work.entities = without(work.entities, gone);
  },
  split(work, { start }, text) {
    const mention = mentionAt(work, start);
    if (!mention?.entity) return;
    mention.entity = newEntity(work, text.slice(mention.start, mention.end), mention.type);
    Object.assign(mention, READER);
  },
  quote(work, { fragments, kind, speaker }) {
    const inside = q => q.fragments.some(([s, e]) => fragments.some(([start, end]) => s < end && start < e));
    work.quotes = work.quotes.filter(q => !inside(q));
    work.quotes.push({
      kind,
      fragments,
      cue: null,
      source: null,
      speaker: entityAt(work, speaker),
      ...READER,
    });
  },
  extend(work, { start, fragments }) {
    const quote = quoteAt(work, start);
    if (quote) Object.assign(quote, { fragments }, READER);
  },
  speaker(work, { start, speaker }) {
    const quote = quoteAt(work, start);
    if (quote) Object.assign(quote, { speaker: entityAt(work, speaker), source: null, confidence: 1 });
  },
  unquote(work, { start }) {
    work.quotes = without(work.quotes, quoteAt(work, start));
  },
};

// A name that the text has already joins its entity; the name of another type makes an entity of its own.
function entityNamed(work, name, type) {
  const written = name.replace(/\s+/g, " ").trim();
  return work.entities.find(e => e.name === written && e.type === type) ?? newEntity(work, written, type);
}

function newEntity(work, name, type) {
  const entity = { name, type, mentions: [], link: null };
  work.entities.push(entity);
  return entity;
}

/**
 * What is shown of a document: with the reader's edits, and of the rest what is at least as sure as `sure`. A
 * generator.
 */
export function* shownSteps(doc, { edits = [], sure = 0, text }) {
  const doubtful = ({ confidence }) => confidence < sure;
  const mine = edits.filter(({ op }) => APPLY[op]);
  if (!mine.length && !doc.mentions.some(doubtful) && !doc.quotes.some(doubtful)) return doc;
  const work = yield* openRows(doc);
  for (const edit of mine) {
    APPLY[edit.op](work, edit, text);
    yield;
  }
  work.mentions = work.mentions.filter(m => !doubtful(m));
  work.quotes = work.quotes.filter(q => !doubtful(q));
  return yield* closeRows(doc, work);
}

/** The same history of edits one step on: what was undone is gone. */
export const edited = ({ done }, edit) => ({ done: [...done, edit], undone: [] });
export const undo = ({ done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, done.at(-1)] });
export const redo = ({ done, undone }) => ({ done: [...done, undone.at(-1)], undone: undone.slice(0, -1) });
export const NO_EDITS = { done: [], undone: [] };
