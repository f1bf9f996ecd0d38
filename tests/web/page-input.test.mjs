// page-input.test.mjs - how texts come to the page in Chromium: HTML, files of every encoding, PDF, addresses, and the shelf
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paste, startBrowser } from './browser.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const onPage = (name, path, check, options = {}) =>
  test(name, async () => {
    const page = await browser.open(`web/index.html${path}`, options);
    await check(page);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

const drop = (page, files) =>
  page.evaluate(all => {
    const data = new DataTransfer();
    for (const [name, bytes, type] of all) data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    );
  }, files);
const bytes = text => [...new TextEncoder().encode(text)];
const blocks = page => page.locator('#article > *').allTextContents();
const shows = (page, words) =>
  page.waitForFunction(
    wanted =>
      document.querySelector('#article').textContent.includes(wanted) &&
      document.body.classList.contains('has-reading'),
    words
  );

onPage(
  'pasted HTML keeps paragraphs and headings; nothing else of it comes in, nothing runs, nothing is fetched',
  '',
  async page => {
    await paste(page, {
      'text/html': `<h1 onclick="alert(1)">Ada <i>Lovelace</i> Speaks</h1><script>globalThis.ran = 1</script><p>First<br>line.</p>
        <img src="https://elsewhere.example/x.png" onerror="globalThis.ran = 2"><style>p { color: red }</style><div>Second &amp; <b>last</b>.</div>`,
      'text/plain': 'x',
    });
    await shows(page, 'Second & last.');
    assert.deepEqual(await blocks(page), ['Ada Lovelace Speaks', 'First', 'line.', 'Second & last.']);
    assert.equal(await page.locator('h1').textContent(), 'Ada Lovelace Speaks');
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.equal(await page.locator('#article :is(img, script, style, b, i)').count(), 0);
  }
);

const late = {}; // come(): lets the first article come, which is held back
onPage(
  'a text that is pasted while the first article is on its way stays',
  '?article=court',
  async page => {
    await paste(page, 'Ada Lovelace met Charles Babbage in London.');
    await shows(page, 'Babbage in London');
    const came = page.waitForEvent('requestfinished', request => /court\.txt/.test(request.url()));
    late.come();
    await came;
    await page.waitForTimeout(300);
    assert.deepEqual(await blocks(page), ['Ada Lovelace met Charles Babbage in London.']);
    assert.equal(await page.evaluate(() => document.body.dataset.source), 'own');
  },
  {
    wait: null,
    prepare: page =>
      page.route(/articles\/court\.txt/, async route => {
        await new Promise(come => Object.assign(late, { come }));
        await route.continue();
      }),
  }
);

onPage(
  'of a whole page only the main text stays, found by readability, which comes only then',
  '',
  async page => {
    const fetched = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('readability.js'))
      );
    assert.equal(await fetched(), false);
    const body = Array.from(
      { length: 9 },
      (_, i) =>
        `<p>Paragraph ${i} tells at some length, and with a comma, what Ada Lovelace said to the Society in London that day.</p>`
    ).join('');
    await drop(page, [
      [
        'page.html',
        bytes(`<html><head><title>T</title></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
        <article><h1>Lovelace in London</h1>${body}</article><footer><p>Subscribe to our letter</p></footer></body></html>`),
        'text/html',
      ],
    ]);
    await shows(page, 'Paragraph 8');
    assert.equal(await fetched(), true);
    const shown = await blocks(page);
    assert.equal(shown[0], 'Lovelace in London');
    assert.ok(!shown.some(words => /Home|Subscribe/.test(words)));
  }
);

