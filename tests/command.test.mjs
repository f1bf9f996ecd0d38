// command.test.mjs - the command as people use it: files, standard input, JSON lines, and what it says when something is wrong
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { DOCUMENT_KEYS } from './web/samples.mjs';

const build = resolve(process.env.RUB_BUILD ?? 'build');
const command = join(build, 'rubricate');
const folder = mkdtempSync(join(tmpdir(), 'rubricate-'));
after(() => rmSync(folder, { recursive: true }));

const run = (args, input = '', program = command) =>
  spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const lines = output =>
  output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
const jsonl = (rows, ...args) =>
  run(
    ['--jsonl', ...args],
    rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')
  );

// Ends with `status`, says one line that fits `pattern`, writes no document.
function refuses(args, pattern, { program = command, input = '' } = {}) {
  const done = run(args, input, program);
  assert.equal(done.status, 2, done.stderr);
  assert.match(done.stderr, pattern);
  assert.match(done.stderr, /^rubricate: .+\n$/);
  assert.equal(done.stdout, '');
}

const text = 'Angela Merkel met Emmanuel Macron in Berlin on Monday. "It was a good day," she said.';

test('standard input gives one JSON document', () => {
  const done = run([], text);
  assert.equal(done.status, 0, done.stderr);
  const doc = JSON.parse(done.stdout);
  assert.deepEqual(Object.keys(doc), DOCUMENT_KEYS);
  assert.equal(doc.length, text.length);
  assert.ok(
    doc.mentions.some(
      mention => text.slice(mention.start, mention.end) === 'Angela Merkel' && mention.type === 'PERSON'
    )
  );
  assert.equal(run(['-'], text).stdout, done.stdout);
});

test('several files give a document a line, with the name as id', () => {
  const names = [file('a.txt', text), file('b.txt', 'Nothing.')];
  const docs = lines(run(names).stdout);
  assert.deepEqual(
    docs.map(doc => doc.id),
    names
  );
  assert.equal(lines(run([names[0]]).stdout)[0].id, undefined);
});

test('every format writes something', () => {
  for (const format of ['json', 'text', 'html', 'w3c', 'brat', 'conll', 'csv']) {
    const done = run(['--format', format], text);
    assert.equal(done.status, 0, done.stderr);
    assert.match(done.stdout, format === 'brat' ? /Angela/ : /\S/);
    assert.equal(run([`--format=${format}`], text).stdout, done.stdout);
  }
});

test('offsets count in the unit asked for', () => {
  const emoji = `\u{1F600} ${text}`;
  const start = unit => JSON.parse(run(['--offsets', unit], emoji).stdout).mentions[0].start;
  assert.deepEqual(['utf16', 'codepoint', 'byte'].map(start), [3, 2, 5]);
});

test('min-confidence leaves out what is less sure', () => {
  const all = JSON.parse(run(['--min-confidence', '0'], text).stdout).mentions;
  const sure = JSON.parse(run(['--min-confidence', '0.9'], text).stdout).mentions;
  assert.deepEqual(
    sure.map(({ start }) => start),
    all.filter(mention => mention.confidence >= 0.9).map(({ start }) => start)
  );
});

// A text of our own, long enough that several stages change something in it, whatever the model has learned.
const corpus = name =>
  readFileSync(new URL(`../core/corpus/dev/${name}.txt`, import.meta.url), 'utf8').replace(
    /^(===.*|\[\d+\] )/gm,
    ''
  );
const sample = ['local', 'sports', 'world'].map(corpus).join('\n');

test('without leaves out stages, and an unknown one is told with all that there are', () => {
  const mentions = (...options) => JSON.parse(run(options, sample).stdout).mentions;
  const all = mentions();
  assert.notDeepEqual(mentions('--without', 'repeat'), all);
  assert.deepEqual(
    mentions('--without', 'value').filter(({ type }) => type === 'PERCENT'),
    []
  );
  assert.deepEqual(
    mentions('--without=tagger,formula,beside,repeat').filter(({ type }) => type === 'PERSON'),
    []
  );
  refuses(
    ['--without', 'edge,nobody,repeat'],
    /--without: 'nobody' is no stage; choose from .* edge .* running/
  );
});

