// inside.js - engine and model as parts of a bundle; imported before everything else, since the element asks for them at once
import wasm from "rubricate-files/rubricate.wasm";
import model from "rubricate-files/en.rubm";
import { sources } from "../files.js";

sources.wasm = wasm;
sources.model = model;
