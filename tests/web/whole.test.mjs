// whole.test.mjs - the page with the real engine and model: what the engine finds is what the reader sees
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { clickWords, highlighted, startBrowser } from './browser.mjs';
import { Rubricator } from '../../web/rubricate.js';

const article = name => readFileSync(new URL(`../../web/page/articles/${name}.txt`, import.meta.url), 'utf8');
const real = { fixture: false };

let browser;
let engine;
before(async () => {
  [browser, engine] = await Promise.all([startBrowser(), Rubricator.load()]);
});
after(() => browser?.close());

const withPage = (name, path, options, check) =>
  test(name, async () => {
    const page = await browser.open(`web/index.html${path}`, { ...real, ...options });
    await check(page);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

// What the page marks of a text at first, what is more likely right than wrong, as words in no order: names and values by type, and quotations.
function expected(text, doc) {
  const words = {};
  const repeated = new Set(
    doc.blocks.filter(
      (b, i) =>
        b.kind === 'headline' &&
        doc.blocks.some(
          (o, j) =>
            j < i && o.kind === 'headline' && text.slice(o.start, o.end) === text.slice(b.start, b.end)
        )
    )
  );
  const shown = start => ![...repeated].some(b => b.start <= start && start < b.end);
  for (const m of doc.mentions)
    if (shown(m.start) && m.confidence >= 0.5)
      (words[`rubricate-${m.type.toLowerCase().replaceAll('_', '-')}`] ??= []).push(
        text.slice(m.start, m.end)
      );
  return Object.fromEntries(Object.entries(words).map(([type, list]) => [type, list.sort()]));
}
const sorted = marks =>
  Object.fromEntries(
    Object.entries(marks)
      .filter(([name]) => !/quote|selected|current/.test(name))
      .map(([name, list]) => [name, [...list].sort()])
  );

for (const name of ['summit', 'bridge']) {
  withPage(`${name}: what the engine finds is what the page marks`, `?article=${name}`, {}, async page => {
    const text = article(name);
    assert.deepEqual(sorted(await highlighted(page)), expected(text, engine.annotate(text)));
    assert.equal(await page.locator('h1').count(), 1);
    assert.equal((await page.locator('.standfirst').count()) > 0, true);
  });
}

withPage('summit: a click on Putin lights up every Putin', '', {}, async page => {
  const marks = await highlighted(page);
  assert.deepEqual(marks['rubricate-event'], ['World War II', 'World War II']);
  await clickWords(page, 'Vladimir Putin');
  const lit = (await highlighted(page))['rubricate-selected'];
  assert.deepEqual([...lit].sort(), [...marks['rubricate-person'].filter(w => w.includes('Putin'))].sort());
  assert.equal(await page.locator('.card h2').textContent(), 'Vladimir Putin');
});

withPage(
  'bridge: direct, partly quoted and reported speech, each with its speaker',
  '?article=bridge',
  { width: 1800 },
  async page => {
    const marks = await highlighted(page);
    const text = article('bridge');
    const sure = engine.annotate(text).quotes.filter(({ confidence }) => confidence >= 0.5);
    assert.ok(sure.length >= 10);
    for (const { kind, fragments } of sure)
      for (const [start, end] of fragments) {
        const words = text.slice(start, end);
        assert.ok(marks[`rubricate-quote-${kind}`].includes(words), words);
      }
    assert.ok(marks['rubricate-quote-mixed']?.length && marks['rubricate-quote-indirect']?.length);
    await page.getByRole('tab', { name: /^Who is quoted/ }).click();
    await page.locator('#quoted .name', { hasText: 'Callum Reid' }).first().waitFor();
    const speakers = await page.locator('#quoted .name').allTextContents();
    for (const name of ['Marta Oyelaran', 'Henrik Dahl', 'Priya Raman', 'Callum Reid'])
      assert.ok(speakers.includes(name), `${name} in ${speakers}`);
  }
);

withPage('a pasted text is marked at once', '', {}, async page => {
  await page
    .locator('#own')
    .fill(
      'Angela Merkel met Emmanuel Macron in Paris on Tuesday. “We agreed,” Merkel said. It cost $5 million.'
    );
  await page.waitForFunction(
    () => document.body.dataset.source === 'own' && CSS.highlights.has('rubricate-money')
  );
  const marks = await highlighted(page);
  assert.deepEqual(marks['rubricate-money'], ['$5 million']);
  assert.deepEqual(marks['rubricate-date'], ['Tuesday']);
  assert.deepEqual(marks['rubricate-gpe'], ['Paris']);
  assert.deepEqual(marks['rubricate-person'], ['Angela Merkel', 'Emmanuel Macron', 'Merkel']);
  assert.deepEqual(marks['rubricate-quote-direct'], ['“We agreed,”']);
});

for (const [what, pattern, sentence] of [
  ['wasm', '**/build/rubricate.wasm', /rubricate\.wasm/],
  ['model', '**/build/en.rubm', /en\.rubm|model/],
]) {
  test(`a missing ${what} is named, with what to do`, async () => {
    const page = await browser.open('web/index.html', {
      ...real,
      wait: '#notice:not([hidden])',
      prepare: p => p.route(pattern, r => r.fulfill({ status: 404 })),
    });
    assert.match(await page.locator('#notice').textContent(), sentence);
    assert.match(await page.locator('#notice').textContent(), /make run/);
    assert.match(await page.locator('#article').textContent(), /Red Square/);
    await page.close();
  });
}
test('a damaged model is named, with what to do', async () => {
  const page = await browser.open('web/index.html', {
    ...real,
    wait: '#notice:not([hidden])',
    prepare: p =>
      p.route('**/build/en.rubm', r =>
        r.fulfill({ body: 'not a model', contentType: 'application/octet-stream' })
      ),
  });
  assert.match(await page.locator('#notice').textContent(), /model.*make run|make run.*model/is);
  await page.close();
});
