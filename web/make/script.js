// script.js - entry of build/rubricate-script.js: <script src="build/rubricate-script.js"></script> for pages without modules
import { RubricatedText } from "../define.js";
import { highlight, supported } from "../highlight.js";
import { Rubricator } from "../rubricate.js";

globalThis.Rubricate = { highlight, Rubricator, RubricatedText, supported };
