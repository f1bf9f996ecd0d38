// bench.mjs - speed, size and memory beside other libraries, as one table for the README: node tests/bench/bench.mjs BUILD
//
// Ours and theirs take turns, a process or a browser each time, and the median of all turns counts: a busy machine is busy
// for all of them. Read the ratios; machines differ.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { build as bundle } from 'esbuild';
import { startChromium } from './in-chromium.mjs';
import { runCommand, runWorkers } from './in-native.mjs';
import { prepareTexts } from './texts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const build = resolve(process.argv[2] ?? 'build'),
  work = join(build, 'bench');
const peers = ['rubricate', 'wink', 'compromise'];
const TURNS = Number(process.env.TURNS ?? 5),
  SLOW = 'compromise'; // it reads a tenth of the megabyte once, and no 10 MB

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, cwd: work, ...options });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.error ?? done.stderr}`);
  return done.stdout;
}

// ---- what is measured ----

// The adapters lie beside the packages that they import; ours imports web/ from where it is.
async function preparePeers() {
  mkdirSync(work, { recursive: true });
  cpSync(join(here, 'peers'), work, { recursive: true });
  if (!existsSync(join(work, 'node_modules')))
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  for (const peer of peers) {
    await bundle({
      entryPoints: [adapterOf(peer)],
      bundle: true,
      minify: true,
      format: 'iife',
      globalName: 'PEER',
      platform: 'browser',
      logLevel: 'error',
      logOverride: { 'empty-import-meta': 'silent' },
      define: { 'import.meta.url': '"http://localhost/"' },
      outfile: join(work, `${peer}.js`),
    });
  }
  for (const name of ['rubricate.wasm', 'en.rubm']) copyFileSync(join(build, name), join(work, name));
}

const adapterOf = peer => join(peer === 'rubricate' ? join(here, 'peers') : work, `${peer}.mjs`);
const inNode = (peer, file, times) =>
  JSON.parse(run(process.execPath, [join(here, 'in-node.mjs'), adapterOf(peer), file, String(times)]));

const brotli = name =>
  zlib.brotliCompressSync(readFileSync(join(work, name)), {
    params: { [zlib.constants.BROTLI_PARAM_LGWIN]: 24 },
  }).length / 1e3;
const filesOf = peer => (peer === 'rubricate' ? [`${peer}.js`, 'rubricate.wasm', 'en.rubm'] : [`${peer}.js`]);

// peer -> what `measure` gave in its turns; whoever is `slow` has one.
async function inTurns(turns, measure, slow) {
  const all = Object.fromEntries(peers.map(peer => [peer, []]));
  for (let turn = 0; turn < turns; turn++)
    for (const peer of peers) if (!turn || peer !== slow) all[peer].push(await measure(peer));
  return all;
}

const medians = (all, field) => peers.map(peer => median(all[peer].map(one => one[field])));

// Linear memory after a text, in MB.
async function linearMemory(text) {
  const real = WebAssembly.instantiate;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    memory = (made.instance ?? made).exports.memory;
    return made;
  };
  const find = await (await import(adapterOf('rubricate'))).load();
  find(text);
  WebAssembly.instantiate = real;
  return memory.buffer.byteLength / (1 << 20);
}

// ---- the table ----

const lines = [];
const show = (value, digits) => (value === undefined || Number.isNaN(value) ? '-' : value.toFixed(digits));

// `better` -1: less is better; the ratio says how many times better we are. Without: figures of ours alone.
function line(name, values, digits, better) {
  const ratio = i =>
    i && better && values[i]
      ? ` (x${show(better < 0 ? values[i] / values[0] : values[0] / values[i], 1)})`
      : '';
  lines.push([name, ...peers.map((_, i) => `${show(values[i], digits)}${ratio(i)}`)]);
}

function print(head) {
  const rows = [['', ...peers], ...lines],
    widths = peers.concat('').map((_, i) => Math.max(...rows.map(row => row[i].length)));
  const text = row => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  console.log(
    [
      head,
      '',
      text(rows[0]),
      `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`,
      ...rows.slice(1).map(text),
    ].join('\n')
  );
}

await preparePeers();
const { article, articles, megabyte, files } = prepareTexts(work);
const bytes = Buffer.byteLength(megabyte),
  load = loadavg()[0];

line(
  'download, brotli 11, KB',
  peers.map(peer => filesOf(peer).reduce((sum, name) => sum + brotli(name), 0)),
  0,
  -1
);
line('without the model, KB', [brotli('rubricate.js') + brotli('rubricate.wasm')], 0);

const chromium = await startChromium(
  Object.fromEntries(
    [...peers.map(peer => `${peer}.js`), 'rubricate.wasm', 'en.rubm'].map(name => [
      `/${name}`,
      join(work, name),
    ])
  )
);
const browser = await inTurns(TURNS, peer => chromium.measure(peer, article));
chromium.close();
line('Chromium, script to first article, ms', medians(browser, 'first'), 0, -1);
line('that article again, Chromium, ms', medians(browser, 'again'), 2, -1);

const again = await inTurns(TURNS, peer => inNode(peer, files.article, 200));
line('that article again, node, ms', medians(again, 'ms'), 2, -1);
const mega = await inTurns(
  TURNS,
  peer => (peer === SLOW ? inNode(peer, files.tenth, 0) : inNode(peer, files.one, 3)),
  SLOW
);
const speed = medians(mega, 'ms').map((ms, i) => bytes / 1e3 / ms / (peers[i] === SLOW ? 10 : 1));
line('1 MB of news, node, MB/s', speed, 2, 1);
const ten = [inNode('rubricate', files.ten, 0), inNode('wink', files.ten, 0)];
line(
  '10 MB against ten times 1 MB',
  ten.map((one, i) => one.ms / 10 / medians(mega, 'ms')[i]),
  2
);
line(
  'peak memory of node at 10 MB, MB',
  ten.map(one => one.MB),
  0,
  -1
);
line('WebAssembly memory at 10 MB, MB', [await linearMemory(`${megabyte}\n\n`.repeat(10))], 0);

const command = join(build, 'rubricate'),
  model = ['--model', join(build, 'en.rubm')],
  size = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const threads = { node: [[], []], native: [[], []] },
  one = [],
  many = [];
for (let turn = 0; turn < TURNS; turn++) {
  for (const count of [1, 2]) {
    threads.node[count - 1].push(await runWorkers(adapterOf('rubricate'), articles, count));
    threads.native[count - 1].push(
      (await runCommand(command, [...model, '--jsonl', '--threads', String(count), files.lines])).ms
    );
  }
  one.push(await runCommand(command, [...model, files.one]));
  many.push(await runCommand(command, [...model, files.ten]));
}
for (const where of ['node', 'native'])
  for (const count of [1, 2])
    line(
      `${articles.length} articles, ${where}, threads: ${count}, MB/s`,
      [size / 1e3 / median(threads[where][count - 1])],
      2
    );
line('native command, 1 MB, MB/s', [bytes / 1e3 / median(one.map(each => each.ms))], 2);
line('native command, 10 MB, MB/s', [bytes / 100 / median(many.map(each => each.ms))], 2);
line('native command, peak memory at 10 MB, MB', [Math.max(...many.map(each => each.MB))], 0);

const machine = `${cpus().length} x ${cpus()[0].model.trim()}, load ${load.toFixed(1)} to ${loadavg()[0].toFixed(1)}, node ${process.versions.node}, Chromium ${chromium.version}`;
print(
  `make bench on ${new Date().toISOString().slice(0, 10)}: ${machine}; medians of ${TURNS} turns, in brackets how many times better`
);
