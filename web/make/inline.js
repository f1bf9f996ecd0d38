// inline.js - entry of build/rubricate-inline.js: the API with engine and model inside. A worker would be a second file: there is none
import wasm from "rubricate-files/rubricate.wasm";
import model from "rubricate-files/en.rubm";
import { sources } from "../files.js";

sources.wasm = wasm;
sources.model = model;

export { RubricatedText } from "../define.js";
export { highlight, supported } from "../highlight.js";
export { Rubricator } from "../rubricate.js";
