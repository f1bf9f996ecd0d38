// sites.test.mjs - the recipes for site makers in web/RECIPES.md, built for production and looked at in Chromium
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../serve.mjs';
import {
  home,
  lit,
  look,
  NODE22,
  people,
  project,
  recipe,
  root,
  run,
  TEXT,
  visit,
  without22,
} from './kit.mjs';

const marked = async page => {
  await lit(page, 2);
  assert.deepEqual(await people(page), ['Angela Merkel', 'Emmanuel Macron']);
  assert.equal(await page.locator('mark').count(), 0);
};

// A port that is free now.
const freePort = () =>
  new Promise(tell => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => tell(port));
    });
  });

async function answers(address) {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(address).catch(() => null);
    if (answer) return;
    await new Promise(rest => setTimeout(rest, 100));
  }
  throw new Error(`nobody answers at ${address}`);
}

test('Next.js: a client component and a route handler', async () => {
  const files = recipe('Next.js');
  // Here the packages lie above the project.
  files['next.config.mjs'] = files['next.config.mjs'].replace(
    '{ ',
    `{ turbopack: { root: ${JSON.stringify(home)} }, outputFileTracingRoot: ${JSON.stringify(home)}, `
  );
  const folder = project('next', files, { linked: false });
  const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  run('next', ['build'], folder, env);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [`${home}/node_modules/next/dist/bin/next`, 'start', '-p', String(port)],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, ...env } }
  );
  try {
    const url = `http://localhost:${port}/`;
    await answers(url);
    const answer = await fetch(`${url}annotate`, { method: 'POST', body: TEXT });
    assert.deepEqual(
      (await answer.json()).entities.map(({ name }) => name),
      ['Angela Merkel', 'Emmanuel Macron', 'Paris']
    );
    await look(url, marked);
  } finally {
    server.kill();
  }
});

test('SvelteKit: an attachment on a page made at build time', async () => {
  const folder = project('sveltekit', recipe('SvelteKit'));
  run('vite', ['build', '--logLevel', 'error'], folder);
  assert.match(readFileSync(`${folder}/build/index.html`, 'utf8'), /<p>Angela Merkel met/);
  await visit(`${folder}/build`, marked);
});

test('Astro: the element in the page, entities made at build time', { skip: without22 }, async () => {
  const folder = project('astro', recipe('Astro'));
  run('astro', ['build', '--silent'], folder, { ASTRO_TELEMETRY_DISABLED: '1', node: NODE22 });
  assert.match(
    readFileSync(`${folder}/dist/index.html`, 'utf8'),
    /<p class="about"[^>]*>Angela Merkel, Emmanuel Macron, Paris<\/p>/
  );
  await visit(`${folder}/dist`, marked);
});

test('Eleventy: a filter at build time, and the element from copied files', async () => {
  const folder = project('eleventy', recipe('Eleventy'));
  run('eleventy', ['--quiet'], folder);
  assert.match(
    readFileSync(`${folder}/_site/index.html`, 'utf8'),
    /<aside class="built">[^]*<mark[^>]*>Angela Merkel<\/mark>/
  );
  await visit(`${folder}/_site`, async page => {
    await lit(page, 2);
    assert.deepEqual(await people(page), ['Angela Merkel', 'Emmanuel Macron']);
  });
});

test("WordPress: a plugin of one file marks a post that WordPress's own hooks and script queue print", async () => {
  const [wordpress, content] = [`${home}/wordpress`, project('wordpress', {}, { linked: false })];
  const plugin = `${content}/plugins/rubricate`;
  for (const part of ['web', 'build'])
    cpSync(`${home}/node_modules/rubricate/${part}`, `${plugin}/${part}`, { recursive: true });
  writeFileSync(`${plugin}/rubricate.php`, recipe('WordPress')['rubricate.php']);
  const server = await serve({ folder: content });
  try {
    const html = execFileSync(
      'php',
      [`${root}tests/embedding/wordpress.php`, wordpress, `${plugin}/rubricate.php`, server.url.slice(0, -1)],
      { encoding: 'utf8' }
    );
    assert.match(html, /<rubricated-text cards><p>Angela Merkel/);
    writeFileSync(`${content}/post.html`, html);
    await look(`${server.url}post.html`, async page => {
      await lit(page, 3);
      assert.deepEqual(await people(page), ['Angela Merkel', 'Emmanuel Macron', 'Merkel']);
    });
  } finally {
    await server.close();
  }
});

// npm's package of Electron fetches the program from elsewhere. Its windows let a file read the files beside it; so does Chromium with this switch.
test('Electron: a window that shows a file', async () => {
  const folder = project('electron', recipe('Electron'));
  await look(pathToFileURL(`${folder}/window.html`).href, marked, {
    args: ['--allow-file-access-from-files'],
  });
});
