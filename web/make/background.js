// background.js - entry of the extension's own side: a click on its button marks the page of that tab, the next click takes
// the marks back. Engine and model are inside, so that nothing is asked for; they are loaded with the first text.
import wasm from "rubricate-files/rubricate.wasm";
import model from "rubricate-files/en.rubm";
import { Rubricator } from "../rubricate.js";

const { chrome } = globalThis;
let engine;

chrome.action.onClicked.addListener(tab =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["content.js"] })
);

chrome.runtime.onMessage.addListener(({ text, options }, from, answer) => {
  engine ??= Rubricator.load({ wasm, model });
  engine
    .then(ready => answer({ doc: ready.annotate(text, options) }))
    .catch(({ message }) => answer({ error: message }));
  return true; // the answer comes later
});
