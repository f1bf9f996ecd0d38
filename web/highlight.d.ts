// highlight.d.ts - types of highlight.js
import type { AnnotateOptions, RubricatedDocument, Rubricator } from "./rubricate.js";

/** A text node of the page and the offsets of its text in `Handle.text`. */
export interface Piece { node: Text; start: number; end: number; }

export interface Shown {
    /** The types that are marked; null (the default) for all. */
    types?: Set<string> | null;
    /** Whether quotations are marked; true by default. */
    quotes?: boolean;
    /** Only this part of the text is painted; null (the default) for all of it. For texts of which little is in view. */
    within?: { start: number; end: number } | null;
}

export interface HighlightOptions extends Shown {
    /** A positioned element of yours that gets a bar for every quotation. It and the text must scroll together. */
    bars?: HTMLElement | null;
    /** Passed on to annotate(); offsets are always UTF-16. */
    annotate?: AnnotateOptions;
    /** Gives text, map and perhaps a finished document in place of reading the element. */
    read?: (() => { text: string; pieces: Piece[]; doc?: RubricatedDocument }) | null;
}

/** What is lit up, by rows of the document. `current` is a mention that stands out among the others. */
export type Selection =
    | { entity: number; current?: number | null }
    | { mention: number; current?: number | null }
    | { quote: number; current?: number | null };

/** What lies under a point. `quotes` are the rows of all quotations around it, the outermost first. */
export interface Hit { offset: number; mention: number | null; reference: number | null; quotes: number[]; }

export interface Handle {
    readonly doc: RubricatedDocument;
    readonly text: string;
    refresh(): void;
    show(change: Shown): void;
    select(selection: Selection | null): void;
    at(x: number, y: number): Hit | null;
    ranges(span: { start: number; end: number }): Range[];
    on(event: "pick", listener: (hit: Hit & { event: MouseEvent }) => void): () => void;
    on(event: "hover", listener: (hit: Partial<Hit> & { event: PointerEvent }) => void): () => void;
    on(event: "change", listener: (change: { doc: RubricatedDocument }) => void): () => void;
    toMarks(): void;
    fromMarks(): void;
    layout(): void;
    clear(): void;
}

/** True where the browser has the CSS Custom Highlight API. Elsewhere highlight() wraps names in <mark> elements. */
export function supported(): boolean;

/** Annotates an element in place. Its DOM stays as it is. */
export function highlight(element: HTMLElement, rubricator: Pick<Rubricator, "annotate"> | null, options?: HighlightOptions): Handle;
