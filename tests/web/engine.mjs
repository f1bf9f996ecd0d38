// engine.mjs - what tests of the engine share: the built files, the command, the module's layout
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const build = new URL(`../../${process.env.RUB_BUILD ?? 'build'}/`, import.meta.url);
export const place = name => fileURLToPath(new URL(name, build));
export const bytes = name => readFileSync(place(name));
export const files = { wasm: place('rubricate.wasm'), model: place('en.rubm') };

export function command(args, input) {
  const done = spawnSync(place('rubricate'), ['--model', files.model, ...args], {
    input,
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0)
    throw new Error(`rubricate ${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return done.stdout.toString();
}

/** The layout as the module itself gives it, past web/rubricate.js. */
export async function layout() {
  const { instance } = await WebAssembly.instantiate(bytes('rubricate.wasm'), {
    env: { emscripten_notify_memory_growth() {} },
  });
  const { memory, rub_layout: text, _initialize: initialize } = instance.exports;
  initialize?.();
  const rest = new Uint8Array(memory.buffer, text());
  return JSON.parse(new TextDecoder().decode(rest.subarray(0, rest.indexOf(0))));
}
