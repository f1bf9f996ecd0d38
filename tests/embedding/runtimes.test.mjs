// runtimes.test.mjs - the package under Deno, Bun and Cloudflare's workerd (miniflare), and in a server's route handler
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { home, project, recipe, root, run, TEXT } from './kit.mjs';

const files = recipe('Deno and Bun');
const wanted = 'Angela Merkel, Emmanuel Macron, Paris\n';

test('Deno', () =>
  assert.equal(
    run('deno', ['run', '--allow-read', '--allow-env', 'main.js'], project('deno', files)),
    wanted
  ));
test('Bun', () => assert.equal(run('bun', ['run', 'main.js'], project('bun', files)), wanted));
test('node', () =>
  assert.equal(
    execFileSync(process.execPath, ['main.js'], { cwd: project('node', files), encoding: 'utf8' }),
    wanted
  ));

// A Worker may not compile bytes: it gets the module compiled, and the model as data.
test('Cloudflare Workers: the module and the model are parts of the worker', async () => {
  const { Miniflare } = await import(`${home}/node_modules/miniflare/dist/src/index.js`).then(
    made => made.default ?? made
  );
  const place = `${home}/node_modules/rubricate/`;
  const text = name => readFileSync(`${place}web/${name}`, 'utf8');
  const worker = recipe('Cloudflare Workers')
    ['worker.js'].replace('"rubricate"', '"./web/rubricate.js"')
    .replaceAll('"rubricate/', '"./build/');
  const flare = new Miniflare({
    compatibilityDate: '2026-01-01',
    modules: [
      { type: 'ESModule', path: 'main.js', contents: worker },
      ...['rubricate.js', 'files.js', 'source.js'].map(name => ({
        type: 'ESModule',
        path: `web/${name}`,
        contents: text(name).replaceAll('import.meta.url', '"https://worker.example/web/x.js"'),
      })),
      {
        type: 'CompiledWasm',
        path: 'build/rubricate.wasm',
        contents: readFileSync(`${place}build/rubricate.wasm`),
      },
      { type: 'Data', path: 'build/en.rubm', contents: readFileSync(`${place}build/en.rubm`) },
    ],
  });
  try {
    const answer = await flare.dispatchFetch('https://worker.example/', { method: 'POST', body: TEXT });
    assert.deepEqual(
      (await answer.json()).entities.map(({ name }) => name),
      ['Angela Merkel', 'Emmanuel Macron', 'Paris']
    );
  } finally {
    await flare.dispose();
  }
});

test("C: the module as wasm2c writes it, with the host of core/host/wasm's README", () => {
  const folder = `${root}build/wasm2c`;
  const [, code] = /```c\n([^]*?)```/.exec(readFileSync(`${root}core/host/wasm/README.md`, 'utf8'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/host.c`, code);
  execFileSync('wasm2c', [`${root}build/rubricate.wasm`, '-n', 'rubricate', '-o', 'module.c'], {
    cwd: folder,
  });
  execFileSync('cc', ['module.c', 'host.c', '-lwasm-rt-impl', '-lm', '-o', 'host'], { cwd: folder });
  const said = execFileSync(`${folder}/host`, { cwd: root, encoding: 'utf8' });
  assert.equal(
    said,
    execFileSync(`${root}build/rubricate`, {
      input: '“We had ten minutes,” said Petr Novak of Ostrava.',
      encoding: 'utf8',
    })
  );
});
