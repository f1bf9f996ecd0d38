// worker-entry.js - the worker's own side of worker.js: takes calls in order, answers each with a value or a sentence
import { Rubricator } from "./rubricate.js";

let engine;

const calls = {
  async load(sources) {
    engine = await Rubricator.load(sources);
    return engine.lexiconErrors;
  },
  annotate: (text, options) => ({ ...engine.annotate(text, options) }),
  write: (text, options, format) => engine.write(engine.annotate(text, options), format),
};

self.onmessage = async ({ data: { number, name, values } }) => {
  try {
    self.postMessage({ number, value: await calls[name](...values) });
  } catch (error) {
    self.postMessage({ number, error: error.message });
  }
};
