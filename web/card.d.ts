// card.d.ts - types of card.js and its parts
import type { Entity, Quote, RubricatedDocument, Span } from "./rubricate.js";

/** What a card tells: plain words, "" where there are none, and the rows that they come from. */
export interface CardDetail {
  /** The words of the text that were pointed at. */
  text: string;
  /** The name of the entity or of the speaker. */
  name: string;
  /** "Person", "Direct quotation", ... */
  type: string;
  /** "named 4 times" */
  count: string;
  /** An http or https address. */
  link: string;
  /** Up to three quotations of this speaker, or the one that was pointed at. */
  quotes: string[];
  /** How the text calls the speaker, where that is not the name. */
  speaker: string;
  entity: Entity | null;
  quote: Quote | null;
  doc: RubricatedDocument;
  span: { start: number; end: number };
}

export interface CardOptions {
  /** Fills the card: a node of yours, or a text. */
  render?: (detail: CardDetail) => Node | string;
  /** Is copied into the card; elements with data-rubricate="name", "type", "count", "quote", "speaker", "link" are filled. */
  template?: HTMLTemplateElement | null;
  /** Where the card's element goes; by default a shadow root of its own at the end of the document. */
  root?: ShadowRoot;
}

export interface Card {
  show(row: { mention: number } | { reference: number } | { quote: number }): void;
  hide(): void;
  /** The list of names and quotations, for the keyboard. */
  openList(): void;
  remove(): void;
}
export type { Span };
