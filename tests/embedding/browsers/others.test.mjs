// others.test.mjs - Firefox and WebKitGTK of the distribution: the element, a worker, and <mark> where there are no highlights
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../../serve.mjs';
import { home, root, TEXT } from '../kit.mjs';

const packageOf = async path => {
  const made = await import(`${home}/node_modules/${path}`);
  return made.default ?? made;
};

let server;
before(async () => {
  mkdirSync(`${root}build/others`, { recursive: true });
  const page =
    attributes => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Other</title><script type="module" src="../../web/define.js"></script>
<rubricated-text id="host" cards ${attributes}><p>${TEXT}</p><p>“We agreed,” Merkel said.</p></rubricated-text></html>`;
  writeFileSync(`${root}build/others/page.html`, page('worker="off"'));
  writeFileSync(`${root}build/others/worker.html`, page('worker="on"'));
  writeFileSync(
    `${root}build/others/marks.html`,
    page('worker="off"').replace('<title>', '<script>delete globalThis.Highlight</script><title>')
  );
  server = await serve();
});
after(() => server?.close());

const SEEN = `const host = document.querySelector("#host"); const marks = [...host.querySelectorAll("mark[data-type=PERSON]")].map((m) => m.textContent);
const people = globalThis.CSS?.highlights ? [...(CSS.highlights.get("rubricate-person") ?? [])].map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset)) : [];
return host.doc ? { highlights: typeof Highlight === "function", marks, people, quotes: host.doc.quotes.length, html: host.querySelector("p").innerHTML } : null;`;

async function seen(driver, name) {
  await driver.get(`${server.url}build/others/${name}.html`);
  for (let tries = 0; tries < 300; tries++) {
    const found = await driver.run(SEEN);
    if (found) return found;
    await sleep(200);
  }
  throw new Error('the element was not annotated within a minute');
}

function checks(start) {
  let driver;
  before(async () => {
    driver = await start();
  });
  after(() => driver?.quit());
  for (const [name, how] of Object.entries({
    page: "on the page's thread",
    worker: 'with a worker',
    marks: 'with <mark> elements for want of highlights',
  }))
    test(`the element, ${how}`, async () => {
      const { highlights, marks, people, quotes } = await seen(driver, name);
      assert.deepEqual((highlights ? people : marks).sort(), ['Angela Merkel', 'Emmanuel Macron', 'Merkel']);
      assert.equal(quotes, 1);
      assert.equal(marks.length > 0, !highlights);
    });
  test("the reading page: marks, a name's card, a view", async () => {
    await driver.get(`${server.url}web/index.html?article=bridge`);
    const within = async script => {
      for (let tries = 0; tries < 300; tries++) {
        const found = await driver.run(script);
        if (found) return found;
        await sleep(200);
      }
      throw new Error(`never came: ${script}`);
    };
    await within('return document.body.classList.contains("has-reading")');
    assert.match(await driver.run('return document.querySelector("h1").textContent'), /^Cracks in/);
    assert.ok((await driver.run('return CSS.highlights.get("rubricate-person").size')) > 10);
    if (!driver.crashes) {
      await driver.run('document.querySelector("#names .row").click(); return 0');
      assert.match(await within('return document.querySelector(".card h2")?.textContent'), /\w/);
    }
    await driver.run('document.querySelector("#tab-quoted").click(); return 0');
    await within('return document.querySelector("#quoted .speaker")?.textContent');
  });
  test('a click tells of the name, and the card comes', async () => {
    await seen(driver, driver.crashes ? 'marks' : 'page');
    await driver.run(
      'globalThis.told = []; document.querySelector("#host").addEventListener("rubricate-pick", ({ detail }) => told.push(detail.mention));'
    );
    for (
      let tries = 0;
      tries < 100 && !(await driver.run('return Boolean(document.querySelector("#host").handle.card)'));
      tries++
    )
      await sleep(200);
    await driver.click('#host p');
    assert.equal(await driver.run('return JSON.stringify(told)'), '[0]');
    assert.match(
      await driver.run(
        'return document.querySelector("#host").shadowRoot.querySelector("[part~=card]").textContent'
      ),
      /^Angela Merkel/
    );
  });
}

// What these tests want of a browser: { get(address), run(script), click(selector), quit() }, and whether it crashes where two
// marks of one text node each get a second one of the same words. WebKitGTK 2.50.6 does, in its painting (MarkedText::subspan):
// there what a name lights up is looked at in <mark> elements.
async function startFirefox() {
  const puppeteer = await packageOf('puppeteer-core/lib/esm/puppeteer/puppeteer-core.js');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    timeout: 120_000,
    protocolTimeout: 120_000,
  });
  const page = await browser.newPage();
  return {
    get: address => page.goto(address),
    run: script => page.evaluate(`(() => { ${script} })()`),
    click: selector => page.click(selector, { offset: { x: 15, y: 8 } }),
    quit: () => browser.close(),
  };
}

async function startWebKit() {
  const { Builder, By, Capabilities } = await packageOf('selenium-webdriver/index.js');
  const [screen, port] = [':97', 4797];
  const programs = [spawn('Xvfb', [screen, '-screen', '0', '1200x900x24'], { stdio: 'ignore' })];
  await sleep(2000);
  programs.push(
    spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: screen, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    })
  );
  await sleep(2000);
  const folder = readdirSync('/usr/lib/x86_64-linux-gnu').find(name => /^webkit2gtk-4/.test(name));
  const wish = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary: `/usr/lib/x86_64-linux-gnu/${folder}/MiniBrowser`,
      args: ['--automation'],
    },
  });
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wish).build();
  return {
    crashes: true,
    get: address => driver.get(address),
    run: script => driver.executeScript(script),
    async click(selector) {
      const element = await driver.findElement(By.css(selector));
      const { width } = await element.getRect();
      await driver
        .actions()
        .move({ origin: element, x: Math.round(-width / 2 + 15), y: 0 })
        .click()
        .perform();
    },
    async quit() {
      await driver.quit();
      programs.forEach(program => program.kill());
    },
  };
}

describe('Firefox ESR', () => checks(startFirefox));
describe('WebKitGTK', () => checks(startWebKit));
