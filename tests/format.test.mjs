// format.test.mjs - C is as .clang-format has it, JavaScript as prettier does, and no line of C or CSS is too long; make format mends all
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import prettier from 'prettier';
import { LIMIT, wrapped } from './wrap-css.mjs';

const root = new URL('..', import.meta.url);
const run = (command, args) => spawnSync(command, args, { encoding: 'utf8', cwd: root, maxBuffer: 1 << 26 });
const tracked = run('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
const all = tracked.status === 0 ? tracked.stdout.trim().split('\n') : [];
const files = all.filter(name => /\.[ch]$/.test(name));
const lines = names =>
  names.flatMap(name =>
    readFileSync(new URL(name, root), 'utf8')
      .split('\n')
      .map((line, i) => [line, `${name}:${i + 1}`])
  );
const long = names =>
  lines(names)
    .filter(([line]) => [...line].length > LIMIT)
    .map(([, place]) => place);

test(`no line of C or CSS is longer than ${LIMIT} characters`, () => {
  assert.ok(files.length > 150);
  assert.deepEqual(long([...files, ...all.filter(name => name.endsWith('.css'))]), []);
});

test('a long rule of CSS becomes lines of declarations, and a short one stays', () => {
  const many =
    'color: red; margin: 0 auto; padding: 1rem 2rem 3rem; border: 1px solid var(--rule); background: url("a;b{c}.png");';
  assert.deepEqual(wrapped('.a { color: red; }'), ['.a { color: red; }']);
  assert.deepEqual(wrapped(`@media print { .a, .b { ${many} } }`), [
    '@media print {',
    '  .a, .b {',
    '    color: red; margin: 0 auto; padding: 1rem 2rem 3rem; border: 1px solid var(--rule);',
    '    background: url("a;b{c}.png");',
    '  }',
    '}',
  ]);
});

// Another version of the formatter breaks lines elsewhere, so only the one that the file was made for is asked.
const version = /version 14\./.test(run('clang-format', ['--version']).stdout ?? '');
test(
  'clang-format finds nothing to change',
  { skip: version ? false : 'there is no clang-format 14' },
  () => {
    const done = run('clang-format', ['--dry-run', '--Werror', ...files]);
    assert.equal(
      done.status,
      0,
      done.stderr
        .split('\n')
        .filter(line => line.includes('error'))
        .slice(0, 20)
        .join('\n')
    );
  }
);

test('prettier finds nothing to change', async () => {
  const scripts = all.filter(name => /\.(js|mjs|cjs|ts)$/.test(name));
  assert.ok(scripts.length > 150);
  const wrong = [];
  for (const name of scripts) {
    const filepath = new URL(name, root).pathname;
    const options = { ...(await prettier.resolveConfig(filepath, { editorconfig: true })), filepath };
    if (!(await prettier.check(readFileSync(filepath, 'utf8'), options))) wrong.push(name);
  }
  assert.deepEqual(wrong, []);
});
