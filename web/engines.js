// engines.js - the engines that the elements of a page share: one for each place, lexicon and kind, loaded when first wanted

import { sources } from "./files.js";

const shared = new Map(); // key -> promise of a Rubricator

/** Addresses in the folder `base` (of the page's own address), or the usual places. */
function sourcesOf({ base, lexicon }) {
  const at = name => new URL(name, new URL(base.endsWith("/") ? base : `${base}/`, document.baseURI));
  return {
    ...(base ? { wasm: at("rubricate.wasm"), model: at("en.rubm") } : sources),
    ...(lexicon ? { lexicon: new URL(lexicon, document.baseURI).href } : {}),
  };
}

// Engine and model are asked for while the code that reads them is still on its way. Where that fails, load() asks again and says why.
const asked = source => (source instanceof URL ? fetch(source).catch(() => source) : source);

async function load(wish) {
  const { wasm, model, ...more } = sourcesOf(wish);
  const files = { wasm: asked(wasm), model: asked(model), ...more };
  const [{ Rubricator }] = await Promise.all([import("./rubricate.js"), import("./source.js")]);
  return Rubricator.load(files);
}

// A worker asks for its files itself.
const loadWorker = async wish => (await import("./worker.js")).Rubricator.load(sourcesOf(wish));

/** The promise of an engine { base, lexicon, worker }. One that fails is tried again by who asks next. */
export function engineFor({ base = "", lexicon = "", worker = false } = {}) {
  const key = JSON.stringify([base, lexicon, worker]);
  if (!shared.has(key)) {
    // Where a worker may not run (a strict policy, a sandbox) the page's own thread does the work.
    const engine = worker
      ? loadWorker({ base, lexicon }).catch(() => engineFor({ base, lexicon }))
      : load({ base, lexicon });
    shared.set(key, engine);
    engine.catch(() => shared.delete(key));
  }
  return shared.get(key);
}
