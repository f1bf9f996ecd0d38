// measure.mjs - the element in Chromium: names lit after the script, long tasks with 100 KB, memory over many annotations
//
// Prints figures; nothing here passes or fails, since a machine that does other things makes all of them worse.
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';
import { traced } from '../web/trace.mjs';

const paragraph = i =>
  `<p>Number ${i}: Ada Lovelace met Charles Babbage in London, and the Analytical Society wrote about it in ${1800 + i}. “We agreed,” she said.</p>`;
const server = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});

async function open(html) {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.route('**/measure.html', route =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Measure</title><body>${html}`,
    })
  );
  await page.goto(`${server.url}measure.html`);
  return page;
}

// The element's two scripts: the readable modules, and the one file that `make embed` makes of them.
const SCRIPTS = { 'web/define.js': 'module', 'build/rubricate-script.js': 'text/javascript' };

async function lit() {
  for (const [src, type] of Object.entries(SCRIPTS)) {
    const times = (await litBy(src, type)).map(time => time.toFixed(0));
    console.log(`names lit after ${src}, 3 KB of text, 7 pages: ${times.join(', ')} ms`);
  }
}

async function litBy(src, type) {
  const times = [];
  for (let i = 0; i < 7; i++) {
    const page = await open(
      `<rubricated-text>${Array.from({ length: 25 }, (_, n) => paragraph(n)).join('')}</rubricated-text>`
    );
    times.push(
      await page.evaluate(
        async script => {
          await new Promise(rest => setTimeout(rest, 300)); // what opening the page costs is over
          const start = performance.now();
          const done = new Promise(tell => addEventListener('rubricate', tell, { once: true }));
          document.head.append(Object.assign(document.createElement('script'), script));
          await done;
          return performance.now() - start;
        },
        { type, src: `/${src}` }
      )
    );
    await page.close();
  }
  return times;
}

// What a task costs is its time on the processor; its time on the wall says how busy the machine is.
async function longTasks() {
  const page = await open(
    `<rubricated-text>${Array.from({ length: 750 }, (_, n) => paragraph(n)).join('')}</rubricated-text>`
  );
  const end = await traced(page);
  const seen = await page.evaluate(async () => {
    let mutations = 0;
    const element = document.querySelector('rubricated-text');
    new MutationObserver(list => {
      mutations += list.length;
    }).observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
    const start = performance.now();
    const done = new Promise(tell => addEventListener('rubricate', tell, { once: true }));
    await import('/web/define.js');
    await done;
    const time = performance.now() - start;
    await new Promise(rest => setTimeout(rest, 500));
    return { mutations, time: Math.round(time), size: element.handle.text.length };
  });
  const { tasks, top } = await end();
  console.log(
    `${seen.size} characters in place: ${seen.time} ms, longest tasks: ${tasks
      .slice(0, 5)
      .map(task => task.toFixed(0))
      .join(', ')} ms of processor, mutations: ${seen.mutations}`
  );
  if (process.argv.includes('--why')) for (const task of top(6)) console.log('   ', task.join('; '));
  await page.close();
}

async function memory() {
  const page = await open(
    `<div id="host">${Array.from({ length: 10 }, (_, n) => paragraph(n)).join('')}</div>`
  );
  const used = await page.evaluate(async () => {
    const [{ highlight }, { Rubricator }] = await Promise.all([
      import('/web/highlight.js'),
      import('/web/rubricate.js'),
    ]);
    const engine = await Rubricator.load();
    const used = [];
    for (let i = 0; i <= 10_000; i++) {
      const handle = highlight(document.querySelector('#host'), engine);
      handle.clear();
      if (i % 2500 === 0 || i === 500) {
        await new Promise(rest => setTimeout(rest));
        globalThis.gc();
        used.push(`${i}: ${(performance.memory.usedJSHeapSize / 1e6).toFixed(2)}`);
      }
    }
    return used;
  });
  console.log(`JavaScript heap after annotations of one element, MB: ${used.join('; ')}`);
  await page.close();
}

async function elements() {
  const page = await open('');
  const used = await page.evaluate(async () => {
    await import('/web/define.js');
    const used = [];
    for (let i = 0; i <= 1000; i++) {
      const made = Object.assign(document.createElement('rubricated-text'), {
        textContent: 'Ada Lovelace left London.',
      });
      document.body.append(made);
      await new Promise(tell => made.addEventListener('rubricate', tell, { once: true }));
      made.remove();
      if (i % 250 === 0 || i === 50) {
        globalThis.gc();
        used.push(`${i}: ${(performance.memory.usedJSHeapSize / 1e6).toFixed(2)}`);
      }
    }
    return used;
  });
  console.log(`JavaScript heap after elements put in and taken out, MB: ${used.join('; ')}`);
  await page.close();
}

const only = process.argv.find(word => word.startsWith('--only='))?.slice(7);
for (const part of [lit, longTasks, memory, elements]) if (!only || part.name === only) await part();
await browser.close();
await server.close();
