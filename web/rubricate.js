// rubricate.js - loads engine and model, annotates texts; the only file that touches the module's memory
//
//     const r = await Rubricator.load();
//     const doc = r.annotate("“No,” said Zoë Brandt.");
//     doc.quotes[0].speaker;    // row of doc.entities

import { sources } from "./files.js";
import { bytesOf, fail, failOfSize, moduleOf, textOf } from "./source.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Everything that a document holds, by name, for one result in the module's memory. Read once; nothing keeps a view. */
class Reader {
  constructor(layout, memory, address) {
    this.layout = layout;
    this.words = new Uint32Array(memory.buffer);
    this.at = address >>> 2;
    const tables = layout.head.length - 1;
    const { address: text, count } = this.table(tables);
    this.text = decoder.decode(new Uint8Array(memory.buffer, text, count));
    this.tables = {};
    Object.keys(layout.tables).forEach((name, i) => {
      this.tables[name] = this.table(tables + 2 + 2 * i);
    });
  }

  head(name) {
    return this.words[this.at + this.layout.head.indexOf(name)];
  }

  table(at) {
    return { address: this.words[this.at + at], count: this.words[this.at + at + 1] };
  }

  /** One object a row, made by `make(words, index of the row's first word, place of each field)`. */
  rows(name, make) {
    const { address, count } = this.tables[name];
    const fields = this.layout.tables[name];
    const place = Object.fromEntries(fields.map((field, i) => [field, i]));
    const made = new Array(count);
    for (let i = 0, at = address >>> 2; i < count; i++, at += fields.length)
      made[i] = make(this.words, at, place);
    return made;
  }

  rowOrNull(row) {
    return row === this.layout.none ? null : row;
  }

  pairOrNull(start, end) {
    return start === this.layout.none ? null : [start, end];
  }

  blocks() {
    const kinds = this.layout.blocks;
    return this.rows("blocks", (w, at, f) => ({
      kind: kinds[w[at + f.kind]],
      start: w[at + f.start],
      end: w[at + f.end],
    }));
  }

  mentions() {
    const { types, vias } = this.layout;
    return this.rows("mentions", (w, at, f) => ({
      start: w[at + f.start],
      end: w[at + f.end],
      type: types[w[at + f.type]],
      entity: this.rowOrNull(w[at + f.entity]),
      confidence: w[at + f.confidence] / 100,
      via: vias[w[at + f.via]],
    }));
  }

  references() {
    const { vias } = this.layout;
    return this.rows("references", (w, at, f) => ({
      start: w[at + f.start],
      end: w[at + f.end],
      entity: w[at + f.entity],
      via: vias[w[at + f.via]],
    }));
  }

  links() {
    const { links } = this.layout;
    return this.rows("links", (w, at, f) => ({
      kind: links[w[at + f.kind]],
      id: this.text.slice(w[at + f.idStart], w[at + f.idEnd]),
      url: this.text.slice(w[at + f.urlStart], w[at + f.urlEnd]) || null,
    }));
  }

  entities() {
    const { types, none } = this.layout;
    const links = this.links();
    const mentions = this.rows("entity_mentions", (w, at, f) => w[at + f.mention]);
    return this.rows("entities", (w, at, f) => ({
      name: this.text.slice(w[at + f.nameStart], w[at + f.nameEnd]),
      type: types[w[at + f.type]],
      mentions: mentions.slice(w[at + f.first], w[at + f.first] + w[at + f.count]),
      link: w[at + f.link] === none ? null : { ...links[w[at + f.link]] },
    }));
  }

  quotes() {
    const { quotes, vias } = this.layout;
    const fragments = this.rows("fragments", (w, at, f) => [w[at + f.start], w[at + f.end]]);
    return this.rows("quotes", (w, at, f) => ({
      kind: quotes[w[at + f.kind]],
      fragments: fragments.slice(w[at + f.first], w[at + f.first] + w[at + f.count]),
      cue: this.pairOrNull(w[at + f.cueStart], w[at + f.cueEnd]),
      source: this.pairOrNull(w[at + f.sourceStart], w[at + f.sourceEnd]),
      speaker: this.rowOrNull(w[at + f.speaker]),
      confidence: w[at + f.confidence] / 100,
      via: vias[w[at + f.via]],
    }));
  }
}

function toJSON() {
  return { ...this };
}

/** Surrogates without their partner: the encoder makes U+FFFD of each, so they count as replaced. */
function loneSurrogates(text) {
  if (text.isWellFormed?.()) return 0;
  return (text.match(/\p{Surrogate}/gu) ?? []).length;
}

function lexiconText(lexicon, signal) {
  return Array.isArray(lexicon)
    ? lexicon.map(entry => JSON.stringify(entry) ?? "null").join("\n")
    : textOf(lexicon, "lexicon", signal);
}

export class Rubricator {
  #engine; // the module's exports
  #layout;
  #made = new WeakMap(); // document -> what it was made of, for write()

  /** Entries of the lexicon that could not be used, as "line 3: ..."; the others are in use. */
  lexiconErrors = [];

  /**
   * Loads engine, model and, where one is given, lexicon, all at once.
   * Each is a URL, an address, a Response, bytes or (wasm only) a compiled WebAssembly.Module; a lexicon may also be an array of objects.
   * `signal` is an AbortSignal.
   */
  static async load({ wasm = sources.wasm, model = sources.model, lexicon, signal } = {}) {
    signal?.throwIfAborted();
    const [module, modelBytes, lexiconLines] = await Promise.all([
      moduleOf(wasm, signal),
      bytesOf(model, "model", signal),
      lexicon === undefined ? "" : lexiconText(lexicon, signal),
    ]);
    signal?.throwIfAborted();
    const made = new Rubricator();
    await made.#start(module);
    made.#useModel(modelBytes);
    if (lexiconLines) made.#useLexicon(lexiconLines);
    return made;
  }

