// package.test.mjs - what npm's package holds, what it weighs, its reference, and hosts that are no browser
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reference } from '../../web/make/api.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = process.env.RUB_BUILD ?? 'build';
const json = name => JSON.parse(readFileSync(`${root}${name}`, 'utf8'));
const node = (code, ...more) =>
  spawnSync(process.execPath, [...more, '--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });

test('every file that package.json exports is there and in the package, and nothing that nobody needs', () => {
  const { exports, files } = json('package.json');
  const placesOf = entry => (typeof entry === 'string' ? entry : Object.values(entry).flatMap(placesOf));
  const places = placesOf(exports);
  assert.deepEqual(
    places.filter(place => !existsSync(`${root}${place}`)),
    []
  );
  const [{ files: packed }] = JSON.parse(
    spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' })
      .stdout
  );
  const names = packed.map(({ path }) => path);
  assert.deepEqual(
    places.filter(place => !names.includes(place.slice(2))),
    []
  );
  assert.deepEqual(
    names.filter(
      name =>
        !/^(web\/[\w-]+\.(js|cjs|d\.c?ts)|web\/(API|RECIPES)\.md|build\/(rubricate(-inline|-script)?\.(js|css|wasm)|en\.rubm|sizes\.json)|package\.json|README\.md|LICENSE)$/.test(
          name
        )
    ),
    []
  );
  assert.ok(files.length);
  assert.ok(!names.includes('web/sw.js'), "the reading page's service worker is no part of the package");
});

test('no file weighs more than web/make/budget.json allows', () => {
  const sizes = json(`${out}/sizes.json`);
  const { 'all that a page fetches, brotli': all, ...each } = json('web/make/budget.json');
  for (const [name, most] of Object.entries(each))
    assert.ok(sizes[name].brotli <= most, `${name}: ${sizes[name].brotli} of ${most}`);
  const page = sizes['rubricate.wasm'].brotli + sizes['en.rubm'].brotli + sizes['rubricate-script.js'].brotli;
  assert.ok(page <= all, `${page} of ${all}`);
  for (const { integrity } of Object.values(sizes)) assert.match(integrity, /^sha384-[\w+/]{64}$/);
});

test('the API reference says what the types say (make api)', () => {
  const made = reference();
  assert.equal(readFileSync(`${root}web/API.md`, 'utf8'), made);
  for (const [, code] of made.matchAll(/```ts\n([^]*?)```/g))
    assert.equal(code.split('{').length, code.split('}').length, code);
});

test('importing any part on a server never fails, and makes nothing global', () => {
  const parts = ['rubricate', 'worker', 'highlight', 'card', 'segments', 'element', 'define', 'inline'];
  const done = node(`const before = Object.keys(globalThis).length;
        for (const part of ${JSON.stringify(parts)}) await import(part === "rubricate" ? part : "rubricate/" + part);
        console.log(Object.keys(globalThis).length - before);`);
  assert.equal(done.stdout + done.stderr, '0\n');
});

test('require() says what to write instead', () => {
  const old = spawnSync(process.execPath, ['-e', 'require("rubricate")'], { cwd: root, encoding: 'utf8' });
  if (old.status !== 0)
    assert.match(
      old.stderr,
      /this package is an ES module; write {2}const \{ Rubricator \} = await import\("rubricate"\)/
    );
});

test('inline.js: engine and model are inside', () => {
  const done = node(`import { Rubricator } from "rubricate/inline";
        globalThis.fetch = () => { throw new Error("fetched"); };
        console.log((await Rubricator.load()).annotate("Ann Reid left Oslo.").entities.map(({ name }) => name).join());`);
  assert.equal(done.stdout + done.stderr, 'Ann Reid,Oslo\n');
});

test("the module's README: a host in forty lines runs as it stands there, and every export is named", () => {
  const readme = readFileSync(`${root}core/host/wasm/README.md`, 'utf8');
  const code = /```js\n([^]*?)```/.exec(readme)[1];
  assert.ok(code.split('\n').length <= 50);
  const done = node(code.replaceAll('"build/', `"${out}/`));
  assert.equal(done.stderr, '');
  assert.equal(
    done.stdout,
    code
      .split('\n')
      .filter(line => line.startsWith('// '))
      .map(line => `${line.slice(3)}\n`)
      .join('')
  );
  const { exports } = {
    exports: WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(`${root}${out}/rubricate.wasm`))),
  };
  for (const { name } of exports.filter(({ name }) => /^rub_|^memory$|^_initialize$/.test(name)))
    assert.ok(readme.includes(`\`${name}`), name);
});

test('define.js asks for all that its parts import at once, and for nothing else', () => {
  const importsOf = name =>
    [
      ...readFileSync(`${root}web/${name}`, 'utf8').matchAll(
        /^(?:import|export)\b[^;]*?from "\.\/([\w-]+\.js)";/gm
      ),
    ].map(([, path]) => path);
  const reached = new Set(importsOf('rubricated-text.js'));
  for (const name of reached) for (const more of importsOf(name)) reached.add(more);
  assert.ok(reached.size > 10);
  assert.deepEqual(importsOf('define.js').sort(), ['rubricated-text.js', ...reached].sort());
});
