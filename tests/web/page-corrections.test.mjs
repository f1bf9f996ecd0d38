// page-corrections.test.mjs - correcting a text with keys and mouse in Chromium: undone, done again, kept, saved
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { clickWords, highlighted, startBrowser } from './browser.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const onPage = (name, check, options = {}) =>
  test(name, async () => {
    const page = await browser.open('web/index.html?article=bridge', options);
    await check(page);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

const said = page => page.locator('#live');
const settled = (page, sentence) =>
  page.waitForFunction(words => document.querySelector('#live').textContent === words, sentence);
const marked = async (page, type) => (await highlighted(page))[`rubricate-${type}`] ?? [];
const saved = async (page, button) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
};

// The mouse drags over the words where they stand in the article.
async function dragOver(page, words) {
  const box = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT);
    let node;
    while ((node = walker.nextNode()) && !node.data.includes(wanted));
    node.parentElement.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(wanted));
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
    const all = range.getClientRects();
    const [first, last] = [all[0], all[all.length - 1]];
    return {
      from: [first.left + 1, first.top + first.height / 2],
      to: [last.right - 1, last.top + last.height / 2],
    };
  }, words);
  await page.mouse.move(...box.from);
  await page.mouse.down();
  await page.mouse.move(...box.to, { steps: 6 });
  await page.mouse.up();
}

onPage(
  'by keys alone: a name grows by a word, is taken away, and all of it is undone and done again',
  async page => {
    const dom = await page.locator('#article').innerHTML();
    const buildings = (await marked(page, 'fac')).length;
    await page.locator('#article').focus();
    await page.keyboard.press(']');
    for (let i = 0; i < 40 && !/^City Hall,/.test(await said(page).textContent()); i++)
      await page.keyboard.press(']');
    assert.match(await said(page).textContent(), /^City Hall, Building or site, mention 1 of 1\.$/);
    await page.keyboard.press('Shift+ArrowUp');
    await settled(page, 'Corrected.');
    assert.ok((await marked(page, 'fac')).includes('outside City Hall'));
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForFunction(() =>
      [...CSS.highlights.get('rubricate-fac')].some(r => r.endOffset - r.startOffset === 4)
    );
    await page.keyboard.press('Delete');
    await page.waitForFunction(
      () => ![...CSS.highlights.get('rubricate-fac')].some(r => r.endOffset - r.startOffset === 4)
    );
    // Each step back shows itself.
    for (const back of ['City', 'City Hall', 'outside City Hall', 'City Hall']) {
      await page.keyboard.press('Control+z');
      for (let i = 0; i < 500 && !(await marked(page, 'fac')).includes(back); i++)
        await page.waitForTimeout(20);
    }
    assert.ok((await marked(page, 'fac')).includes('City Hall'));
    assert.equal((await marked(page, 'fac')).length, buildings);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Shift+z');
    await page.waitForFunction(
      left => [...CSS.highlights.get('rubricate-fac')].length === left,
      buildings - 1
    );
    assert.equal(await page.locator('#article').innerHTML(), dom);
  }
);

onPage('words walked over with the arrow keys become a name only here, kept over a reload', async page => {
  await page.locator('#article').focus();
  await page.evaluate(() => {
    const node = [...document.querySelectorAll('#article p')].find(p =>
      p.textContent.includes('Asked whether')
    ).firstChild;
    document.getSelection().collapse(node, 0);
  });
  await page.keyboard.press('Shift+ArrowRight');
  assert.equal((await page.evaluate(() => document.getSelection().toString())).trim(), 'Asked');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.card h2').textContent(), 'Asked whether');
  await page.getByRole('checkbox', { name: /only here/ }).check();
  await page.getByRole('combobox', { name: 'It is', exact: true }).selectOption('WORK_OF_ART');
  await settled(page, 'Corrected.');
  assert.deepEqual(await marked(page, 'work-of-art'), ['Asked whether']);
  assert.match(await page.locator('.card').textContent(), /Asked whether.*Marked by you/);
  await page.reload();
  await page.waitForSelector('body.has-reading');
  assert.deepEqual(await marked(page, 'work-of-art'), ['Asked whether']);
  await page.keyboard.press('Control+z');
  await settled(page, 'Undone.');
  assert.deepEqual(await marked(page, 'work-of-art'), []);
});

