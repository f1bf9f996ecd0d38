// define.js - registers <rubricated-text>: <script type="module" src="web/define.js"></script> is all that a page needs

import { RubricatedText } from "./rubricated-text.js";

if (globalThis.customElements && !customElements.get("rubricated-text")) customElements.define("rubricated-text", RubricatedText);

export { RubricatedText };
