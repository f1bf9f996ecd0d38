// pages.test.mjs - other people's pages: what a reader would call the article, in the markup of ten publishing systems
//
// pages/NAME.html is the page and pages/NAME.txt what a person reads of it. Spaces in a row are one.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { startBrowser } from './browser.mjs';

const folder = new URL('pages/', import.meta.url);
const names = readdirSync(folder)
  .filter(name => name.endsWith('.html'))
  .map(name => name.slice(0, -5));

let browser;
let page;
before(async () => {
  browser = await startBrowser();
  page = await browser.open('tests/web/blank.html', { wait: null, fixture: false });
});
after(() => browser?.close());

const tidy = text =>
  text
    .replace(/[\u00a0 ]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();

const read = (options = {}, selector = 'body') =>
  page.evaluate(
    async ([given, where]) => {
      const { readText } = await import('/web/textmap.js');
      const before = document.documentElement.outerHTML;
      const { text, pieces } = readText(document.querySelector(where), given);
      const whole = pieces.every(
        ({ node, start, end, from }) =>
          node.data.slice(from, from + end - start).replace(/\s/g, ' ') ===
          text.slice(start, end).replace(/\s/g, ' ')
      );
      return { text, whole, same: document.documentElement.outerHTML === before };
    },
    [options, selector]
  );

const show = html => page.setContent(html);
const say = async (html, options) => {
  await show(`<body>${html}`);
  return tidy((await read(options)).text);
};

test('there are ten pages', () => assert.equal(names.length, 10));

for (const name of names) {
  test(name, async () => {
    await page.goto(new URL(`tests/web/pages/${name}.html`, browser.url).href);
    const { text, whole, same } = await read();
    assert.equal(tidy(text), readFileSync(new URL(`${name}.txt`, folder), 'utf8').trim());
    assert.ok(whole && same);
  });
}

test('what is left alone is read where the caller includes it, and what is read is left out where he excludes it', async () => {
  const html = '<p>One</p><pre>Two</pre><aside>Three</aside><div class=box>Four</div>';
  assert.equal(await say(html), 'One\nFour');
  assert.equal(await say(html, { include: 'pre', exclude: '.box' }), 'One\nTwo');
});

test('marks of notes are no words, exponents and ordinals are', async () => {
  assert.equal(
    await say(
      '<p>The bridge<sup>3</sup> fell.<sup>4, 5</sup> It was 5 km<sup>2</sup> and 10<sup>6</sup> tons, the 19<sup>th</sup>.</p>'
    ),
    'The bridge fell. It was 5 km2 and 106 tons, the 19th.'
  );
});

test('a line break goes on in a sentence and ends a line of an address', async () => {
  assert.equal(
    await say('<p>“We had ten<br>minutes,” said<br>Ann Reid.</p><p>Ann Reid<br>4 Quay Street<br>Oslo</p>'),
    '“We had ten minutes,” said\nAnn Reid.\nAnn Reid\n4 Quay Street\nOslo'
  );
});

test('elements that look like buttons or tags do not run together', async () => {
  assert.equal(
    await say("<p><b style='display:inline-block'>Oslo</b><b style='display:inline-block'>Paris</b></p>"),
    'Oslo Paris'
  );
});

test('editable, translate=no, inert and hidden parts are left alone', async () => {
  assert.equal(
    await say(
      '<p>A</p><div contenteditable><p>B</p></div><p translate=no>C</p><div inert>D</div><p hidden>E</p><div contenteditable=false>F</div>'
    ),
    'A\nF'
  );
});
