// content.js - entry of the extension's content script: marks the page of the tab. The engine runs in the extension
// (background.js), since a page's policy may forbid WebAssembly to all that runs in it.
import { here } from "../here.js";

async function annotate(text, options) {
  const { doc, error } = await globalThis.chrome.runtime.sendMessage({ text, options });
  if (error) throw new Error(error);
  return doc;
}

here({ annotate, inWorker: true });
