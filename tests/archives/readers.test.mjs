// readers.test.mjs - what the writers write, read by readers that nobody here wrote: jsonld, csv-parse, html-validate, ajv, xmllint
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  archive,
  build,
  decoded,
  hard,
  has,
  installed,
  lines,
  points,
  root,
  rubricate,
  run,
  scratch,
} from './kit.mjs';

const folder = scratch();
after(() => rmSync(folder, { recursive: true }));
const texts = archive();
const samples = [
  ...texts.filter((_, i) => i % 40 === 0).map(({ id, text }) => [id, text]),
  ...Object.entries(hard),
];
const forms = (format, ...more) =>
  samples.map(([name, text]) => [name, rubricate(['--format', format, ...more], text), text]);
const document = text => JSON.parse(rubricate(['--offsets', 'codepoint'], text));
const cut = (text, start, end) => points(text).slice(start, end).join('');
// What writers do with what a format cannot hold: white space folded, controls as U+FFFD.
const folded = text => text.replace(/[\s\u0085]+/gu, ' ');

test('there are enough texts of our own', () => assert.ok(texts.length > 300 && samples.length > 15));

test('JSON documents fit their schema (ajv), texts, tables, web pages and what is kept', () => {
  const Ajv = installed('ajv/dist/2020').default;
  const validate = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
  }).compile(JSON.parse(readFileSync(join(root, 'core/write/document.schema.json'), 'utf8')));
  const input = texts.map(row => JSON.stringify(row)).join('\n');
  const docs = [
    ...lines(rubricate(['--jsonl', '--keep', 'all'], input)),
    ...forms('json').map(([, out]) => JSON.parse(out)),
    ...lines(
      rubricate(
        ['--jsonl', '--html'],
        texts
          .map(({ text }) => JSON.stringify({ id: 7, text: `<p>${text.replaceAll('<', '&lt;')}</p>` }))
          .join('\n')
      )
    ),
  ];
  assert.ok(docs.length >= 1000, `${docs.length} documents`);
  for (const doc of docs) assert.ok(validate(doc), JSON.stringify(validate.errors?.slice(0, 3)));
  for (const wrong of [
    { ...docs[0], rubricate: 2 },
    { ...docs[0], more: 1 },
    { ...docs[0], blocks: [{ kind: 'x', start: 0, end: 1 }] },
  ])
    assert.ok(!validate(wrong));
});

test('types made from the schema are those that web/rubricate.d.ts gives (json-schema-to-typescript, tsc)', async () => {
  const { compile } = installed('json-schema-to-typescript');
  const schema = JSON.parse(readFileSync(join(root, 'core/write/document.schema.json'), 'utf8'));
  const types = join(build, 'archives/types');
  mkdirSync(types, { recursive: true });
  writeFileSync(
    join(types, 'document.d.ts'),
    (await compile(schema, 'Made', { maxItems: 3 })).replace(
      /export interface ADocumentOfRubricateFormat1/,
      'export interface Made'
    )
  );
  writeFileSync(
    join(types, 'check.ts'),
    `import type { Made } from "./document.js";\nimport type { RubricatedDocument } from ${JSON.stringify(join(root, 'web/rubricate.js'))};\n` +
      'declare const ours: Omit<RubricatedDocument, "toJSON">;\nexport const made: Omit<Made, "meta" | "html"> = ours;\n'
  );
  const done = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      join(types, 'check.ts'),
    ],
    { encoding: 'utf8' }
  );
  assert.equal(done.status, 0, done.stdout);
});

