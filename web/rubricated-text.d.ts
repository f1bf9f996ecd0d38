// rubricated-text.d.ts - types of rubricated-text.js and define.js
import type { Handle } from "./highlight.js";
import type { RubricatedDocument, Rubricator } from "./rubricate.js";
import type { Rubricator as WorkerRubricator } from "./worker.js";

export type Engine = Rubricator | WorkerRubricator;

/** What the shared engine is made for: the folder of its files, the address of a lexicon, the thread. */
export interface EngineWishes {
  base?: string;
  lexicon?: string;
  worker?: boolean;
}

/**
 * <rubricated-text types="PERSON ORG" quotes="off">: its content, annotated in place.
 * Attributes: types, quotes, cards, min-confidence, lexicon, engine, lang, lazy, worker, include, exclude, shadow, frames.
 */
export class RubricatedText extends HTMLElement {
  /** The engine that all elements share; loaded from its usual place where none is set. */
  static engine: Engine | Promise<Engine> | null;
  static shared(wishes?: EngineWishes): Promise<Engine>;
  readonly doc: RubricatedDocument | null;
  readonly handle: Handle | null;
  refresh(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "rubricated-text": RubricatedText;
  }
  interface HTMLElementEventMap {
    /** Once, when the first marks are there. */
    "rubricate-ready": CustomEvent<{ handle: Handle }>;
    /** After every annotation. */
    rubricate: CustomEvent<RubricatedDocument>;
    /** A click on marked text. */
    "rubricate-pick": CustomEvent<{ mention: number | null; reference: number | null; quotes: number[] }>;
    /** The engine could not be loaded, or failed. */
    "rubricate-error": CustomEvent<Error>;
  }
}
