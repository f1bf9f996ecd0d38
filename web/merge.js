// merge.js - a text has changed in one place: which lines to annotate again, and one document of the old rows and the new
//
// Pure: no DOM, no engine. Rows outside of the change stay what they are, only moved; entities keep their identity, so
// that "Lovelace" in a new paragraph is the Ada Lovelace of the old ones.

/** The lines that differ, as { start, oldEnd, newEnd }: text before `start` and behind the ends is the same. Null: nothing. */
export function changeOf(oldText, newText, quotes = []) {
  if (oldText === newText) return null;
  const most = Math.min(oldText.length, newText.length);
  let same = 0;
  while (same < most && oldText[same] === newText[same]) same++;
  let tail = 0;
  while (tail < most - same && oldText.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  const wide = { start: lineStart(oldText, same), oldEnd: lineEnd(oldText, oldText.length - tail) };
  // A quotation that runs over several paragraphs is read as a whole.
  for (let grown = true; grown;) grown = quotes.some(quote => grow(wide, quote, oldText));
  return { ...wide, newEnd: wide.oldEnd + newText.length - oldText.length };
}

const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = (text, at) => {
  const feed = text.indexOf("\n", at);
  return feed < 0 ? text.length : feed;
};

function grow(change, { fragments }, text) {
  const [start, end] = [fragments[0]?.[0] ?? 0, fragments.at(-1)?.[1] ?? 0];
  const touches = start < change.oldEnd && end > change.start;
  if (!touches || (start >= change.start && end <= change.oldEnd)) return false;
  change.start = Math.min(change.start, lineStart(text, start));
  change.oldEnd = Math.max(change.oldEnd, lineEnd(text, end));
  return true;
}

/** { doc, entityRows }: `doc` of `oldText` with the rows of `part`, the document of the changed lines, in place of its own there.
 *  `entityRows` says for each old entity what row it has now, null if none. */
export function mergeChange({ doc, oldText, newText, change, part }) {
  const delta = change.newEnd - change.oldEnd;
  const kept = row => row.end <= change.start || row.start >= change.oldEnd;
  const moved = row => (row.start >= change.oldEnd ? shift(row, delta) : row);
  const inserted = rows => rows.map(row => shift(row, change.start));
  const splice = name => inOrder([...doc[name].filter(kept).map(moved), ...inserted(part[name])]);

  const people = joinEntities(
    doc,
    part,
    oldText,
    newText.slice(change.start, change.newEnd),
    doc.mentions.filter(kept)
  );
  const rowsOf = (name, mine, theirs) =>
    inOrder([
      ...doc[name].filter(kept).map(row => ({ ...moved(row), entity: mine(row.entity) })),
      ...part[name].map(row => ({ ...shift(row, change.start), entity: theirs(row.entity) })),
    ]);
  const mentions = rowsOf("mentions", people.mine, people.theirs);
  const references = rowsOf("references", people.mine, people.theirs).filter(({ entity }) => entity !== null);
  const entities = people.entities.map(entity => ({ ...entity, mentions: [] }));
  mentions.forEach(({ entity }, row) => {
    if (entity !== null) entities[entity].mentions.push(row);
  });

  const made = {
    ...doc,
    length: newText.length,
    replaced: (newText.match(/\p{Surrogate}/gu) ?? []).length,
    blocks: splice("blocks"),
    mentions,
    references,
    entities,
    quotes: joinQuotes(doc, part, change, people),
  };
  Object.defineProperty(made, "toJSON", { value: () => ({ ...made }) });
  return { doc: made, entityRows: doc.entities.map((_, row) => people.mine(row)) };
}

const shift = (row, by) => ({ ...row, start: row.start + by, end: row.end + by });
const inOrder = rows => rows.sort((a, b) => a.start - b.start || b.end - a.end);

function joinQuotes(doc, part, change, people) {
  const delta = change.newEnd - change.oldEnd;
  const move = (by, speaker) => quote => {
    const pair = span => span && [span[0] + by, span[1] + by];
    return {
      ...quote,
      fragments: quote.fragments.map(pair),
      cue: pair(quote.cue),
      source: pair(quote.source),
      speaker: speaker(quote.speaker),
    };
  };
  const startOf = quote => quote.fragments[0]?.[0] ?? 0;
  const endOf = quote => quote.fragments.at(-1)?.[1] ?? 0;
  const rows = [
    ...doc.quotes.filter(q => endOf(q) <= change.start).map(move(0, people.mine)),
    ...part.quotes.map(move(change.start, people.theirs)),
    ...doc.quotes.filter(q => startOf(q) >= change.oldEnd).map(move(delta, people.mine)),
  ];
  return rows.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
}

// The entities that still have a mention, and those of the part: found again by their words, or new.
function joinEntities(doc, part, oldText, partText, kept) {
  const alive = new Set(kept.map(({ entity }) => entity));
  const entities = [];
  const rows = doc.entities.map((entity, row) => (alive.has(row) ? entities.push(entity) - 1 : null));
  const old = entities.length;
  const byWords = new Map();
  for (const { start, end, type, entity } of kept)
    if (entity !== null) byWords.set(`${type} ${oldText.slice(start, end)}`, rows[entity]);
  const theirs = part.entities.map(entity => {
    const words = [
      entity.name,
      ...entity.mentions.map(m => partText.slice(part.mentions[m].start, part.mentions[m].end)),
    ];
    const known =
      words.map(word => byWords.get(`${entity.type} ${word}`)).find(row => row !== undefined) ??
      bySurname(entities.slice(0, old), entity);
    if (known === undefined) return entities.push(entity) - 1;
    const before = entities[known];
    entities[known] = {
      ...before,
      name: entity.name.includes(before.name) ? entity.name : before.name,
      link: before.link ?? entity.link,
    };
    return known;
  });
  const through = table => row => (row === null ? null : table[row]);
  return { entities, mine: through(rows), theirs: through(theirs) };
}

// "Merkel" is the one Angela Merkel of before; of two she could be either.
function bySurname(entities, { name, type }) {
  if (type !== "PERSON" || /\s/.test(name)) return undefined;
  const rows = entities.flatMap((entity, row) =>
    entity.type === type && entity.name.endsWith(` ${name}`) ? [row] : []
  );
  return rows.length === 1 ? rows[0] : undefined;
}
