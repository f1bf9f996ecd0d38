// wall.js - who is quoted: every speaker with how much of what is said is theirs, and everything that they say

import { QUOTE_KINDS } from "../types.js";
import { el, plural, svg } from "./dom.js";

/** { element, select }. `act`: { entity(row), quote(row) }. */
export function wall({ speakers, text }, act) {
    const parts = speakers.map((speaker) => speakerPart(speaker, text, act));
    const empty = el("p", { class: "empty" }, "Nobody is quoted in this text.");
    const element = el("div", { class: "wall" }, parts.length ? parts : empty);
    return { element, select: (selection) => select(element, selection) };
}

function speakerPart(speaker, text, act) {
    const percent = Math.round(speaker.share * 100);
    const facts = `${plural(speaker.quotes.length, "quotation")}, ${percent}% of quoted words`;
    const name = speaker.entity === null ? el("span", { class: "name unnamed" }, speaker.name)
        : el("button", { class: "name", type: "button", dataset: { entity: speaker.entity }, "aria-pressed": "false", onclick: () => act.entity(speaker.entity) }, speaker.name);
    return el("section", { class: "speaker" }, el("h3", {}, name), el("p", { class: "share" }, share(speaker.share), el("span", {}, facts)),
        el("ul", { class: "quotes" }, speaker.quotes.map((quote) => quoteItem(quote, text, act))));
}

function share(part) {
    return svg("svg", { class: "share-bar", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
        svg("rect", { class: "line", x: 0, y: 0, width: 100, height: 4 }), svg("rect", { x: 0, y: 0, width: part * 100, height: 4 }));
}

export function quoteItem(quote, text, act) {
    const spans = [quote.source, quote.cue].filter(Boolean).sort((a, b) => a[0] - b[0]);
    const attribution = spans.map((span) => text.slice(...span)).filter((words) => /\p{L}/u.test(words)).join(" ");
    return el("li", {}, el("button", { class: "quote", type: "button", dataset: { quote: quote.row, kind: quote.kind }, "aria-pressed": "false",
        onclick: () => act.quote(quote.row) },
        el("span", { class: "said" }, quote.said.join(" … ")),
        el("span", { class: "how" }, [QUOTE_KINDS.get(quote.kind)?.one ?? quote.kind, attribution].filter(Boolean).join(" · "))));
}

function select(element, { entity = null, quote = null } = {}) {
    for (const button of element.querySelectorAll("button")) {
        const { entity: speaker, quote: row } = button.dataset;
        const chosen = speaker !== undefined ? Number(speaker) === entity : Number(row) === quote;
        button.setAttribute("aria-pressed", String(chosen));
    }
}
