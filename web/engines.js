// engines.js - the engines that the elements of a page share: one for each place, lexicon and kind, loaded when first wanted

const shared = new Map();      // key -> promise of a Rubricator

const loaded = { page: () => import("./rubricate.js"), worker: () => import("./worker.js") };

/** Addresses in the folder `base` (of the page's own address), or the usual places. */
function sourcesOf({ base, lexicon }) {
    const at = (name) => new URL(name, new URL(base.endsWith("/") ? base : `${base}/`, document.baseURI)).href;
    return {
        ...(base ? { wasm: at("rubricate.wasm"), model: at("en.rubm") } : {}),
        ...(lexicon ? { lexicon: new URL(lexicon, document.baseURI).href } : {}),
    };
}

/** The promise of an engine { base, lexicon, worker }. One that fails is tried again by who asks next. */
export function engineFor({ base = "", lexicon = "", worker = false } = {}) {
    const key = JSON.stringify([base, lexicon, worker]);
    if (!shared.has(key)) {
        const load = async (kind) => (await loaded[kind]()).Rubricator.load(sourcesOf({ base, lexicon }));
        // Where a worker may not run (a strict policy, a sandbox) the page's own thread does the work.
        const engine = worker ? load("worker").catch(() => engineFor({ base, lexicon })) : load("page");
        shared.set(key, engine);
        engine.catch(() => shared.delete(key));
    }
    return shared.get(key);
}
