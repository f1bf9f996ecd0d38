// rows.js - a document whose rows hold each other instead of row numbers, so that rows can come and go; and
// the way back. Pure.

const PARCEL = 500; // rows between two places where the work may be interrupted

/**
 * doc -> { mentions, references, entities, quotes }: `entity` and `speaker` are the entity itself, or null. A
 * generator.
 */
export function* openRows(doc) {
  const entities = [];
  for (const entity of doc.entities) entities.push({ ...entity });
  const linked = function* (rows, key) {
    const made = [];
    for (const row of rows) {
      made.push({ ...row, [key]: entities[row[key]] ?? null });
      if (made.length % PARCEL === 0) yield;
    }
    return made;
  };
  yield;
  const mentions = yield* linked(doc.mentions, "entity");
  const references = yield* linked(doc.references, "entity");
  return { mentions, references, entities, quotes: yield* linked(doc.quotes, "speaker") };
}

/** The way back: a document in text order whose entities are those that something stands for. A generator. */
export function* closeRows(doc, { mentions, references, entities, quotes }) {
  mentions.sort((a, b) => a.start - b.start);
  references.sort((a, b) => a.start - b.start);
  quotes.sort((a, b) => startOf(a) - startOf(b));
  yield;
  const used = new Set([
    ...mentions.map(m => m.entity),
    ...references.map(r => r.entity),
    ...quotes.map(q => q.speaker),
  ]);
  const kept = entities.filter(entity => used.has(entity));
  const rowOf = new Map(kept.map((entity, row) => [entity, row]));
  const mentionRows = kept.map(() => []);
  yield;
  const numbered = (rows, key) => rows.map(row => ({ ...row, [key]: rowOf.get(row[key]) ?? null }));
  mentions.forEach(({ entity }, row) => mentionRows[rowOf.get(entity)]?.push(row));
  yield;
  return {
    ...doc,
    mentions: numbered(mentions, "entity"),
    references: numbered(references, "entity"),
    entities: kept.map((entity, row) => ({ ...entity, mentions: mentionRows[row] })),
    quotes: numbered(quotes, "speaker"),
  };
}

export const startOf = quote => quote.fragments[0]?.[0] ?? 0;
