// names.js - the first panel: who and what the text names, and below it the times and figures

import { el } from "./dom.js";
import { figures } from "./figures.js";
import { people } from "./people.js";

/** { element, select }. `act`: { entity(row), mention(row), value(row) }. */
export function names(reading, act) {
  const parts = [people(reading, act), figures(reading, act)];
  return {
    element: el(
      "div",
      {},
      parts.map(({ element }) => element)
    ),
    select: selection => parts.forEach(part => part.select(selection)),
  };
}
