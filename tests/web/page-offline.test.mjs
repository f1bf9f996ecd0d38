// page-offline.test.mjs - the installed page in Chromium: without a network, with a new version, with a shared text
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rubricate-'));

let browser;
let page; // one page goes through all of it, as it would with a reader
before(async () => {
  cpSync(join(root, 'web'), join(folder, 'web'), { recursive: true });
  for (const name of ['rubricate.wasm', 'en.rubm', 'world.svg', 'readability.js', 'page-files.json']) {
    cpSync(join(root, 'build', name), join(folder, 'build', name));
  }
  cpSync(join(root, 'core/data/countries.tsv'), join(folder, 'core/data/countries.tsv'));
  const { version } = list();
  browser = await startBrowser({ folder });
  page = await browser.open('web/index.html', { fixture: false, serviceWorkers: 'allow' });
  await kept(version);
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

// Writes the list of the files anew, as make does.
function list() {
  const made = spawnSync(process.execPath, [join(folder, 'web/page/make/files.mjs'), 'build'], {
    encoding: 'utf8',
  });
  assert.equal(made.status, 0, made.stderr);
  writeFileSync(join(folder, 'build/page-files.json'), made.stdout);
  return JSON.parse(made.stdout);
}

// Waits until the service worker has a version and uses it.
async function kept(version) {
  const current = () =>
    page.evaluate(async () => (await (await caches.open('rubricate-choice')).match('current'))?.text());
  for (let tries = 0; tries < 300 && (await current().catch(() => null)) !== version; tries++)
    await page.waitForTimeout(200);
  assert.equal(await current(), version);
}

test('from the second visit on the page opens without a network, with every article and view', async () => {
  const { files } = list();
  assert.ok(
    files.includes('en.rubm') &&
      files.includes('../web/page/page.js') &&
      !files.some(name => /make|\.d\.ts|sw\.js/.test(name))
  );
  await page.context().setOffline(true);
  await page.goto(`${browser.url}web/?article=court`);
  await page.waitForSelector('body.has-reading');
  assert.match(await page.locator('h1').textContent(), /Harbour Chief/);
  await page.locator('#tab-where').click();
  await page.waitForSelector('.map svg');
  await page.context().setOffline(false);
});

test('a text that another app shares is shown, and leaves the browser for nowhere', async () => {
  await page.goto(`${browser.url}web/index.html`);
  await page.waitForSelector('body.has-reading');
  const sent = [];
  page.on('response', answer => {
    if (answer.request().method() === 'POST') sent.push(answer.fromServiceWorker());
  });
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), {
      method: 'POST',
      action: 'index.html',
      enctype: 'multipart/form-data',
    });
    for (const [name, value] of [
      ['title', 'Shared Title'],
      ['text', 'Ada Lovelace met Charles Babbage in London.'],
    ]) {
      form.append(Object.assign(document.createElement('textarea'), { name, value }));
    }
    document.body.append(form);
    form.submit();
  });
  await page.waitForFunction(
    () =>
      /Babbage in London/.test(document.querySelector('#article')?.textContent) &&
      document.body.classList.contains('has-reading')
  );
  assert.equal(await page.evaluate(() => location.search), '');
  assert.deepEqual(sent, [true], "the page's own service worker took it");
  assert.deepEqual(await page.evaluate(() => caches.has('rubricate-shared')), false);
});

test('a new version is fetched whole, says so, and takes the place of the old one when the reader wants it', async () => {
  const old = list();
  await page.goto(`${browser.url}web/index.html`);
  await page.waitForSelector('body.has-reading');
  const words = join(folder, 'web/page/words.js');
  writeFileSync(
    words,
    readFileSync(words, 'utf8').replace('Who and what a text names', 'A NEW VERSION of what a text names')
  );
  const { version } = list();
  assert.notEqual(version, old.version);
  await page.reload();
  await page.waitForSelector('body.has-reading');
  assert.doesNotMatch(await page.locator('.tagline').textContent(), /NEW VERSION/);
  await page
    .locator('#notice', { hasText: 'A new version of this page is here.' })
    .waitFor({ timeout: 60_000 });
  assert.match(
    await page.evaluate(async () => (await fetch('page/words.js')).text()),
    /"Who and what a text names/
  );
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.waitForFunction(() => /NEW VERSION/.test(document.querySelector('.tagline')?.textContent));
  await kept(version);
  assert.deepEqual(
    await page.evaluate(async () => (await caches.keys()).filter(name => name.startsWith('rubricate-page-'))),
    [`rubricate-page-${version}`]
  );
});

// ---- what is kept does not go together ----

const model = readFileSync(join(root, 'build/en.rubm'));
const MODEL_VERSION = 4; // where it stands in the file
function ofVersion(by) {
  const other = Buffer.from(model);
  other.writeUInt32LE(model.readUInt32LE(MODEL_VERSION) + by, MODEL_VERSION);
  return other;
}