  async #start(module) {
    const imports = { env: { emscripten_notify_memory_growth() {} } };
    const instance = await WebAssembly.instantiate(module, imports).catch(cause =>
      fail("the wasm module does not fit this rubricate.js; use the two files of one version", cause)
    );
    if (!instance.exports.rub_layout)
      fail("the wasm module is not Rubricate's; give the file rubricate.wasm that came with this version");
    this.#engine = instance.exports;
    this.#engine._initialize?.();
    this.#layout = JSON.parse(this.#string(this.#engine.rub_layout()));
  }

  #useModel(bytes) {
    const address = this.#room(bytes.length); // first: room may grow the memory, which detaches its buffer
    new Uint8Array(this.#engine.memory.buffer, address, bytes.length).set(bytes);
    this.#check(this.#engine.rub_use_model(bytes.length));
  }

  #useLexicon(lines) {
    const complaints = this.#string(this.#engine.rub_use_lexicon(this.#put(lines)));
    this.lexiconErrors = complaints.split("\n").filter(Boolean);
  }

  /** A NUL-terminated string of the engine. */
  #string(address) {
    const bytes = new Uint8Array(this.#engine.memory.buffer, address >>> 0);
    return decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
  }

  #check(status) {
    if (status !== 0) fail(this.#layout.statuses[status]);
  }

  #room(bytes) {
    const address = this.#engine.rub_room(bytes) >>> 0;
    if (!address) failOfSize("memory ran out; annotate a shorter text");
    return address;
  }

  /** Encodes `text` into the room, behind the `at` bytes that are there; returns the end. Room is made as the text turns out to need it. */
  #put(text, at = 0) {
    for (let done = 0, rest = text; ; rest = text.slice(done)) {
      const size = at + rest.length + (rest.length >> 4) + 64;
      const address = this.#room(size);
      const { read, written } = encoder.encodeInto(
        rest,
        new Uint8Array(this.#engine.memory.buffer, address + at, size - at)
      );
      at += written;
      done += read;
      if (done === text.length) return at;
    }
  }

  #options({ offsets = "utf16", minConfidence = 0, id } = {}) {
    const unit = this.#layout.offsets.indexOf(offsets);
    if (unit < 0) fail(`offsets is "${offsets}"; it is one of ${this.#layout.offsets.join(", ")}`);
    if (!(minConfidence >= 0 && minConfidence <= 1))
      fail(`minConfidence is ${minConfidence}; it is a number from 0 to 1`);
    return { offsets, unit, confidence: Math.round(minConfidence * 100), id };
  }

  #checkText(text) {
    if (!this.#engine) fail("this Rubricator is disposed of; load() another");
    if (typeof text !== "string")
      fail(`annotate() takes a string, this is ${text === null ? "null" : typeof text}`);
    const most = this.#layout.textMax; // no character takes less than a byte
    if (text.length > most)
      failOfSize(`the text has ${text.length} characters, more than ${most} bytes are not read; split it`);
  }

  /** Annotates `text` at once. Options: `offsets` "utf16" (default), "codepoint" or "byte"; `minConfidence` 0 to 1; `id`. */
  annotate(text, options) {
    this.#checkText(text);
    const { offsets, unit, confidence, id } = this.#options(options);
    const reader = this.#read(this.#engine.rub_run(this.#put(text), unit, confidence));
    const doc = {
      rubricate: this.#layout.rubricate,
      ...(id === undefined ? {} : { id: String(id) }),
      offsets,
      length: reader.head("length"),
      replaced: reader.head("replaced") + loneSurrogates(text),
      blocks: reader.blocks(),
      mentions: reader.mentions(),
      references: reader.references(),
      entities: reader.entities(),
      quotes: reader.quotes(),
    };
    Object.defineProperty(doc, "toJSON", { value: toJSON });
    this.#made.set(doc, { text, options });
    return doc;
  }

  #read(address) {
    const reader = new Reader(this.#layout, this.#engine.memory, address >>> 0);
    this.#check(reader.head("status"));
    return reader;
  }

  /** A document of this Rubricator in another format: "json", "text", "html", "w3c", "brat", "conll", "csv", "tei", "spans" or "csv-mentions". */
  write(doc, format = "json") {
    const number = this.#layout.formats.indexOf(format);
    if (number < 0) fail(`the format is "${format}"; it is one of ${this.#layout.formats.join(", ")}`);
    if (format === "json") return JSON.stringify(doc);
    const made =
      this.#made.get(doc) ?? fail("write() takes a document that annotate() of this Rubricator gave");
    this.#checkText(made.text);
    return this.#emit(made.text, this.#options(made.options), number);
  }

  #emit(text, { unit, confidence, id }, format) {
    const length = this.#put(text);
    const idLength = id === undefined ? this.#layout.none : this.#put(String(id), length) - length;
    const head = this.#engine.rub_emit(length, idLength, unit, confidence, format) >>> 2;
    const [status, address, size] = new Uint32Array(this.#engine.memory.buffer).subarray(head, head + 3);
    this.#check(status);
    return decoder.decode(new Uint8Array(this.#engine.memory.buffer, address, size));
  }

  /** Lets go of engine, model and memory. */
  dispose() {
    this.#engine = undefined;
  }
}
