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

// Text that wants to be markup, turned and hidden letters; what runs says so.
const HOSTILE = `<!doctype html><meta charset="utf-8"><title>Boats</title><article><h1>Anna Kern Left Oslo</h1><p>${'Anna Kern &lt;img src=x onerror="globalThis.ran=1"> of \u202eOslo\u202c met An\u200bna Hale on Monday: "&lt;/script>&lt;svg onload=globalThis.ran=2>" she said. '.repeat(5)}</p></article>`;

const STRICT = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'",
};

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
    instead: new Map([
      ['/hostile.html', { body: HOSTILE, headers: { 'Content-Type': 'text/html', ...STRICT } }],
    ]),
    headers: STRICT,
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
    const troubles = [];
    page.on('console', message => troubles.push(message.text()));
    const click = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.action.onClicked.dispatch(tab);
      });
    for (const place of ['tests/web/pages/newspaper.html', 'hostile.html']) {
      await page.goto(server.url + place);
      const before = await page.evaluate(() => document.body.outerHTML);
      troubles.length = 0; // what the page itself did against its policy
      await click();
      await page.waitForFunction(() => CSS.highlights.has('rubricate-person'), null, { timeout: 120_000 });
      assert.equal(await page.evaluate(() => document.body.outerHTML), before);
      await click();
      await page.waitForFunction(() => CSS.highlights.size === 0, null, { timeout: 120_000 });
      assert.equal(await page.evaluate(() => globalThis.ran), undefined);
      assert.deepEqual(troubles, [], place);
    }
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
