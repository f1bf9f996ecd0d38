// structure.test.mjs - what the source keeps to: which way includes point, file length, first lines, one top level
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const read = name => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const tracked = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', cwd: new URL('..', import.meta.url) });
const files = tracked.status === 0 ? tracked.stdout.trim().split('\n') : [];
const sources = files.filter(name => /^(core|web|tests)\/.*\.(c|h|js|mjs|ts|css|html|sh)$/.test(name));

// What stands later may include what stands earlier. Other files lie beside the stage they belong to.
const stages = `rubricate.h arena utf8 chars token block sentence model names document lexicon feature value tagger mention entity quote
  speaker json text html w3c brat conll csv rubricate wasm cli`.split(/\s+/);

// "token" for token.c and token.h; rubricate.h, which all include, is not rubricate.c, which includes all.
const stageOf = file => file === 'rubricate.h' ? file : file.replace(/\.[ch]$/, '');

// File -> the headers that it includes.
function includes() {
  const files = readdirSync(new URL('../core/', import.meta.url)).filter(name => /\.[ch]$/.test(name));
  return new Map(files.map(file => [file, [...read(`core/${file}`).matchAll(/^#include "([^"]+\.h)"/gm)].map(([, name]) => name)]));
}

function reach(graph, file, seen = new Set()) {
  for (const next of graph.get(file) ?? []) if (!seen.has(next)) reach(graph, next, seen.add(next));
  return seen;
}

test('no header of core includes itself over others', () => {
  const graph = includes();
  assert.ok(graph.size > 50);
  assert.deepEqual([...graph.keys()].filter(file => reach(graph, file).has(file)), []);
});

test('includes of core point one way through the stages', () => {
  const graph = includes(), wrong = [];
  for (const file of graph.keys()) {
    const place = stages.indexOf(stageOf(file));
    for (const other of reach(graph, file)) if (place >= 0 && stages.indexOf(stageOf(other)) > place) wrong.push(`${file} includes ${other}`);
  }
  assert.deepEqual(wrong, []);
});

test('only wasm.c knows about WebAssembly', () => {
  const wrong = sources.filter(name => /^core\/[^/]*\.[ch]$/.test(name) && name !== 'core/wasm.c' && /emscripten|__wasm/i.test(read(name)));
  assert.deepEqual(wrong, []);
});

test('the core prints nothing and needs no mathematical library', () => {
  const command = /^core\/(cli|jsonl|line)\.[ch]$/;
  const wrong = sources.filter(name => /^core\/[^/]*\.[ch]$/.test(name) && !command.test(name) && /#include <(stdio|math|assert|time|locale|ctype)\.h>/.test(read(name)));
  assert.deepEqual(wrong, []);
});

test('no file is longer than 500 lines', () => {
  assert.ok(sources.length > 40);
  assert.deepEqual(sources.filter(name => read(name).split('\n').length > 501), []);
});

test('the first line of each file says what it is', () => {
  const first = /^(\/\*|\/\/|<!doctype html>|#!\/bin\/sh)/i;
  assert.deepEqual(sources.filter(name => !first.test(read(name))), []);
});

test('the top level is the agreed one', () => {
  const top = new Set(files.map(name => name.split('/')[0]).filter(name => !name.startsWith('.')));
  const agreed = ['LICENSE', 'Makefile', 'README.md', 'build', 'core', 'package-lock.json', 'package.json', 'tests', 'web'];
  assert.deepEqual([...top].filter(name => !agreed.includes(name)), []);
  assert.deepEqual(files.filter(name => name.startsWith('build/')), ['build/.gitignore']);
});
