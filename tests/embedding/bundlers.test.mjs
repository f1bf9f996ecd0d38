// bundlers.test.mjs - Vite, webpack and esbuild build a page with the element, for production; what they made runs in Chromium
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { rubricate } from '../../web/esbuild.js';
import { home, lit, people, project, run, TEXT, visit } from './kit.mjs';

const page = script =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>App</title>${script}<rubricated-text worker="on"><p>${TEXT}</p></rubricated-text></html>`;
const marks = folder =>
  visit(folder, async opened => {
    await lit(opened, 2);
    assert.deepEqual(await people(opened), ['Angela Merkel', 'Emmanuel Macron']);
    assert.equal(opened.workers().length, 1);
  });
const files = folder => readdirSync(folder, { recursive: true }).map(String);

test('Vite', async () => {
  const folder = project('vite', {
    'index.html': page('<script type="module" src="main.js"></script>'),
    'main.js': 'import "rubricate/define";',
    'vite.config.js': 'export default { base: "./", worker: { format: "es" } };',
  });
  run('vite', ['build', '--logLevel', 'warn'], folder);
  assert.equal(
    files(`${folder}/dist`).filter(name => /rubricate-[\w-]+\.wasm$|en-[\w-]+\.rubm$/.test(name)).length,
    2
  );
  await marks(`${folder}/dist`);
});

test('webpack', async () => {
  const folder = project('webpack', {
    'main.js': 'import "rubricate/define";',
    'webpack.config.js': `export default { mode: "production", entry: "./main.js", output: { publicPath: "auto" }, performance: { hints: false } };`,
  });
  run('webpack', ['--no-stats'], folder);
  writeFileSync(`${folder}/dist/index.html`, page('<script defer src="main.js"></script>'));
  await marks(`${folder}/dist`);
});

test('esbuild, with the plugin', async () => {
  const folder = project('esbuild', { 'main.js': 'import "rubricate/define";' });
  const { warnings } = await build({
    entryPoints: [`${folder}/main.js`],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    outdir: `${folder}/dist`,
    plugins: [rubricate()],
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  writeFileSync(`${folder}/dist/index.html`, page('<script type="module" src="main.js"></script>'));
  await marks(`${folder}/dist`);
});

test('a plain script and the one-file module, from the package as it is', async () => {
  const folder = `${home}/node_modules/rubricate`;
  writeFileSync(`${folder}/plain.html`, page('<script src="build/rubricate-script.js"></script>'));
  await visit(folder, opened => lit(opened, 2), { path: 'plain.html' });
  writeFileSync(
    `${folder}/inline.html`,
    page('<script type="module" src="build/rubricate-inline.js"></script>').replace('worker="on"', '')
  );
  await visit(
    folder,
    async opened => {
      await lit(opened, 2);
      assert.deepEqual(
        await opened.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))
        ),
        ['rubricate-inline.js']
      );
    },
    { path: 'inline.html' }
  );
});
