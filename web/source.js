// source.js - bytes, text or a compiled module from whatever a caller gives: URL, address, Response, bytes; clear words when that fails

const NAMES = { wasm: "rubricate.wasm", model: "en.rubm", lexicon: "the lexicon" };

/** Throws an Error whose message is one sentence. */
export function fail(sentence, cause) {
  throw new Error(`Rubricate: ${sentence}.`, cause === undefined ? undefined : { cause });
}

/** The same where a text is too large: a RangeError, as JavaScript itself throws for what has no room. */
export function failOfSize(sentence) {
  throw new RangeError(`Rubricate: ${sentence}.`);
}

function isBytes(source) {
  return (
    source instanceof ArrayBuffer ||
    ArrayBuffer.isView(source) ||
    (typeof SharedArrayBuffer !== "undefined" && source instanceof SharedArrayBuffer)
  );
}

function view(bytes) {
  return ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}

/** The files of node, or undefined in a browser. Asked for without an import, which would break bundlers. */
function files() {
  return globalThis.process?.versions?.node ? globalThis.process.getBuiltinModule?.("node:fs") : undefined;
}

/** Under node: the path of an address that lies on the disk. */
function pathOf(source) {
  if (!files()) return undefined;
  const address = String(source);
  if (address.startsWith("file:")) return new URL(address);
  return source instanceof URL || /^[a-z][a-z0-9+.-]+:/i.test(address) ? undefined : address;
}

async function readFile(path, what) {
  try {
    return await files().promises.readFile(path);
  } catch (cause) {
    const place = path instanceof URL ? decodeURI(path.pathname) : path;
    return fail(
      `${NAMES[what]} cannot be read from ${place} (${cause.code ?? cause.message}); give its place as { ${what} }, or run make`,
      cause
    );
  }
}

async function fetchAnswer(address, what, signal) {
  try {
    return await fetch(address, { signal });
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    return fail(
      `${NAMES[what]} cannot be fetched from ${address} (${cause.message}); check the address, the network and the page's Content-Security-Policy`,
      cause
    );
  }
}

function checkAnswer(answer, what) {
  const place = answer.url || "its address";
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.ok)
    fail(
      `${NAMES[what]} is not at ${place} (HTTP status ${answer.status}); put the file there or give its place as { ${what} }`
    );
  if (/^text\/html/i.test(type))
    fail(
      `at ${place} is a web page (${type}) instead of ${NAMES[what]}; put the file there or give its place as { ${what} }`
    );
  if (answer.bodyUsed) fail(`the Response for { ${what} } has been read already; give a fresh one`);
  return answer;
}

/** A Response that was checked, or the bytes. */
async function open(source, what, signal) {
  if (isBytes(source)) return view(source);
  if (source instanceof Response) return checkAnswer(source, what);
  if (!(source instanceof URL || typeof source === "string"))
    fail(
      `{ ${what} } is a URL, an address, a Response or bytes, not ${source === null ? "null" : typeof source}`
    );
  const path = pathOf(source);
  return path === undefined
    ? checkAnswer(await fetchAnswer(source, what, signal), what)
    : readFile(path, what);
}

/** Uint8Array of what `source` stands for. */
export async function bytesOf(source, what, signal) {
  const opened = await open(await source, what, signal);
  return opened instanceof Response ? new Uint8Array(await opened.arrayBuffer()) : opened;
}

/** The text of what `source` stands for. A string with a line feed or a brace at its start is the text itself. */
export async function textOf(source, what, signal) {
  const given = await source;
  if (typeof given === "string" && /^\s*\{|\n/.test(given)) return given;
  return new TextDecoder().decode(await bytesOf(given, what, signal));
}

async function compileBytes(bytes, place) {
  if (bytes.length < 8 || bytes[0] !== 0 || bytes[1] !== 0x61 || bytes[2] !== 0x73 || bytes[3] !== 0x6d)
    fail(
      `what came from ${place} is not a wasm module; put rubricate.wasm there or give its place as { wasm }`
    );
  return WebAssembly.compile(bytes).catch(cause =>
    fail(
      `rubricate.wasm from ${place} cannot be compiled (${cause.message}); fetch the file again, and allow 'wasm-unsafe-eval' in script-src`,
      cause
    )
  );
}

/** The compiled engine. Compiles while it arrives where the server says application/wasm, otherwise from the bytes. */
export async function moduleOf(source, signal) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  const opened = await open(given, "wasm", signal);
  if (!(opened instanceof Response)) return compileBytes(opened, isBytes(given) ? "{ wasm }" : String(given));
  const place = opened.url || "the Response";
  const streams =
    /^application\/wasm/i.test(opened.headers.get("content-type") ?? "") && WebAssembly.compileStreaming;
  const bytes = streams ? opened.clone() : opened;
  if (streams) {
    try {
      return await WebAssembly.compileStreaming(opened);
    } catch {
      /* compiled from the bytes below, which tells what is wrong */
    }
  }
  return compileBytes(new Uint8Array(await bytes.arrayBuffer()), place);
}
