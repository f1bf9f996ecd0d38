// segments.d.ts - types of segments.js
import type { RubricatedDocument } from "./rubricate.js";

export interface LayeredSpan {
  start: number;
  end: number;
  layer: "mention" | "reference" | "quote";
  row: number;
}

/** A part of the text that lies under the same annotations throughout. `quotes` are rows, the outermost first. */
export interface Segment {
  start: number;
  end: number;
  mention: number | null;
  reference: number | null;
  quotes: number[];
}

export function spansOf(
  doc: Pick<RubricatedDocument, "mentions" | "references" | "quotes">,
  show?: { types?: Set<string> | null; quotes?: boolean; references?: boolean }
): LayeredSpan[];

/** Pieces that cover [0, length) without gap or overlap. */
export function segments(length: number, spans: LayeredSpan[]): Segment[];
