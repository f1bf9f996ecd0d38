// script.js - entry of build/embed/script.js: <script src="build/embed/script.js"></script> for pages without modules
import { RubricatedText } from "../define.js";
import { highlight, supported } from "../highlight.js";
import { Rubricator } from "../rubricate.js";

globalThis.Rubricate = { highlight, Rubricator, RubricatedText, supported };
