// reveal.js - brings a place of the text into view

import { childAt, spanInView } from "./article.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
export const wide = matchMedia("(min-width: 64rem)");

/**
 * Scrolls so that the span stands in the upper half of the window: on a phone the card takes the lower one.
 * In a long text what is far away has no height yet, so its paragraph is brought near first.
 */
export function reveal(handle, span, sheet) {
  if (sheet?.long) childAt(sheet, span.start)?.scrollIntoView({ block: "center" });
  const box = handle.ranges(span)[0]?.getBoundingClientRect();
  if (!box) return;
  const room = wide.matches ? 0.4 : 0.25;
  scrollBy({
    top: box.top - innerHeight * room,
    behavior: calm.matches || sheet?.long ? "auto" : "smooth",
  });
}

/** Scrolls to the first of the spans unless one of them is in view. */
export function revealOne(handle, spans, sheet) {
  const near = sheet?.long ? spanInView(sheet, 0) : null;
  const seen = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
  const inView = span =>
    (!near || (near.start <= span.start && span.end <= near.end)) &&
    handle.ranges(span).some(range => seen(range.getBoundingClientRect()));
  if (spans.length && !spans.slice(0, near ? Infinity : 200).some(inView)) reveal(handle, spans[0], sheet);
}
