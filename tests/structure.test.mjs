// structure.test.mjs - what the source keeps to: which way includes point, file length, first lines, one top level
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const read = name => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const tracked = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
  cwd: new URL('..', import.meta.url),
});
const files = tracked.status === 0 ? tracked.stdout.trim().split('\n') : [];
const sources = files.filter(name => /^(core|web|tests)\/.*\.(c|h|js|mjs|ts|css|html|sh)$/.test(name));

// The floors of the house: a file includes and calls what stands above it, never what stands below. tools stand beside the engine.
const floors = [
  'core/rubricate.h',
  'core/words.c',
  'core/invariant.',
  'core/base/',
  'core/text/',
  'core/document.',
  'core/model/',
  'core/values/',
  'core/names/',
  'core/who/',
  'core/quotes/',
  'core/write/',
  'core/stages.',
  'core/rubricate.c',
  'core/host/',
];
const floorOf = file => floors.findIndex(floor => file.startsWith(floor));
const engine = files.filter(name => /^core\/(?!tools\/).*\.[ch]$/.test(name));

// File -> the headers of core that it includes.
const includes = new Map(
  engine.map(file => [
    file,
    [...read(file).matchAll(/^#include "([^"]+\.h)"/gm)].map(([, name]) => `core/${name}`),
  ])
);

// Each circle that a walk along the arrows meets, as a path.
function circles(graph) {
  const found = [],
    state = new Map();
  const walk = (node, path) => {
    if (state.get(node) === 'done') return;
    if (path.includes(node)) return void found.push([...path.slice(path.indexOf(node)), node].join(' -> '));
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
    state.set(node, 'done');
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

const upward = graph =>
  [...graph].flatMap(([file, others]) =>
    [...others].filter(other => floorOf(other) > floorOf(file)).map(other => `${file} -> ${other}`)
  );

test('every file of the engine stands on a floor', () => {
  assert.ok(engine.length > 150);
  assert.deepEqual(
    engine.filter(name => floorOf(name) < 0),
    []
  );
});

test('includes point one way, without circles', () => {
  assert.deepEqual(upward(includes), []);
  assert.deepEqual(circles(includes), []);
});

const objectOf = source => `${process.env.RUB_BUILD ?? 'build'}/obj/${source.slice('core/'.length, -1)}o`;
const nm = source => {
  const done = spawnSync('nm', [objectOf(source)], { encoding: 'utf8', cwd: new URL('..', import.meta.url) });
  assert.equal(done.status, 0, `nm ${objectOf(source)}: ${done.stderr}`);
  return [...done.stdout.matchAll(/^[0-9a-f ]{16} ([TDRBVWU]) (\S+)$/gm)].map(([, kind, symbol]) => [
    kind,
    symbol,
  ]);
};
const functionsOf = source =>
  nm(source)
    .filter(([kind]) => kind === 'T')
    .map(([, symbol]) => symbol);

// Object files say exactly who defines and who calls: nm's T, D, R, B against U.
function calls() {
  const definedBy = new Map(),
    wants = new Map();
  for (const source of engine.filter(name => name.endsWith('.c') && !name.startsWith('core/host/wasm/'))) {
    for (const [kind, symbol] of nm(source)) {
      if (kind !== 'U') definedBy.set(symbol, source);
      else wants.set(source, [...(wants.get(source) ?? []), symbol]);
    }
  }
  const graph = new Map();
  for (const [source, symbols] of wants)
    graph.set(
      source,
      new Set(symbols.map(symbol => definedBy.get(symbol)).filter(other => other && other !== source))
    );
  return graph;
}

test('calls point one way, without circles', () => {
  const graph = calls();
  assert.ok([...graph.values()].reduce((sum, others) => sum + others.size, 0) > 300);
  assert.deepEqual(upward(graph), []);
  assert.deepEqual(circles(graph), []);
});

// A public function bears the first word of its file's name, in one or many: rub_edges_mend stands in edge.c.
const nouns = { document: 'doc' };

test('a function of the engine bears the noun of its file', () => {
  const api = new Set(read('core/rubricate.h').match(/\brub_\w+(?=\()/g)),
    wrong = [];
  for (const source of engine.filter(
    name => /^core\/(names|model|write|document|stages)/.test(name) && name.endsWith('.c')
  )) {
    const word = source.split('/').at(-1).slice(0, -2).split('_')[0],
      noun = nouns[word] ?? word;
    for (const symbol of functionsOf(source))
      if (
        !api.has(symbol) &&
        !symbol.startsWith(`rub_${noun}`) &&
        !symbol.startsWith(`rub_${noun.replace(/y$/, 'ies')}`)
      )
        wrong.push(`${source}: ${symbol}`);
  }
  assert.deepEqual(wrong, []);
});

test('who and write do not know how quotations are found', () => {
  const inside = /^core\/(quotes|names|values)\//;
  const wrong = [...includes]
    .filter(([file]) => /^core\/(who|write)\//.test(file))
    .flatMap(([file, others]) =>
      others.filter(other => inside.test(other)).map(other => `${file} -> ${other}`)
    );
  assert.deepEqual(wrong, []);
});

test('only core/host/wasm knows about WebAssembly', () => {
  assert.deepEqual(
    engine.filter(name => !name.startsWith('core/host/wasm/') && /emscripten|__wasm/i.test(read(name))),
    []
  );
});

test('only core/host prints, and the engine needs no mathematical library', () => {
  assert.deepEqual(
    engine.filter(
      name =>
        !/^core\/host\/(command|archive|serve)\//.test(name) &&
        /#include <(stdio|math|assert|time|locale|ctype)\.h>/.test(read(name))
    ),
    []
  );
});

test('no file is longer than 500 lines', () => {
  assert.ok(sources.length > 40);
  assert.deepEqual(
    sources.filter(name => read(name).split('\n').length > 501),
    []
  );
});

test('the first line of each file says what it is', () => {
  const first = /^(\/\*|\/\/|<!doctype html>|#!\/bin\/sh)/i;
  assert.deepEqual(
    sources.filter(name => !first.test(read(name))),
    []
  );
});

test('the first line of each file of C bears its name', () => {
  const files = sources.filter(name => /\.[ch]$/.test(name));
  assert.deepEqual(
    files.filter(name => !read(name).startsWith(`/* ${name.split('/').at(-1)} - `)),
    []
  );
});

test('the top level is the agreed one', () => {
  const top = new Set(files.map(name => name.split('/')[0]).filter(name => !name.startsWith('.')));
  const agreed = [
    'LICENSE',
    'Makefile',
    'README.md',
    'build',
    'core',
    'package-lock.json',
    'package.json',
    'tests',
    'web',
  ];
  assert.deepEqual(
    [...top].filter(name => !agreed.includes(name)),
    []
  );
  assert.deepEqual(
    files.filter(name => name.startsWith('build/')),
    ['build/.gitignore']
  );
});

test('a library whose header is missing is built without', () => {
  const asked = spawnSync(
    'make',
    ['-pn', 'CPPFLAGS=-nostdinc', `BUILD=${mkdtempSync(join(tmpdir(), 'rubricate-features-'))}`],
    { encoding: 'utf8', cwd: new URL('..', import.meta.url) }
  );
  assert.deepEqual(
    asked.stdout
      .match(/^HAS_\w+ := *\w*/gm)
      .map(line => line.replace(/ :=.*?(\w*)$/, '=$1'))
      .sort(),
    ['HAS_HTTP=', 'HAS_ZLIB=', 'HAS_ZSTD=']
  );
});
