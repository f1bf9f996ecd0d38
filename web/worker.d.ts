// worker.d.ts - types of worker.js: the names of rubricate.js, with promises
import type { AnnotateOptions, Format, LoadOptions, RubricatedDocument } from "./rubricate.js";

export type * from "./rubricate.js";

export class Rubricator {
    private constructor();
    static load(options?: LoadOptions): Promise<Rubricator>;
    readonly lexiconErrors: string[];
    /** `signal` ends the waiting. */
    annotate(text: string, options?: AnnotateOptions & { signal?: AbortSignal }): Promise<RubricatedDocument>;
    write(doc: RubricatedDocument, format?: Format): Promise<string>;
    dispose(): void;
}
