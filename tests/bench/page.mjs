// page.mjs - what the reading page asks of the main thread, from Chromium's trace: node tests/bench/page.mjs [file of text]
//
// For each step of a reader: the longest task in milliseconds of processor time and of the wall's clock, how many tasks
// took over 50 ms of the processor, and what moved without the reader's doing. Without a file 1 MB is made.
import { readFileSync } from 'node:fs';
import { startBrowser } from '../web/browser.mjs';
import { longText } from '../web/long-text.mjs';
import { traced } from '../web/trace.mjs';

const text = process.argv[2] ? readFileSync(process.argv[2], 'utf8') : longText(1_000_000);
const browser = await startBrowser();
const watch = page =>
  page.addInitScript(() => {
    globalThis.shift = 0;
    globalThis.moved = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        globalThis.shift += entry.value;
        globalThis.moved.push(
          ...entry.sources.map(
            ({ node, previousRect: a, currentRect: b }) =>
              `${node?.id || node?.className || node?.nodeName} ${a.x},${a.y},${a.width},${a.height} -> ${b.x},${b.y},${b.width},${b.height}`
          )
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
const page = await browser.open('tests/web/blank.html', { fixture: false, wait: null, prepare: watch });

async function step(name, act) {
  const end = await traced(page);
  const from = performance.now();
  await act();
  const took = performance.now() - from;
  await page.waitForTimeout(500);
  const { tasks, top } = await end();
  const [[cost, wall, ...inside]] = top(1);
  const shift = await page.evaluate(() => globalThis.shift);
  console.log(
    `${name.padEnd(22)} ${String(Math.round(took)).padStart(6)} ms   longest task ${cost} ms (wall ${wall})   over 50: ${
      tasks.filter(task => task > 50).length
    }   shift ${shift}${cost > 50 ? `   ${inside.join(', ')}` : ''}`
  );
}

const read = (least = 1) =>
  page.waitForFunction(
    wanted =>
      document.body.classList.contains('has-reading') &&
      Number(
        document
          .querySelector('#summary')
          .textContent.match(/^[\d,]*/)[0]
          .replaceAll(',', '')
      ) >= wanted,
    least,
    { timeout: 120_000 }
  );
// The clipboard's side of it is no work of the page.
const copy = words => {
  globalThis.clipboard = new DataTransfer();
  globalThis.clipboard.setData('text/plain', words);
};
const paste = () =>
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: globalThis.clipboard, bubbles: true, cancelable: true })
  );

await step('first article', async () => {
  await page.goto(`${browser.url}web/index.html`);
  await read();
});
await page.evaluate(copy, text);
await step(`paste ${Math.round(text.length / 1000)} KB`, async () => {
  await page.evaluate(paste);
  await read(text.length / 100);
});
await page.mouse.move(600, 500);
await step('scroll', async () => {
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, 1500);
    await page.waitForTimeout(60);
  }
});
await step('jump to the middle', () =>
  page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
);
await step('choose a name', () => page.locator('#names .row').first().click());
await step('next mention', () => page.keyboard.press('n'));
for (const id of ['quoted', 'when', 'where', 'together', 'names'])
  await step(`tab ${id}`, () => page.locator(`#tab-${id}`).click());
await step('correct a name', () => page.keyboard.press('Delete'));
await step('undo', () => page.keyboard.press('Control+z'));
await step('switch a type off', () => page.locator('.switch input').first().click());
await step('show all that is sure', () => page.locator('.sureness select').selectOption('certain'));
await step('search', () => page.locator('#search').fill('council'));
await step('end of search', () => page.locator('#search').fill(''));
await step('compare', async () => {
  await page.locator('.chooser select').selectOption('article:bridge');
  await page.waitForSelector('.compare');
});
await step('back to the text', () => page.locator('.compare-head button').click());
await step('type in the box', () =>
  page.locator('#own').pressSequentially('Bo Roe of Paris spoke.', { delay: 30 })
);
const moved = await page.evaluate(() => globalThis.moved);
if (moved.length) console.log(`moved: ${moved.join('; ')}`);
await browser.close();
