// readmes.test.mjs - each folder of core has a README that names what lies in it, so that a newcomer finds every rule
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const root = new URL('..', import.meta.url);
const tracked = spawnSync('git', ['ls-files', 'core'], { encoding: 'utf8', cwd: root })
  .stdout.trim()
  .split('\n');
const folders = [
  ...new Set(
    tracked
      .map(name => name.split('/')[1])
      .filter(name => tracked.some(file => file.startsWith(`core/${name}/`)))
  ),
];
const readmeOf = folder => new URL(`core/${folder ? `${folder}/` : ''}README.md`, root);

// What lies directly in a folder: files, of which a header goes with its .c file, and folders.
function childrenOf(folder) {
  const inside = folder ? `core/${folder}/` : 'core/';
  const children = tracked
    .filter(name => name.startsWith(inside))
    .map(name => name.slice(inside.length).split('/')[0]);
  const hasSource = name => name.endsWith('.h') && children.includes(`${name.slice(0, -2)}.c`);
  return [...new Set(children)].filter(
    name => name !== 'README.md' && !name.startsWith('.') && !hasSource(name)
  );
}

// A README names a child in code marks: `edge`, `edge.c`, `command/option.c`, or all of a kind: `*.txt`.
function unnamed(folder) {
  const marked = [...readFileSync(readmeOf(folder), 'utf8').matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) =>
    code.split(/[\s,]+/)
  );
  const names = child =>
    marked.some(
      code =>
        code === child ||
        code === `${child}/` ||
        code.startsWith(`${child}/`) ||
        code === child.replace(/\.[a-z]+$/, '') ||
        (code.startsWith('*.') && child.endsWith(code.slice(1)))
    );
  return childrenOf(folder).filter(child => !names(child));
}

test('every folder of core has a README', () => {
  assert.ok(folders.length > 10);
  assert.deepEqual(
    folders.filter(folder => !existsSync(readmeOf(folder))),
    []
  );
});

for (const folder of ['', ...folders].filter(name => existsSync(readmeOf(name)))) {
  test(`the README of core/${folder} names all that lies there`, () => assert.deepEqual(unnamed(folder), []));
}

test('a README is a screen', () => {
  const long = folders.filter(
    folder => existsSync(readmeOf(folder)) && readFileSync(readmeOf(folder), 'utf8').split('\n').length > 75
  );
  assert.deepEqual(long, []);
});
