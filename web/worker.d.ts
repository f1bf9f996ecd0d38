// worker.d.ts - types of worker.js: the names of rubricate.js, with promises
import type { AnnotateOptions, Format, LoadOptions, RubricatedDocument } from "./rubricate.js";

export type * from "./rubricate.js";

export class Rubricator {
  private constructor();
  static load(options?: LoadOptions): Promise<Rubricator>;
  readonly lexiconErrors: string[];
  /** True; the Rubricator of "rubricate" has none. With it highlight() reads and marks in turns with the page. */
  readonly inWorker: true;
  /** `signal` ends the waiting. */
  annotate(text: string, options?: AnnotateOptions & { signal?: AbortSignal }): Promise<RubricatedDocument>;
  write(doc: RubricatedDocument, format?: Format): Promise<string>;
  dispose(): void;
}
