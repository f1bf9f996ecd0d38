// hostile.test.mjs - hosts that make it hard: policies, wrong files, changed prototypes, two versions
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { serve } from '../serve.mjs';
import { highlighted } from './browser.mjs';
import { hosts, mark, wait } from './host.mjs';

const { onHost } = hosts();
const root = new URL('../../', import.meta.url);

const TEXT = '<p>Angela Merkel met Emmanuel Macron in Paris on Tuesday.</p>';
const LONG = TEXT.repeat(500);
const element = (
  text = TEXT,
  base = '/',
  attributes = ''
) => `<!doctype html><html lang="en"><title>Host</title>
<script type="module" src="${base}web/define.js"></script><rubricated-text id="host" ${attributes}>${text}</rubricated-text></html>`;
// The document comes at once, the marks of a long text a part with each frame.
const lit = (page, count) =>
  page.waitForFunction(all => CSS.highlights.get('rubricate-person')?.size === all, count, {
    timeout: 90_000,
  });
const marked = page => wait(page, () => document.querySelector('#host').doc);
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types";

onHost(
  'a strict policy with Trusted Types: worker, card and marks',
  element(LONG, '/', 'cards'),
  async page => {
    await marked(page);
    await wait(page, () => document.querySelector('#host').handle.card);
    assert.equal(page.workers().length, 1);
    await lit(page, 1000);
  },
  { headers: { 'Content-Security-Policy': `${POLICY} rubricate` }, troubles: [/TrustedScriptURL/] }
);

onHost(
  "a policy without our name: the page's own thread does the work",
  element(LONG),
  async page => {
    await marked(page);
    assert.equal(page.workers().length, 0);
  },
  {
    headers: { 'Content-Security-Policy': `${POLICY} 'none'` },
    troubles: [/TrustedTypes?|TrustedScriptURL|trusted-types|policy/i],
  }
);

for (const [what, options, pattern] of [
  [
    'a wasm file of the wrong type is compiled all the same',
    { contentType: 'text/plain', path: new URL('build/rubricate.wasm', root).pathname },
    null,
  ],
  [
    'a wasm file that is a page',
    { contentType: 'text/html', body: '<!doctype html>' },
    /is a web page \(text\/html\) instead of rubricate\.wasm/,
  ],
  [
    'half a model',
    { body: readFileSync(new URL('build/en.rubm', root)).subarray(0, 300_000) },
    /damaged or cut short/,
  ],
]) {
  const file = /model/.test(what) ? '**/build/en.rubm' : '**/build/rubricate.wasm';
  onHost(
    what,
    "<!doctype html><title>Host</title><script>addEventListener('rubricate-error', ({ detail }) => { globalThis.wrong = detail.message; })</script>",
    async page => {
      await page.route(file, route => route.fulfill(options));
      await page.evaluate(async html => {
        document.body.innerHTML = html;
        await import('/web/define.js');
      }, `<rubricated-text id="host">${TEXT}</rubricated-text>`);
      await wait(page, () => globalThis.wrong || document.querySelector('#host').doc);
      const wrong = await page.evaluate(() => globalThis.wrong);
      if (pattern) assert.match(wrong, pattern);
      else assert.equal(wrong, undefined);
    },
    { troubles: [/404/] }
  );
}

onHost(
  'a page that has changed Array.prototype, has no crypto and no storage',
  element(LONG, '/', 'cards'),
  async page => {
    await marked(page);
    const { mentions, json } = await page.evaluate(() => ({
      mentions: document.querySelector('#host').doc.mentions.length,
      json: typeof JSON.stringify(document.querySelector('#host').doc),
    }));
    assert.equal(mentions, 2000);
    assert.equal(json, 'string');
  },
  {
    first: () => {
      for (const name of ['remove', 'each', 'contains', 'last'])
        Array.prototype[name] = () => {
          throw new Error(`the host's ${name}`);
        };
      Object.prototype.extend = () => {
        throw new Error("the host's extend");
      };
      Array.prototype.toJSON = function () {
        return `[${this.length}]`;
      };
      Object.defineProperty(globalThis, 'crypto', { value: undefined });
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
    },
  }
);

