// taking.js - the acts of taking away: what is written, the page of its own, paper

import { fillLists } from "./lists.js";
import { pageOf } from "./take-page.js";

/** `engine()` resolves to the engine, `marks()` gives { types, quotes }. */
export function taking(page, engine, marks) {
  async function write(format) {
    if (format === "json") return JSON.stringify(page.reading.doc);
    return (await engine()).write(page.entry.text, format);
  }

  async function print(lists) {
    document.body.toggleAttribute("data-print-lists", lists);
    if (lists) await page.panels.all();
    globalThis.print();
  }

  addEventListener("beforeprint", () => {
    if (document.body.hasAttribute("data-print-lists")) page.panels.all();
    fillLists();
    page.handle?.toMarks();
  });
  addEventListener("afterprint", () => page.handle?.fromMarks());

  return { write, print, page: () => pageOf(page.reading, marks()) };
}
