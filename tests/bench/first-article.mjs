// first-article.mjs - how much later the first article is annotated than on the same page with an engine that finds nothing:
// node tests/bench/first-article.mjs [rounds]
//
// Three servers give the same page: with the engine, with an engine that returns an empty document at once, and with that
// engine and empty files for module and model. They take turns in one browser, each visit in a context of its own with
// nothing kept. Medians, on a quiet machine; the difference of the first two is at most 40 ms.
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const BAR = 40; // ms
const rounds = Number(process.argv[2] ?? 9);

const EMPTY_ENGINE = `export class Rubricator {
    lexiconErrors = [];
    static async load() { return new Rubricator(); }
    annotate(text) {
        return { rubricate: 1, offsets: "utf16", length: text.length, replaced: 0, blocks: [], mentions: [], references: [], entities: [], quotes: [] };
    }
}`;
const MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]); // the shortest module
const engine = ['/web/rubricate.js', { body: EMPTY_ENGINE, headers: { 'Content-Type': 'text/javascript' } }];
const files = [
  ['/build/rubricate.wasm', { body: MODULE, headers: { 'Content-Type': 'application/wasm' } }],
  ['/build/en.rubm', { body: 'none' }],
];
const PAGES = [
  ['the engine', []],
  ['an engine that finds nothing', [engine]],
  ['that engine, nothing to fetch', [engine, ...files]],
];

// The page's own clock when the article stands with its marks: milliseconds since the page was asked for.
const watch = () =>
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(() => {
      if (document.body.classList.contains('has-text')) globalThis.marked ??= performance.now();
    }).observe(document.body, { attributes: true })
  );

const servers = await Promise.all(PAGES.map(([, instead]) => serve({ instead: new Map(instead) })));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox'],
});

async function visit({ url }) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${url}web/index.html?article=summit`);
  await page.waitForSelector('body.has-reading');
  const ms = await page.evaluate(() => globalThis.marked);
  await context.close();
  return ms;
}

const times = PAGES.map(() => []);
for (let round = -1; round < rounds; round++) {
  for (const [i, server] of servers.entries()) {
    const ms = await visit(server);
    if (round >= 0) times[i].push(ms); // the first round warms up
  }
}
await browser.close();
await Promise.all(servers.map(server => server.close()));

const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const medians = times.map(median);
for (const [i, [name]] of PAGES.entries()) {
  const all = times[i].map(ms => ms.toFixed(0)).join(' ');
  console.log(`${name.padEnd(30)} ${medians[i].toFixed(0).padStart(5)} ms   ${all}`);
}
console.log(
  `later by ${(medians[0] - medians[1]).toFixed(0)} ms (at most ${BAR}), by ${(medians[0] - medians[2]).toFixed(0)} ms than without anything to fetch`
);
