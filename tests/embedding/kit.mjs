// kit.mjs - what the embedding tests share: packages, a folder for each project, a server for it, and Chromium that notes troubles
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const home = process.env.EMBEDDING ?? `${root}build/embedding`; // where npm's packages are
export const TEXT = 'Angela Merkel met Emmanuel Macron in Paris on Tuesday.';

/** Our own package as npm would install it: only the files that it holds. */
function installed() {
  const place = `${home}/node_modules/rubricate`;
  rmSync(place, { recursive: true, force: true });
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  );
  for (const { path } of files) {
    mkdirSync(dirname(`${place}/${path}`), { recursive: true });
    cpSync(`${root}${path}`, `${place}/${path}`);
  }
}
installed();

/** A folder with these files: { "src/main.js": text }. */
export function project(name, files, { linked = true } = {}) {
  const folder = `${home}/projects/${name}`;
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries({
    'package.json': '{"private":true,"type":"module"}',
    ...files,
  })) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
  if (linked && !existsSync(`${folder}/node_modules`))
    symlinkSync(`${home}/node_modules`, `${folder}/node_modules`);
  return folder;
}

/** The files of a recipe as web/RECIPES.md gives them: { "app/page.js": code }. */
export function recipe(name) {
  const text = readFileSync(`${root}web/RECIPES.md`, 'utf8')
    .split('\n## ')
    .find(part => part.startsWith(`${name}\n`));
  return Object.fromEntries(
    [...text.matchAll(/```\w+ (\S+)\n([^]*?)```/g)].map(([, path, code]) => [path, code])
  );
}

/** A newer node than the one that runs the tests, for programs that want it; npm has it for x64. */
export const NODE22 = `${home}/node_modules/node22/bin/node`;
export const without22 = process.arch !== 'x64' && 'npm has this node for x64 only';

/** Runs a program of npm's packages in `folder`; what it says is in the error when it fails. */
export function run(program, args, folder, { node, ...env } = {}) {
  const path = realpathSync(`${home}/node_modules/.bin/${program}`);
  const done = spawnSync(node ?? path, node ? [path, ...args] : args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 600_000,
    env: { ...process.env, ...env },
  });
  if (done.status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${done.error ?? ''}${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** Opens what lies in `folder`, calls check(page), and asserts that nothing went wrong in it. */
export async function visit(folder, check, options = {}) {
  const server = await serve({ folder, headers: options.headers });
  try {
    await look(server.url + (options.path ?? ''), check, options);
  } finally {
    await server.close();
  }
}

/** The same for a page that somebody else serves. */
export async function look(address, check, { args = [] } = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...args],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const troubles = [];
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', error => troubles.push(error.message));
    await page.goto(address);
    await check(page);
    assert.deepEqual(
      troubles.filter(words => !/favicon/.test(words)),
      []
    );
  } finally {
    await browser.close();
  }
}

/** The words under our highlights of people, in text order of their nodes. */
export const people = page =>
  page.evaluate(() =>
    [...(CSS.highlights.get('rubricate-person') ?? [])]
      .map(r => r.startContainer.data.slice(r.startOffset, r.endOffset))
      .sort()
  );
export const lit = (page, count = 1) =>
  page.waitForFunction(most => (CSS.highlights.get('rubricate-person')?.size ?? 0) >= most, count, {
    timeout: 120_000,
  });
