// card.js - a card that says what the reader points at, and a list of all names and quotations for the keyboard
//
//     highlight(element, rubricator, { card: true })
//     highlight(element, rubricator, { card: ({ entity, quote, text }) => "a string or a node of yours" })
//     highlight(element, rubricator, { card: { template, root, render } })   template: see card-view.js
//
// It comes when the pointer rests on a name, stays where it was clicked, and goes with Esc, a click elsewhere or the pointer.
// It is an element of ours in the top layer, in a shadow root of ours: at the end of the document, or in `root`. The host's
// own elements stay as they are. ::part(card), (list), (button) and the custom properties of card-style.js change its looks.

import { CARD_STYLE } from "./card-style.js";
import { describe, fillTemplate, viewOf } from "./card-view.js";
import { NameList } from "./card-list.js";
import { adoptSheet } from "./sheet.js";

const REST = 250; // milliseconds on a name before the card comes, and away from it before it goes

/** The card of a Handle. `wish`: a function or { render, template, root }. */
export function attachCard(handle, element, wish) {
  return new Card(handle, element, typeof wish === "function" ? { render: wish } : wish);
}

class Card {
  #handle;
  #element;
  #render;
  #template;
  #root;
  #host = null;
  #box;
  #list;
  #timer = 0;
  #pinned = false;
  #shown = null;
  #stop = new AbortController();

  constructor(handle, element, { render, template, root }) {
    this.#handle = handle;
    this.#element = element;
    this.#render = render;
    this.#template = template;
    this.#root = root ?? this.#ownRoot();
    adoptSheet(this.#root, CARD_STYLE);
    this.#box = this.#make("div", "card", {
      popover: "manual",
      role: "dialog",
      "aria-label": "About the marked words",
    });
    this.#list = new NameList(
      handle,
      this.#root,
      row => this.#showRow(row),
      () => this.hide()
    );
    this.#follow();
  }

  /** Shows the card for { mention }, { reference } or { quote }, pinned, at its place in the text. */
  show(hit) {
    const detail = describe(this.#handle, hit);
    if (!detail) return this.hide();
    this.#fill(detail);
    this.#place(this.#handle.ranges(detail.span)[0]?.getBoundingClientRect());
  }

  hide() {
    clearTimeout(this.#timer);
    this.#pinned = false;
    this.#shown = null;
    if (this.#box.isConnected) this.#box.hidePopover?.();
    this.#box.removeAttribute("data-open");
  }

  /** The list of names and quotations, for the keyboard. */
  openList() {
    this.#list.open();
  }

  remove() {
    this.hide();
    this.#stop.abort();
    this.#list.remove();
    this.#box.remove();
    this.#host?.remove();
  }

  // Beside the body, so that no script that counts or clears the host's elements meets it.
  #ownRoot() {
    this.#host = this.#element.ownerDocument.createElement("div");
    this.#host.className = "rubricate-card";
    this.#element.ownerDocument.documentElement.append(this.#host);
    return this.#host.attachShadow({ mode: "open" });
  }

  #make(tag, part, attributes) {
    const made = this.#element.ownerDocument.createElement(tag);
    made.part.add(part);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    this.#root.append(made);
    return made;
  }

  #follow() {
    const { signal } = this.#stop;
    const page = this.#element.ownerDocument;
    const ends = [
      this.#handle.on("hover", hit => this.#hover(hit)),
      this.#handle.on("pick", hit => this.#pick(hit)),
      this.#handle.on("change", () => this.hide()),
    ];
    signal.addEventListener("abort", () => ends.forEach(end => end()));
    this.#element.addEventListener("pointerleave", () => this.#leave(), { signal });
    this.#box.addEventListener("pointerenter", () => clearTimeout(this.#timer), { signal });
    this.#box.addEventListener("pointerleave", () => this.#leave(), { signal });
    page.addEventListener(
      "keydown",
      event => {
        if (event.key !== "Escape" || !this.#shown || this.#list.holds(event)) return;
        event.stopPropagation();
        this.#handle.select(null);
        this.hide();
      },
      { signal, capture: true }
    );
    page.addEventListener(
      "pointerdown",
      event => {
        const path = event.composedPath();
        if (this.#shown && !path.includes(this.#box) && !path.includes(this.#element)) this.hide();
      },
      { signal, capture: true }
    );
  }

  #hover(hit) {
    if (this.#pinned || hit.event.pointerType === "touch") return;
    const detail = hit.offset === undefined ? null : describe(this.#handle, hit);
    if (!detail) return this.#leave();
    if (this.#shown?.key === detail.key) return clearTimeout(this.#timer);
    const { clientX: left, clientY } = hit.event;
    this.#later(() => {
      this.#fill(detail);
      this.#place(lineAt(this.#handle.ranges(detail.span), left, clientY));
    });
  }

  #leave() {
    if (!this.#pinned) this.#later(() => this.hide());
  }

  #later(work) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, REST);
  }

  #pick(hit) {
    const detail = describe(this.#handle, hit);
    if (!detail) return this.hide();
    clearTimeout(this.#timer);
    this.#fill(detail);
    this.#pinned = true;
    this.#handle.select(
      detail.entityRow === null ? detail.selection : { entity: detail.entityRow, current: hit.mention }
    );
    this.#place(lineAt(this.#handle.ranges(detail.span), hit.event.clientX, hit.event.clientY));
  }

  // From the list: the text goes to the row, and the card with it.
  #showRow(hit) {
    const detail = describe(this.#handle, hit);
    if (!detail) return;
    this.#handle.ranges(detail.span)[0]?.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    this.#handle.select(
      detail.entityRow === null
        ? detail.selection
        : { entity: detail.entityRow, current: hit.mention ?? null }
    );
    this.show(hit);
    this.#pinned = true;
  }

  #fill(detail) {
    this.#shown = detail;
    const made =
      this.#render?.(detail) ??
      (this.#template ? fillTemplate(this.#template, detail) : viewOf(detail, this.#element.ownerDocument));
    this.#box.replaceChildren(made);
  }

  #place(rect) {
    if (!rect) return;
    this.#box.setAttribute("data-open", "");
    if (this.#box.showPopover && !this.#box.matches(":popover-open")) this.#box.showPopover();
    const { innerWidth, innerHeight } = this.#element.ownerDocument.defaultView;
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const below = rect.bottom + 6 + height <= innerHeight || rect.top - 6 - height < 0;
    this.#box.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - width - 8))}px`;
    this.#box.style.top = `${below ? rect.bottom + 6 : rect.top - 6 - height}px`;
  }
}

// Of a name that runs over two lines, the line that is pointed at.
function lineAt(ranges, x, y) {
  const lines = ranges.flatMap(range => [...range.getClientRects()]);
  return (
    lines.find(r => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 1 && y <= r.bottom + 1) ?? lines[0]
  );
}
