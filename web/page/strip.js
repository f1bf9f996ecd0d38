// strip.js - where in the text something stands: a line as long as the text with a tick for every place. Decorative.

import { svg } from "./dom.js";

export function strip(length, starts) {
    const ticks = starts.map((start) => svg("rect", { x: (start / Math.max(1, length)) * 98, y: 0, width: 2, height: 10 }));
    return svg("svg", { class: "strip", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
        svg("rect", { class: "line", x: 0, y: 4.5, width: 100, height: 1 }), ...ticks);
}
