// page-everybody.test.mjs - every view for everybody in Chromium: narrow, enlarged, dark, forced colours, right to left, by keys
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { startBrowser } from './browser.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const TABS = ['names', 'quoted', 'when', 'where', 'together'];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const onPage = (name, path, options, check) =>
  test(name, async () => {
    const page = await browser.open(`web/index.html${path}`, { fixture: false, ...options });
    await check(page);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

// axe on the whole page, or on the part of it that is new since.
async function findings(page, part = 'html') {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    where => globalThis.axe.run(where, { resultTypes: ['violations'] }),
    part
  );
  return violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 140))]);
}

// Buttons and the like that are smaller than 24 by 24 pixels, the least that WCAG 2.2 AA asks for. The dots of the map may be
// smaller, since the list below it does the same.
const small = page =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, select, input:not([type=checkbox])')]
      .filter(control => control.checkVisibility({ visibilityProperty: true }))
      .map(control => [control, control.getBoundingClientRect()])
      .filter(([, { width, height }]) => width && (width < 23.5 || height < 23.5))
      .map(
        ([control, { width, height }]) =>
          `${control.className || control.id || control.tagName} ${Math.round(width)}x${Math.round(height)} ${control.textContent.slice(0, 20)}`
      )
  );
const sideways = page => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const [what, options] of Object.entries({
  '320 pixels wide': { width: 320, height: 700 },
  'dark, enlarged to 200 %': { width: 720, height: 500, deviceScaleFactor: 2, colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
})) {
  onPage(
    `axe finds nothing in any view, nothing sticks out and nothing is too small to hit: ${what}`,
    '?article=court',
    options,
    async page => {
      for (const id of TABS) {
        await page.locator(`#tab-${id}`).click();
        await page.waitForSelector(`#${id} > :nth-child(2)`);
        assert.ok((await sideways(page)) <= 0, `${id} is ${await sideways(page)} too wide`);
        assert.deepEqual(await findings(page, id === TABS[0] ? 'html' : '.side-panels'), [], id);
        assert.deepEqual(await small(page), [], id);
      }
      await page.locator('#marks').evaluate(marks => {
        marks.open = true;
      });
      await page.locator('#tab-names').click();
      await page.locator('#names .row').first().click();
      await page.locator('.more-corrections summary').click();
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await findings(page, '.side-panels'), []);
      assert.deepEqual(await findings(page, '.side-marks'), []);
      assert.deepEqual(await small(page), []);
    }
  );
}

// What opens beside the five views, and the states in which there is little to see.
const OPENED = {
  'a comparison': async page => {
    await page.locator('.chooser select').selectOption('article:sports');
    await page.waitForSelector('.compare');
  },
  'results of a search': async page => {
    await page.locator('#search').fill('court');
    await page.waitForSelector('.results');
  },
  "a quotation's card": async page => {
    await page.keyboard.press('q');
    await page.locator('.more-corrections summary').click();
  },
  'words that were chosen': async page => {
    await page.locator('#article').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card');
  },
  'what was corrected': async page => {
    await page.locator('#article').focus();
    await page.keyboard.press(']');
    await page.keyboard.press('Delete');
    await page.waitForSelector('.corrections');
    await page.locator('.export summary').click();
  },
  'a text without a headline, and the shelf': async page => {
    await page.evaluate(() => {
      location.hash = '#text=Ada Lovelace met Bo Roe in Paris.';
    });
    await page.waitForFunction(
      () =>
        /Bo Roe in Paris/.test(document.querySelector('#article').textContent) &&
        document.body.classList.contains('has-reading')
    );
    await page.locator('#shelf summary').click();
    await page.waitForSelector('#shelf .title');
  },
  'nothing at all': async page => {
    await page.locator('#own').fill('x');
    await page.locator('#clear').click();
    await page.waitForSelector('#article .empty');
  },
};
for (const [what, open] of Object.entries(OPENED)) {
  onPage(`axe finds nothing, and nothing sticks out: ${what}`, '?article=court', {}, async page => {
    await open(page);
    assert.deepEqual(await findings(page), []);
    await page.setViewportSize({ width: 320, height: 700 });
    assert.ok((await sideways(page)) <= 0);
  });
}

onPage(
  'with forced colours names are still told apart from the rest',
  '?article=court',
  { forcedColors: 'active' },
  async page => {
    const look = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('#article p'), '::highlight(rubricate-person)');
      return [style.backgroundColor, getComputedStyle(document.querySelector('#article')).backgroundColor];
    });
    assert.notEqual(look[0], look[1]);
  }
);

onPage('right-to-left text runs from right to left', '', {}, async page => {
  await page.locator('#own').fill('אנגלה מרקל נפגשה עם עמנואל מקרון בפריז\n\nEmmanuel Macron was in Paris.');
  await page.waitForFunction(
    () =>
      document.querySelector('#article').textContent.includes('Macron was in Paris') &&
      document.body.classList.contains('has-reading')
  );
  const directions = await page
    .locator('#article > *')
    .evaluateAll(all => all.map(block => getComputedStyle(block).direction));
  assert.deepEqual(directions, ['rtl', 'ltr']);
});

onPage(
  'the tree that a screen reader walks has the article, its headings, and lists of names and quotations',
  '?article=court',
  {},
  async page => {
    const tree = await page.locator('body').ariaSnapshot();
    for (const part of [
      /- main:/,
      /- article "Article"/,
      /heading "Former Harbour Chief.*" \[level=1\]/,
      /- tablist "Views"/,
      /tab "Who and what \d+" \[selected\]/,
      /tabpanel "Who and what \d+"/,
      /heading "Who and what" \[level=2\]/,
      /heading "People \d+" \[level=3\]/,
      /button "Emil Hartog \(Person\) \d+ mentions, quoted \d+ times?"/,
      /searchbox "Search this text"/,
      /textbox "Your own text"/,
      /combobox "Show"/,
      /checkbox "People \d+" \[checked\]/,
      /navigation "Articles"/,
    ])
      assert.match(tree, part);
    await page.locator('#tab-quoted').click();
    await page.waitForSelector('#quoted .speaker');
    const quoted = await page.locator('#quoted').ariaSnapshot();
    assert.match(quoted, /heading "Viktor Lenz|heading "Emil Hartog/);
    assert.match(quoted, /- list:\n\s+- listitem:/);
  }
);

onPage("by the Tab key alone from the top to a mention's card and back", '?article=court', {}, async page => {
  const focused = () =>
    page.evaluate(
      () => document.activeElement.id || document.activeElement.className || document.activeElement.tagName
    );
  const seen = [];
  for (let i = 0; i < 60 && !seen.includes('row'); i++) {
    await page.keyboard.press('Tab');
    seen.push(await focused());
  }
  const order = ['skip', 'wordmark', 'scheme', 'help', 'own', 'open', 'search', 'tab-names', 'row'].map(id =>
    seen.indexOf(id)
  );
  assert.ok(
    order.every((at, i) => at >= 0 && (i === 0 || at > order[i - 1])),
    seen.join(' ')
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('.card');
  await page.keyboard.press('c');
  assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest('.card'))), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.card').count(), 0);
  assert.equal(await focused(), 'article');
});

onPage(
  'less motion is wished: nothing moves by itself',
  '?article=court',
  { reducedMotion: 'reduce' },
  async page => {
    assert.deepEqual(
      await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length
      ),
      0
    );
  }
);
