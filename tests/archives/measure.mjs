// measure.mjs - documents and megabytes a second with 1 and 2 threads, memory, the cost of starting: node tests/archives/measure.mjs [DOCUMENTS]
// One and two threads take turns, and of each the fastest of five counts: others may be at work on the machine.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { command, scratch, writeArchive } from './kit.mjs';

const count = Number(process.argv[2] ?? 5000),
  folder = scratch(),
  news = join(folder, 'news.jsonl');
const bytes = writeArchive(news, count).reduce(
  (sum, line) => sum + Buffer.byteLength(JSON.parse(line).text),
  0
);

/** Seconds of a run and the most memory it had, in MB. */
function run(...args) {
  const began = performance.now(),
    child = spawn(command, ['--jsonl', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const look = setInterval(() => {
    try {
      const [, most] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      if (most) memory = Number(most) / 1024;
    } catch {
      /* it has ended */
    }
  }, 10);
  return new Promise(done =>
    child.once('exit', () => {
      clearInterval(look);
      done({ seconds: (performance.now() - began) / 1000, memory });
    })
  );
}

const best = {};
const keep = (key, { seconds, memory }) => {
  best[key] = {
    seconds: Math.min(seconds, best[key]?.seconds ?? Infinity),
    memory: Math.max(memory, best[key]?.memory ?? 0),
  };
};
for (let i = 0; i < 5; i++)
  for (const threads of [1, 2]) keep(threads, await run('--threads', String(threads), news));
for (let i = 0; i < 10; i++) keep('start', await run('/dev/null'));
for (const threads of [1, 2]) {
  const { seconds, memory } = best[threads],
    rate = seconds - best.start.seconds;
  console.log(
    `${threads} thread${threads > 1 ? 's' : ' '}: ${(count / rate).toFixed(0)} documents a second, ${(bytes / 1e6 / rate).toFixed(2)} MB a second, ${memory.toFixed(1)} MB of memory`
  );
}
console.log(
  `two threads: ${((best[1].seconds - best.start.seconds) / (best[2].seconds - best.start.seconds)).toFixed(2)} times one; starting: ${(best.start.seconds * 1000).toFixed(0)} ms`
);
console.log(
  `${count} documents, ${(bytes / 1e6).toFixed(1)} MB of text in ${(statSync(news).size / 1e6).toFixed(1)} MB of lines`
);
rmSync(folder, { recursive: true });
