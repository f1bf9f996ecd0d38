// types.test.mjs - the hand-written types: a program that uses them all compiles, wrong uses do not
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('tsc accepts types.ts and types-embed.ts: every @ts-expect-error in them marks a real error', () => {
  const done = spawnSync(
    'npx',
    [
      '--no-install',
      'tsc',
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--moduleResolution',
      'nodenext',
      '--lib',
      'es2022,dom',
      '--types',
      '',
      'tests/web/types.ts',
      'tests/web/types-embed.ts',
    ],
    { cwd: root, encoding: 'utf8' }
  );
  assert.equal(done.stdout + done.stderr, '');
  assert.equal(done.status, 0);
});
