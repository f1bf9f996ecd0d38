// card.test.mjs - the reader's card and the list of names: pointer, click, keyboard, the host's own; the real engine in Chromium
import assert from 'node:assert/strict';
import { clickWords } from './browser.mjs';
import { hosts, mark, wait } from './host.mjs';

const { onHost } = hosts();
const HOST = `<!doctype html><html lang="en"><title>Host</title><body><div id="host"><p>Angela Merkel met Emmanuel Macron in Germany on Tuesday.</p>
<p>“We agreed on everything,” Merkel said.</p></div><p id="elsewhere">Elsewhere</p></body></html>`;

const card = page =>
  page.evaluate(() => {
    const box = document.querySelector('.rubricate-card').shadowRoot.querySelector('[part~=card]');
    return box.matches(':popover-open')
      ? [...box.children].map(child => [child.part[0], child.textContent])
      : null;
  });
const withCard = async (page, options = { card: true }) => {
  await mark(page, options);
  await wait(page, () => globalThis.handle.card);
};

onHost(
  'a click pins a card in the top layer: name, type, count, quotation; Esc takes it away',
  HOST,
  async page => {
    await withCard(page);
    const body = await page.evaluate(() => document.body.outerHTML);
    await clickWords(page, 'Merkel', 1, '#host');
    assert.deepEqual(await card(page), [
      ['name', 'Angela Merkel'],
      ['type', 'Person'],
      ['count', 'named 2 times'],
      ['quote', '“We agreed on everything,”'],
    ]);
    assert.equal(await page.evaluate(() => CSS.highlights.get('rubricate-selected').size), 2);
    await page.keyboard.press('Escape');
    assert.equal(await card(page), null);
    assert.equal(await page.evaluate(() => document.body.outerHTML), body);
    await page.evaluate(() => globalThis.handle.clear());
    assert.equal(await page.locator('.rubricate-card').count(), 0);
  }
);

onHost('the pointer brings a card and takes it along; a click elsewhere closes one', HOST, async page => {
  await withCard(page);
  const box = await page.evaluate(() => {
    const r = globalThis.handle.ranges(globalThis.handle.doc.mentions[1])[0].getBoundingClientRect();
    return { x: r.left + 5, y: r.top + 5 };
  });
  await page.mouse.move(box.x, box.y);
  await wait(page, () => document.querySelector('.rubricate-card').shadowRoot.querySelector(':popover-open'));
  assert.equal((await card(page))[0][1], 'Emmanuel Macron');
  await page.mouse.move(700, 700);
  await wait(
    page,
    () => !document.querySelector('.rubricate-card').shadowRoot.querySelector(':popover-open')
  );
  await clickWords(page, 'Germany', 0, '#host');
  assert.deepEqual((await card(page))[0], ['name', 'Germany']);
  await page.mouse.click(700, 700);
  assert.equal(await card(page), null);
});

onHost(
  "the keyboard's list goes through names and quotations, and gives the focus back",
  HOST,
  async page => {
    await withCard(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(() => document.querySelector('.rubricate-card').shadowRoot.activeElement.textContent);
    assert.match(await focused(), /^Angela Merkel, Person, 2$/);
    assert.equal((await card(page))[0][1], 'Angela Merkel');
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(), /^Emmanuel Macron/);
    await page.keyboard.press('End');
    assert.match(await focused(), /^Angela Merkel: “We agreed/);
    assert.deepEqual((await card(page))[1], ['type', 'Direct quotation']);
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'Names and quotations');
    assert.equal(await card(page), null);
  }
);

onHost('a function fills the card, and the card may hold a node of the host', HOST, async page => {
  await page.evaluate(async () => {
    const [{ highlight }, { Rubricator }] = await Promise.all([
      import('/web/highlight.js'),
      import('/web/rubricate.js'),
    ]);
    globalThis.handle = highlight(document.querySelector('#host'), await Rubricator.load(), {
      card: ({ name, entity }) => {
        const made = document.createElement('b');
        made.textContent = `${name}! ${entity.mentions.length}`;
        return made;
      },
    });
  });
  await wait(page, () => globalThis.handle.card);
  await clickWords(page, 'Macron', 0, '#host');
  assert.equal(
    await page.evaluate(
      () => document.querySelector('.rubricate-card').shadowRoot.querySelector('[part~=card]').innerHTML
    ),
    '<b>Emmanuel Macron! 1</b>'
  );
});

onHost(
  "<rubricated-text cards>: the card in its shadow, a template of the host's, parts and properties to style it",
  `<!doctype html><html lang="en"><title>Host</title><style>
    rubricated-text { --rubricate-card-background: rgb(1, 2, 3); } rubricated-text::part(card) { border-radius: 9px; }</style>
    <script type="module" src="/web/define.js"></script><rubricated-text id="host" cards><template slot="card"><i data-rubricate="name"></i><u data-rubricate="count"></u><s data-rubricate="speaker"></s></template>
    <p>Angela Merkel met Emmanuel Macron in Germany on Tuesday.</p></rubricated-text></html>`,
  async page => {
    await wait(page, () => document.querySelector('#host').handle?.card);
    await clickWords(page, 'Merkel', 0, '#host p');
    const seen = await page.evaluate(() => {
      const box = document.querySelector('#host').shadowRoot.querySelector('[part~=card]');
      const { backgroundColor, borderTopLeftRadius } = getComputedStyle(box);
      return {
        html: box.innerHTML,
        open: box.matches(':popover-open'),
        backgroundColor,
        borderTopLeftRadius,
      };
    });
    assert.deepEqual(seen, {
      html: '<i data-rubricate="name">Angela Merkel</i><u data-rubricate="count">named once</u>',
      open: true,
      backgroundColor: 'rgb(1, 2, 3)',
      borderTopLeftRadius: '9px',
    });
  }
);
