// extension.test.mjs - the unpacked extension marks a fixture page at a click on its button, and takes the marks back at the next
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';
import { root } from './kit.mjs';

const manifest = JSON.parse(readFileSync(`${root}build/extension/manifest.json`, 'utf8'));

test('it asks for no permission beyond the tab that is clicked in', () => {
  assert.deepEqual(manifest.permissions, ['activeTab', 'scripting']);
  assert.equal(manifest.host_permissions, undefined);
  assert.equal(manifest.content_scripts, undefined);
});

// No test can click on a browser's toolbar. The event is sent from inside, and stands for activeTab with a permission that only
// this copy of the extension has.
test('a click marks the page under a strict policy, the next takes everything back', async () => {
  const folder = mkdtempSync(`${tmpdir()}/rubricate-extension-`);
  cpSync(`${root}build/extension`, folder, { recursive: true });
  writeFileSync(
    `${folder}/manifest.json`,
    JSON.stringify({ ...manifest, host_permissions: ['http://localhost/*'] })
  );
  const server = await serve({
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'",
    },
  });
  const context = await chromium.launchPersistentContext(`${folder}/profile`, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 120_000 }));
    const page = await context.newPage();
    await page.goto(`${server.url}tests/web/pages/newspaper.html`);
    const before = await page.evaluate(() => document.body.outerHTML);
    const click = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.action.onClicked.dispatch(tab);
      });
    await click();
    await page.waitForFunction(() => CSS.highlights.has('rubricate-person'), null, { timeout: 120_000 });
    assert.equal(await page.evaluate(() => document.body.outerHTML), before);
    await click();
    await page.waitForFunction(() => CSS.highlights.size === 0, null, { timeout: 120_000 });
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
