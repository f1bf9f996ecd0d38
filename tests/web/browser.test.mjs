// browser.test.mjs - the engine in Chromium under a strict Content Security Policy, on the page's thread and in a worker; bundles
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { Rubricator } from '../../web/rubricate.js';
import { serve } from '../serve.mjs';
import { files } from './engine.mjs';
import { samples } from './samples.mjs';

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
const root = new URL('../..', import.meta.url).pathname;
const { url, close } = await serve({ headers: { 'Content-Security-Policy': policy } });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
after(async () => {
  await browser.close();
  await close();
});
await page.goto(new URL('tests/web/blank.html', url).href);

const text = samples['one article'] + samples['emoji and combining marks'] + '\ud800';
const engine = await Rubricator.load(files);
const wanted = [engine.annotate(text, { id: 1 }), engine.annotate(text, { offsets: 'byte' })].map(doc =>
  JSON.stringify(doc)
);

for (const [name, file] of [
  ["the page's thread", '/web/rubricate.js'],
  ['a worker', '/web/worker.js'],
]) {
  test(`on ${name}: the same documents`, async () => {
    const given = await page.evaluate(
      async ([script, words]) => {
        const { Rubricator } = await import(script);
        const r = await Rubricator.load();
        const docs = await Promise.all([
          r.annotate(words, { id: 1 }),
          r.annotate(words, { offsets: 'byte' }),
        ]);
        const csv = await r.write(docs[0], 'csv');
        r.dispose();
        const late = await Promise.resolve()
          .then(() => r.annotate(words))
          .catch(error => error.message);
        return {
          docs: docs.map(doc => JSON.stringify(doc)),
          csv,
          late,
          own: await docs[0].toJSON().quotes.length,
        };
      },
      [file, text]
    );
    assert.deepEqual(given.docs, wanted);
    assert.equal(given.csv, engine.write(engine.annotate(text, { id: 1 }), 'csv'));
    assert.match(given.late, /disposed of; load\(\) another/);
  });

  test(`on ${name}: lexicons and errors`, async () => {
    const { errors, messages } = await page.evaluate(async script => {
      const { Rubricator } = await import(script);
      const message = options =>
        Rubricator.load(options).then(
          () => 'loaded',
          error => error.message
        );
      const r = await Rubricator.load({ lexicon: '{"name":"Ann Reid","type":"PERSON"}\nnot json\n' });
      const wrong = await Promise.resolve()
        .then(() => r.annotate(5))
        .catch(error => error.message);
      return {
        errors: r.lexiconErrors,
        messages: [
          await message({ wasm: 'none.wasm' }),
          await message({ model: fetch('blank.html') }),
          wrong,
        ],
      };
    }, file);
    assert.equal(errors.length, 1);
    assert.match(errors[0], /^line 2: /);
    assert.match(
      messages[0],
      /rubricate\.wasm is not at http:\/\/.*\/tests\/web\/none\.wasm \(HTTP status 404\)/
    );
    assert.match(messages[1], /is a web page|not a Rubricate model/);
    assert.match(messages[2], /takes a string, this is number/);
  });
}

test('esbuild bundles it for browsers without a warning', async () => {
  for (const entry of ['rubricate.js', 'worker.js', 'worker-entry.js']) {
    const { warnings, errors } = await build({
      entryPoints: [`${root}web/${entry}`],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual([warnings, errors], [[], []], entry);
  }
});
