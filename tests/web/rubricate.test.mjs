// rubricate.test.mjs - the engine from JavaScript: the same bytes as the command, true offsets, the border to the module
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Rubricator } from '../../web/rubricate.js';
import { bytes, command, files, layout } from './engine.mjs';
import { broken, DOCUMENT_KEYS, samples } from './samples.mjs';

const engine = await Rubricator.load(files);
const units = ['utf16', 'codepoint', 'byte'];

for (const offsets of units) {
  test(`documents are the command's, byte for byte, in ${offsets} offsets`, () => {
    const lines = Object.entries(samples)
      .map(([id, text]) => JSON.stringify({ id, text }))
      .join('\n');
    const wanted = command(['--jsonl', '--offsets', offsets], lines).trimEnd().split('\n');
    Object.entries(samples).forEach(([id, text], i) =>
      assert.equal(JSON.stringify(engine.annotate(text, { offsets, id })), wanted[i], id)
    );
  });
}

test('documents without an id, from standard input', () => {
  for (const [name, text] of Object.entries(samples))
    assert.equal(`${JSON.stringify(engine.annotate(text))}\n`, command(['--format', 'json'], text), name);
});

test('the sample article is not an empty document', () => {
  const doc = engine.annotate(samples['one article']);
  assert.ok(
    doc.mentions.length > 10 && doc.entities.length > 5 && doc.quotes.length > 1 && doc.blocks.length > 3
  );
});

test("other formats are the command's", () => {
  for (const format of ['text', 'html', 'w3c', 'brat', 'conll', 'csv', 'json']) {
    for (const name of ['one article', 'emoji and combining marks', 'html and json in it', 'empty']) {
      const written = engine.write(engine.annotate(samples[name]), format) + (format === 'json' ? '\n' : '');
      assert.equal(written, command(['--format', format], samples[name]), `${format}, ${name}`);
    }
  }
});

test('w3c annotations and html nest and parse', () => {
  const page = JSON.parse(
    engine.write(engine.annotate(samples['one article'], { id: 'https://example.org/1' }), 'w3c')
  );
  assert.ok(page.items.length > 10);
  assert.ok(
    page.items.every(item => item.id.startsWith('https://example.org/1#') && item.type === 'Annotation')
  );
  const html = engine.write(engine.annotate(samples['html and json in it']), 'html');
  assert.ok(!html.includes('</script>'));
  assert.ok(html.replace(/<\/?(mark|span)\b[^>]*>/g, '').includes('&lt;/script&gt;'));
});

test("minConfidence is the command's", () => {
  const text = samples['one article'];
  for (const minConfidence of [0.5, 0.9, 1])
    assert.equal(
      `${JSON.stringify(engine.annotate(text, { minConfidence }))}\n`,
      command(['--min-confidence', String(minConfidence)], text)
    );
});

/** Every span of a document. */
function spans(doc) {
  const pairs = doc.quotes
    .flatMap(({ fragments, cue, source }) => [...fragments, cue, source])
    .filter(Boolean);
  return [
    ...pairs,
    ...[...doc.blocks, ...doc.mentions, ...doc.references].map(({ start, end }) => [start, end]),
  ];
}

const fold = text => text.replace(/[\s\u0085\u200b]+/g, ' ').toWellFormed();

test('slices of the text are the mentions, also between lone surrogates', () => {
  for (const [name, text] of Object.entries({ ...samples, ...broken })) {
    const doc = engine.annotate(text);
    assert.equal(doc.length, text.length, name);
    for (const [start, end] of spans(doc))
      assert.ok(start < end && end <= text.length && text.slice(start, end).trim(), name);
    for (const entity of doc.entities) {
      const names = entity.mentions.map(row =>
        fold(text.slice(doc.mentions[row].start, doc.mentions[row].end))
      );
      assert.ok(names.includes(entity.name), `${name}: ${entity.name} is not among ${names}`);
    }
  }
});

