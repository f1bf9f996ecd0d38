// define.js - registers <rubricated-text>: <script type="module" src="web/define.js"></script> is all that a page needs

import { RubricatedText } from "./rubricated-text.js";

// What these parts import, so that a browser asks for all of it at once and not for one after the other.
import {} from "./bars.js";
import {} from "./engines.js";
import {} from "./files.js";
import {} from "./highlight.js";
import {} from "./marks.js";
import {} from "./merge.js";
import {} from "./readable.js";
import {} from "./registry.js";
import {} from "./rows.js";
import {} from "./segments.js";
import {} from "./sheet.js";
import {} from "./style.js";
import {} from "./textmap.js";
import {} from "./turns.js";
import {} from "./types.js";
import {} from "./watch.js";

if (globalThis.customElements && !customElements.get("rubricated-text"))
  customElements.define("rubricated-text", RubricatedText);

export { RubricatedText };
