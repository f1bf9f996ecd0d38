// host.mjs - pages of other people for tests: onHost(name, html, check) opens one in Chromium, checks it, and that nothing went wrong
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './browser.mjs';

/** Call once in a test file. Gives { onHost, url }: onHost(name, body, check, { fixture, first, headers, troubles }). */
export function hosts() {
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());
  const onHost = (
    name,
    body,
    check,
    { fixture = false, first = () => {}, headers = {}, troubles = [], ...options } = {}
  ) =>
    test(name, async () => {
      const html = typeof body === 'function' ? body(browser.url) : body;
      browser.place('/host.html', {
        body: html,
        headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
      });
      const page = await browser.open('host.html', {
        wait: null,
        fixture,
        ...options,
        prepare: p => p.addInitScript(first),
      });
      await check(page, browser);
      assert.deepEqual(
        page.troubles.filter(words => !troubles.some(pattern => pattern.test(words))),
        []
      );
      await page.close();
    });
  return { onHost };
}

/** Runs in the page: annotates #host with the real engine; globalThis.handle. */
export const mark = (page, options = {}, selector = '#host') =>
  page.evaluate(
    async ([given, where]) => {
      const { highlight } = await import('/web/highlight.js');
      const { Rubricator } = await import('/web/rubricate.js');
      globalThis.before = document.body.outerHTML;
      globalThis.engine ??= await Rubricator.load();
      globalThis.handle = highlight(document.querySelector(where), globalThis.engine, given);
      return globalThis.handle.text;
    },
    [options, selector]
  );

export const wait = (page, test, arg) => page.waitForFunction(test, arg, { timeout: 90_000 });
