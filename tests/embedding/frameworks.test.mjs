// frameworks.test.mjs - React, Vue and Svelte hydrate and render again, as built for production, while their text is marked
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { build } from 'esbuild';
import { rubricate } from '../../web/esbuild.js';
import { home, lit, people, project, visit } from './kit.mjs';

const require = createRequire(`${home}/package.json`);
const FIRST = 'Angela Merkel met Emmanuel Macron in Paris.';
const NEXT = 'Jacinda Ardern met Emmanuel Macron in Oslo.';
const PROD = {
  bundle: true,
  format: 'esm',
  minify: true,
  logLevel: 'silent',
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
};

// The server's markup is marked before the framework hydrates it; then its text changes, and an element goes and comes.
const MARK = `import { highlight } from "rubricate/highlight"; import { Rubricator } from "rubricate";
globalThis.handle = highlight(document.querySelector("#app"), await Rubricator.load(), { watch: true, card: true });`;

async function bundle(name, files, html, plugins = []) {
  const folder = project(name, { ...files, 'mark.js': MARK });
  await build({
    ...PROD,
    entryPoints: [`${folder}/main.js`],
    outdir: `${folder}/dist`,
    splitting: true,
    plugins: [rubricate(), ...plugins],
  });
  writeFileSync(
    `${folder}/dist/index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>App</title><div id="app">${html}</div><script type="module" src="main.js"></script></html>`
  );
  return `${folder}/dist`;
}

async function follows(folder) {
  await visit(folder, async page => {
    await lit(page, 2);
    assert.deepEqual(await people(page), ['Angela Merkel', 'Emmanuel Macron']);
    await page.click('button');
    await page.waitForFunction(() =>
      [...(CSS.highlights.get('rubricate-person') ?? [])].some(
        r => r.startContainer.data?.slice(r.startOffset, r.endOffset) === 'Jacinda Ardern'
      )
    );
    assert.deepEqual(await people(page), ['Emmanuel Macron', 'Jacinda Ardern']);
    assert.equal(await page.locator('mark').count(), 0);
    assert.equal(await page.locator('#app p').textContent(), NEXT);
  });
}

test('React hydrates marked markup and renders again', async () => {
  const app = `import { createElement as h, useState } from "react";
export function App() { const [text, set] = useState(${JSON.stringify(FIRST)}); return h("article", null, h("p", null, text), h("button", { onClick: () => set(${JSON.stringify(NEXT)}) }, "Next")); }`;
  const { createElement } = require('react');
  const { renderToString } = require('react-dom/server');
  const App = () =>
    createElement('article', null, createElement('p', null, FIRST), createElement('button', null, 'Next'));
  await follows(
    await bundle(
      'react',
      {
        'app.js': app,
        'main.js': `import "./mark.js"; import { createElement } from "react"; import { hydrateRoot } from "react-dom/client"; import { App } from "./app.js";
hydrateRoot(document.querySelector("#app"), createElement(App), { onRecoverableError: (error) => console.error("recovered: " + error) });`,
      },
      renderToString(createElement(App))
    )
  );
});

test('Vue hydrates marked markup and renders again', async () => {
  const { createSSRApp, h } = require('vue');
  const { renderToString } = require('vue/server-renderer');
  const html = await renderToString(
    createSSRApp({ render: () => h('article', [h('p', FIRST), h('button', 'Next')]) })
  );
  await follows(
    await bundle(
      'vue',
      {
        'main.js': `import "./mark.js"; import { createSSRApp, h, ref } from "vue";
createSSRApp({ setup() { const text = ref(${JSON.stringify(FIRST)}); return () => h("article", [h("p", text.value), h("button", { onClick: () => { text.value = ${JSON.stringify(NEXT)}; } }, "Next")]); } }).mount("#app");`,
      },
      html
    )
  );
});

test('Svelte hydrates marked markup and renders again', async () => {
  const { compile } = require('svelte/compiler');
  const source = `<script>let text = $state(${JSON.stringify(FIRST)});</script><article><p>{text}</p><button onclick={() => (text = ${JSON.stringify(NEXT)})}>Next</button></article>`;
  const folder = project('svelte-server', { 'app.js': compile(source, { generate: 'server' }).js.code });
  const { render } = await import(`${home}/node_modules/svelte/src/server/index.js`);
  const { default: App } = await import(`${folder}/app.js`);
  const { body } = render(App);
  await follows(
    await bundle(
      'svelte',
      {
        'app.js': compile(source, { generate: 'client' }).js.code,
        'main.js':
          'import "./mark.js"; import { hydrate } from "svelte"; import App from "./app.js"; hydrate(App, { target: document.querySelector("#app") });',
      },
      body,
      [
        {
          name: 'svelte',
          setup(b) {
            b.initialOptions.conditions = ['browser', 'svelte', 'production'];
          },
        },
      ]
    )
  );
});
