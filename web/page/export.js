// export.js - takes what the page shows out of it: as a file in one of the engine's formats, as a page of its
// own, or on paper

import { el } from "./dom.js";
import { words } from "./words.js";

const FORMATS = [
  { format: "csv", ending: "csv", type: "text/csv" },
  { format: "csv-mentions", ending: "names.csv", type: "text/csv" },
  { format: "json", ending: "json", type: "application/json" },
  { format: "w3c", ending: "jsonld", type: "application/ld+json" },
  { format: "html", ending: "html", type: "text/html" },
  { format: "text", ending: "txt", type: "text/plain" },
  { format: "brat", ending: "ann", type: "text/plain" },
  { format: "conll", ending: "conll", type: "text/plain" },
  { format: "tei", ending: "xml", type: "application/xml" },
  { format: "spans", ending: "jsonl", type: "application/jsonl" },
];

let unfolded = false; // whether the formats are seen: the buttons are made anew with every correction

/**
 * The row of buttons. `act`: { write(format) -> promise of a text, page() -> the text of a page, print(lists)
 * }; `name` is the file's.
 */
export function exporter(name, act, edited) {
  const buttons = FORMATS.map(({ format, ending, type }) =>
    el(
      "button",
      {
        type: "button",
        dataset: { format },
        onclick: async () => save(`${name}.${ending}`, await act.write(format), type),
      },
      words.formats[format]
    )
  );
  const page = el(
    "button",
    { type: "button", onclick: () => save(`${name}-page.html`, act.page(), "text/html") },
    words.ownPage
  );
  const lists = el("input", { type: "checkbox", id: "print-lists" });
  return el(
    "div",
    { class: "export" },
    el("h3", {}, words.takeAway),
    el(
      "p",
      {},
      page,
      el("button", { type: "button", onclick: () => act.print(lists.checked) }, words.print),
      el("label", { class: "here" }, lists, ` ${words.withLists}`)
    ),
    el(
      "details",
      { open: unfolded, ontoggle: ({ target }) => (unfolded = target.open) },
      el("summary", {}, words.asData),
      el("p", {}, buttons),
      edited && el("p", { class: "note" }, words.formatsNote)
    )
  );
}

/** Gives the reader a file. */
export function save(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  el("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
