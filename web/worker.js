// worker.js - the same names as rubricate.js, with promises: the engine runs in a Web Worker and never holds up the page
import { sources } from "./files.js";
import { fail, textOf } from "./source.js";

const isSource = value => typeof value === "string" || value instanceof URL;

/** What a worker can be sent instead: addresses in full, since the worker lies elsewhere, and a Response's bytes. */
async function portable(source) {
  const given = await source;
  if (given instanceof Response) {
    if (!given.ok) return given.url; // the worker asks again and says what is wrong
    return given.arrayBuffer();
  }
  return isSource(given) ? new URL(given, document.baseURI).href : given;
}

function unlessAborted(signal, promise) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

function toJSON() {
  return { ...this };
}

const OPTIONS = { type: "module", name: "rubricate" };

// A page with require-trusted-types-for 'script' takes the address of a worker only from a policy, ours is "rubricate".
function trusted(address) {
  const policy =
    globalThis.trustedTypes?.createPolicy &&
    (trusted.policy ??= globalThis.trustedTypes.createPolicy("rubricate", {
      createScriptURL: given => given,
    }));
  return policy ? policy.createScriptURL(address) : address;
}

// Bundlers know a worker by this form alone, so it is tried first as it stands. It throws where the policy wants a trusted
// address, and where our files lie on another origin: a worker must be of the page's own, so a script of one line, made
// here, imports ours.
function startWorker() {
  try {
    return new Worker(new URL("./worker-entry.js", import.meta.url), { type: "module", name: "rubricate" });
  } catch {
    return otherWorker();
  }
}

function otherWorker() {
  if (entry().origin === globalThis.origin) return new Worker(trusted(entry().href), OPTIONS);
  const line = `import ${JSON.stringify(entry().href)};`;
  // In a sandboxed frame, which belongs to no origin, a blob cannot be a module.
  const shim =
    globalThis.origin === "null"
      ? `data:text/javascript,${encodeURIComponent(line)}`
      : URL.createObjectURL(new Blob([line], { type: "text/javascript" }));
  const worker = new Worker(trusted(shim), OPTIONS);
  worker.addEventListener("message", () => URL.revokeObjectURL(shim), { once: true });
  return worker;
}
const entry = () => new URL("./worker-entry.js", import.meta.url);

export class Rubricator {
  #worker;
  #waiting = new Map(); // number of a call -> { resolve, reject }
  #calls = 0;
  #made = new WeakMap(); // document -> what it was made of, for write()

  /** Entries of the lexicon that could not be used, as "line 3: ..."; the others are in use. */
  lexiconErrors = [];

  /** Tells those who are given an engine that its answers are promises. */
  inWorker = true;

  /** As in rubricate.js. */
  static async load({ wasm = sources.wasm, model = sources.model, lexicon, signal } = {}) {
    const [wasmSource, modelSource] = await Promise.all([portable(wasm), portable(model)]);
    const made = new Rubricator();
    signal?.throwIfAborted();
    made.#start();
    signal?.addEventListener("abort", () => made.dispose(), { once: true });
    try {
      const lines =
        Array.isArray(lexicon) || lexicon === undefined ? lexicon : await textOf(lexicon, "lexicon");
      made.lexiconErrors = await made.#call("load", { wasm: wasmSource, model: modelSource, lexicon: lines });
    } catch (error) {
      made.dispose();
      throw error;
    }
    return made;
  }

  #start() {
    this.#worker = startWorker();
    this.#worker.onmessage = ({ data }) => this.#answer(data);
    this.#worker.onerror = event =>
      this.#end(
        `the worker cannot run (${event.message || "its script did not load"}); put worker-entry.js, ` +
          "rubricate.js, files.js and source.js beside worker.js and allow worker-src 'self'"
      );
  }

  #answer({ number, value, error }) {
    const { resolve, reject } = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
  }

  /** Every call that still waits fails with this sentence. */
  #end(sentence) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error(`Rubricate: ${sentence}.`));
    this.#waiting.clear();
  }

  #call(name, ...values) {
    if (!this.#worker)
      return Promise.reject(new Error("Rubricate: this Rubricator is disposed of; load() another."));
    return new Promise((resolve, reject) => {
      this.#waiting.set(++this.#calls, { resolve, reject });
      this.#worker.postMessage({ number: this.#calls, name, values });
    });
  }

  /** `signal` ends the waiting; the worker's own work goes on to its end. */
  async annotate(text, { signal, ...options } = {}) {
    const doc = await unlessAborted(signal, this.#call("annotate", text, options));
    Object.defineProperty(doc, "toJSON", { value: toJSON });
    this.#made.set(doc, { text, options });
    return doc;
  }

  async write(doc, format = "json") {
    if (format === "json") return JSON.stringify(doc);
    const made =
      this.#made.get(doc) ?? fail("write() takes a document that annotate() of this Rubricator gave");
    return this.#call("write", made.text, made.options, format);
  }

  /** Ends the worker; calls that wait fail. */
  dispose() {
    this.#end("this Rubricator was disposed of before it answered");
  }
}
