// page-panels.test.mjs - the views beside the article in Chromium: time, map, meetings, comparison, search, sureness, help
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { highlighted, startBrowser } from './browser.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

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

// axe on the side of the page where the views are, or on another part; page-everybody.test.mjs has the whole page.
async function clean(page, part = '.side-panels') {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    where => globalThis.axe.run(where, { resultTypes: ['violations'] }),
    part
  );
  assert.deepEqual(
    violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 140))]),
    []
  );
}
const open = async (page, id, inside) => {
  await page.locator(`#tab-${id}`).click();
  await page.waitForSelector(inside);
};
const pressed = (page, selector) => page.locator(`${selector}[aria-pressed=true]`).count();

onPage(
  "when: dates in the order of time, a click leads to the text, the reader's date counts",
  '?article=court',
  async page => {
    await open(page, 'when', '.when .date');
    assert.equal(await page.locator('.own-date input').inputValue(), '2026-11-20');
    const days = page.locator('.when section').first().locator('.day');
    assert.ok((await days.allTextContents()).includes('19 November 2026, reckoned'));
    await page.locator('.date', { has: page.locator('b', { hasText: 'yesterday' }) }).click();
    assert.match(await page.locator('.card h2').textContent(), /^yesterday$/i);
    assert.deepEqual((await highlighted(page))['rubricate-selected'], ['yesterday']);
    await page.waitForFunction(() => document.querySelector('.axis .chosen').getAttribute('d'));
    await clean(page);
    await page.locator('.axis svg').click({ position: { x: 2, y: 2 } });
    assert.match(await page.locator('.card h2').textContent(), /^2012/);
    await page.locator('.own-date input').fill('2020-03-02');
    await page.waitForFunction(() =>
      /1 March 2020, reckoned/.test(document.querySelector('#when').textContent)
    );
    await page.reload();
    await page.waitForSelector('body.has-reading');
    await open(page, 'when', '.when .date');
    assert.equal(await page.locator('.own-date input').inputValue(), '2020-03-02');
  }
);

onPage(
  'where: dots on the map and rows of the list choose names in the text, and the text chooses them',
  '?article=summit',
  async page => {
    await open(page, 'where', '.map .dot');
    const radius = code => page.locator(`.dot[data-country=${code}]`).getAttribute('r').then(Number);
    assert.ok((await radius('RU')) > (await radius('CU')));
    await page.locator('.dot[data-country=UA]').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.card h2').textContent(), 'Ukraine');
    assert.equal(await pressed(page, '.dot'), 1);
    await clean(page);
    await page.locator('.called', { hasText: 'China' }).click();
    assert.equal(await page.locator('.dot[data-country=CN]').getAttribute('aria-pressed'), 'true');
    assert.equal(await page.locator('li[data-country=CN][data-chosen]').count(), 1);
  }
);

onPage(
  'who with whom: a number reads the places, and a place leads to the text',
  '?article=summit',
  async page => {
    await open(page, 'together', '.matrix');
    const cell = page.getByRole('button', {
      name: /^\d+: Vladimir Putin and Xi Jinping, \d+ paragraphs? together/,
    });
    const count = Number(await cell.textContent());
    await cell.click();
    assert.equal(await page.locator('.places .place').count(), count);
    await clean(page);
    await page.locator('.places .place').last().click();
  }
);

onPage(
  'a comparison says who is in both texts and who in one, and goes back',
  '?article=bridge',
  async page => {
    await page.getByRole('combobox', { name: 'Compare with' }).selectOption('article:sports');
    await page.waitForSelector('.compare');
    assert.match(await page.locator('.compare section', { hasText: 'In both' }).textContent(), /Northline/);
    const [left, right] = await page.locator('.only').allTextContents();
    assert.ok(/Henrik Dahl/.test(left) && !/Bram Okoye/.test(left) && /Bram Okoye/.test(right));
    await clean(page, 'html');
    await page.getByRole('button', { name: 'Back to the text' }).click();
    assert.equal(await page.locator('#article').isVisible(), true);
    await page.getByRole('combobox', { name: 'Compare with' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.compare');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.compare').count(), 0);
    await page.getByRole('combobox', { name: 'Compare with' }).selectOption('article:court');
    await page.waitForSelector('.compare');
    await page.getByRole('link', { name: 'A verdict' }).click();
    await page.waitForFunction(
      () =>
        document.querySelector('#comparison').hidden &&
        /Harbour Chief/.test(document.querySelector('h1')?.textContent)
    );
  }
);

onPage(
  'search finds names, what somebody said about a matter, and words, which light up',
  '?article=bridge',
  async page => {
    await page.keyboard.press('/');
    await page.keyboard.type('what did Dahl say about the budget');
    await page.waitForSelector('.results .quote');
    assert.equal(await page.locator('.results .quote').count(), 1);
    assert.match(await page.locator('.results .said').textContent(), /does not read budgets/);
    await clean(page);
    await page.locator('#search').fill('bridge');
    assert.ok((await page.locator('.results .mentions li').count()) >= 4);
    assert.ok((await highlighted(page))['page-found'].every(words => /bridge/i.test(words)));
    await page.locator('.results .mentions button').last().click();
    await page.locator('#search').fill('');
    assert.equal(await page.locator('.results').count(), 0);
    assert.equal(await page.locator('#names').isVisible(), true);
  }
);

