// trust.test.mjs - the native build is hardened, what comes from elsewhere is named to the byte, and nothing that a text, an id, a file name or a lexicon holds is obeyed by who shows it
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const build = process.env.RUB_BUILD ?? 'build';
const command = `${build}/rubricate`;
const cwd = new URL('..', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'rubricate-trust-'));
after(() => rmSync(folder, { recursive: true }));

const run = (args, input = '') =>
  spawnSync(command, ['--model', `${build}/en.rubm`, ...args], { cwd, input, encoding: 'utf8' });
const written = (format, text, args = []) => {
  const done = run([...(format === 'json' ? [] : ['--format', format]), ...args], text);
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
};

// ---- the file ----

const readelf = (...args) => spawnSync('readelf', ['-W', ...args, command], { cwd, encoding: 'utf8' }).stdout;

test('the command is position independent, its tables are read only after loading, its stack holds no code', () => {
  assert.match(readelf('-h'), /Type:\s+DYN/);
  assert.match(readelf('-l'), /GNU_RELRO/);
  assert.match(readelf('-l'), /GNU_STACK.*\bRW\s/);
  assert.match(readelf('-d'), /BIND_NOW|FLAGS.*NOW/);
});

test('its stacks are guarded and its copies are checked', () => {
  const symbols = readelf('--dyn-syms');
  assert.match(symbols, /__stack_chk_fail/);
  assert.match(symbols, /__\w+_chk@/);
  assert.doesNotMatch(symbols, /\b(gets|strcpy|strcat|sprintf|vsprintf)@/);
});

// ---- what comes from elsewhere ----

const json = name => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

test('who uses the package gets nothing else with it, and no script runs when it is installed', () => {
  const { dependencies, optionalDependencies, peerDependencies, scripts } = json('package.json');
  assert.deepEqual([dependencies, optionalDependencies, peerDependencies, scripts], Array(4).fill(undefined));
});

for (const folder of ['', 'tests/archives/', 'tests/embedding/', 'core/tools/gazetteer/'])
  test(`${folder}package.json names exact versions, and its lock file the bytes of each`, () => {
    const { dependencies = {}, devDependencies = {} } = json(`${folder}package.json`),
      wanted = { ...dependencies, ...devDependencies },
      { packages } = json(`${folder}package-lock.json`);
    assert.ok(Object.keys(wanted).length > 2);
    for (const [name, version] of Object.entries(wanted)) {
      assert.match(version, /^(npm:[\w-]+@)?\d+\.\d+\.\d+[-\w.]*$/, name);
      assert.equal(packages[`node_modules/${name}`].version, version.replace(/^npm:.*@/, ''), name);
    }
    for (const [place, { integrity, inBundle, resolved = '' }] of Object.entries(packages).slice(1)) {
      assert.match(inBundle ? 'sha512-' : integrity, /^sha512-/, place);
      assert.match(resolved, /^$|^https:\/\/registry\.npmjs\.org\//, place);
    }
  });

// ---- what it writes ----

// Moves the cursor, sets the window's title, is a C1 control, rings, turns the direction of reading, hides, is no line break but acts as one.
const hostile =
  '\u001b[2J \u001b]0;owned\u0007 \u009b31m \u0008\u007f \u202e\u2066\u200f \u0000 \rAnna Kern said "all \u001b[31mred\u001b[0m" in Oslo.\n';
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

test('a terminal gets nothing that it would obey', () => {
  const out = written('text', hostile);
  assert.match(out, /\[PERSON Anna Kern\]/);
  assert.doesNotMatch(out, controls);
});

test('an error message names a file and a line without what they would do to a terminal', () => {
  const missing = run([join(folder, 'no\u001b[2J\u202esuch\nfile\u009b31m.txt')]);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /^rubricate: [^\n]*such[^\n]*\n$/);
  assert.doesNotMatch(missing.stderr.slice(0, -1), controls);
  const option = run(['--\u001b[2Jred']);
  assert.equal(option.status, 2);
  assert.doesNotMatch(option.stderr.trimEnd(), controls);
});

test('a complaint about a lexicon is harmless', () => {
  const name = join(folder, 'lexicon.jsonl');
  writeFileSync(name, '{"name": "Anna \u001b[2J", "type": "\\u001b[2J\\u202eBAD"}\n');
  const done = run(['--lexicon', name], 'Anna Kern\n');
  assert.match(done.stderr, /lexicon\.jsonl/);
  assert.doesNotMatch(done.stderr.replaceAll('\n', ''), controls);
});

test('a quotation of a document is no formula of a spreadsheet', () => {
  const text =
    'Anna Kern said, "=HYPERLINK(""http://example.com"")". Bob Hale said, "+1+cmd|calc". Eve Roe said, "@SUM(A1)". Dan Poe said, "-2+3".\n';
  const out = written('csv', text);
  assert.match(out, /Anna Kern/);
  assert.doesNotMatch(out, /(^|,)"?[=+@\t-][^",]/m);
});

// The page's own styles and text are in it; what is asked is that the document adds no element, no attribute and no end of one.
const tags = html => [...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name.toLowerCase());

test('markup of a document is text in the page that shows it', () => {
  const bad =
    'Anna Kern</script><script>alert(1)</script><img src=x onerror=alert(1)> said "</mark><svg onload=alert(1)>" in <b>Oslo</b>. <!-- ]]> --> &lt;i&gt;\n';
  const plain = 'Anna Kern said "hm" in Oslo.\n';
  const known = new Set(tags(written('html', plain))),
    out = written('html', bad);
  assert.deepEqual(
    tags(out).filter(name => !known.has(name)),
    []
  );
  assert.doesNotMatch(out, /<script|<img|<svg/i);
  assert.match(out, /&lt;img src=x onerror=alert\(1\)&gt;/);
});

test('XML of a document is text in TEI', () => {
  const out = written(
    'tei',
    'Anna Kern said "]]></p></text><evil xmlns="x"/>&amp;&#0; <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e;" \u0001\ufffe in Oslo.\n'
  );
  assert.doesNotMatch(out, /<evil|<!DOCTYPE|<!ENTITY|&e;|\u0001|\ufffe/);
});

test('a link of a lexicon is only an address of the web', () => {
  const name = join(folder, 'links.jsonl');
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://a.example/"onmouseover="alert(1)',
  ]) {
    writeFileSync(name, `${JSON.stringify({ name: 'Anna Kern', type: 'PERSON', id: 'K"><script>', url })}\n`);
    const done = run(['--lexicon', name, '--format', 'html'], 'Anna Kern said "yes" in Oslo.\n');
    assert.doesNotMatch(done.stdout, /(href|src)\s*=\s*["']?\s*(javascript|data):/i);
    assert.doesNotMatch(done.stdout, /"onmouseover="|<script>/i);
  }
});

test('an id with hostile characters stays inside its cell, its line and its attribute', () => {
  const id = '=1+1"\u001b[2J</script>,\n\u202e',
    line = `${JSON.stringify({ id, text: 'Anna Kern said "yes" in Oslo.' })}\n`;
  for (const format of ['json', 'csv', 'spans']) {
    const out = written(format, line, ['--jsonl']);
    assert.doesNotMatch(out, /\u001b/);
    if (format === 'csv') assert.doesNotMatch(out, /^"?=/m);
    else assert.equal(JSON.stringify(JSON.parse(out.trim())).includes('=1+1'), true, format);
  }
});
