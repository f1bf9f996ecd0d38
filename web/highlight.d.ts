// highlight.d.ts - types of highlight.js
import type { Card, CardOptions, CardDetail } from "./card.js";
import type { AnnotateOptions, RubricatedDocument, Rubricator } from "./rubricate.js";
import type { Rubricator as WorkerRubricator } from "./worker.js";

/** A text node of the page and the offsets of its text in `Handle.text`; from its own character `from` on, 0 where it is not given. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
  from?: number;
}

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
  /** Selector of what is read though it stands beside an article ("pre, aside"). */
  include?: string | null;
  /** Selector of what is left alone besides. */
  exclude?: string | null;
  /** Reads open shadow roots, too. */
  shadow?: boolean;
  /** Reads frames of the same origin, too. */
  frames?: boolean;
  /** Follows changes of the text: only what changed is annotated again, in idle time. */
  watch?: boolean;
  /** A card for what the reader points at, and a list for the keyboard: true, a function that fills it, or more options. */
  card?: boolean | ((detail: CardDetail) => Node | string) | CardOptions;
  /** Its abort clears everything. */
  signal?: AbortSignal | null;
}

/** What is lit up, by rows of the document. `current` is a mention that stands out among the others. */
export type Selection =
  | { entity: number; current?: number | null }
  | { mention: number; current?: number | null }
  | { quote: number; current?: number | null };

/** What lies under a point. `quotes` are the rows of all quotations around it, the outermost first. */
export interface Hit {
  offset: number;
  mention: number | null;
  reference: number | null;
  quotes: number[];
}

export interface Handle {
  /** With an engine in a worker it is null until `ready`. */
  readonly doc: RubricatedDocument;
  readonly text: string;
  /** Resolves when what was asked for last is marked; at once with an engine on the page's own thread. */
  readonly ready: Promise<Handle>;
  /** The card, once its code is there. */
  readonly card: Card | null;
  /** Reads and annotates everything again. */
  refresh(): Promise<Handle>;
  /** Reads again and annotates the lines that changed. */
  update(): Promise<Handle>;
  show(change: Shown): void;
  select(selection: Selection | null): void;
  /** What lies at a point of the window; of a frame's window, if its document is given. */
  at(x: number, y: number, inside?: Document): Hit | null;
  ranges(span: { start: number; end: number }): Range[];
  on(event: "pick", listener: (hit: Hit & { event: MouseEvent }) => void): () => void;
  on(event: "hover", listener: (hit: Partial<Hit> & { event: PointerEvent }) => void): () => void;
  on(event: "change", listener: (change: { doc: RubricatedDocument }) => void): () => void;
  /** A worker or a network failed after the start. Without a listener it is an unhandled rejection of `ready`. */
  on(event: "error", listener: (error: Error) => void): () => void;
  toMarks(): void;
  fromMarks(): void;
  layout(): void;
  /** Takes back every highlight, listener, card and bar. */
  clear(): void;
  /** The same as clear(). */
  dispose(): void;
}

/** True where the browser has the CSS Custom Highlight API. Elsewhere highlight() wraps names in <mark> elements. */
export function supported(): boolean;

/** Annotates an element in place. Its DOM stays as it is. */
export function highlight(
  element: HTMLElement,
  rubricator: Pick<Rubricator, "annotate"> | Pick<WorkerRubricator, "annotate"> | null,
  options?: HighlightOptions
): Handle;
