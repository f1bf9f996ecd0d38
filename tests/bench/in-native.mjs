// in-native.mjs - the native command and two threads of it or of node: milliseconds of a run, peak memory
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Time in ms and peak memory in MB of a command. */
export async function runCommand(command, args) {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      peak = Math.max(
        peak,
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0)
      );
    } catch {
      /* it has ended */
    }
  }, 2);
  await new Promise(done => child.on('exit', done));
  clearInterval(watch);
  return { ms: performance.now() - start, MB: peak / 1024 };
}

const WORKER = `
  const { parentPort, workerData } = require("node:worker_threads");
  import(workerData.adapter).then(async (peer) => {
    const find = await peer.load();
    find(workerData.texts[0]);
    parentPort.on("message", () => { for (const text of workerData.texts) find(text); parentPort.postMessage("done"); });
    parentPort.postMessage("ready");
  });`;

const heard = worker => new Promise((good, bad) => worker.once('message', good).once('error', bad));

/** Milliseconds in which so many workers of node annotate texts that are dealt among them. */
export async function runWorkers(adapter, texts, count) {
  const dealt = Array.from({ length: count }, (_, k) => texts.filter((_, i) => i % count === k));
  const workers = dealt.map(part => new Worker(WORKER, { eval: true, workerData: { adapter, texts: part } }));
  await Promise.all(workers.map(heard));
  const start = performance.now();
  workers.forEach(worker => worker.postMessage('go'));
  await Promise.all(workers.map(heard));
  const ms = performance.now() - start;
  await Promise.all(workers.map(worker => worker.terminate()));
  return ms;
}
