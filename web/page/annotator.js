// annotator.js - the engine as the page uses it: in a worker, the beginning of a text first, and given up
// when it is not wanted.
//
// The module is compiled and the model fetched here, once: a worker that is given up costs only a new start.

import { bytesOf, moduleOf } from "../source.js";

const WASM = new URL("../../build/rubricate.wasm", import.meta.url);
const MODEL = new URL("../../build/en.rubm", import.meta.url);
const TABLES = ["blocks", "mentions", "references", "entities", "quotes"];

async function sourcesOf() {
  const [wasm, model] = await Promise.all([moduleOf(WASM), bytesOf(MODEL, "model")]);
  return { wasm, model };
}

export class Annotator {
  #worker = null;
  #sources = null; // { wasm, model }
  #lexicon;
  #jobs = new Map(); // number -> { resolve, reject, first, rows, doc }
  #count = 0;
  #busy = 0; // number of the annotation that runs, 0 for none
  #broken = null; // the Error of a worker that did not start
  lexiconErrors = [];

  /** Resolves once the engine can annotate; rejects with the sentence that says what is missing. */
  static async start(lexicon = []) {
    const made = new Annotator(lexicon);
    made.lexiconErrors = await made.#open();
    return made;
  }

  constructor(lexicon) {
    this.#lexicon = lexicon;
  }

  // The worker starts while engine and model are still on their way.
  async #open() {
    this.#startWorker();
    this.#sources = await sourcesOf();
    return this.#load();
  }

  // What is called after this comes after it in the worker too.
  #load() {
    return this.#call({ call: "load", ...this.#sources, lexicon: this.#lexicon });
  }

  #startWorker() {
    const worker = new Worker(new URL("./annotator-worker.js", import.meta.url), {
      type: "module",
      name: "rubricate",
    });
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#take(data);
    worker.onerror = event => {
      event.preventDefault();
      this.#broken = new Error(`the worker's module did not load ${event.message ?? ""}`);
      this.#failAll(this.#broken);
    };
  }

  #call(message, listeners = {}) {
    if (this.#broken) return Promise.reject(this.#broken);
    const job = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#jobs.set(job, { resolve, reject, doc: null, ...listeners });
      this.#worker.postMessage({ ...message, job });
    });
  }

  #take({ job, error, done, first, end, table, rows }) {
    const waiting = this.#jobs.get(job);
    if (!waiting) return;
    if (first) return waiting.first?.(first, end);
    if (table) return waiting.take(table, rows);
    this.#jobs.delete(job);
    if (this.#busy === job) this.#busy = 0;
    if (error === undefined) waiting.resolve(done);
    else waiting.reject(new Error(error));
  }

  #failAll(error) {
    for (const { reject } of this.#jobs.values()) reject(error);
    this.#jobs.clear();
    this.#busy = 0;
  }

  /**
   * The document of `text`. `first(doc, end)` is told what was found in text.slice(0, end) of a long text,
   * before the rest. Only one text is annotated at a time: a newer one takes the place of an older one, and
   * so does the signal.
   */
  async annotate(text, { first, signal } = {}) {
    if (this.#busy) this.#giveUp();
    signal?.throwIfAborted();
    const tables = Object.fromEntries(TABLES.map(name => [name, []]));
    const take = (table, rows) => {
      for (const row of rows) tables[table].push(row);
    };
    const answer = this.#call({ call: "annotate", text }, { first, take });
    const job = (this.#busy = this.#count);
    const giveUp = () => {
      if (this.#busy === job) this.#giveUp();
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      return Object.assign(await answer, tables);
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  /** What the engine writes of `text` in one of its formats. */
  write(text, format) {
    return this.#call({ call: "write", text, format });
  }

  /** A lexicon of entries from now on. */
  async useLexicon(lexicon) {
    this.#lexicon = lexicon;
    if (this.#busy) return this.#giveUp();
    this.lexiconErrors = await this.#load();
  }

  // The engine cannot be interrupted, so its worker ends and another starts.
  #giveUp() {
    this.#worker.terminate();
    this.#failAll(new DOMException("A newer text came, or the reader cancelled.", "AbortError"));
    this.#startWorker();
    return this.#load().then(
      errors => {
        this.lexiconErrors = errors;
      },
      () => {}
    );
  }
}