onPage('several files become texts of the shelf, which can be opened again and removed', '', async page => {
  const latin = [...'Zoë'].map(c => c.charCodeAt(0));
  const utf16 = [
    0xff,
    0xfe,
    ...[...'Łódź wins.'].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ];
  await drop(page, [
    ['a.txt', [...latin, 0x20, 0x93, 0x6e, 0x6f, 0x94, 0x2e], 'text/plain'],
    ['b.txt', utf16, 'text/plain'],
    ['c.md', bytes('# A *title*\n\nBody.\n'), 'text/markdown'],
  ]);
  await shows(page, 'Zoë “no”.');
  await page.locator('#shelf summary').click();
  const titles = page.locator('#shelf .title');
  await titles.first().waitFor();
  assert.deepEqual((await titles.allTextContents()).map(words => words.replace(/ \d+ letters$/, '')).sort(), [
    'A title',
    'Zoë “no”.',
    'Łódź wins.',
  ]);
  assert.match(await page.locator('.shelf-foot').textContent(), /3 texts, \d+ letters/);
  await titles.filter({ hasText: 'Łódź' }).click();
  await shows(page, 'Łódź wins.');
  await page.reload();
  await page.waitForSelector('body.has-reading');
  await page.locator('#shelf summary').click();
  await page.getByRole('button', { name: 'Remove “A title” from the shelf' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#shelf .title').length === 2);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.waitForSelector('#shelf .empty');
});

onPage(
  'a file chosen with the button is opened; a PDF is refused with what to do, and the text stays',
  '',
  async page => {
    await page.locator('#file').setInputFiles([
      {
        name: 'note.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Ada Lovelace met the Analytical Society.'),
      },
    ]);
    await shows(page, 'met the Analytical Society');
    await page
      .locator('#file')
      .setInputFiles([
        { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 ...') },
      ]);
    await page.waitForSelector('#notice:not([hidden])');
    assert.match(
      await page.locator('#notice').textContent(),
      /^paper\.pdf is a PDF: open it in a PDF reader, select its text, copy it, and paste it here\.$/
    );
    assert.match(await page.locator('#article').textContent(), /Analytical Society/);
  }
);

onPage(
  'an address brings a text, or one of the same site',
  `#text=${encodeURIComponent('Ada Lovelace spoke.\nIn London.')}`,
  async page => {
    await shows(page, 'In London.');
    await page.evaluate(() => {
      location.hash = `#url=${encodeURIComponent('page/articles/bridge.txt')}`;
    });
    await shows(page, 'Cracks in Harbour Bridge');
    await page.evaluate(() => {
      location.hash = '#url=https://elsewhere.example/a.txt';
    });
    await page.waitForSelector('#notice:not([hidden])');
    assert.match(
      await page.locator('#notice').textContent(),
      /only fetched from this site, not from https:\/\/elsewhere\.example/
    );
  }
);

onPage('a link to a place leads to it', '?article=bridge&at=1012-1020', async page => {
  const text = await page.evaluate(async () => (await fetch('page/articles/bridge.txt')).text());
  const start = text.indexOf('Henrik Dahl');
  await page.goto(page.url().replace(/at=.*/, `at=${start}-${start + 11}`));
  await page.waitForSelector('.card');
  assert.match(await page.locator('.card').textContent(), /Henrik Dahl.*Mention 1 of/);
});

onPage('what is typed goes to the shelf as one text, and the next as another', '', async page => {
  const titles = async () => {
    await page.locator('#shelf summary').click();
    await page.locator('#shelf :is(.title, .empty)').first().waitFor();
    const all = await page.locator('#shelf .title').allTextContents();
    await page.locator('#shelf summary').click();
    return all.map(words => words.replace(/ \d+ letters$/, '')).sort();
  };
  // A text is kept once one has stopped typing for a while.
  const holds = async wanted => {
    for (let i = 0; i < 20 && String(await titles()) !== String(wanted); i++) await page.waitForTimeout(300);
    assert.deepEqual(await titles(), wanted);
  };
  await page.locator('#own').pressSequentially('Ada Lovelace spoke.');
  await shows(page, 'Lovelace spoke.');
  await holds(['Ada Lovelace spoke.']);
  await page.locator('#own').pressSequentially(' In London.');
  await shows(page, 'In London.');
  await page.locator('#clear').click();
  await page.locator('#own').pressSequentially('Priya Raman sailed.');
  await shows(page, 'Raman sailed.');
  await page.getByRole('link', { name: 'The harbour bridge' }).click();
  await shows(page, 'Cracks in Harbour Bridge');
  await holds(['Ada Lovelace spoke. In London.', 'Priya Raman sailed.']);
});

onPage('a file without a word in it says so, and the text stays', '', async page => {
  await page
    .locator('#file')
    .setInputFiles([{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n') }]);
  await page.waitForSelector('#notice:not([hidden])');
  assert.equal(await page.locator('#notice').textContent(), 'There is no text in empty.txt.');
  assert.match(await page.locator('#article').textContent(), /Red Square/);
});
