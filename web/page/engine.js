// engine.js - sets off for the engine at once, while the rest of the page is still on its way (index.html
// loads it first)

import { loadEngine } from "./sources.js";
import { loadSettings } from "./settings.js";

/** The engine with the reader's lexicon, or the Error that says what to do. */
export const firstEngine = loadEngine(loadSettings().lexicon);
firstEngine.catch(() => {}); // page.js shows it