test('W3C annotations expand without loss (jsonld), and both selectors find their text', async () => {
  const jsonld = installed('jsonld');
  const context = JSON.parse(readFileSync(join(root, 'tests/archives/anno.json'), 'utf8'));
  const documentLoader = async url => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return { document: context, documentUrl: url };
  };
  const oa = 'http://www.w3.org/ns/oa#';
  let found = 0;
  for (const [name, text] of samples) {
    const written = lines(rubricate(['--jsonl'], JSON.stringify({ id: 1, text: decoded(text) })))[0];
    const file = join(folder, `${name} {x}.txt`);
    writeFileSync(file, text);
    const [page] = await jsonld.expand(JSON.parse(rubricate(['--format', 'w3c', file])), {
      documentLoader,
      safe: true,
      base: 'https://example.org/',
    });
    const items = page['https://www.w3.org/ns/activitystreams#items'][0]['@list'];
    assert.equal(items.length, written.mentions.length + written.quotes.length);
    for (const item of items)
      for (const target of item[`${oa}hasTarget`]) {
        const selectors = Object.fromEntries(
          target[`${oa}hasSelector`].map(row => [row['@type'][0].slice(oa.length), row])
        );
        const value = (row, key) => row[key][0]['@value'];
        const [start, end] = ['start', 'end'].map(key => value(selectors.TextPositionSelector, oa + key));
        const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map(key =>
          value(selectors.TextQuoteSelector, oa + key)
        );
        assert.equal(exact, cut(text, start, end));
        assert.ok(decoded(text).includes(prefix + exact + suffix));
        found++;
      }
    await jsonld.toRDF(page, { documentLoader, safe: true, base: 'https://example.org/' });
  }
  assert.ok(found > 100);
});

test('brat: each text bound row is the text at its offsets, and relations join rows that are there', () => {
  let parts = 0;
  for (const [, out, text] of forms('brat')) {
    const things = new Map();
    for (const line of out.split('\n').slice(0, -1)) {
      const thing = /^T(\d+)\t([A-Za-z_]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t\n]+)$/.exec(line);
      if (thing) {
        const spans = thing[3].split(';').map(span => span.split(' ').map(Number));
        assert.ok(
          spans.every(([start, end], i) => start < end && (!i || start >= spans[i - 1][1])),
          line
        );
        const covered = spans.map(([start, end]) => cut(text, start, end));
        assert.ok(
          covered.every(part => !/[\r\n]/.test(part)),
          line
        );
        assert.equal(
          thing[4],
          covered.join(' ').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\uFFFD')
        );
        things.set(`T${thing[1]}`, thing[2]);
        parts += spans.length > 1;
        continue;
      }
      const relation =
        /^R\d+\t(HasCue|SaidBy) Arg1:(T\d+) Arg2:(T\d+)$/.exec(line) ??
        /^(\*)\tSame( T\d+){2,}$/.exec(line) ??
        /^N\d+\tReference (T\d+) [a-z]+:\S+\t.+$/.exec(line);
      assert.ok(relation, line);
      for (const [name] of line.matchAll(/\bT\d+\b/g)) assert.ok(things.has(name), line);
    }
  }
  assert.ok(parts > 2);
});

test('CoNLL: six columns, valid BIO in both, offsets of each token, names those of the document', () => {
  for (const [, out, text] of forms('conll', '--offsets', 'codepoint')) {
    const doc = document(text);
    let before = {},
      names = 0;
    for (const line of out.split('\n').slice(1, -1)) {
      if (!line) {
        before = {};
        continue;
      }
      const cells = line.split('\t');
      assert.equal(cells.length, 6, line);
      const [token, start, end, name, entity, quotation] = cells;
      assert.equal(
        token,
        folded(cut(text, +start, +end)).replace(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g,
          '\uFFFD'
        )
      );
      for (const [key, tag] of Object.entries({ name, quotation })) {
        assert.match(tag, /^(O|[BI]-[A-Za-z_]+(-\d+)?)$/);
        if (tag.startsWith('I-')) assert.equal(before[key]?.slice(2), tag.slice(2), line);
        before[key] = tag;
      }
      names += name.startsWith('B-');
      assert.ok(entity === '_' || doc.entities[entity], line);
    }
    assert.ok(names >= doc.mentions.filter(({ start, end }) => end > start).length);
  }
});

