// rubricated-text.js - <rubricated-text>: its own content, annotated in place. The content stays as the host wrote it.
//
//     <rubricated-text types="PERSON ORG" quotes="off"> ...paragraphs... </rubricated-text>
//
// Attributes  types    words of the 18 types, all without it;  quotes  "off" leaves quotations unmarked
// Properties  doc      the document, null until it is there;   handle  the highlights (see highlight.js)
// Events      rubricate (detail: doc), rubricate-pick (detail: { mention, reference, quotes }), rubricate-error (detail: Error)
//
// All elements of a page share one engine. Set RubricatedText.engine to a Rubricator, or the promise of one, to bring your own.

import { highlight } from "./highlight.js";
import { adoptStyle } from "./style.js";

const FRAME = ":host { display: block; position: relative; } .bars { position: absolute; inset-block: 0; inset-inline-start: -0.9em; }";

export class RubricatedText extends HTMLElement {
    static observedAttributes = ["types", "quotes"];
    static engine = null;

    #handle = null;
    #changes = null;
    #sizes = null;
    #timer = 0;

    get handle() { return this.#handle; }
    get doc() { return this.#handle?.doc ?? null; }

    connectedCallback() {
        this.#prepare();
        this.#annotate();
        this.#observe();
    }

    disconnectedCallback() {
        clearTimeout(this.#timer);
        this.#changes?.disconnect();
        this.#sizes?.disconnect();
        this.#handle?.clear();
        this.#handle = null;
    }

    attributeChangedCallback() {
        this.#quietly(() => this.#handle?.show(this.#shown()));
    }

    /** Annotates the content again. Changes of the content are noticed without it. */
    refresh() {
        this.#quietly(() => this.#handle?.refresh());
    }

    // The shadow holds a slot for the content and, beside it, the bars of the quotations.
    #prepare() {
        if (this.shadowRoot) return;
        const root = this.attachShadow({ mode: "open" });
        const bars = document.createElement("div");
        bars.className = "bars";
        bars.ariaHidden = "true";
        root.append(document.createElement("slot"), bars);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(FRAME);
        root.adoptedStyleSheets = [sheet];
        adoptStyle(root);
    }

    async #annotate() {
        try {
            const engine = await RubricatedText.shared();
            if (!this.isConnected || this.#handle) return;
            const bars = this.shadowRoot.querySelector(".bars");
            this.#quietly(() => { this.#handle = highlight(this, engine, { ...this.#shown(), bars }); });
        } catch (error) {
            return this.#tell("rubricate-error", error);
        }
        this.#handle.on("pick", ({ mention, reference, quotes }) => this.#tell("rubricate-pick", { mention, reference, quotes }));
        this.#handle.on("change", ({ doc }) => this.#tell("rubricate", doc));
        this.#tell("rubricate", this.doc);
    }

    #observe() {
        this.#changes = new MutationObserver(() => {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.refresh(), 100);
        });
        this.#changes.observe(this, { childList: true, characterData: true, subtree: true });
        this.#sizes = new ResizeObserver(() => this.#handle?.layout());
        this.#sizes.observe(this);
    }

    // Where there are only <mark> elements, marking is a change of the content itself, and not one to notice.
    #quietly(work) {
        work();
        this.#changes?.takeRecords();
    }

    #shown() {
        const types = this.getAttribute("types")?.split(/[\s,]+/).filter(Boolean);
        return { types: types?.length ? new Set(types) : null, quotes: this.getAttribute("quotes") !== "off" };
    }

    #tell(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }

    static shared() {
        return (RubricatedText.engine ??= import("./rubricate.js").then(({ Rubricator }) => Rubricator.load()));
    }
}
