// rubricate.d.ts - types of rubricate.js, written by hand; documents are described in README.md

export type Offsets = "utf16" | "codepoint" | "byte";
export type Format =
  "json" | "text" | "html" | "w3c" | "brat" | "conll" | "csv" | "tei" | "spans" | "csv-mentions";

/** Names: each has an entity. */
export type NameType =
  | "PERSON"
  | "NORP"
  | "ORG"
  | "GPE"
  | "LOC"
  | "FAC"
  | "EVENT"
  | "PRODUCT"
  | "WORK_OF_ART"
  | "LAW"
  | "LANGUAGE";
/** Values: none has an entity. */
export type ValueType = "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY" | "ORDINAL" | "CARDINAL";

export type BlockKind =
  "headline" | "standfirst" | "byline" | "dateline" | "heading" | "paragraph" | "caption" | "list";
export type QuoteKind = "direct" | "indirect" | "mixed";
export type LinkKind = "country" | "capital" | "demonym" | "lexicon";

/** Which rule or part found a row. */
export type Via =
  | "model"
  | "value"
  | "lexicon"
  | "repeat"
  | "pronoun"
  | "nominal"
  | "cue-before"
  | "cue-after"
  | "cue-between"
  | "according"
  | "colon"
  | "dash"
  | "running"
  | "marks"
  | "turn"
  | "words"
  | "bracket";

/** Half-open: [start, end). */
export type Span = [start: number, end: number];

export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
}

/** A name or value; mentions stand in text order and never overlap. */
export interface Mention {
  start: number;
  end: number;
  type: NameType | ValueType;
  /** Row of `entities`; null for values. */
  entity: number | null;
  /** 0 to 1, in whole hundredths. */
  confidence: number;
  via: Via;
}

/** A pronoun or noun phrase ("he", "the president") that was resolved. */
export interface Reference {
  start: number;
  end: number;
  entity: number;
  via: Via;
}

export interface Link {
  kind: LinkKind;
  /** ISO 3166-1 code, Wikidata identifier or whatever the lexicon gives. */
  id: string;
  url: string | null;
}

export interface Entity {
  /** The fullest name that the text gives. */
  name: string;
  type: NameType;
  /** Rows of `mentions`. */
  mentions: number[];
  link: Link | null;
}

export interface Quote {
  kind: QuoteKind;
  fragments: Span[];
  cue: Span | null;
  /** The noun phrase that says who speaks. */
  source: Span | null;
  /** Row of `entities` that the source stands for. */
  speaker: number | null;
  confidence: number;
  via: Via;
}

/** What a text names and quotes. Every position counts in `offsets` of the text exactly as it was given. */
export interface RubricatedDocument {
  rubricate: 1;
  id?: string;
  offsets: Offsets;
  length: number;
  /** Lone surrogates, each counted as one U+FFFD. */
  replaced: number;
  blocks: Block[];
  mentions: Mention[];
  references: Reference[];
  entities: Entity[];
  quotes: Quote[];
  toJSON(): Omit<RubricatedDocument, "toJSON">;
}

interface LexiconName {
  /** White space in it stands for any white space. */
  name: string;
  aliases?: string[];
  /** Wikidata identifier, number of your own...; an entity's link gives it back. */
  id?: string;
  url?: string;
  /** For people; the engine does not read it. */
  note?: string;
  /** "exact" (where not given) finds the name as it is spelled, "fold" in any case. */
  case?: "exact" | "fold";
}

/** An entry of a lexicon: a name with its type, or one that is never to be annotated. */
export type LexiconEntry = LexiconName &
  ({ type: NameType; never?: false } | { type?: NameType; never: true });

/** Something to load: an address, an answer, or the bytes themselves. */
export type Source = string | URL | Response | ArrayBufferLike | ArrayBufferView;

export interface LoadOptions {
  /** Default: ../build/rubricate.wasm beside this file's folder. */
  wasm?: Source | WebAssembly.Module | Promise<Source | WebAssembly.Module>;
  /** Default: ../build/en.rubm beside this file's folder. */
  model?: Source | Promise<Source>;
  /** JSON lines (text, or a source of it), or an array of entries. */
  lexicon?: Source | Promise<Source> | readonly LexiconEntry[];
  /** Its abort ends the loading, and rejects it with the signal's reason. */
  signal?: AbortSignal;
}

export interface AnnotateOptions {
  /** Unit of every position; "utf16", the unit of JavaScript strings, where it is not given. */
  offsets?: Offsets;
  /** Leaves out mentions and quotations that are less sure, 0 to 1. */
  minConfidence?: number;
  /** Stands in the document as `id`. */
  id?: string | number;
}

export class Rubricator {
  private constructor();
  static load(options?: LoadOptions): Promise<Rubricator>;
  /** Entries of the lexicon that could not be used, as "line 3: ..."; the others are in use. */
  readonly lexiconErrors: string[];
  annotate(text: string, options?: AnnotateOptions): RubricatedDocument;
  /** A document of this Rubricator in another format; "json" where none is given. */
  write(doc: RubricatedDocument, format?: Format): string;
  dispose(): void;
}
