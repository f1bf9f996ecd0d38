// card-list.js - all names and quotations of a text as a list, for readers who have no pointer
//
// A button that is seen only with the keyboard's focus opens it. Up, Down, Home and End go through it, each with the card and
// the place in the text; Enter goes to the next mention of a name; Esc closes it and gives the focus back.

import { typeWord } from "./types.js";

export class NameList {
  #handle;
  #show;
  #hide;
  #button;
  #box;
  #from = null;
  #nth = new Map();

  constructor(handle, root, show, hide) {
    this.#handle = handle;
    this.#show = show;
    this.#hide = hide;
    const page = root.ownerDocument;
    this.#button = Object.assign(page.createElement("button"), {
      type: "button",
      textContent: "Names and quotations",
    });
    this.#button.part.add("button");
    this.#button.addEventListener("click", () => this.open());
    this.#box = page.createElement("div");
    this.#box.part.add("list");
    this.#box.setAttribute("role", "dialog");
    this.#box.setAttribute("aria-label", "Names and quotations");
    this.#box.setAttribute("popover", "manual");
    this.#box.addEventListener("keydown", event => this.#key(event));
    root.append(this.#button, this.#box);
  }

  open() {
    this.#from = this.#box.getRootNode().activeElement ?? this.#box.ownerDocument.activeElement;
    this.#nth.clear();
    this.#box.replaceChildren(...this.#groups());
    this.#box.setAttribute("data-open", "");
    this.#box.showPopover?.();
    this.#items[0]?.focus();
  }

  close() {
    this.#box.hidePopover?.();
    this.#box.removeAttribute("data-open");
    this.#handle.select(null);
    this.#hide();
    this.#from?.focus();
  }

  /** Whether an event comes from the list, which then closes with its card. */
  holds(event) {
    return event.composedPath().includes(this.#box);
  }

  remove() {
    this.#button.remove();
    this.#box.remove();
  }

  get #items() {
    return [...this.#box.querySelectorAll("button")];
  }

  #groups() {
    const { doc, text } = this.#handle;
    const names = doc.entities.map((entity, row) =>
      this.#item(`${entity.name}, ${typeWord(entity.type)}, ${entity.mentions.length}`, () =>
        this.#visit(row, entity.mentions)
      )
    );
    const quotes = doc.quotes.map((quote, row) =>
      this.#item(
        `${doc.entities[quote.speaker]?.name ?? "Nobody named"}: ${text.slice(...quote.fragments[0]).slice(0, 60)}`,
        () => this.#show({ quote: row })
      )
    );
    return [
      this.#heading(`${names.length} names`),
      ...names,
      this.#heading(`${quotes.length} quotations`),
      ...quotes,
    ];
  }

  // Each time the next mention.
  #visit(row, mentions) {
    const nth = this.#nth.get(row) ?? 0;
    this.#nth.set(row, (nth + 1) % mentions.length);
    this.#show({ mention: mentions[nth] });
  }

  #heading(words) {
    const made = this.#box.ownerDocument.createElement("div");
    made.part.add("heading");
    made.textContent = words;
    return made;
  }

  #item(words, go) {
    const made = Object.assign(this.#box.ownerDocument.createElement("button"), {
      type: "button",
      textContent: words,
    });
    made.part.add("item");
    made.addEventListener("click", go);
    made.addEventListener("focus", () => {
      if (made.matches(":focus-visible")) go();
    });
    return made;
  }

  #key(event) {
    const items = this.#items;
    const at = items.indexOf(this.#box.getRootNode().activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (to !== undefined) items[Math.max(0, Math.min(to, items.length - 1))].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
