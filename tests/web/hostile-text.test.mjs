// hostile-text.test.mjs - texts and lexicons that want to be run, in Chromium under policies that report what was tried: cards, the page, what is taken out of it
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { clickWords, paste, startBrowser } from './browser.mjs';
import { hosts, wait } from './host.mjs';

const { onHost } = hosts();

// Markup, a handler, the end of a script, turned and hidden text, a Cyrillic "e" in a name, controls. What runs says so.
const TEXT =
  'Anna Kern <img src=x onerror="globalThis.ran=1"> met <script>globalThis.ran=2</script> Bo Hale in Oslo on Monday. ' +
  '\u202eIvo Novak\u202c said: "</script><svg onload=globalThis.ran=3>" <!-- ]]> &lt;b&gt; ' +
  'Eve Roe of Br\u200bno wrote to K\u0435rn: "=1+1 javascript:globalThis.ran=4" \u001b[2J\u0007\u2066\ufeff in Paris.';
const LEXICON = [
  { name: 'Anna Kern', url: 'javascript:globalThis.ran=5' },
  { name: 'Bo Hale', url: 'data:text/html,<script>globalThis.ran=6</script>' },
  { name: 'Ivo Novak', url: 'https://' },
  {
    name: 'Eve Roe',
    url: 'https://names.example/"><img src=x onerror="globalThis.ran=7">',
    id: '"><svg onload=globalThis.ran=8>',
  },
].map(entry => ({ type: 'PERSON', ...entry }));

