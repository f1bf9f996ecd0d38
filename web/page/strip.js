// strip.js - where in the text something stands: a line as long as the text with a tick for every place.
// Decorative.

import { svg } from "./dom.js";

export function strip(length, starts) {
  const places = new Set(starts.map(start => Math.round((start / Math.max(1, length)) * 196) / 2));
  const ticks = [...places].map(x => `M${x} 0h2v10h-2z`).join("");
  return svg(
    "svg",
    {
      class: "strip",
      viewBox: "0 0 100 10",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    svg("rect", { class: "line", x: 0, y: 4.5, width: 100, height: 1 }),
    svg("path", { d: ticks })
  );
}