test('CSV reads back as the document (csv-parse), and no cell is a formula', () => {
  const { parse } = installed('csv-parse/sync');
  for (const [, out, text] of forms('csv', '--offsets', 'codepoint')) {
    const rows = parse(out, { columns: true, relax_column_count: false, record_delimiter: '\r\n' }),
      doc = document(text);
    assert.deepEqual(
      rows.map(row => [row.kind, +row.start, +row.end, row.speaker === '']),
      doc.quotes.map(quote => [
        quote.kind,
        quote.fragments[0][0],
        quote.fragments.at(-1)[1],
        quote.speaker === null,
      ])
    );
    for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
  for (const [, out, text] of forms('csv', '--table', 'mentions', '--offsets', 'codepoint')) {
    const rows = parse(out, { columns: true, record_delimiter: '\r\n' }),
      doc = document(text);
    assert.deepEqual(
      rows.map(row => [row.type, +row.start, +row.end, +row.confidence, row.via]),
      doc.mentions.map(row => [row.type, row.start, row.end, row.confidence, row.via])
    );
    rows.forEach((row, i) =>
      assert.equal(
        row.name,
        doc.mentions[i].entity === null
          ? ''
          : doc.entities[doc.mentions[i].entity].name.replace(/[\u0000-\u001f]/g, '\uFFFD')
      )
    );
  }
});

test('HTML is valid (html-validate), and shows the text', async () => {
  const { HtmlValidate } = installed('html-validate');
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-trailing-whitespace': 'off' },
  });
  for (const [name, out] of forms('html')) {
    const report = await validator.validateString(out);
    assert.ok(
      report.valid,
      `${name}: ${JSON.stringify(
        report.results
          .flatMap(({ messages }) => messages)
          .slice(0, 3)
          .map(({ ruleId, message, line }) => [ruleId, message, line])
      )}`
    );
    assert.ok(/<title>([^<]*)<\/title>/.exec(out)[1].length <= 90);
  }
});

test(
  'TEI fits our schema of it (xmllint, RELAX NG), keeps the text, and its ranges are the spans',
  { skip: !has('xmllint') && 'xmllint is not installed' },
  () => {
    const file = join(folder, 'one.xml');
    for (const [name, out, text] of forms('tei')) {
      writeFileSync(file, out);
      run('xmllint', ['--noout', '--relaxng', join(root, 'tests/archives/tei.rng'), file]);
      const kept = run('xmllint', ['--xpath', 'string(//*[local-name()="ab"])', file]).slice(0, -1);
      const xml = decoded(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\uFFFD');
      assert.equal(kept, xml, name);
      const doc = document(text);
      const ranges = [
        ...out.matchAll(
          /<span type="([A-Za-z_-]+)" target="#string-range\(text,(\d+),(\d+)\)"(?: ana="#e(\d+)")?>/g
        ),
      ];
      const mentions = ranges
        .filter(([, type]) => /^[A-Z]/.test(type))
        .map(([, type, from, length, entity]) => [
          type,
          +from,
          +from + +length,
          entity === undefined ? null : +entity,
        ]);
      assert.deepEqual(
        mentions,
        doc.mentions.map(row => [row.type, row.start, row.end, row.entity])
      );
    }
  }
);

test(
  'spans: offsets are Python’s, and cut what the document names',
  { skip: !has('python3') && 'python3 is not installed' },
  () => {
    const out = forms('spans')
      .map(([, line]) => line)
      .join('');
    // What spaCy says of doc.ents and of training data: in order, never overlapping, never empty, no white space at an edge. What
    // doccano says of a line: label is a list of [start, end, label], and what else is there is kept as it is.
    const python = `import json, sys
for line in sys.stdin:
    row = json.loads(line)
    end = 0
    for span in row["spans"]:
        assert end <= span["start"] < span["end"] <= len(row["text"]) and isinstance(span["label"], str), span
        words, end = row["text"][span["start"]:span["end"]], span["end"]
        assert words == words.strip(), words
    assert [[s["start"], s["end"], s["label"]] for s in row["spans"]] == row["label"]
    print(json.dumps([[row["text"][s["start"]:s["end"]], s["label"]] for s in row["spans"] + row["quotations"]]))`;
    const cuts = lines(run('python3', ['-c', python], { input: out }));
    samples.forEach(([, text], i) => {
      const doc = document(text);
      const names = doc.mentions.map(row => [cut(text, row.start, row.end), row.type]);
      assert.deepEqual(cuts[i].slice(0, names.length), names);
      assert.equal(
        cuts[i].filter(([, label]) => label === 'cue').length,
        doc.quotes.filter(quote => quote.cue).length
      );
    });
  }
);
