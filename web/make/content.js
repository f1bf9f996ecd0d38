// content.js - entry of the extension's content script: engine and model inside, so that the page is asked for nothing
import wasm from "rubricate-files/rubricate.wasm";
import model from "rubricate-files/en.rubm";
import { here } from "../here.js";
import { sources } from "../source.js";

sources.wasm = wasm;
sources.model = model;
here();
