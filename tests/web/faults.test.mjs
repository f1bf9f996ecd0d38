// faults.test.mjs - the page when the world fails: half a model, a network that dies, storage that is blocked, full or cleared, two tabs, a worker that ends
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paste, startBrowser } from './browser.mjs';
import { bytes } from './engine.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const model = bytes('en.rubm');
const own = 'Ada Lovelace met Charles Babbage in London. “It computes,” Lovelace said.';

// `expected`: what may stand in the console; nothing else may go wrong.
const onPage = (name, options, check, expected = []) =>
  test(name, async () => {
    const page = await browser.open('web/index.html', { fixture: false, ...options });
    await check(page);
    assert.deepEqual(
      page.troubles.filter(words => !expected.some(pattern => pattern.test(words))),
      []
    );
    await page.close();
  });

const marked = page =>
  page.waitForFunction(() => document.body.classList.contains('has-reading') && CSS.highlights.size > 0);
const shows = (page, words) =>
  page.waitForFunction(wanted => document.querySelector('#article')?.textContent.includes(wanted), words);
const notice = page =>
  page
    .waitForFunction(
      () => !document.querySelector('#notice').hidden && document.querySelector('#notice').textContent
    )
    .then(got => got.jsonValue());
const instead = (pattern, answer) => page => page.route(pattern, answer);

// ---- what does not come ----

const NETWORK = [/Failed to load resource|ERR_|worker|en\.rubm|rubricate\.wasm|Rubricate:|engine/i];
const half = Buffer.concat([
  model.subarray(0, model.length >> 1),
  Buffer.alloc(model.length - (model.length >> 1)),
]);

for (const [title, pattern, answer, sentence] of [
  [
    'half a model of the right length',
    /en\.rubm/,
    route => route.fulfill({ body: half, contentType: 'application/octet-stream' }),
    /The model .*en\.rubm is missing or damaged/,
  ],
  [
    'a network that dies under the model',
    /en\.rubm/,
    route => route.abort('connectionreset'),
    /The model .*en\.rubm is missing or damaged/,
  ],
  [
    'a network that dies under the engine',
    /rubricate\.wasm/,
    route => route.abort('connectionreset'),
    /The engine .*rubricate\.wasm is missing or damaged/,
  ],
  [
    "a sign-in page in the engine's place",
    /rubricate\.wasm/,
    route => route.fulfill({ body: '<!doctype html><title>Sign in</title>', contentType: 'text/html' }),
    /The engine .*rubricate\.wasm is missing or damaged/,
  ],
])
  onPage(
    `${title}: the text is shown, the page says what is missing, and a new start marks it`,
    { wait: null, prepare: instead(pattern, answer) },
    async page => {
      assert.match(await notice(page), sentence);
      await page.waitForFunction(() => document.querySelector('#article p, #article h1'));
      await page.unroute(pattern);
      await page.reload();
      await marked(page);
    },
    NETWORK
  );

// ---- storage ----

const QUIET = [/Nothing is kept/];
const broken = {
  'storage that never answers': () => {
    indexedDB.open = () => ({});
  },
  'storage that is forbidden': () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  },
  'storage that is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'no room for settings': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};
for (const [title, spoil] of Object.entries(broken))
  onPage(
    `${title}: a text that is pasted is read all the same`,
    { prepare: page => page.addInitScript(spoil) },
    async page => {
      await marked(page);
      await paste(page, own);
      await shows(page, 'Babbage in London');
      await marked(page);
    },
    QUIET
  );

onPage(
  'a database of a later version of the page: nothing is kept, nothing of it is lost, all is read',
  {
    prepare: page =>
      page.addInitScript(() => {
        const open = indexedDB.open.bind(indexedDB);
        globalThis.later = new Promise(resolve => {
          open('rubricate', 7).onsuccess = ({ target }) => {
            target.result.close();
            resolve(target.result.version);
          };
        });
      }),
  },
  async page => {
    assert.equal(await page.evaluate(() => globalThis.later), 7);
    await page.reload();
    await paste(page, own);
    await shows(page, 'Babbage in London');
    await marked(page);
    assert.equal(
      await page.evaluate(
        async () => (await indexedDB.databases()).find(({ name }) => name === 'rubricate').version
      ),
      7
    );
  },
  QUIET
);

