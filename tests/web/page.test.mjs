// page.test.mjs - the reading page in Chromium, with an engine that knows its answers by heart
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { clickWords, highlighted, paste, startBrowser } from './browser.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SUMMIT = readFileSync(new URL('../../web/page/articles/summit.txt', import.meta.url), 'utf8');
const HEADLINE = 'Putin and Xi Strengthen Bonds Amid Global Turbulence';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

// Each test has a page of its own, and none may leave an error, a CSP report or a request to elsewhere behind.
const onPage = (name, path, options, check) =>
  test(name, async () => {
    const page = await browser.open(`web/index.html${path}`, options);
    await check(page);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

describe('the article', () => {
  onPage('shows the headline once, first, and every other word of the text', '', {}, async page => {
    assert.deepEqual(await page.locator('h1').allTextContents(), [HEADLINE]);
    const shown = await page.locator('#article').evaluate(e => [...e.children].map(c => c.textContent));
    assert.equal(shown[0], HEADLINE);
    const lines = [...new Set(SUMMIT.split('\n').filter(Boolean))];
    assert.deepEqual([...shown].sort(), lines.sort());
  });
  onPage('marks names by type and leaves the DOM plain', '', {}, async page => {
    const marks = await highlighted(page);
    assert.deepEqual(marks['rubricate-event'], ['World War II', 'World War II']);
    assert.deepEqual(marks['rubricate-fac'], ['Kremlin', 'Red Square']);
    assert.equal(marks['rubricate-person'].filter(w => w === 'Putin').length, 5);
    assert.equal(marks['rubricate-selected'], undefined);
    assert.equal(await page.locator('#article mark, #article span').count(), 0);
  });
  onPage('the legend counts what is marked and remembers what is switched off', '', {}, async page => {
    const countries = page.getByRole('checkbox', { name: /^Countries and cities/ });
    const marked = (await highlighted(page))['rubricate-gpe'].length;
    assert.match(await countries.locator('..').textContent(), new RegExp(`${marked}$`));
    await countries.uncheck();
    assert.equal((await highlighted(page))['rubricate-gpe'], undefined);
    await page.reload();
    await page.waitForSelector('body.has-reading');
    assert.equal((await highlighted(page))['rubricate-gpe'], undefined);
    assert.ok((await highlighted(page))['rubricate-person']);
    await countries.check();
    assert.equal((await highlighted(page))['rubricate-gpe'].length, marked);
  });
});

describe('a name', () => {
  onPage('clicked in the text lights up all its mentions and shows its card', '', {}, async page => {
    await clickWords(page, 'Putin', 1);
    const { 'rubricate-selected': lit } = await highlighted(page);
    assert.equal(lit.length, 6);
    assert.ok(lit.every(words => words.includes('Putin')));
    const card = page.getByRole('region', { name: 'Selected' });
    assert.match(await card.textContent(), /Person.*Vladimir Putin.*Also written Putin.*Mention \d of 6/);
    assert.match(await page.locator('#live').textContent(), /^Vladimir Putin, Person, mention \d of 6\.$/);
    assert.equal(await page.locator('#names [aria-pressed=true]').count(), 1);
    assert.equal(await page.locator('.people .mentions li').count(), 6);
  });
  onPage('clicked in the panel does the same, and again lets go of it', '', {}, async page => {
    await page.getByRole('button', { name: /^Xi Jinping \(Person\) 6 mentions/ }).click();
    assert.equal((await highlighted(page))['rubricate-selected'].length, 6);
    await page.getByRole('button', { name: /^Xi Jinping \(/ }).click();
    assert.equal((await highlighted(page))['rubricate-selected'], undefined);
    assert.equal(await page.locator('.card').count(), 0);
  });
  onPage('has its pronouns and its quotations light up with it', '?article=bridge', {}, async page => {
    await clickWords(page, 'Dahl', 1);
    const marks = await highlighted(page);
    assert.deepEqual(marks['rubricate-selected-reference'], ['he', 'he']);
    assert.ok(marks['rubricate-selected-quote'].includes('“Ask the sea,”'));
    await clickWords(page, 'he said. “I told');
    assert.match(await page.locator('.card h2').textContent(), /Henrik Dahl/);
  });
  onPage('jumps to the mention chosen in the list', '', { height: 500 }, async page => {
    await page.getByRole('button', { name: /^Vladimir Putin \(/ }).click();
    await page.locator('.people .mentions button').last().click();
    const { 'rubricate-current': current } = await highlighted(page);
    assert.deepEqual(current, ['Putin']);
    const inside = await page.evaluate(() => {
      const [r] = CSS.highlights.get('rubricate-current');
      const range = document.createRange();
      range.setStart(r.startContainer, r.startOffset);
      range.setEnd(r.endContainer, r.endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    assert.ok(inside);
  });
  onPage('dragged over in a longer passage is copied, not chosen', '', {}, async page => {
    const box = await page.locator('#article p').first().boundingBox();
    await page.mouse.move(box.x + 5, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 75, { steps: 4 });
    await page.mouse.up();
    assert.equal(await page.locator('.card').count(), 0);
  });
});

describe('times and figures', () => {
  onPage(
    'stand in a list in the order of the text, each a jump into it',
    '?article=bridge',
    {},
    async page => {
      await page.locator('.figures summary').click();
      const words = await page.locator('.figures b').allTextContents();
      assert.deepEqual(words.slice(0, 4), ['Tuesday', 'March', '30,000', 'a day']);
      await page.locator('.figures button', { has: page.locator('b', { hasText: '£12 million' }) }).click();
      assert.match(await page.locator('.card').textContent(), /Money.*£12 million/);
      assert.deepEqual((await highlighted(page))['rubricate-selected'], ['£12 million']);
    }
  );
});

describe('quotations', () => {
  onPage('are one click away, marked by kind, with a bar beside each', '', {}, async page => {
    await page.getByRole('link', { name: 'The harbour bridge' }).click();
    await page.waitForSelector("#article h1:has-text('Cracks in')");
    assert.equal(new URL(page.url()).search, '?article=bridge');
    const marks = await highlighted(page);
    assert.ok(marks['rubricate-quote-direct'].includes('“We had no choice,”'));
    assert.deepEqual(marks['rubricate-quote-indirect'], [
      'the crossing would stay shut for at least six weeks',
      'the damage was first recorded in March',
    ]);
    assert.equal(marks['rubricate-quote-mixed'].length, 1);
    const bars = await page
      .locator('#bars .rubricate-bar')
      .evaluateAll(all => all.map(b => [b.dataset.kind, b.getBoundingClientRect().height > 10]));
    assert.ok(bars.length >= 10 && bars.every(([, tall]) => tall));
    assert.deepEqual([...new Set(bars.map(([kind]) => kind))].sort(), ['direct', 'indirect', 'mixed']);
  });
  onPage('a bar stands left of the lines that it belongs to', '?article=bridge', {}, async page => {
    const [bar, text, said] = await page.evaluate(() => {
      const range = document.createRange();
      const walker = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT);
      let node;
      while ((node = walker.nextNode()) && !node.data.includes('“Ask the sea,”'));
      range.setStart(node, node.data.indexOf('“Ask'));
      range.setEnd(node, node.data.indexOf('“Ask') + 14);
      const box = thing => {
        const { left, right, top, bottom } = thing.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      return [
        box([...document.querySelectorAll('#bars > *')].at(-1)),
        box(document.querySelector('#article')),
        box(range),
      ];
    });
    assert.ok(bar.right < text.left && bar.left > text.left - 40);
    assert.ok(Math.abs(bar.top - said.top) < 2 && Math.abs(bar.bottom - said.bottom) < 2);
  });
  onPage(
    'the wall says who is quoted, how often and how much',
    '?article=bridge',
    { width: 1800 },
    async page => {
      await page.getByRole('tab', { name: /^Who is quoted/ }).click();
      await page.waitForSelector('.speaker');
      const speakers = await page
        .locator('.speaker')
        .evaluateAll(all =>
          all.map(s => [
            s.querySelector('.name').textContent,
            s.querySelectorAll('.quote').length,
            s.querySelector('.share span').textContent,
          ])
        );
      assert.equal(speakers[0][0], 'Henrik Dahl');
      assert.equal(speakers[0][1], 4);
      assert.match(speakers[0][2], /^4 quotations, \d+% of quoted words$/);
      assert.ok(speakers.some(([name]) => name === 'A welder'));
      const shares = speakers.map(([, , words]) => Number(words.match(/(\d+)%/)[1]));
      assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 100) <= speakers.length);
    }
  );
  onPage('one chosen on the wall lights up in all its pieces', '?article=bridge', {}, async page => {
    await page.getByRole('tab', { name: /^Who is quoted/ }).click();
    await page.locator('#quoted .quote', { hasText: 'bridge does not read budgets' }).click();
    assert.equal((await highlighted(page))['rubricate-selected-quote'].length, 3);
    assert.match(
      await page.locator('.card').textContent(),
      /Direct quotation.*Henrik Dahl.*36 words.*Found before who says it, 90% sure/
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy with its speaker' }).click();
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^“They asked me .* keys.” — Henrik Dahl$/
    );
    assert.ok((await page.locator('#bars [data-selected]').count()) >= 2);
  });
  onPage('switched off leave neither line nor bar', '?article=bridge', {}, async page => {
    await page.getByRole('checkbox', { name: /^All quotations/ }).uncheck();
    assert.deepEqual(
      Object.keys(await highlighted(page)).filter(n => n.includes('quote')),
      []
    );
    assert.equal(await page.locator('#bars > *').count(), 0);
  });
});

describe("the reader's own text", () => {
  const OWN =
    'Lovelace Speaks in London\n\nAda Lovelace met the Analytical Society.\n\n“The engine can do whatever we know how to order it to perform,” Lovelace said.';
  onPage('typed into the box is marked at once', '', {}, async page => {
    await page.getByRole('textbox', { name: 'Your own text' }).fill(OWN);
    await page.waitForSelector("#article h1:has-text('Lovelace Speaks')");
    const marks = await highlighted(page);
    assert.deepEqual(marks['rubricate-person'], ['Lovelace', 'Ada Lovelace', 'Lovelace']);
    assert.deepEqual(marks['rubricate-org'], ['Analytical Society']);
    assert.deepEqual(marks['rubricate-quote-direct'], [
      '“The engine can do whatever we know how to order it to perform,”',
    ]);
  });
  onPage('pasted anywhere on the page lands in the box', '', {}, async page => {
    await paste(page, OWN);
    await page.waitForSelector("#article h1:has-text('Lovelace Speaks')");
    assert.equal(await page.locator('#own').inputValue(), OWN);
  });
  onPage('dropped on the page as a file lands in the box', '', {}, async page => {
    await page.evaluate(words => {
      const data = new DataTransfer();
      data.items.add(new File([words], 'note.txt', { type: 'text/plain' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      );
    }, OWN);
    await page.waitForSelector("#article h1:has-text('Lovelace Speaks')");
    assert.equal(await page.locator('#own').inputValue(), OWN);
  });
  onPage('emptied leaves an invitation and no marks', '', {}, async page => {
    await page.locator('#own').fill(OWN);
    await page.waitForSelector("#article h1:has-text('Lovelace Speaks')");
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.waitForSelector('#article .empty');
    assert.deepEqual(await highlighted(page), {});
    assert.equal(await page.locator('#own').evaluate(e => e === document.activeElement), true);
  });
  onPage('is text, never markup', '', {}, async page => {
    await page.locator('#own').fill('<img src=x onerror=alert(1)><b>Ada Lovelace</b> & more');
    await page.waitForSelector("#article :text('& more')");
    assert.equal(await page.locator('#article img, #article b').count(), 0);
  });
  onPage('of any strange letters is shown as it is', '', {}, async page => {
    for (const words of ['\u0000', '\ud800', '““‘’””', '👩‍🔬é\u0301', 'x'.repeat(5000)]) {
      await page.locator('#own').evaluate((box, value) => {
        box.value = value;
        box.dispatchEvent(new InputEvent('input'));
      }, words);
      await page.waitForFunction(() => document.body.classList.contains('has-reading'));
      await page.waitForTimeout(250);
      assert.ok((await page.locator('#article').textContent()).length > 0);
    }
  });
});

describe('the keyboard', () => {
  onPage('n and p walk through the mentions, Esc lets go', '', {}, async page => {
    await page.getByRole('button', { name: /^Vladimir Putin \(/ }).click();
    await page.keyboard.press('n');
    assert.match(await page.locator('.stepper').textContent(), /Mention 1 of 6/);
    await page.keyboard.press('j');
    assert.match(await page.locator('.stepper').textContent(), /Mention 2 of 6/);
    for (const key of ['k', 'p']) await page.keyboard.press(key);
    assert.match(await page.locator('.stepper').textContent(), /Mention 6 of 6/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.card').count(), 0);
    assert.equal(await page.locator('#live').textContent(), 'Nothing is selected.');
  });
  onPage('arrows walk through the panel, and letters in the box stay letters', '', {}, async page => {
    await page.locator('#names button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#names li:nth-child(2) [aria-pressed=true]').count(), 1);
    await page.locator('#own').focus();
    await page.keyboard.type('no jump');
    assert.equal(await page.locator('#own').inputValue(), 'no jump');
  });
});

describe('when something is missing', () => {
  onPage(
    'a wrong article name gets one sentence',
    '?article=nothing',
    { wait: '#notice:not([hidden])' },
    async page => {
      assert.match(
        await page.locator('#notice').textContent(),
        /^There is no article “nothing”.*\?article=summit or \?article=bridge/
      );
      page.troubles = page.troubles.filter(t => !/404/.test(t));
    }
  );
  onPage(
    'an engine that does not load leaves the article readable and says what to do',
    '',
    {
      wait: '#notice:not([hidden])',
      prepare: page => page.route('**/web/rubricate.js', route => route.fulfill({ status: 404 })),
      fixture: false,
    },
    async page => {
      assert.match(await page.locator('#notice').textContent(), /make run/);
      assert.match(await page.locator('#article').textContent(), /Red Square/);
      page.troubles = page.troubles.filter(t => !/404|dynamically imported/.test(t));
    }
  );
  onPage(
    'a browser without highlights gets <mark> elements',
    '?article=bridge',
    {
      prepare: page =>
        page.addInitScript(() => {
          delete globalThis.Highlight;
        }),
    },
    async page => {
      assert.ok(await page.locator('#article mark[data-type=PERSON]', { hasText: 'Marta Oyelaran' }).count());
      await page.locator('#article mark[data-type=PERSON]', { hasText: 'Dahl' }).nth(1).click();
      assert.match(await page.locator('.card h2').textContent(), /Henrik Dahl/);
      assert.equal(await page.locator('#article mark[data-selected=reference]').count(), 2);
      const quote = page.locator('#article mark[data-selected=quote]', { hasText: 'Ask the sea' });
      assert.notEqual(
        await quote.evaluate(mark => getComputedStyle(mark).backgroundColor),
        'rgba(0, 0, 0, 0)'
      );
      await page.getByRole('checkbox', { name: /^People/ }).uncheck();
      assert.equal(await page.locator('#article mark[data-type=PERSON]').count(), 0);
    }
  );
  onPage(
    'blocked storage is no trouble',
    '',
    {
      prepare: page =>
        page.addInitScript(() =>
          Object.defineProperty(globalThis, 'localStorage', {
            get() {
              throw new Error('blocked');
            },
          })
        ),
    },
    async page => {
      await page.getByRole('checkbox', { name: /^People/ }).uncheck();
      assert.equal((await highlighted(page))['rubricate-person'], undefined);
    }
  );
});

describe('corrections', () => {
  onPage(
    'a type chosen on the card holds for all mentions, after a reload too, until it is taken back',
    '?article=bridge',
    {},
    async page => {
      await clickWords(page, 'Northline');
      await page.getByRole('combobox', { name: 'Not right? It is' }).selectOption('PRODUCT');
      await page.waitForFunction(() => CSS.highlights.has('rubricate-product'));
      assert.deepEqual((await highlighted(page))['rubricate-product'], ['Northline', 'Northline']);
      await page.reload();
      await page.waitForSelector('body.has-reading');
      assert.deepEqual((await highlighted(page))['rubricate-product'], ['Northline', 'Northline']);
      await page.getByRole('button', { name: 'Take back the correction of Northline' }).click();
      await page.waitForFunction(() => !CSS.highlights.has('rubricate-product'));
      assert.ok((await highlighted(page))['rubricate-org'].includes('Northline'));
    }
  );
  onPage(
    'a name that is none is never marked again, in none of its spellings',
    '?article=bridge',
    {},
    async page => {
      await clickWords(page, 'Oyelaran told');
      await page.getByRole('combobox', { name: 'Not right? It is' }).selectOption('never');
      await page.waitForFunction(
        () =>
          ![...CSS.highlights.get('rubricate-person')].some(r =>
            r.startContainer.data.slice(r.startOffset, r.endOffset).includes('Oyelaran')
          )
      );
      assert.equal(await page.locator('.corrections li').count(), 2);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as lexicon' }).click(),
      ]);
      assert.equal(
        readFileSync(await download.path(), 'utf8'),
        '{"name":"Marta Oyelaran","never":true}\n{"name":"Oyelaran","never":true}\n'
      );
    }
  );
  onPage('words dragged over can be told to be a name', '?article=bridge', {}, async page => {
    const box = await page.evaluate(() => {
      const node = [...document.querySelectorAll('#article p')].find(p =>
        p.textContent.includes('Asked whether')
      ).firstChild;
      node.parentElement.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, 0);
      range.setEnd(node, 5);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    });
    await page.mouse.move(box.left + 1, box.y);
    await page.mouse.down();
    await page.mouse.move(box.right, box.y, { steps: 5 });
    await page.mouse.up();
    assert.equal(await page.locator('.card h2').textContent(), 'Asked');
    await page.getByRole('combobox', { name: 'It is' }).selectOption('WORK_OF_ART');
    await page.waitForFunction(() => CSS.highlights.has('rubricate-work-of-art'));
    assert.deepEqual((await highlighted(page))['rubricate-work-of-art'], ['Asked']);
  });
});

describe('taking it away', () => {
  onPage("saves what the engine writes under the article's name", '?article=bridge', {}, async page => {
    await page.locator('.export summary').click();
    for (const [button, name, format] of [
      ['Table of quotations', 'rubricate-bridge.csv', 'csv'],
      ['Table of names', 'rubricate-bridge.names.csv', 'csv-mentions'],
      ['TEI', 'rubricate-bridge.xml', 'tei'],
      ['Spans for spaCy', 'rubricate-bridge.jsonl', 'spans'],
      ['W3C annotations', 'rubricate-bridge.jsonld', 'w3c'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      assert.equal(download.suggestedFilename(), name);
      assert.match(readFileSync(await download.path(), 'utf8'), new RegExp(`^${format} of \\d+$`));
    }
  });
});

describe('for everyone', () => {
  onPage(
    'axe finds nothing, and nothing is wider than the screen, light and dark, narrow and wide',
    '?article=bridge',
    {},
    async page => {
      await page.evaluate(() => {
        document.querySelector('.figures').open = document.querySelector('#marks').open = true;
      });
      const first = page.locator('#names .row').first();
      await first.evaluate(b => b.click());
      await page.evaluate(AXE);
      const views = [1440, 375, 1800].flatMap(width =>
        ['light', 'dark'].map(colorScheme => ({ width, colorScheme }))
      );
      for (const { width, colorScheme } of views) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 1000 });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
        assert.deepEqual(
          violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 120))]),
          [],
          `${colorScheme}, ${width} wide`
        );
      }
    }
  );
  onPage(
    'print has <mark> elements with their types, and takes them back',
    '?article=bridge',
    {},
    async page => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(
        await page.locator('mark[data-label=person]').count(),
        await page.locator('mark[data-type=PERSON]').count()
      );
      assert.equal((await highlighted(page))['rubricate-person'], undefined);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await page.locator('#article mark').count(), 0);
      assert.ok((await highlighted(page))['rubricate-person'].includes('Marta Oyelaran'));
    }
  );
});
