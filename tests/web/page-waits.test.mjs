// page-waits.test.mjs - the page never waits: the engine in its worker, a long text by parts, nothing moves. Counts, never times.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paste, startBrowser } from './browser.mjs';
import { longText } from './long-text.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const onPage = (name, path, check, options = {}) =>
  test(name, async () => {
    const page = await browser.open(`web/index.html${path}`, { fixture: false, ...options });
    await check(page);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

const longRead = page =>
  page.waitForFunction(
    () =>
      document.querySelector('#summary').textContent.match(/^[\d,]{5,}/) &&
      document.body.classList.contains('has-reading'),
    null,
    { timeout: 120_000 }
  );
const count = (page, selector) => page.locator(selector).count();
const painted = page =>
  page.evaluate(() => [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0));

// What moves without the reader's doing, and which nodes of the article change after they are there.
const watch = page =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    globalThis.changes = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        if (!entry.hadRecentInput)
          globalThis.shifts.push([
            entry.value,
            ...entry.sources.map(({ node }) => node?.id || node?.className || node?.nodeName),
          ]);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(records => {
        const after = document.querySelector('#article h1, #article p:not(.opening), #article .part');
        if (after && CSS.highlights.size)
          globalThis.changes.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`));
      }).observe(document.querySelector('#article'), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    );
  });

for (const [width, height] of [
  [1440, 1000],
  [390, 844],
]) {
  onPage(
    `nothing moves while the first article comes, ${width} wide`,
    '?article=summit',
    async page => {
      await page.waitForTimeout(500);
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
    },
    { prepare: watch, width, height }
  );
}

onPage(
  'nothing moves while a long text comes',
  '',
  async page => {
    await paste(page, longText(200_000));
    await longRead(page);
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
  },
  { prepare: watch }
);

onPage(
  "marks, a selection, another sureness and a correction change nothing in the article's DOM",
  '?article=bridge',
  async page => {
    await page.evaluate(() => {
      globalThis.changes.length = 0;
    });
    await page.locator('#names .row').first().click();
    await page.locator('.sureness select').selectOption('all');
    await page.keyboard.press('Delete');
    await page.getByRole('checkbox', { name: /^People/ }).uncheck();
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => globalThis.changes), []);
    assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
  },
  { prepare: watch }
);

onPage('the engine runs in a worker: the page itself never loads it', '', async page => {
  assert.deepEqual(
    page.workers().map(worker => worker.url().split('/').at(-1)),
    ['annotator-worker.js']
  );
  assert.equal(
    await page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/web/rubricate.js'))
    ),
    false
  );
});

onPage(
  '1 MB: the beginning first, then all, and of it only what is in view is painted, made or laid out',
  '',
  async page => {
    const text = longText(1_000_000);
    await page.evaluate(() => {
      globalThis.steps = [];
      new MutationObserver(() => {
        const parts = document.querySelectorAll('#article .part').length;
        if (parts && parts !== globalThis.steps.at(-1)) globalThis.steps.push(parts);
      }).observe(document.querySelector('#article'), { childList: true });
    });
    await paste(page, text);
    await longRead(page);
    assert.equal(await page.locator('#own').inputValue(), '');
    const [marks, names, quotations] = (await page.locator('#summary').textContent())
      .match(/[\d,]+/g)
      .map(n => Number(n.replace(',', '')));
    assert.ok(marks > 10_000 && names > 4_000 && quotations > 2_000, `${marks} ${names} ${quotations}`);
    const steps = await page.evaluate(() => globalThis.steps);
    assert.ok(steps.length > 1 && steps[0] < steps.at(-1) / 4, `parts came as ${steps}`);
    assert.equal(
      await page.evaluate(() =>
        [...document.querySelectorAll('#article .part')].reduce(
          (sum, part) => sum + part.textContent.length,
          0
        )
      ),
      text.replaceAll('\n', '').length
    );
    assert.ok((await painted(page)) < 1_500, `${await painted(page)} ranges`);
    await page
      .getByRole('button', { name: /^Show all \d/ })
      .first()
      .click();
    await page.locator('#tab-quoted').click();
    await page.waitForSelector('.speaker');
    assert.ok((await count(page, '#panels *')) < 4_000, `${await count(page, '#panels *')} elements`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.7));
    await page.waitForTimeout(500);
    assert.ok((await painted(page)) > 20, 'what has come into view is marked');
    const last = page.locator('.people .long-list ul').last();
    await page.locator('#tab-names').click();
    assert.equal(await last.locator('li').count(), 0);
    await last.scrollIntoViewIfNeeded();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.people .long-list')].some(list => list.lastElementChild.children.length)
    );
  },
  { width: 1440 }
);

onPage('a long text says how far it is, can be cancelled, and the page goes on', '', async page => {
  await paste(page, longText(3_000_000));
  await page.getByRole('button', { name: 'Cancel' }).click({ timeout: 60_000 });
  await page.waitForSelector('#notice:not([hidden])');
  assert.match(await page.locator('#notice').textContent(), /^Cancelled: only the beginning is marked/);
  assert.equal(await page.locator('#progress').isVisible(), false);
  assert.ok((await painted(page)) > 0);
  await page.locator('#own').fill('Ada Lovelace met Charles Babbage in London.');
  await page.waitForFunction(
    () =>
      /Babbage in London\.$/.test(document.querySelector('#article').textContent) &&
      document.body.classList.contains('has-reading')
  );
  assert.ok((await painted(page)) >= 2);
});
