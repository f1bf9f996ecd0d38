// anchor.js - a selection remembered by its place in the text: rows change with every correction, places do
// not. Pure.

/** The place of a selection in the text, from which it can be found again: { what, place }. Pure. */
export function anchorOf({ doc, entities }, selection) {
  if (!selection || selection.words !== undefined) return null;
  if (selection.quote !== undefined)
    return { what: "quote", place: doc.quotes[selection.quote]?.fragments[0][0] };
  if (selection.mention !== undefined)
    return { what: "mention", place: doc.mentions[selection.mention]?.start };
  const row = selection.current ?? entities[selection.entity]?.mentions[0];
  return { what: selection.current === null ? "entity" : "mention", place: doc.mentions[row]?.start };
}

/** The selection at an anchor, or null where nothing is there any more. Pure. */
export function selectionAt({ doc }, anchor) {
  if (!anchor) return null;
  if (anchor.what === "quote") {
    const quote = doc.quotes.findIndex(({ fragments }) => fragments[0]?.[0] === anchor.place);
    return quote < 0 ? null : { quote };
  }
  const mention = doc.mentions.findIndex(({ start, end }) => start <= anchor.place && anchor.place < end);
  if (mention < 0) return null;
  const { entity } = doc.mentions[mention];
  return entity === null ? { mention } : { entity, current: anchor.what === "entity" ? null : mention };
}
