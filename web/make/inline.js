// inline.js - entry of build/rubricate-inline.js: the API with engine and model inside. A worker would be a second file: there is none
import "./inside.js";

export { RubricatedText } from "../define.js";
export { highlight, supported } from "../highlight.js";
export { Rubricator } from "../rubricate.js";
