// in-node.mjs - one measurement in a process of its own: node in-node.mjs ADAPTER FILE TIMES -> {"ms": median, "MB": peak, "found": rows}
//
// The first run is not counted: compilers warm up with it. TIMES 0 counts it, for what takes too long to be run twice.
import { readFileSync } from 'node:fs';

const [adapter, file, times] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const find = await (await import(adapter)).load();

function once() {
  const start = performance.now(),
    found = find(text);
  return { ms: performance.now() - start, found };
}

const first = once(),
  runs = Number(times) ? Array.from({ length: Number(times) }, once) : [first];
runs.sort((a, b) => a.ms - b.ms);
console.log(
  JSON.stringify({
    ms: runs[runs.length >> 1].ms,
    found: first.found,
    MB: process.resourceUsage().maxRSS / 1024,
  })
);