const kept = page =>
  page.evaluate(async () => {
    const { texts } = await import('/web/page/store.js');
    return (await texts.all()).length;
  });
const keeps = (page, count) =>
  page.waitForFunction(async wanted => {
    const { texts } = await import('/web/page/store.js');
    return (await texts.all()).length === wanted;
  }, count);

onPage(
  'storage that is cleared under the page: what comes after is kept again, and the text stays',
  {},
  async page => {
    await paste(page, own);
    await keeps(page, 1);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('rubricate');
          request.onsuccess = resolve;
          request.onerror = request.onblocked = () => reject(new Error('the page holds the database'));
          localStorage.clear();
        })
    );
    assert.match(await page.locator('#article').textContent(), /Babbage in London/);
    assert.equal(await kept(page), 0);
    await paste(page, own.replace('Babbage', 'Wheatstone'));
    await keeps(page, 1);
    await marked(page);
  },
  QUIET
);

test('two tabs keep their texts side by side', async () => {
  const [one, other] = [
    await browser.open('web/index.html', { fixture: false }),
    await browser.open('web/index.html', { fixture: false }),
  ];
  await paste(one, own);
  await paste(other, own.replace('Babbage', 'Wheatstone'));
  await keeps(one, 2);
  await keeps(other, 2);
  assert.deepEqual([...one.troubles, ...other.troubles], []);
  await one.close();
  await other.close();
});

// Holds every store until letGo() is called: what other tabs ask waits in the browser.
const hold = async () => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('rubricate');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  let held = true;
  const more = () => {
    if (held) transaction.objectStore('texts').count().onsuccess = more;
  };
  more();
  globalThis.letGo = () => {
    held = false;
    database.close();
  };
};

test('a tab that holds the storage holds no other up: it reads, and keeps its text when it may', async () => {
  const page = await browser.open('web/index.html', { fixture: false });
  await keeps(page, 0);
  const other = await page.context().newPage();
  await other.goto(`${browser.url}blank.html`);
  await other.evaluate(hold);
  await page.reload();
  await marked(page);
  await paste(page, own);
  await shows(page, 'Babbage in London');
  await marked(page);
  await other.evaluate(() => globalThis.letGo());
  await keeps(page, 1);
  assert.deepEqual(
    page.troubles.filter(words => !QUIET.some(pattern => pattern.test(words))),
    []
  );
  await other.close();
  await page.close();
});

// ---- the worker ----

const LATE = () => {
  const made = [];
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(...given) {
      super(...given);
      made.push(this);
    }
  };
  globalThis.endWorker = () =>
    made.at(-1).dispatchEvent(new ErrorEvent('error', { message: 'ended', cancelable: true }));
};
onPage(
  'a worker that ends: the page says so, keeps the text, and a new start marks it',
  { prepare: page => page.addInitScript(LATE) },
  async page => {
    await paste(page, own);
    await shows(page, 'Babbage in London');
    await page.evaluate(() => globalThis.endWorker());
    await paste(page, `${own} Then he left.`);
    await shows(page, 'Then he left');
    assert.ok((await notice(page)).length > 10);
    await page.reload();
    await marked(page);
  },
  NETWORK
);

onPage(
  'a clock that jumps back a year, and forward: nothing waits for it',
  {
    prepare: page =>
      page.addInitScript(() => {
        const now = Date.now.bind(Date),
          year = 365 * 86_400_000;
        let calls = 0;
        Date.now = () => now() + (++calls % 2 ? -year : year);
      }),
  },
  async page => {
    await paste(page, own);
    await shows(page, 'Babbage in London');
    await marked(page);
    await keeps(page, 1);
  }
);
