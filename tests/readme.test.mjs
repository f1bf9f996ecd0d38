// readme.test.mjs - the examples of the README do what it says they do
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const readme = readFileSync('README.md', 'utf8');
const build = process.env.RUB_BUILD ?? 'build';
const example = language => new RegExp('```' + language + '\\n([^]*?)```').exec(readme)[1];

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'rubricate-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a use of the JavaScript API with its output stands before line 20', () => {
  assert.ok(readme.slice(0, readme.indexOf(example('js')) + example('js').length).split('\n').length <= 20);
});

test('the JavaScript example prints what its comment says', () =>
  inFolder(folder => {
    const code = example('js'),
      file = join(folder, 'example.mjs');
    writeFileSync(file, code.replace('./web/rubricate.js', pathToFileURL('web/rubricate.js')));
    const expected = code
      .split('\n')
      .filter(line => line.startsWith('// '))
      .map(line => line.slice(3))
      .join('\n');
    assert.equal(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim(), expected);
  }));

test('the C example compiles and prints what its comment says', () =>
  inFolder(folder => {
    const code = example('c'),
      file = join(folder, 'example.c'),
      program = join(folder, 'example');
    writeFileSync(file, code.replace('build/en.rubm', join(process.cwd(), build, 'en.rubm')));
    execFileSync('cc', [
      '-Wall',
      '-Wextra',
      '-Werror',
      '-Icore',
      file,
      join(build, 'librubricate.a'),
      '-o',
      program,
    ]);
    const expected = /prints (.*) *$/m.exec(code)[1].split(', ');
    assert.deepEqual(execFileSync(program, { encoding: 'utf8' }).trim().split('\n'), expected);
  }));

test('every file that the README names is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, to]) => to)
    .filter(to => !/^https?:/.test(to));
  assert.ok(links.length > 10);
  assert.deepEqual(
    links.filter(link => !existsSync(link)),
    []
  );
});
