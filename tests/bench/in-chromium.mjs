// in-chromium.mjs - what a reader waits for: from the script put into an open page to the first article annotated, and that article again
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// files: address -> path of a file
function serve(files) {
  const server = createServer((request, response) => {
    const path = files[request.url];
    response.setHeader(
      'Content-Type',
      path ? (TYPES[path.split('.').pop()] ?? 'application/octet-stream') : 'text/html; charset=utf-8'
    );
    response.end(path ? readFileSync(path) : '<!doctype html><title>bench</title>');
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

// In the page. The library is the global PEER of its bundle.
async function measure({ script, article, times }) {
  const start = performance.now();
  await new Promise((good, bad) =>
    document.head.append(
      Object.assign(document.createElement('script'), { src: script, onload: good, onerror: bad })
    )
  );
  const find = await globalThis.PEER.load();
  find(article);
  const first = performance.now() - start,
    again = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    find(article);
    again.push(performance.now() - from);
  }
  return { first, again: again.sort((a, b) => a - b)[times >> 1] };
}

/** A fresh profile for each measurement, so that nothing comes from a cache: { measure(peer, article), version, close }. */
export async function startChromium(files) {
  const server = await serve(files),
    url = `http://127.0.0.1:${server.address().port}/`;
  const launch = () =>
    chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  const probe = await launch(),
    version = probe.version();
  await probe.close();
  return {
    version,
    async measure(peer, article) {
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.goto(url);
        return await page.evaluate(measure, { script: `/${peer}.js`, article, times: 20 });
      } finally {
        await browser.close();
      }
    },
    close: () => server.close(),
  };
}
