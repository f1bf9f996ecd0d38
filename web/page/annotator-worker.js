// annotator-worker.js - the engine's side of annotator.js: what is on screen first, then the whole, in
// parcels of rows.
//
// A parcel is small enough to be unpacked by the page in a few milliseconds: 1 MB of news has 30,000
// mentions.

const FIRST = 24_000; // letters that are annotated before the rest: more than a tall window shows
const ROWS = 1_000; // rows a parcel
const TABLES = ["blocks", "mentions", "references", "entities", "quotes"];

const module = import("../rubricate.js");
module.catch(() => {}); // load() says what is wrong
let engine = null;
let queue = Promise.resolve();

const calls = {
  async load({ job, wasm, model, lexicon }) {
    const { Rubricator } = await module;
    engine = await Rubricator.load({ wasm, model, ...(lexicon.length ? { lexicon } : {}) });
    self.postMessage({ job, done: engine.lexiconErrors ?? [] });
  },

  annotate({ job, text }) {
    const cut = firstCut(text);
    if (cut < text.length)
      self.postMessage({ job, first: plain(engine.annotate(text.slice(0, cut))), end: cut });
    const doc = plain(engine.annotate(text, { offsets: "utf16" }));
    for (const table of TABLES) sendRows(job, table, doc[table]);
    for (const table of TABLES) doc[table] = [];
    self.postMessage({ job, done: doc });
  },

  write({ job, text, format }) {
    const doc = engine.annotate(text, { offsets: "utf16" });
    self.postMessage({ job, done: engine.write(doc, format) });
  },
};

/** Where the first part ends: behind a line that ends after FIRST letters. */
function firstCut(text) {
  if (text.length <= 2 * FIRST) return text.length;
  const lineEnd = text.indexOf("\n", FIRST);
  return lineEnd < 0 || lineEnd > 2 * FIRST ? text.length : lineEnd + 1;
}

function sendRows(job, table, rows) {
  for (let at = 0; at < rows.length; at += ROWS)
    self.postMessage({ job, table, rows: rows.slice(at, at + ROWS) });
}

const plain = doc => ({ ...doc });

async function answer(data) {
  try {
    await calls[data.call](data);
  } catch (error) {
    self.postMessage({ job: data.job, error: error.message });
  }
}

self.onmessage = ({ data }) => {
  queue = queue.then(() => answer(data));
};
