// script.d.ts - types of build/rubricate-script.js: a plain script that defines <rubricated-text> and globalThis.Rubricate
import type { highlight, supported } from "./highlight.js";
import type { RubricatedText } from "./rubricated-text.js";
import type { Rubricator } from "./rubricate.js";

declare global {
  var Rubricate: {
    highlight: typeof highlight;
    supported: typeof supported;
    Rubricator: typeof Rubricator;
    RubricatedText: typeof RubricatedText;
  };
}
