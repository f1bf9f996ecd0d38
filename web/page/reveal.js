// reveal.js - brings a place of the text into view

const calm = matchMedia("(prefers-reduced-motion: reduce)");
export const wide = matchMedia("(min-width: 64rem)");

/** Scrolls so that the span stands in the upper half of the window: on a phone the card takes the lower one. */
export function reveal(handle, span) {
    const box = handle.ranges(span)[0]?.getBoundingClientRect();
    if (!box) return;
    const room = wide.matches ? 0.4 : 0.25;
    scrollBy({ top: box.top - innerHeight * room, behavior: calm.matches ? "auto" : "smooth" });
}

/** Scrolls to the first of the spans unless one of them is in view. */
export function revealOne(handle, spans) {
    const seen = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
    const inView = (span) => handle.ranges(span).some((range) => seen(range.getBoundingClientRect()));
    if (spans.length && !spans.slice(0, 200).some(inView)) reveal(handle, spans[0]);
}
