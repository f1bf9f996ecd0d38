// rubricated-text.d.ts - types of rubricated-text.js and define.js
import type { Handle } from "./highlight.js";
import type { RubricatedDocument, Rubricator } from "./rubricate.js";

/** <rubricated-text types="PERSON ORG" quotes="off">: its content, annotated in place. */
export class RubricatedText extends HTMLElement {
    /** The engine that all elements share; loaded from its usual place where none is set. */
    static engine: Rubricator | Promise<Rubricator> | null;
    static shared(): Rubricator | Promise<Rubricator>;
    readonly doc: RubricatedDocument | null;
    readonly handle: Handle | null;
    refresh(): void;
}

declare global {
    interface HTMLElementTagNameMap { "rubricated-text": RubricatedText; }
    interface HTMLElementEventMap {
        "rubricate": CustomEvent<RubricatedDocument>;
        "rubricate-pick": CustomEvent<{ mention: number | null; reference: number | null; quotes: number[] }>;
        "rubricate-error": CustomEvent<Error>;
    }
}
