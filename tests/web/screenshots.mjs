// screenshots.mjs - pictures of the page for the README and for eyes: node tests/web/screenshots.mjs
// build/screenshots [name...]
import { mkdirSync } from 'node:fs';
import { startBrowser } from './browser.mjs';

const [folder = 'build/screenshots', ...wanted] = process.argv.slice(2);
const kind = /pictures\/?$/.test(folder) ? { type: 'jpeg', quality: 78 } : { type: 'png' };

const tab = id => page => page.locator(`#tab-${id}`).click();
const choose = name => async page => page.getByRole('button', { name }).first().click();

const PICTURES = {
  light: { path: '?article=bridge', act: choose(/^Henrik Dahl \(/) },
  dark: { path: '?article=summit', colorScheme: 'dark', act: choose(/^Vladimir Putin \(/) },
  wide: { path: '?article=feature', width: 1900, act: tab('quoted') },
  narrow: { path: '?article=court', width: 1100, act: tab('quoted') },
  phone: { path: '?article=bridge', width: 390, height: 844 },
  'phone-card': {
    path: '?article=bridge',
    width: 390,
    height: 844,
    act: async page => {
      await page
        .locator('#names .row')
        .first()
        .evaluate(row => row.click());
    },
  },
  'phone-panels': {
    path: '?article=parliament',
    width: 390,
    height: 844,
    act: async page => {
      await page.locator('#tab-where').click();
      await page.waitForSelector('.map svg');
      await page.locator('#tabs').evaluate(tabs => tabs.scrollIntoView());
    },
  },
  timeline: { path: '?article=results', act: tab('when') },
  map: {
    path: '?article=science',
    act: async page => {
      await page.locator('#tab-where').click();
      await page.waitForSelector('.map .dot');
    },
  },
  together: {
    path: '?article=summit',
    act: async page => {
      await page.locator('#tab-together').click();
      await page.locator('.matrix td button').first().click();
    },
  },
  search: {
    path: '?article=bridge',
    act: page => page.locator('#search').fill('what did Dahl say about the budget'),
  },
  comparison: {
    path: '?article=bridge',
    act: async page => {
      await page.locator('.chooser select').selectOption('article:sports');
      await page.waitForSelector('.compare');
    },
  },
  help: { path: '', act: page => page.keyboard.press('?') },
  corrections: {
    path: '?article=bridge',
    act: async page => {
      await page.locator('#names .row').nth(1).click();
      await page.keyboard.press('n');
      await page.keyboard.press('Shift+ArrowRight');
      await page.locator('.more-corrections summary').click();
    },
  },
  print: {
    path: '?article=bridge',
    act: async page => {
      await page.evaluate(() => {
        document.body.setAttribute('data-print-lists', '');
        dispatchEvent(new Event('beforeprint'));
      });
      await page.emulateMedia({ media: 'print' });
    },
    fullPage: true,
    width: 800,
  },
  forced: { path: '?article=bridge', forcedColors: 'active' },
};

mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
for (const [name, { path, act, fullPage = false, ...options }] of Object.entries(PICTURES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const page = await browser.open(`web/index.html${path}`, { fixture: false, ...options });
  await act?.(page);
  await page.waitForTimeout(300);
  await page.screenshot({
    path: `${folder}/${name}.${kind.type === 'jpeg' ? 'jpg' : 'png'}`,
    fullPage,
    ...kind,
  });
  if (page.troubles.length) console.error(name, page.troubles);
  await page.close();
}
await browser.close();
console.log(`pictures in ${folder}`);