onPage('words dragged over become a quotation of somebody, whose words the arrows change', async page => {
  await dragOver(
    page,
    'The council, he said, had followed every rule in the Bridges Act 1998 and had paid for two'
  );
  await page.getByRole('button', { name: 'Mark these words' }).click();
  await page.keyboard.press('Escape');
  await dragOver(page, 'The council, he said, had followed every rule');
  await page.getByRole('combobox', { name: 'Said by' }).selectOption({ label: 'Callum Reid' });
  await page.getByRole('button', { name: 'Mark as a quotation' }).click();
  await settled(page, 'Corrected.');
  assert.match(
    await page.locator('.card').textContent(),
    /Reported speech.*Callum Reid.*had followed every rule/
  );
  await page.keyboard.press('Shift+ArrowRight');
  await page.waitForFunction(() =>
    /every rule in/.test(document.querySelector('.card blockquote').textContent)
  );
  await page.locator('.more-corrections summary').click();
  await page.getByRole('combobox', { name: 'Said by' }).selectOption({ label: 'Nobody is named' });
  await page.waitForFunction(() => /Nobody is named/.test(document.querySelector('.card h2').textContent));
  const before = await page.locator('#summary').textContent();
  await page.locator('.more-corrections summary').click();
  await page.getByRole('button', { name: 'No quotation' }).click();
  await page.waitForFunction(words => document.querySelector('#summary').textContent !== words, before);
});

onPage('two entities become one and a mention somebody else', async page => {
  await clickWords(page, 'Tomas Brandt');
  await page.locator('.more-corrections summary').click();
  await page.getByRole('combobox', { name: 'It is the same as' }).selectOption({ label: 'Callum Reid' });
  await settled(page, 'Corrected.');
  assert.match(
    await page.locator('.card').textContent(),
    /Callum Reid.*Also written Tomas Brandt.*3 mentions/
  );
  await clickWords(page, 'Tomas Brandt');
  await page.locator('.more-corrections summary').click();
  await page.getByRole('button', { name: 'Somebody else' }).click();
  await page.waitForFunction(() => /Mention 1 of 1/.test(document.querySelector('.card').textContent));
  assert.equal(await page.locator('.card h2').textContent(), 'Tomas Brandt');
});

onPage('a correction of the lexicon is undone with the others', async page => {
  await clickWords(page, 'Northline');
  await page.getByRole('combobox', { name: 'Not right? It is' }).selectOption('PRODUCT');
  await settled(page, 'Corrected. The text is marked anew.');
  assert.deepEqual(await marked(page, 'product'), ['Northline', 'Northline']);
  await page.keyboard.press('Control+z');
  await settled(page, 'Undone.');
  assert.deepEqual(await marked(page, 'product'), []);
  await page.keyboard.press('Control+Shift+z');
  await settled(page, 'Done again.');
  assert.deepEqual(await marked(page, 'product'), ['Northline', 'Northline']);
  assert.match(
    await page
      .locator('.corrections')
      .allTextContents()
      .then(all => all.join()),
    /Northline: Product/
  );
});

onPage("the reader's own annotations are saved as W3C, the text as a training example", async page => {
  await clickWords(page, 'City Hall');
  await page.keyboard.press('Delete');
  await settled(page, 'Corrected.');
  const own = JSON.parse(await saved(page, 'As W3C annotations'));
  assert.deepEqual(
    own.items.map(({ motivation }) => motivation),
    ['moderating']
  );
  const downloads = [];
  page.on('download', download => downloads.push(download));
  await page.getByRole('button', { name: 'As training example' }).click();
  while (downloads.length < 2) await page.waitForTimeout(50);
  const [text, annotations] = await Promise.all(
    downloads.map(async download => readFileSync(await download.path(), 'utf8'))
  );
  assert.match(text, /^=== rubricate-bridge\n\[1\] Cracks in/);
  assert.match(
    annotations,
    /^Q5: direct \| “We had no choice,” \+\+ “and nobody should have \.\.\. a bridge on hope\.” \| told \| Oyelaran = Marta Oyelaran$/m
  );
  assert.doesNotMatch(annotations, /City Hall/);
});

onPage('lists of choices can be walked through by key: only Enter takes what they show', async page => {
  await page.locator('#article').focus();
  await page.keyboard.press(']');
  await page.waitForSelector('.card');
  const choice = page.getByRole('combobox', { name: 'Not right? It is' });
  const first = await choice.inputValue();
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const walked = await choice.inputValue();
  assert.notEqual(walked, first);
  assert.equal(await page.locator('.corrections').count(), 0);
  await page.keyboard.press('Tab');
  assert.equal(await choice.inputValue(), first);
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settled(page, 'Corrected. The text is marked anew.');
  assert.equal(await page.getByRole('combobox', { name: 'Not right? It is' }).inputValue(), walked);
});