onHost(
  'two versions on one page mark side by side, and one goes alone',
  `<!doctype html><title>Host</title><div id="host">${TEXT}</div><p id="other">Merkel left Paris.</p>`,
  async page => {
    await page.route('**/v2/**', route =>
      route.fulfill({ path: new URL(route.request().url().split('/v2/')[1], root).pathname })
    );
    await mark(page);
    await page.evaluate(async () => {
      const [{ highlight }, { Rubricator }] = await Promise.all([
        import('/v2/web/highlight.js'),
        import('/v2/web/rubricate.js'),
      ]);
      await Promise.all([import('/web/define.js'), import('/v2/web/define.js')]);
      globalThis.second = highlight(document.querySelector('#other'), await Rubricator.load());
      globalThis.handle.clear();
    });
    assert.deepEqual((await highlighted(page))['rubricate-gpe'], ['Paris']);
    await page.evaluate(() => globalThis.second.clear());
    assert.deepEqual(await highlighted(page), {});
  }
);

// Another origin: the same files, for any page that asks.
let cdn;
before(async () => {
  cdn = await serve({ headers: { 'Access-Control-Allow-Origin': '*' } });
});
after(() => cdn?.close());

onHost(
  "from another origin: the worker starts from a script of the page's own",
  () => element(LONG, cdn.url, 'cards'),
  async page => {
    await marked(page);
    await wait(page, () => document.querySelector('#host').handle.card);
    assert.equal(page.workers().length, 1);
    assert.match(page.workers()[0].url(), /^blob:/);
    await lit(page, 1000);
  },
  { troubles: [/^outside/] }
);

const inFrame = page => page.frames().find(frame => frame !== page.mainFrame());
for (const [what, text, workers] of [
  ['a short text', TEXT, 0],
  ['a long text, with a worker', LONG, 1],
]) {
  onHost(
    `in a sandboxed frame that belongs to no origin: ${what}`,
    () =>
      `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="600" height="400" srcdoc="${element(
        text,
        cdn.url,
        'cards'
      )
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')}"></iframe>`,
    async page => {
      await wait(page, () => document.querySelector('iframe'));
      await inFrame(page).waitForFunction(() => document.querySelector('#host')?.doc, null, {
        timeout: 90_000,
      });
      assert.equal(await inFrame(page).evaluate(() => globalThis.origin), 'null');
      await lit(inFrame(page), text === TEXT ? 2 : 1000);
      assert.equal(page.workers().length, workers);
    },
    { troubles: [/^outside/] }
  );
}

onHost(
  'offline the text stays and the error says what cannot be fetched; with the network back the next element is marked',
  `<!doctype html><title>Host</title>
<script>addEventListener("rubricate-error", ({ detail }) => { globalThis.wrong = detail.message; })</script>`,
  async page => {
    await page.evaluate(() => import('/web/define.js'));
    await page.evaluate(async () => {
      await import('/web/engines.js');
      await import('/web/rubricate.js');
    });
    await page.context().setOffline(true);
    try {
      await page.evaluate(html => {
        document.body.innerHTML = html;
      }, `<rubricated-text id="host" engine="${cdn.url}build">${TEXT}</rubricated-text>`);
      await wait(page, () => globalThis.wrong);
    } finally {
      await page.context().setOffline(false);
    }
    assert.match(
      await page.evaluate(() => globalThis.wrong),
      /^Rubricate: (rubricate\.wasm|en\.rubm) cannot be fetched from http.*check the address, the network/
    );
    assert.match(
      await page.evaluate(() => document.querySelector('#host').textContent),
      /^Angela Merkel met/
    );
    await page.evaluate(html => {
      document.body.innerHTML = html;
    }, `<rubricated-text id="host" engine="${cdn.url}build">${TEXT}</rubricated-text>`);
    await marked(page);
  },
  { troubles: [/^outside/, /ERR_INTERNET_DISCONNECTED/] }
);