const listen = () => {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`)
  );
};
const happened = page => page.evaluate(() => [globalThis.ran ?? null, ...globalThis.violations]);
const NOTHING = [null];
const tagsIn = (page, selector) =>
  page.evaluate(
    where =>
      document.querySelector(where).querySelectorAll('img, script, svg, iframe, [onload], [onerror]').length,
    selector
  );

// ---- cards ----

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types";

onHost(
  'a text and a lexicon that are hostile: cards show words, and link to addresses of the web only',
  '<!doctype html><html lang="en"><title>Host</title><body><p id="host"></p>',
  async page => {
    const shown = await page.evaluate(
      async ([text, lexicon]) => {
        const host = document.querySelector('#host');
        host.textContent = text;
        const [{ highlight }, { Rubricator }] = await Promise.all([
          import('/web/highlight.js'),
          import('/web/rubricate.js'),
        ]);
        const engine = await Rubricator.load({ lexicon });
        globalThis.handle = highlight(host, engine, { card: true });
        return [engine.lexiconErrors, host.textContent];
      },
      [TEXT, LEXICON]
    );
    assert.deepEqual(shown, [[], TEXT]);
    await wait(page, () => globalThis.handle.card);
    const links = {};
    for (const name of ['Anna Kern', 'Bo Hale', 'Ivo Novak', 'Eve Roe']) {
      await clickWords(page, name, 0, '#host');
      links[name] = await page.evaluate(() => {
        const box = document.querySelector('.rubricate-card').shadowRoot.querySelector('[part~=card]');
        return [
          box.querySelector('[part~=name]').textContent,
          box.querySelector('a')?.href ?? null,
          box.querySelectorAll('img, script, svg').length,
        ];
      });
      await page.keyboard.press('Escape');
    }
    assert.deepEqual(links, {
      'Anna Kern': ['Anna Kern', null, 0],
      'Bo Hale': ['Bo Hale', null, 0],
      'Ivo Novak': ['Ivo Novak', null, 0],
      'Eve Roe': [
        'Eve Roe',
        'https://names.example/%22%3E%3Cimg%20src=x%20onerror=%22globalThis.ran=7%22%3E',
        0,
      ],
    });
    assert.deepEqual(await happened(page), NOTHING);
  },
  { first: listen, headers: { 'Content-Security-Policy': POLICY } }
);

// ---- the page ----

let browser;
before(async () => {
  browser = await startBrowser();
  browser.place('/web/guarded.html', {
    body: readFileSync(new URL('../../web/index.html', import.meta.url)),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy-Report-Only':
        "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types",
    },
  });
});
after(() => browser?.close());

// Two places give a string where a policy would want more: HTML is read into a document that nobody shows, to take its words,
// and the page's own worker is started.
const KNOWN =
  /^require-trusted-types-for trusted-types-sink (DOMParser parseFromString|Worker constructor)\|/;
const REPORTED = [/Report Only/];
const wrong = page => page.troubles.filter(words => !REPORTED.some(pattern => pattern.test(words)));
const open = path =>
  browser.open(path, { fixture: false, wait: null, prepare: page => page.addInitScript(listen) });
const isMarked = page =>
  page.waitForFunction(() => document.body.classList.contains('has-reading') && CSS.highlights.size > 0);
const nothingRan = async page => {
  const [ran, ...tried] = await happened(page);
  assert.equal(ran, null);
  assert.deepEqual(
    tried.filter(sentence => !KNOWN.test(sentence)),
    []
  );
};

async function lookAtAll(page, names) {
  await page.waitForFunction(() => /Anna Kern/.test(document.querySelector('#article').textContent));
  await isMarked(page);
  for (const name of names) await clickWords(page, name);
  for (const tab of await page.locator('[role=tab]').all()) await tab.click();
  assert.equal(await tagsIn(page, '#article'), 0);
}

test('pasted into the page as text or as HTML: every view shows words, nothing runs, nothing is fetched', async () => {
  const page = await open('web/guarded.html');
  await isMarked(page);
  await paste(page, TEXT);
  await lookAtAll(page, ['Anna Kern', 'Ivo Novak', 'Eve Roe']);
  assert.match(await page.locator('#article').textContent(), /onerror="globalThis\.ran=1"/);
  await nothingRan(page);
  await paste(page, {
    'text/html': `<h1 onclick="globalThis.ran=9">Boats</h1><p>${TEXT}</p>`,
    'text/plain': 'x',
  });
  await page.waitForFunction(() => /Boats/.test(document.querySelector('#article').textContent));
  await lookAtAll(page, ['Anna Kern', 'Bo Hale']);
  await nothingRan(page);
  assert.deepEqual(wrong(page), []);
  await page.close();
});

test('an address that is hostile is words in a sentence', async () => {
  const page = await open(
    `web/guarded.html?article=${encodeURIComponent('<img src=x onerror="globalThis.ran=1">')}`
  );
  await page.waitForFunction(() => !document.querySelector('#notice').hidden);
  assert.equal(await tagsIn(page, '#notice'), 0);
  await nothingRan(page);
  await page.close();
});

test('what is taken out of the page is opened: no script, no picture, nothing fetched', async () => {
  const page = await open('web/guarded.html');
  await isMarked(page);
  await paste(page, TEXT);
  await page.waitForFunction(() => /Anna Kern/.test(document.querySelector('#article').textContent));
  await isMarked(page);
  const taken = async button => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  await page.locator('.export summary').click();
  const files = {
    own: await taken(page.getByRole('button', { name: 'A page of its own' })),
    html: await taken(page.locator('[data-format=html]')),
  };
  for (const [name, body] of Object.entries(files)) {
    browser.place(`/${name}.html`, {
      body,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy-Report-Only':
          "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
      },
    });
    const other = await open(`${name}.html`);
    assert.match(await other.locator('body').textContent(), /Anna Kern/);
    assert.equal(await tagsIn(other, 'body'), 0);
    const tried = await happened(other);
    assert.deepEqual(
      tried.filter(sentence => !/favicon\.ico/.test(sentence)),
      NOTHING
    );
    assert.deepEqual(wrong(other), []);
    await other.close();
  }
  const cells = await taken(page.locator('[data-format=csv]'));
  assert.doesNotMatch(cells, /(^|,)"?[=+@]/m);
  await nothingRan(page);
  await page.close();
});