test('units differ only in how they count', () => {
  const encoder = new TextEncoder();
  for (const [name, text] of Object.entries({ ...samples, ...broken })) {
    if (text.length > 10_000) continue;
    const [utf16, points, octets] = units.map(offsets => engine.annotate(text, { offsets }));
    const counted = count => spans(utf16).map(span => span.map(at => count(text.slice(0, at))));
    assert.deepEqual(
      spans(points),
      counted(head => [...head].length),
      name
    );
    assert.deepEqual(
      spans(octets),
      counted(head => encoder.encode(head).length),
      name
    );
    assert.equal(points.length, [...text].length, name);
    assert.equal(octets.length, encoder.encode(text).length, name);
  }
});

test('lone surrogates count as replaced', () => {
  assert.deepEqual(
    Object.values(broken).map(text => engine.annotate(text).replaced),
    [1, 1, 2, 1]
  );
  assert.equal(engine.annotate(samples['U+FFFD and noncharacters']).replaced, 0);
  assert.equal(engine.annotate(samples['emoji and combining marks']).replaced, 0);
});

test('the command reads invalid bytes as TextDecoder does', () => {
  const invalid = Buffer.concat([
    Buffer.from('Ann Reid \xff of '),
    Buffer.from([0xff, 0xe2, 0x82, 0x20, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x98]),
    Buffer.from(' met Xi Jinping in Oslo'),
    Buffer.from([0xc3]),
  ]);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(invalid);
  const replaced = text.split('\ufffd').length - 1;
  assert.equal(
    command(['--offsets', 'utf16'], invalid),
    `${JSON.stringify({ ...engine.annotate(text), replaced })}\n`
  );
});

test('a document is plain data with the agreed keys', () => {
  const doc = engine.annotate(samples['one article']);
  assert.deepEqual(Object.keys(doc), DOCUMENT_KEYS);
  assert.deepEqual(Object.keys(engine.annotate('', { id: 7 })).slice(0, 3), ['rubricate', 'id', 'offsets']);
  assert.deepEqual(doc.toJSON(), JSON.parse(JSON.stringify(doc)));
  assert.deepEqual(structuredClone({ ...doc }), doc.toJSON());
});

test('a text of megabytes between small ones: views are never kept', () => {
  const small = JSON.stringify(engine.annotate(samples['one article']));
  const text = samples['other scripts'].repeat(30_000);
  assert.equal(engine.annotate(text).length, text.length);
  assert.equal(JSON.stringify(engine.annotate(samples['one article'])), small);
});

test('the module imports nothing but the notice of growth', () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes('rubricate.wasm')));
  assert.deepEqual(
    imports.map(({ module, name }) => `${module}.${name}`),
    ['env.emscripten_notify_memory_growth']
  );
});

test('the module exports a handful of functions', () => {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(bytes('rubricate.wasm'))).map(
    ({ name }) => name
  );
  assert.deepEqual(exports.filter(name => name.startsWith('rub_')).sort(), [
    'rub_emit',
    'rub_layout',
    'rub_room',
    'rub_run',
    'rub_use_lexicon',
    'rub_use_model',
  ]);
  assert.ok(exports.length <= 12, exports.join(' '));
});

test("the types' words are the engine's", async () => {
  const { types, vias, blocks, quotes, links, formats, offsets } = await layout();
  const source = readFileSync(new URL('../../web/rubricate.d.ts', import.meta.url), 'utf8');
  const words = name =>
    [...source.match(new RegExp(`type ${name} =([^;]*);`))[1].matchAll(/"([^"]+)"/g)].map(([, word]) => word);
  assert.deepEqual([...words('NameType'), ...words('ValueType')], types);
  assert.deepEqual(
    [words('Via'), words('BlockKind'), words('QuoteKind'), words('LinkKind')],
    [vias, blocks, quotes, links]
  );
  assert.deepEqual([words('Format'), words('Offsets')], [formats, offsets]);
});

test('the layout names every word of every row', async () => {
  const { tables, head, none, rubricate } = await layout();
  assert.deepEqual(Object.keys(tables), [
    'blocks',
    'mentions',
    'references',
    'entities',
    'entity_mentions',
    'quotes',
    'fragments',
    'links',
  ]);
  assert.deepEqual(tables.mentions, ['start', 'end', 'type', 'entity', 'confidence', 'via']);
  assert.deepEqual([head, none, rubricate], [['status', 'length', 'replaced', 'words'], 0xffffffff, 1]);
});
