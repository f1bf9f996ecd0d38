// bench.mjs - speed, size and memory beside other libraries, as a table: node tests/bench/bench.mjs BUILD [PEERS [CORPORA]]
//
// PEERS is a folder with bench_node.mjs, bench_browser.mjs, bundle.mjs and adapters/; it is copied to BUILD/peers. CORPORA has
// bench/news-100k.txt and bench/news-1mb.txt; without it, the articles of the page are repeated. Read the ratios: machines differ.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [buildFolder = 'build', peersFolder = '', corporaFolder = ''] = process.argv.slice(2);
const build = resolve(buildFolder), work = join(build, 'peers');
const others = peersFolder ? ['wink', 'compromise'] : [];

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, cwd: work, ...options });
  if (done.status !== 0) console.error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout ?? '';
}

const rows = output => output.split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line));

// ---- what is measured with ----

function articles() {
  const folder = join(root, 'web/page/articles');
  return readdirSync(folder).filter(name => name.endsWith('.txt')).map(name => readFileSync(join(folder, name), 'utf8')).join('\n\n');
}

function prepareTexts() {
  mkdirSync(join(work, 'corpus'), { recursive: true });
  const own = articles(), bench = name => corporaFolder && readFileSync(join(corporaFolder, 'bench', name), 'utf8');
  const put = (name, text) => writeFileSync(join(work, 'corpus', name), text);
  const megabyte = bench('news-1mb.txt') || (own + '\n\n').repeat(Math.ceil(1e6 / own.length));
  put('seed.txt', readFileSync(join(root, 'web/page/articles/summit.txt')));
  put('news_100k.txt', bench('news-100k.txt') || megabyte.slice(0, 1e5));
  put('news_1mb.txt', megabyte);
  put('news_10mb.txt', (megabyte + '\n\n').repeat(10));
}

async function preparePeers() {
  const here = fileURLToPath(new URL('.', import.meta.url));
  mkdirSync(join(work, 'adapters'), { recursive: true });
  mkdirSync(join(work, 'bundles'), { recursive: true });
  mkdirSync(join(work, 'files'), { recursive: true });
  if (peersFolder) {
    cpSync(peersFolder, work, { recursive: true });
    if (!existsSync(join(work, 'node_modules'))) run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
    run('node', ['bundle.mjs']);
  }
  const { build: bundle } = await import('esbuild');
  const settings = { entryPoints: [join(here, 'rubricate.mjs')], bundle: true, minify: true, logLevel: 'error', logOverride: { 'empty-import-meta': 'silent' } };
  // Bundled as its neighbours are; import.meta.url is empty there, so the defaults need some base.
  await bundle({ ...settings, format: 'iife', globalName: 'PEER', define: { 'import.meta.url': '"http://localhost/"' }, outfile: join(work, 'bundles/rubricate.js') });
  writeFileSync(join(work, 'adapters/rubricate.mjs'), readFileSync(join(here, 'rubricate.mjs'), 'utf8').replace('../../web', join(root, 'web')));
  for (const name of ['rubricate.wasm', 'en.rubm']) copyFileSync(join(build, name), join(work, 'files', name));
}

// ---- measurements ----

const brotli = bytes => zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
const packed = name => brotli(readFileSync(join(work, name)));
const inNode = (peer, text, times) => rows(run('node', ['bench_node.mjs', peer, `corpus/${text}`, String(times)]))[0] ?? {};
const inBrowser = () => Object.fromEntries(rows(run('node', ['bench_browser.mjs', 'rubricate', ...others])).map(row => [row.peer, row]));

// Time in ms and peak memory in MB of the native command on one file.
async function native(text) {
  const start = performance.now();
  const child = spawn(join(build, 'rubricate'), [join(work, 'corpus', text)], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch { /* it has ended */ }
  }, 2);
  await new Promise(done => child.on('exit', done));
  clearInterval(watch);
  return { ms: performance.now() - start, MB: peak / 1024 };
}

// Linear memory after 10 MB, in MB.
async function linearMemory() {
  const real = WebAssembly.instantiate;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    memory = (made.instance ?? made).exports.memory;
    return made;
  };
  const { Rubricator } = await import(join(root, 'web/rubricate.js'));
  const rubricator = await Rubricator.load();
  rubricator.annotate(readFileSync(join(work, 'corpus/news_10mb.txt'), 'utf8'));
  WebAssembly.instantiate = real;
  return memory.buffer.byteLength / (1 << 20);
}

// ---- the table ----

const round = (value, digits = 1) => value === undefined || Number.isNaN(value) ? '-' : Number(value).toFixed(digits);

function table(lines) {
  const head = ['', 'rubricate', ...others];
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map(line => String(line[i] ?? '').length)));
  const show = line => '| ' + head.map((_, i) => String(line[i] ?? '').padEnd(widths[i])).join(' | ') + ' |';
  console.log([show(head), '|' + widths.map(width => '-'.repeat(width + 2)).join('|') + '|', ...lines.map(show)].join('\n'));
}

await preparePeers();
prepareTexts();
const all = ['rubricate', ...others];
const script = packed('bundles/rubricate.js'), wasm = packed('files/rubricate.wasm'), model = packed('files/en.rubm');
const lines = [['download, brotli 11, KB', round((script + wasm + model) / 1e3, 0), ...others.map(peer => round(packed(`bundles/${peer}.js`) / 1e3, 0))]];
lines.push(['without the model, KB', round((script + wasm) / 1e3, 0)]);
if (peersFolder) {
  const browser = inBrowser();
  lines.push(['Chromium, script to first article, ms', ...all.map(peer => round(browser[peer]?.to_first_result_ms))]);
  lines.push(['the article again, Chromium, ms', ...all.map(peer => round(browser[peer]?.seed_ms, 2))]);
  lines.push(['the article again, node, ms', ...all.map(peer => round(inNode(peer, 'seed.txt', 200).median_ms, 2))]);
  const mega = Object.fromEntries(all.map(peer => [peer, inNode(peer, 'news_1mb.txt', peer === 'compromise' ? 1 : 5)]));
  lines.push(['1 MB of news, node, MB/s', ...all.map(peer => round(mega[peer].MBps, 2))]);
  const ten = inNode('rubricate', 'news_10mb.txt', 3);
  lines.push(['10 MB against 10 times 1 MB', round(ten.median_ms / 10 / mega.rubricate.median_ms, 2)]);
  lines.push(['peak memory at 10 MB in node, MB', round(ten.peak_MB, 0)]);
}
const one = await native('news_1mb.txt'), many = await native('news_10mb.txt');
lines.push(['native command, 1 MB, MB/s', round(1000 / one.ms, 1)]);
lines.push(['native command, 10 MB, MB/s', round(10000 / many.ms, 1)]);
lines.push(['native command, peak memory at 10 MB, MB', round(many.MB, 0)]);
lines.push(['WebAssembly memory at 10 MB, MB', round(await linearMemory(), 0)]);
table(lines);
