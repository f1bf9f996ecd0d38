// inline.d.ts - types of build/rubricate-inline.js: the API with engine and model inside; load() asks for nothing
export { RubricatedText } from "./rubricated-text.js";
export { highlight, supported } from "./highlight.js";
export * from "./rubricate.js";
