// rubricated-text.js - <rubricated-text>: its own content, annotated in place. The content stays as the host wrote it.
//
//     <rubricated-text types="PERSON ORG" quotes="off" cards> ...paragraphs... </rubricated-text>
//
// Attributes  types           words of the 18 types, all without it;   quotes   "off" leaves quotations unmarked
//             cards           a card for what the reader points at (see card.js); <template slot="card"> is the host's own
//             min-confidence  0 to 1: leaves out what is less sure;     lexicon  the address of one
//             engine          the folder of rubricate.wasm and en.rubm; lang     other than English: left alone
//             lazy            annotates when it is seen;                 worker   "on", "off"; else for texts over 20 KB
//             include, exclude  selectors, see highlight.js;             shadow, frames  reads those, too
// Properties  doc      the document, null until it is there;   handle  the highlights (see highlight.js)
// Events      rubricate-ready (detail: { handle }) once, rubricate (detail: doc) after every annotation,
//             rubricate-pick (detail: { mention, reference, quotes }), rubricate-error (detail: Error)
//
// All elements of a page share one engine. Set RubricatedText.engine to a Rubricator, or the promise of one, to bring your own.

import { engineFor } from "./engines.js";
import { highlight } from "./highlight.js";
import { adoptSheet } from "./sheet.js";
import { adoptStyle } from "./style.js";

const FRAME =
  ":host { display: block; position: relative; } .bars { position: absolute; inset-block: 0; inset-inline-start: -0.9em; }";
const LONG = 20_000; // characters from which on a worker reads
const SHOWN = new Set(["types", "quotes"]); // attributes that change what is painted, and not the document

// A server has no elements; there the class is one that is never made.
const Base = globalThis.HTMLElement ?? class {};

export class RubricatedText extends Base {
  static observedAttributes = [
    "types",
    "quotes",
    "min-confidence",
    "lexicon",
    "engine",
    "worker",
    "lang",
    "cards",
    "include",
    "exclude",
    "shadow",
    "frames",
  ];
  static engine = null;

  #handle = null;
  #sizes = null;
  #seen = null;
  #turn = 0; // of connecting: what is awaited for an older one comes to nothing

  get handle() {
    return this.#handle;
  }
  get doc() {
    return this.#handle?.doc ?? null;
  }

  connectedCallback() {
    this.#prepare();
    if (this.hasAttribute("lazy")) this.#whenSeen();
    else this.#annotate();
    this.#sizes = new ResizeObserver(() => this.#handle?.layout());
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    this.#turn++;
    this.#seen?.disconnect();
    this.#sizes?.disconnect();
    this.#handle?.clear();
    this.#handle = null;
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#handle || before === after) return;
    if (SHOWN.has(name)) return void this.#handle.show(this.#shown());
    this.#handle.clear();
    this.#handle = null;
    this.#annotate();
  }

  /** Annotates the content again. Changes of the content are noticed without it. */
  refresh() {
    this.#handle?.refresh();
  }

  // The shadow holds a slot for the content and, beside it, the bars of the quotations.
  #prepare() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    const bars = document.createElement("div");
    bars.className = "bars";
    bars.ariaHidden = "true";
    root.append(document.createElement("slot"), bars);
    adoptSheet(root, FRAME);
    adoptStyle(root);
  }

  #whenSeen() {
    this.#seen = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#seen.disconnect();
        this.#annotate();
      },
      { rootMargin: "50%" }
    );
    this.#seen.observe(this);
  }

  async #annotate() {
    const turn = ++this.#turn;
    try {
      const engine = await this.#engine();
      if (turn !== this.#turn || !this.isConnected) return;
      this.#handle = highlight(this, engine, this.#options());
      this.#handle.on("error", error => this.#tell("rubricate-error", error));
      await this.#handle.ready;
    } catch (error) {
      return this.#tell("rubricate-error", error);
    }
    if (turn !== this.#turn) return;
    this.#handle.on("pick", ({ mention, reference, quotes }) =>
      this.#tell("rubricate-pick", { mention, reference, quotes })
    );
    this.#handle.on("change", ({ doc }) => this.#tell("rubricate", doc));
    this.#tell("rubricate-ready", { handle: this.#handle });
    this.#tell("rubricate", this.doc);
  }

  #engine() {
    const language = this.getAttribute("lang");
    if (language && !/^en\b/i.test(language))
      throw new Error(`Rubricate: the model reads English, and lang is "${language}".`);
    if (RubricatedText.engine) return RubricatedText.engine;
    const wish = this.getAttribute("worker");
    const worker = wish === null ? this.textContent.length > LONG : wish !== "off";
    return RubricatedText.shared({
      base: this.getAttribute("engine") ?? "",
      lexicon: this.getAttribute("lexicon") ?? "",
      worker,
    });
  }

  #options() {
    const confidence = this.getAttribute("min-confidence");
    const template = this.querySelector(":scope > template[slot='card']");
    return {
      ...this.#shown(),
      watch: true,
      bars: this.shadowRoot.querySelector(".bars"),
      annotate: confidence === null ? {} : { minConfidence: Number(confidence) },
      card: this.hasAttribute("cards") && { root: this.shadowRoot, template },
      include: this.getAttribute("include"),
      exclude: this.getAttribute("exclude"),
      shadow: this.hasAttribute("shadow"),
      frames: this.hasAttribute("frames"),
    };
  }

  #shown() {
    const types = this.getAttribute("types")
      ?.split(/[\s,]+/)
      .filter(Boolean);
    return { types: types?.length ? new Set(types) : null, quotes: this.getAttribute("quotes") !== "off" };
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** The engine that elements with these wishes share: { base, lexicon, worker }, all optional. */
  static async shared(wishes) {
    return RubricatedText.engine ?? engineFor(wishes);
  }
}
