// browser.mjs - Chromium for the tests of the page, and the page's server with the test engine in place of the real one
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';
import { closeAll, coverPage, coverServices } from './cover.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PATIENCE = 90_000; // ms: a machine may be busy with other things; no test says anything about time
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--process-per-site',
];
const FIXTURE = readFileSync(new URL('fixture-engine.js', import.meta.url));
const SCRIPT = { 'Content-Type': 'text/javascript; charset=utf-8' };

// A page is its own tab with an empty storage, but the tabs of a test file share one browser, one process and the scripts that
// the process has read already: what a browser does anew for each page took more time than all that is tested on it.

/**
 * A browser, a server of `folder` (the repository), and a second one with the test engine in place of the real one:
 * { url, place, open, close }. `open(path, options)` gives a page that notes everything that goes wrong in it;
 * `place(path, { body, headers })` puts a page of the test's own on both servers.
 */
export async function startBrowser({ folder } = {}) {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `There is no Chromium at ${CHROMIUM}: install Debian's chromium, or set CHROMIUM to the browser's path.`
    );
  const [plain, fixture] = [new Map(), new Map([['/web/rubricate.js', { body: FIXTURE, headers: SCRIPT }]])];
  // With a folder of its own a test changes files, which must not come from a cache.
  const headers = folder ? {} : { 'Cache-Control': 'max-age=3600' };
  const [chrome, real, test] = await Promise.all([
    chromium.launch({ executablePath: CHROMIUM, args: FLAGS }),
    serve({ folder, headers, instead: plain }),
    serve({ folder, headers, instead: fixture }),
  ]);
  for (const map of [plain, fixture])
    map
      .set('/favicon.ico', { status: 204 })
      .set('/blank.html', { body: '<!doctype html>', headers: { 'Content-Type': 'text/html' } });
  if (process.env.RUB_COVERAGE) await coverServices(chrome);
  const contextOf = contexts(chrome, `${real.url}blank.html`);
  return {
    url: real.url,
    place: (path, page) => [plain, fixture].forEach(map => map.set(path, page)),
    open: async (path, options = {}) =>
      openPage(await contextOf(options), (options.fixture === false ? real : test).url + path, options),
    close: async () => {
      await closeAll();
      await chrome.close();
      await Promise.all([real.close(), test.close()]);
    },
  };
}

// Tabs share a context unless they want something else of it. Where a service worker runs it is made for one page.
// A blank tab stays open, so that the process lives on when a page is closed.
function contexts(chrome, blank) {
  const made = new Map();
  const open = wishes => chrome.newContext({ serviceWorkers: 'block', ...wishes });
  const shared = async wishes => {
    const context = await open(wishes);
    await (await context.newPage()).goto(blank);
    return context;
  };
  return ({ fixture, width, height, wait, prepare, colorScheme, forcedColors, reducedMotion, ...wishes }) => {
    if (wishes.serviceWorkers) return open(wishes);
    const key = JSON.stringify(wishes);
    return made.get(key) ?? made.set(key, shared(wishes)).get(key);
  };
}

async function openPage(
  context,
  url,
  {
    width = 1440,
    height = 1000,
    wait = 'body.has-reading',
    prepare,
    colorScheme,
    forcedColors,
    reducedMotion = 'reduce',
    serviceWorkers,
  } = {}
) {
  context.setDefaultTimeout(PATIENCE);
  await context.clearPermissions();
  const page = await context.newPage();
  if (serviceWorkers) page.once('close', () => context.close().catch(() => {})); // the browser may be gone before it
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
  await forget(page, new URL(url).origin);
  noteTroubles(page, new URL(url).origin);
  await prepare?.(page);
  if (process.env.RUB_COVERAGE) await coverPage(page, { workers: !serviceWorkers });
  await page.goto(url);
  if (wait) await page.waitForSelector(wait, { timeout: PATIENCE });
  return page;
}

async function forget(page, origin) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'local_storage,indexeddb,cache_storage,service_workers',
  });
  await session.detach();
}

function noteTroubles(page, origin) {
  page.troubles = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && !/blocked by Playwright/.test(message.text()))
      page.troubles.push(message.text());
  });
  page.on('pageerror', error => page.troubles.push(error.message));
  page.on('request', request => {
    if (!request.url().startsWith(origin)) page.troubles.push(`outside: ${request.url()}`);
  });
}

/** What lies under our CSS highlights: { "rubricate-person": ["Putin", ...], ... } in text order. */
export const highlighted = page =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name,
        [...ranges]
          .sort((a, b) => {
            const [x, y] = [a, b].map(r => {
              const range = document.createRange();
              range.setStart(r.startContainer, r.startOffset);
              return range;
            });
            return x.compareBoundaryPoints(Range.START_TO_START, y);
          })
          .map(r => r.startContainer.data.slice(r.startOffset, r.endOffset)),
      ])
    )
  );

/** Pastes into the page: a plain text, or { type: text } of several kinds. */
export const paste = (page, what) =>
  page.evaluate(
    kinds => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(kinds)) data.setData(type, text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      );
    },
    typeof what === 'string' ? { 'text/plain': what } : what
  );

/** Clicks on the beginning of the words where they stand in the text: the `nth` time that they come. */
export async function clickWords(page, words, nth = 0, inside = '#article') {
  const point = await page.evaluate(
    ([wanted, n, where]) => {
      const walker = document.createTreeWalker(document.querySelector(where), NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode());)
        for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
          if (n-- > 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          node.parentElement.scrollIntoView({ block: 'center' });
          const box = range.getClientRects()[0];
          return { x: box.left + Math.min(box.width / 2, 6), y: box.top + box.height / 2 };
        }
      return null;
    },
    [words, nth, inside]
  );
  if (!point) throw new Error(`“${words}” is not in the text`);
  await page.mouse.click(point.x, point.y);
}
