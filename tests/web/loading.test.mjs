// loading.test.mjs - where engine, model and lexicon may come from, and the one sentence when they do not
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Rubricator } from '../../web/rubricate.js';
import { bytes, command, files } from './engine.mjs';

const text = 'Ann Reid met Xi Jinping in Oslo.';
const wanted = JSON.stringify((await Rubricator.load(files)).annotate(text));

const answers = {
  '/good.wasm': ['application/wasm', bytes('rubricate.wasm')],
  '/untyped.wasm': ['application/octet-stream', bytes('rubricate.wasm')],
  '/cut.wasm': ['application/wasm', bytes('rubricate.wasm').subarray(0, 1000)],
  '/page': ['text/html; charset=utf-8', '<!doctype html>'],
  '/en.rubm': ['application/octet-stream', bytes('en.rubm')],
};
const server = createServer(({ url }, answer) => {
  const [type, body] = answers[url] ?? ['text/plain', 'no'];
  answer.writeHead(answers[url] ? 200 : 404, { 'content-type': type }).end(body);
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());
const at = path => `http://127.0.0.1:${server.address().port}${path}`;

async function same(options) {
  assert.equal(JSON.stringify((await Rubricator.load({ ...files, ...options })).annotate(text)), wanted);
}

async function refused(options, pattern) {
  await assert.rejects(Rubricator.load({ ...files, ...options }), error => {
    assert.ok(error instanceof Error);
    assert.match(error.message, pattern);
    assert.match(error.message, /^Rubricate: [^\n]+\.$/);
    return true;
  });
}

test('from the disk: paths, file addresses, URLs', async () => {
  await same({});
  await same({ wasm: pathToFileURL(files.wasm), model: pathToFileURL(files.model).href });
});

test('from the network, whatever the server calls the type', async () => {
  await same({ wasm: at('/good.wasm'), model: at('/en.rubm') });
  await same({ wasm: new URL(at('/untyped.wasm')) });
});

test('answers, promises of answers, bytes, buffers, compiled modules', async () => {
  await same({ wasm: fetch(at('/good.wasm')), model: await fetch(at('/en.rubm')) });
  await same({
    wasm: new Uint8Array(bytes('rubricate.wasm')).buffer,
    model: new DataView(new Uint8Array(bytes('en.rubm')).buffer),
  });
  await same({ wasm: await WebAssembly.compile(bytes('rubricate.wasm')) });
});

test('two Rubricators share nothing', async () => {
  const module = await WebAssembly.compile(bytes('rubricate.wasm'));
  const [one, two] = await Promise.all([
    Rubricator.load({ ...files, wasm: module }),
    Rubricator.load({ ...files, wasm: module }),
  ]);
  one.dispose();
  assert.equal(JSON.stringify(two.annotate(text)), wanted);
});

test('a missing engine is named with its place', async () => {
  await refused({ wasm: 'no/such.wasm' }, /rubricate\.wasm cannot be read from no\/such\.wasm \(ENOENT\); /);
  await refused(
    { wasm: at('/none.wasm') },
    /rubricate\.wasm is not at http:.*\/none\.wasm \(HTTP status 404\); /
  );
  await refused(
    { wasm: at('/page') },
    /\/page is a web page \(text\/html; charset=utf-8\) instead of rubricate\.wasm; /
  );
  await refused(
    { wasm: 'http://127.0.0.1:1/x.wasm' },
    /cannot be fetched from http:\/\/127\.0\.0\.1:1\/x\.wasm/
  );
});

test('a damaged engine is named', async () => {
  await refused({ wasm: at('/cut.wasm') }, /cannot be compiled .*fetch the file again/);
  await refused({ wasm: new TextEncoder().encode('not wasm at all') }, /is not a wasm module/);
  await refused({ wasm: new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) }, /not Rubricate's/);
});

test('a missing, damaged or foreign model is named', async () => {
  const damaged = new Uint8Array(bytes('en.rubm'));
  damaged[damaged.length - 5] ^= 1;
  await refused({ model: 'no/such.rubm' }, /en\.rubm cannot be read from/);
  await refused({ model: at('/none.rubm') }, /en\.rubm is not at .*HTTP status 404/);
  await refused({ model: damaged }, /the model is damaged or cut short; fetch en\.rubm again/);
  await refused({ model: damaged.subarray(0, damaged.length >> 1) }, /damaged or cut short/);
  await refused({ model: bytes('rubricate.wasm') }, /not a Rubricate model/);
  await refused({ model: new Uint8Array(0) }, /not a Rubricate model|damaged/);
  await refused({ model: new Uint8Array(5_000_000) }, /not a Rubricate model/); // larger than the memory at the start
  await refused({ model: 7 }, /\{ model \} is a URL, an address, a Response or bytes, not number/);
});

test('wrong calls are named', async () => {
  const engine = await Rubricator.load(files);
  const says = (call, pattern) =>
    assert.throws(call, error => pattern.test(error.message) && /^Rubricate: [^\n]+\.$/.test(error.message));
  says(() => engine.annotate(undefined), /takes a string, this is undefined/);
  says(
    () => engine.annotate(text, { offsets: 'utf8' }),
    /offsets is "utf8"; it is one of utf16, codepoint, byte/
  );
  says(() => engine.annotate(text, { minConfidence: 90 }), /minConfidence is 90; it is a number from 0 to 1/);
  says(() => engine.write(engine.annotate(text), 'xml'), /the format is "xml"; it is one of json, text/);
  says(() => engine.write({}, 'html'), /a document that annotate\(\) of this Rubricator gave/);
  engine.dispose();
  says(() => engine.annotate(text), /disposed of; load\(\) another/);
});

const entries = [
  { name: 'Kelsmouth Rovers', type: 'ORG', id: 'Q1', url: 'https://example.org/1', aliases: ['Rovers'] },
  { name: 'wind farm', type: 'FAC', case: 'fold' },
  { name: 'Oslo', never: true },
];
const lines = entries.map(entry => JSON.stringify(entry)).join('\n');
const match = 'Rovers beat Oslo near the Wind Farm, said Kelsmouth Rovers.';

test('a lexicon: array, text, file and command agree', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rubricate-'));
  const file = join(folder, 'names.jsonl');
  writeFileSync(file, lines);
  const wanted = command(['--lexicon', file], match);
  for (const lexicon of [entries, lines, file, new TextEncoder().encode(lines)]) {
    const engine = await Rubricator.load({ ...files, lexicon });
    assert.deepEqual(engine.lexiconErrors, []);
    assert.equal(`${JSON.stringify(engine.annotate(match))}\n`, wanted);
  }
  rmSync(folder, { recursive: true });
  const { entities } = JSON.parse(wanted);
  assert.deepEqual(entities.find(({ name }) => name === 'Kelsmouth Rovers').link, {
    kind: 'lexicon',
    id: 'Q1',
    url: 'https://example.org/1',
  });
  assert.ok(!entities.some(({ name }) => name === 'Oslo'));
});

test('bad entries are named by line and field, the others are used', async () => {
  const { lexiconErrors: errors, ...engine } = await Rubricator.load({
    ...files,
    lexicon: [{ name: 'A\nB' }, entries[0], undefined, { name: 'C', 'ty\npe': 1 }],
  });
  assert.equal(errors.length, 3, errors.join('; '));
  assert.match(errors[0], /^line 1: type: is missing/);
  assert.match(errors[1], /^line 3: /);
  assert.match(errors[2], /^line 4: ty pe: is no field/);
  assert.ok(engine);
});

test('a hundred thousand names load and are found', async () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({
    name: `Zarq Velt${i.toString(36)}o`,
    type: 'PERSON',
    id: `Z${i}`,
  }));
  const engine = await Rubricator.load({ ...files, lexicon: many });
  assert.deepEqual(engine.lexiconErrors, []);
  const doc = engine.annotate(`Then ${many[77_777].name} left.`);
  assert.deepEqual(
    doc.entities.map(({ name, link }) => [name, link.id]),
    [[many[77_777].name, 'Z77777']]
  );
});