test('explain tells of a row that a stage changed from what to what', () => {
  const blocks = run(['--explain'], sample)
    .stdout.split('== Mentions\n')[1]
    .split('\n== ')[0]
    .split(/\n(?=[A-Z_]+ \[)/);
  const changed = blocks
    .map(block =>
      block.match(
        /^([A-Z_]+ \[.*\]) \d\.\d\d +at \d+-\d+\n +tagger +finds .*\n(?:.*\n)* +[a-z_]+ +(([A-Z_]+ \[.*\]) \d\.\d\d) -> (([A-Z_]+ \[.*\]) \d\.\d\d)/
      )
    )
    .filter(Boolean);
  assert.ok(changed.length > 0, 'no stage changes anything in the sample');
  for (const [, now, from, , to, after] of changed) {
    assert.equal(after, now);
    assert.notEqual(from, to, 'the span, the type or the confidence is another');
  }
});

test('explain says which stages found and changed a row, what spoke for it, and what was left out', () => {
  const done = run(['--explain'], 'Anna Kern said "we agree". She opened the 2019 World Cup in Oslo.');
  assert.equal(done.status, 0, done.stderr);
  assert.match(
    done.stdout,
    /^PERSON \[Anna Kern\] \d\.\d\d +at 0-9\n +tagger +finds PERSON \[Anna Kern\] \d\.\d\d\n +because of\n( +\+\d\.\d\d .+\n){5}/m
  );
  assert.match(done.stdout, /\+\d\.\d\d in the gazetteer c\w+: \[Oslo\]/);
  assert.match(done.stdout, /GPE \[Oslo\]\n +entity +\[Oslo\]\n +link +NO as capital/);
  assert.match(
    done.stdout,
    /^direct \["we agree"\] \d\.\d\d +at 15-25\n +frame +direct .* cue \[said\]; source \[Anna Kern\]/m
  );
  assert.match(done.stdout, /left out\n\n(.*\n)*DATE \[2019\] .*\n +value .*\n +merge +leaves it out/);
  refuses(['--explain', '--jsonl'], /form of its own/);
  refuses(['--explain', '--format', 'csv'], /form of its own/);
});

test('explain shows rows of pasted text as they stand in it', () => {
  const out = run(
    ['--explain', '--offsets', 'byte'],
    '> <p>Anna Kern of AT&amp;T said: "We agree."</p>\n'
  ).stdout;
  assert.match(out, /PERSON \[Anna Kern\] .*at 5-14\n/);
  assert.match(out, /ORG \[AT&amp;T\] .*at 18-26\n/);
  assert.match(out, /direct \["We agree\."\] .*at 33-44\n/);
});

test('what explain does not name is not in the document', () => {
  const names = JSON.parse(run([], text).stdout).mentions.map(({ start, end }) => text.slice(start, end));
  const mentions = run(['--explain'], text).stdout.split('== Mentions\n')[1].split('\n== ')[0];
  assert.deepEqual(
    [...mentions.matchAll(/^[A-Z_]+ \[(.*)\] \d\.\d\d +at /gm)].map(([, name]) => name),
    names
  );
});

test('the stages are listed with reason and example', () => {
  const done = run(['--stages']);
  assert.equal(done.status, 0);
  assert.match(done.stdout, /^institution +A place is often .*\.\n +Government of .* -> /m);
});

test('a lexicon adds names; a bad entry is named with its line and the others count', () => {
  const lexicon = file('lexicon.jsonl', '{"name": "zorblatt group", "type": "ORG"}\n\n{"name": 3}\n');
  const done = run(['--lexicon', lexicon], 'He works for zorblatt group now.');
  assert.match(done.stderr, /lexicon\.jsonl, line 3: /);
  assert.equal(done.status, 1);
  assert.ok(
    JSON.parse(done.stdout).mentions.some(mention => mention.via === 'lexicon' && mention.type === 'ORG')
  );
});

test('JSON lines come out in order, however many threads there are', () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ id: `n${i}`, text: text.repeat(i % 7) }));
  const one = jsonl(rows, '--threads', '1').stdout;
  assert.deepEqual(
    lines(one).map(doc => doc.id),
    rows.map(row => row.id)
  );
  assert.equal(jsonl(rows, '--threads', '8').stdout, one);
});

test('ids are kept as they were given', () => {
  const done = jsonl([
    '{"id": 9007199254740993, "text": ""}',
    '{"id": -1.50e3, "text": ""}',
    '{"id": "a\\"\\u0000b", "text": ""}',
    '{"text": ""}',
    '{"id": null, "text": ""}',
  ]);
  const out = done.stdout.trimEnd().split('\n');
  assert.equal(done.status, 0, done.stdout);
  assert.ok(out[0].startsWith('{"rubricate":1,"id":9007199254740993,"offsets"'), out[0]);
  assert.ok(out[1].startsWith('{"rubricate":1,"id":-1.50e3,"offsets"'), out[1]);
  assert.equal(JSON.parse(out[2]).id, 'a"\0b');
  assert.ok(!('id' in JSON.parse(out[3])) && !('id' in JSON.parse(out[4])));
});

test('a bad line gives an error in its place, and the run goes on', () => {
  const done = jsonl([
    { id: 'a', text },
    '{"id": "b", "text": ',
    '',
    '[1]',
    { id: 5 },
    { id: 'c', text: 7 },
    { id: [1], text: '' },
    '{"id": 01, "text": ""}',
    { id: 'z', text },
  ]);
  const out = lines(done.stdout);
  assert.equal(done.status, 1);
  assert.deepEqual(
    out.map(doc => [doc.id, doc.line]),
    [
      ['a', undefined],
      [null, 2],
      [null, 4],
      [5, 5],
      ['c', 6],
      [null, 7],
      [null, 8],
      ['z', undefined],
    ]
  );
  for (const doc of out.slice(1, -1)) assert.deepEqual(Object.keys(doc), ['id', 'error', 'line']);
  assert.ok(out.at(-1).mentions.length > 0);
});

