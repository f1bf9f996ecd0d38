// recipes.test.mjs - core/host/recipes on a small archive of our own: jq, SQLite and DuckDB answer what plain JavaScript counts
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { archive, has, installed, lines, root, rubricate, run, scratch } from './kit.mjs';

const folder = scratch(),
  recipes = join(root, 'core/host/recipes');
after(() => rmSync(folder, { recursive: true }));
const skip = ['jq', 'sqlite3'].find(program => !has(program));
const inside = { cwd: folder };
let docs;

const extra = [
  {
    id: 'budget',
    date: '2026-11-21',
    outlet: 'The Courier',
    text: 'Zoë 😀 Brandt of Oslo spoke first. “The budget 😀 of Arne Falk helps nobody,” Brandt said. “The budget is small,” she said.',
  },
];
before(() => {
  const texts = [...archive().filter((_, i) => i % 5 === 0), ...extra];
  writeFileSync(join(folder, 'news.jsonl'), texts.map(row => JSON.stringify(row)).join('\n') + '\nbad\n');
  const out = rubricateBad([
    '--jsonl',
    '--offsets',
    'codepoint',
    '--keep',
    'text,date,outlet',
    join(folder, 'news.jsonl'),
  ]);
  writeFileSync(join(folder, 'out.jsonl'), out);
  docs = lines(out).filter(doc => !doc.error);
  assert.ok(docs.length > 200);
});
// One line is bad on purpose, so the exit status is 1.
function rubricateBad(args) {
  return run('sh', [
    '-c',
    '"$@"; test $? = 1',
    'sh',
    ...[join(process.env.RUB_BUILD ?? 'build', 'rubricate'), ...args],
  ]);
}

const cut = (doc, [start, end]) => [...doc.meta.text].slice(start, end).join('');
function quoted() {
  const counts = new Map();
  for (const doc of docs)
    for (const { speaker } of doc.quotes) {
      if (speaker === null) continue;
      const key = [doc.meta.date, doc.meta.outlet, doc.entities[speaker].name].join('\t');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts].map(([key, times]) => `${key}\t${times}`).sort();
}
const tsv = text => text.split('\n').filter(Boolean).sort();

test('jq: who is quoted how often, by day and outlet', { skip }, () => {
  assert.deepEqual(
    tsv(run('jq', ['-rn', '-f', join(recipes, 'who-is-quoted.jq'), 'out.jsonl'], inside)),
    quoted()
  );
});

test('jq: tasks for Label Studio cut what the spans cut', { skip }, () => {
  writeFileSync(
    join(folder, 'spans.jsonl'),
    rubricate(['--jsonl', '--format', 'spans'], extra.map(row => JSON.stringify(row)).join('\n'))
  );
  const [task] = JSON.parse(run('jq', ['-sf', join(recipes, 'label-studio.jq'), 'spans.jsonl'], inside));
  const results = task.predictions[0].result;
  assert.ok(results.length >= 2);
  // What Label Studio says of a prediction of <Labels name="label" toName="text">: ids of its own, code points, labels as a list.
  assert.equal(new Set(results.map(({ id }) => id)).size, results.length);
  for (const { from_name: from, to_name: to, type, value } of results) {
    assert.deepEqual(
      [from, to, type, Object.keys(value).sort()],
      ['label', 'text', 'labels', ['end', 'labels', 'start', 'text']]
    );
    assert.ok(value.labels.length === 1 && typeof value.labels[0] === 'string');
    assert.equal(value.text, [...task.data.text].slice(value.start, value.end).join(''));
  }
});

test('SQLite: tables, views and full text search; a second import changes nothing', { skip }, () => {
  const sql = text => run('sqlite3', ['-separator', '\t', 'news.db', text], inside);
  const load = () =>
    run('sqlite3', ['news.db'], { ...inside, input: `.read ${join(recipes, 'sqlite.sql')}\n` });
  load();
  const counts = () =>
    ['document', 'entity', 'mention', 'reference', 'quotation', 'fragment', 'said'].map(table =>
      Number(sql(`SELECT count(*) FROM ${table}`))
    );
  const sum = key => docs.reduce((total, doc) => total + doc[key].length, 0);
  const expected = [
    docs.length,
    sum('entities'),
    sum('mentions'),
    sum('references'),
    sum('quotes'),
    docs.reduce(
      (total, doc) => total + doc.quotes.reduce((parts, quote) => parts + quote.fragments.length, 0),
      0
    ),
    sum('quotes'),
  ];
  assert.deepEqual(counts(), expected);
  load();
  assert.deepEqual(counts(), expected);
  assert.deepEqual(tsv(sql('SELECT * FROM quoted')), quoted());
  const said = sql(
    "SELECT content FROM said WHERE said MATCH 'budget AND falk' AND document = 'budget'"
  ).trimEnd();
  const budget = docs.find(doc => doc.id === 'budget');
  assert.deepEqual(
    said.split('\n'),
    budget.quotes
      .map(quote => quote.fragments.map(part => cut(budget, part)).join(' ... '))
      .filter(text => text.includes('Falk'))
  );
  const [women, men, notTold] = sql('SELECT women, men, not_told FROM women').trim().split('\t').map(Number);
  assert.equal(
    women + men + notTold,
    docs.reduce((total, doc) => total + doc.quotes.filter(quote => quote.speaker !== null).length, 0)
  );
  assert.ok(women > 5 && men > 5);
  assert.ok(Number(sql('SELECT count(*) FROM about')) > 10);
  sql('SELECT * FROM rising');
});

test('DuckDB: the same answers, and Parquet', async () => {
  const { DuckDBInstance } = installed('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:'),
    connection = await instance.connect();
  const script = readFileSync(join(recipes, 'duckdb.sql'), 'utf8')
    .replaceAll("'out.jsonl'", `'${join(folder, 'out.jsonl')}'`)
    .replaceAll("'quotations.parquet'", `'${join(folder, 'quotations.parquet')}'`);
  await connection.run(script);
  const rows = async sql => (await connection.runAndReadAll(sql)).getRowsJson();
  assert.deepEqual(
    (await rows('SELECT day::VARCHAR, outlet, name, times::INT FROM quoted'))
      .map(row => row.join('\t'))
      .sort(),
    quoted()
  );
  const texts = docs
    .flatMap(doc => doc.quotes.map(quote => quote.fragments.map(part => cut(doc, part)).join(' ... ')))
    .sort();
  assert.deepEqual((await rows('SELECT said FROM quotation')).map(([text]) => text).sort(), texts);
  assert.deepEqual(
    (await rows(`SELECT said FROM read_parquet('${join(folder, 'quotations.parquet')}')`))
      .map(([text]) => text)
      .sort(),
    texts
  );
  if (existsSync(join(folder, 'news.db')) && !skip) {
    const pairs = (await rows('SELECT speaker, about, document, quotation::INT FROM about'))
      .map(row => row.join('\t'))
      .sort();
    assert.deepEqual(
      [...new Set(pairs)],
      [
        ...new Set(
          tsv(
            run(
              'sqlite3',
              ['-separator', '\t', 'news.db', 'SELECT speaker, about, document, quotation FROM about'],
              inside
            )
          )
        ),
      ]
    );
    assert.deepEqual(
      (await rows('SELECT name, week::INT, before::INT FROM rising')).map(row => row.join('\t')),
      run('sqlite3', ['-separator', '\t', 'news.db', 'SELECT * FROM rising'], inside)
        .trimEnd()
        .split('\n')
        .filter(Boolean)
    );
  }
});