/** Puts other bytes into the version that the service worker has in use. */
const keepInstead = (name, bytes) =>
  page.evaluate(
    async ([name, bytes]) => {
      const current = await (await (await caches.open('rubricate-choice')).match('current')).text();
      const cache = await caches.open(`rubricate-page-${current}`);
      await cache.put(
        new URL(`../build/${name}`, location.href).href,
        new Response(Uint8Array.from(atob(bytes), c => c.charCodeAt(0)))
      );
    },
    [name, bytes.toString('base64')]
  );
const isMarked = () =>
  page.waitForFunction(() => document.body.classList.contains('has-reading') && CSS.highlights.size > 0);

for (const [title, name, bytes, sentence] of [
  ['an old engine and a newer model', 'en.rubm', ofVersion(1), /The model .*en\.rubm is missing or damaged/],
  ['a new engine and an older model', 'en.rubm', ofVersion(-1), /The model .*en\.rubm is missing or damaged/],
  [
    'half an engine',
    'rubricate.wasm',
    readFileSync(join(root, 'build/rubricate.wasm')).subarray(0, 100_000),
    /The engine .*rubricate\.wasm is missing or damaged/,
  ],
])
  test(`${title} in the cache: without a network the page says so beside the text, with one it fetches both anew`, async () => {
    await page.goto(`${browser.url}web/index.html`);
    await isMarked();
    await page.evaluate(() => sessionStorage.clear()); // a tab of its own
    await keepInstead(name, bytes);
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('#notice', { hasText: sentence }).waitFor();
    assert.ok(await page.locator('#article p').count(), 'the text is there, unmarked');
    await page.context().setOffline(false);
    await page.reload();
    await isMarked();
    await page.locator('#notice', { hasText: sentence }).waitFor({ state: 'hidden' });
  });

test('where the server itself has a damaged model the page says so and does not load itself for ever', async () => {
  const place = join(folder, 'build/en.rubm');
  writeFileSync(place, ofVersion(1));
  list();
  await page.evaluate(() => sessionStorage.clear());
  await keepInstead('en.rubm', ofVersion(1));
  let loads = 0;
  page.on('load', () => loads++);
  await page.reload();
  await page.waitForFunction(() => sessionStorage.getItem('rubricate-reloaded') !== null);
  await page.locator('#notice', { hasText: /The model .*en\.rubm is missing or damaged/ }).waitFor();
  await page.waitForTimeout(2_000);
  assert.ok(loads <= 2, `${loads} loads`);
  writeFileSync(place, model);
});

// ---- the page's side alone, with a service worker that says what the test wants ----

const standIn = forbidden => {
  const listeners = [];
  globalThis.asked = [];
  globalThis.tell = data => listeners.forEach(listener => listener({ data }));
  const worker = { postMessage: message => globalThis.asked.push(message) };
  Object.defineProperty(Navigator.prototype, 'serviceWorker', {
    value: {
      register: async () => ({}),
      addEventListener: (_, listener) => listeners.push(listener),
      ready: Promise.resolve({ active: worker }),
      controller: worker,
    },
  });
  if (forbidden)
    Object.defineProperty(globalThis, 'sessionStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
};
const withStandIn = (forbidden, answer) =>
  browser.open('web/index.html', {
    fixture: false,
    wait: null,
    prepare: async other => {
      await other.addInitScript(standIn, forbidden);
      if (answer) await other.route(/en\.rubm/, answer);
    },
  });
const asked = other => other.waitForFunction(() => globalThis.asked[0]).then(got => got.jsonValue());

test('the page asks once for files that go together, and for the new version when the reader wants it', async () => {
  const other = await withStandIn(false);
  assert.deepEqual(await asked(other), { look: true, anew: false });
  await other.evaluate(() => globalThis.tell({ ready: 'b5' }));
  await other.getByRole('button', { name: 'Use it now' }).click();
  assert.deepEqual(await other.evaluate(() => globalThis.asked.at(-1)), { use: 'b5' });
  await other.close();
});

test('told to start anew the page does, and remembers that it did', async () => {
  const other = await withStandIn(false);
  await asked(other);
  await Promise.all([other.waitForEvent('load'), other.evaluate(() => globalThis.tell({ reload: true }))]);
  assert.equal(await other.evaluate(() => sessionStorage.getItem('rubricate-reloaded')), '');
  await other.close();
});

test('an engine that does not start is fetched anew once; where a tab may remember nothing, never', async () => {
  for (const [forbidden, anew] of [
    [false, true],
    [true, false],
  ]) {
    const other = await withStandIn(forbidden, route => route.abort());
    assert.deepEqual(await asked(other), { look: true, anew }, `storage ${forbidden}`);
    await other.close();
  }
});
