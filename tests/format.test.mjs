// format.test.mjs - C is as .clang-format has it (make format mends it); where there is no clang-format the line limit alone is read
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const root = new URL('..', import.meta.url);
const run = (command, args) => spawnSync(command, args, { encoding: 'utf8', cwd: root, maxBuffer: 1 << 26 });
const tracked = run('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
const files = (tracked.status === 0 ? tracked.stdout.trim().split('\n') : []).filter(name => /\.[ch]$/.test(name));

test('no line of C is longer than 110 characters', () => {
  assert.ok(files.length > 150);
  const long = files.flatMap(name => readFileSync(new URL(name, root), 'utf8').split('\n').map((line, i) => [line, `${name}:${i + 1}`]));
  assert.deepEqual(long.filter(([line]) => [...line].length > 110).map(([, place]) => place), []);
});

// Another version of the formatter breaks lines elsewhere, so only the one that the file was made for is asked.
const version = /version 14\./.test(run('clang-format', ['--version']).stdout ?? '');
test('clang-format finds nothing to change', { skip: version ? false : 'there is no clang-format 14' }, () => {
  const done = run('clang-format', ['--dry-run', '--Werror', ...files]);
  assert.equal(done.status, 0, done.stderr.split('\n').filter(line => line.includes('error')).slice(0, 20).join('\n'));
});
