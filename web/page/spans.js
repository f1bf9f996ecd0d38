// spans.js - spans that grow and shrink by whole words. Pure.

const WORD = /[\p{L}\p{N}]+(?:['’.&\-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const REACH = 200; // letters around an edge that are looked at

/**
 * A span whose "start" or "end" is moved one word on (1) or back (-1); the same where there is no word or
 * nothing would be left.
 */
export function moved(text, { start, end }, edge, by) {
  const from = Math.max(0, (edge === "end" ? end : start) - REACH);
  const near = [...text.slice(from, from + 2 * REACH + 1).matchAll(WORD)].map(({ index, 0: word }) => [
    from + index,
    from + index + word.length,
  ]);
  const next = edge === "end" ? newEnd(near, end, by) : newStart(near, start, by);
  const made = edge === "end" ? { start, end: next ?? end } : { start: next ?? start, end };
  return made.start < made.end && !text.slice(made.start, made.end).includes("\n\n") ? made : { start, end };
}

const newEnd = (near, end, by) =>
  by > 0 ? near.find(([, stop]) => stop > end)?.[1] : near.findLast(([, stop]) => stop < end)?.[1];
const newStart = (near, start, by) =>
  by > 0 ? near.find(([begin]) => begin > start)?.[0] : near.findLast(([begin]) => begin < start)?.[0];

/** A span without the white space at its ends. */
export function trimmed(text, { start, end }) {
  const inside = text.slice(start, end);
  return {
    start: start + inside.length - inside.trimStart().length,
    end: end - (inside.length - inside.trimEnd().length),
  };
}