onPage('what is less sure is not shown until the reader asks for it', '?article=court', async page => {
  const rows = async () => Number((await page.locator('#summary').textContent()).match(/^(\d+)/)[1]);
  const likely = await rows();
  assert.match(
    await page.locator('.sureness .note').textContent(),
    /^\d+ marks? (is|are) less sure and not shown\.$/
  );
  await page.locator('.sureness select').selectOption('all');
  await page.waitForFunction(() => !document.querySelector('.sureness .note'));
  const all = await rows();
  assert.ok(all >= likely);
  await page.locator('.sureness select').selectOption('certain');
  await page.waitForFunction(
    n => Number(document.querySelector('#summary').textContent.match(/^(\d+)/)[1]) < n,
    all
  );
});

onPage('the sheet of keys comes with ? and goes with Esc', '', async page => {
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await clean(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForSelector('body.has-reading');
  await page.keyboard.press('3');
  await page.getByRole('tab', { name: /^When/, selected: true }).waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'tab-when');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: /^Where/, selected: true }).waitFor();
  await page.keyboard.press('q');
});

onPage(
  'what is selected is copied as a quotation with its source, and as a link that leads to it',
  '?article=bridge',
  async page => {
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async text => {
            globalThis.copied = text;
          },
        },
      })
    );
    const copied = async name => {
      await page.locator('.card').getByRole('button', { name }).click();
      await page.getByRole('button', { name: 'Copied' }).first().waitFor();
      return page.evaluate(() => globalThis.copied);
    };
    await open(page, 'quoted', '#quoted .quote');
    await page.locator('#quoted .quote', { hasText: 'I wrote the warning' }).click();
    assert.match(
      await copied('Copy with its speaker'),
      /“I wrote the warning, I signed it, and I put it on four desks\.”[^]*Henrik Dahl/
    );
    assert.match(await copied('as Markdown'), /^> “I wrote the warning/);
    assert.match(
      await copied('as citation'),
      /^Henrik Dahl, “I wrote[^]*quoted in “Cracks in Harbour Bridge/
    );
    const link = await copied('Copy a link to this place');
    assert.match(link, /\?article=bridge&at=\d+-\d+#:~:text=/);
    await page.goto(link);
    await page.waitForSelector('.card blockquote');
    assert.match(await page.locator('.card blockquote').textContent(), /I wrote the warning/);
  }
);

onPage(
  "printed with the lists, every view is on the paper, with all rows and the map, and the screen's parts are not",
  '?article=court',
  async page => {
    await page.evaluate(() => {
      globalThis.print = () => {
        globalThis.printed = document.querySelectorAll('.map .dot').length;
        dispatchEvent(new Event('beforeprint'));
      };
    });
    await page.getByRole('checkbox', { name: 'with the lists' }).check();
    await page.getByRole('button', { name: 'Print' }).click();
    await page.waitForFunction(() => globalThis.printed > 0);
    await page.emulateMedia({ media: 'print' });
    for (const id of ['names', 'quoted', 'when', 'where', 'together'])
      assert.equal(await page.locator(`#${id}`).isVisible(), true, id);
    assert.equal(await page.locator('#panels .more:visible').count(), 0);
    assert.equal(
      await page.locator('#names .rows').first().locator('li').count(),
      Number(await page.locator('#names h3 .count').first().textContent())
    );
    for (const part of ['.desk', '.tabs', '.side-marks', '.jumps', '.search'])
      assert.equal(await page.locator(part).isVisible(), false, part);
    assert.ok((await page.pdf()).length > 10_000);
  }
);

onPage('a tab chosen while results are shown leaves the search', '?article=bridge', async page => {
  await page.locator('#search').fill('bridge');
  await page.waitForSelector('.results .mentions');
  assert.equal(await page.locator('#tabs [aria-selected=true]').count(), 0);
  await page.locator('#tab-quoted').click();
  await page.waitForSelector('#quoted .speaker');
  assert.equal(await page.locator('.results').count(), 0);
  assert.equal(await page.locator('#search').inputValue(), '');
});

onPage(
  'a page of its own is one file without script that opens anywhere and looks the same',
  '?article=court',
  async page => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'A page of its own' }).click(),
    ]);
    const html = readFileSync(await download.path(), 'utf8');
    const other = await page.context().newPage();
    await other.setContent(html);
    assert.match(await other.locator('h1').textContent(), /Harbour Chief/);
    assert.notEqual(
      await other
        .locator('mark[data-type=PERSON]')
        .first()
        .evaluate(mark => getComputedStyle(mark).textDecorationLine),
      'none'
    );
    assert.equal(await other.locator('script').count(), 0);
    await other.evaluate(AXE);
    const { violations } = await other.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes.map(n => n.html.slice(0, 100))]),
      []
    );
  }
);
