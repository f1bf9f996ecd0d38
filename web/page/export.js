// export.js - takes what the engine found out of the page: as a file in one of its formats, or on paper

import { el } from "./dom.js";

const FORMATS = [
    { format: "csv", words: "Table", ending: "csv", type: "text/csv" },
    { format: "json", words: "JSON", ending: "json", type: "application/json" },
    { format: "w3c", words: "W3C annotations", ending: "jsonld", type: "application/ld+json" },
    { format: "html", words: "HTML", ending: "html", type: "text/html" },
];

/** The row of buttons. `write(format)` gives the text of a file, `name` is how the file is called. */
export function exporter(name, write) {
    const buttons = FORMATS.map(({ format, words, ending, type }) =>
        el("button", { type: "button", dataset: { format }, onclick: () => save(`${name}.${ending}`, write(format), type) }, words));
    const print = el("button", { type: "button", onclick: () => globalThis.print() }, "Print");
    return el("div", { class: "export" }, el("h3", {}, "Take it with you"), el("p", {}, buttons, print));
}

/** Gives the reader a file. */
export function save(name, text, type) {
    const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    el("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
}