test('lone surrogates count as U+FFFD, and NUL as a character', () => {
  const [lone, pair, nul] = lines(
    jsonl([
      '{"id": 1, "text": "a\\ud800b\\udc00"}',
      '{"id": 2, "text": "\\ud83d\\ude00"}',
      '{"id": 3, "text": "a\\u0000b"}',
    ]).stdout
  );
  assert.deepEqual([lone.length, pair.length, nul.length], [4, 2, 3]);
  assert.deepEqual([lone.replaced, pair.replaced, nul.replaced], [2, 0, 0]);
});

test('raw bytes that are no UTF-8 pass through a line', () => {
  const line = Buffer.concat([
    Buffer.from('{"id":1,"text":"a'),
    Buffer.from([0xff, 0x30, 0xc0, 0x80]),
    Buffer.from('b"}\n'),
  ]);
  const doc = JSON.parse(run(['--jsonl'], line).stdout);
  assert.deepEqual([doc.length, doc.replaced], [6, 3]);
});

test('each line is answered before the next is asked for', async () => {
  const child = spawn(command, ['--jsonl']);
  const next = () => new Promise(done => child.stdout.once('data', done));
  for (const id of ['first', 'second']) {
    child.stdin.write(JSON.stringify({ id, text }) + '\n');
    assert.equal(JSON.parse(String(await next())).id, id);
  }
  child.stdin.end();
});

test('wrong options and names get one sentence that says what to do', () => {
  refuses(['--formt', 'json'], /--formt is not an option.*--help/);
  refuses(['--format', 'xml'], /--format xml is not known; choose one of json text/);
  refuses(['--offsets', 'utf8'], /choose one of utf16 codepoint byte/);
  refuses(['--min-confidence', '2'], /from 0 to 1/);
  refuses(['--min-confidence', '0,5'], /from 0 to 1/);
  refuses(['--threads', '0', '--jsonl'], /whole number/);
  refuses(['--format'], /--format needs a value/);
  refuses(['no-such.txt'], /no-such\.txt: there is no such text file; check its name/);
  refuses([folder], /this is a folder/);
  refuses(['--jsonl', '--format', 'html'], /JSON documents only/);
  refuses(['--lexicon', 'no-such.jsonl'], /no such lexicon file/);
});

test('a missing, foreign, cut or altered model gets one sentence that says what to do', () => {
  const model = readFileSync(join(build, 'en.rubm'));
  const altered = Buffer.from(model);
  altered[altered.length >> 1] ^= 4;
  refuses(['--model', 'no-such.rubm'], /no such model file/);
  refuses(['--model', file('foreign', 'hello')], /not a Rubricate model; give/);
  refuses(['--model', file('empty', '')], /not a Rubricate model; give/);
  refuses(['--model', file('cut', model.subarray(0, model.length / 2))], /damaged or cut short; fetch/);
  refuses(['--model', file('altered', altered)], /damaged or cut short; fetch/);
});

test('the model is found beside the command, then in ../share/rubricate, and is asked for where it is nowhere', () => {
  for (const name of ['bin', 'share/rubricate', 'beside']) mkdirSync(join(folder, name), { recursive: true });
  const alone = join(folder, 'bin/rubricate');
  copyFileSync(command, alone);
  refuses([], /there is no model; put en\.rubm beside the command/, { program: alone, input: text });
  copyFileSync(join(build, 'en.rubm'), join(folder, 'share/rubricate/en.rubm'));
  assert.equal(run([], text, alone).status, 0);
  symlinkSync(command, join(folder, 'beside/rubricate'));
  assert.equal(run([], text, join(folder, 'beside/rubricate')).status, 0);
});

test('help and version', () => {
  assert.match(run(['--help']).stdout, /^usage: rubricate/);
  assert.match(run(['--version']).stdout, /^rubricate \d+\.\d+\.\d+\n$/);
});

// Peak memory of a run over `count` lines, in KB.
async function peak(count) {
  const child = spawn(command, ['--jsonl', '--threads', '2']);
  const row = JSON.stringify({ id: 1, text: text.repeat(20) }) + '\n';
  let answers = 0;
  const answered = new Promise(done =>
    child.stdout.on('data', bytes => {
      for (const byte of bytes) if (byte === 10 && ++answers === count) done();
    })
  );
  child.stdin.write(row.repeat(count));
  await answered;
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  child.stdin.end();
  return Number(/VmHWM:\s+(\d+)/.exec(status)[1]);
}

test('memory does not grow with the number of lines', { skip: process.platform !== 'linux' }, async () => {
  const few = await peak(50),
    many = await peak(3000);
  assert.ok(many < few * 1.2 + 1000, `${few} KB for 50 lines, ${many} KB for 3000`);
});
