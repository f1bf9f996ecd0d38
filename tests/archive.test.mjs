// archive.test.mjs - many documents: records of every kind, packed or not, long runs that stop and go on
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';

const build = resolve(process.env.RUB_BUILD ?? 'build');
const command = join(build, 'rubricate');
const features = readFileSync(join(build, 'features'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rubricate-archive-'));
after(() => rmSync(folder, { recursive: true }));

const run = (args, input = '') => spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const bytes = (args, input = '') => spawnSync(command, args, { input, maxBuffer: 1 << 28 });
const path = name => join(folder, name);
const file = (name, content) => {
  writeFileSync(path(name), content);
  return path(name);
};
const lines = output =>
  output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
const text = 'Angela Merkel met Emmanuel Macron in Berlin on Monday. "It was a good day," she said.';
const archive = count =>
  Array.from(
    { length: count },
    (_, i) => JSON.stringify({ id: i, text: `${text} Number ${i}.` }) + '\n'
  ).join('');

function refuses(args, pattern, input = '') {
  const done = run(args, input);
  assert.equal(done.status, 2, done.stderr);
  assert.match(done.stderr, pattern);
  assert.equal(done.stdout, '');
}

// ---- records ----

test('text and id are fields or paths of one’s choice; a field of that very name comes first', () => {
  const rows = [
    { doc: { parts: ['', text], nr: 7 } },
    { 'doc.parts.1': 'Ada Roe left Oslo.', doc: { nr: 8 } },
    { doc: { parts: [1] } },
    { doc: { parts: ['', 5] } },
  ];
  const out = lines(
    run(
      ['--jsonl', '--text', 'doc.parts.1', '--id', 'doc.nr'],
      rows.map(row => JSON.stringify(row)).join('\n')
    ).stdout
  );
  assert.deepEqual(
    out.map(doc => [doc.id, doc.length, doc.error]),
    [
      [7, text.length, undefined],
      [8, 18, undefined],
      [null, undefined, 'there is no text where --text says'],
      [null, undefined, 'what --text names is not a string'],
    ]
  );
});

test('other fields are carried through as they were written', () => {
  const line =
    '{"n": 9007199254740993, "text": "Oslo.", "f": 1.50, "s": "\\u00e9\\n", "id": "a", "o": {"k": [true, null, {"x": -0}]}}';
  const one = (...options) => run(['--jsonl', ...options], line).stdout.trimEnd();
  assert.ok(
    one('--keep', 'all').endsWith(
      ',"meta":{"n":9007199254740993,"f":1.50,"s":"\\u00e9\\n","o":{"k": [true, null, {"x": -0}]}}}'
    )
  );
  assert.ok(one('--keep', 'o.k.2.x,f,none').endsWith(',"meta":{"o.k.2.x":-0,"f":1.50}}'));
  assert.ok(!one().includes('meta'));
  const nested = run(
    ['--jsonl', '--keep', 'all', '--text', 'a.text'],
    '{"a": {"text": "Oslo.", "by": "Roe"}, "b": 1}'
  ).stdout;
  assert.deepEqual(JSON.parse(nested).meta, { a: { by: 'Roe' }, b: 1 });
});

test('what is kept of a line is JSON for strict readers, or an error', () => {
  const raw = Buffer.concat([
    Buffer.from('{"text": "Oslo.", "k": "a\tb'),
    Buffer.from([0xe9]),
    Buffer.from('"}\n{"text": "Oslo.", "k": 01}\n{"text": "Oslo.", "k": -}\n'),
  ]);
  const out = lines(run(['--jsonl', '--keep', 'k'], raw).stdout);
  assert.equal(out[0].meta.k, 'a\tb\uFFFD');
  assert.deepEqual(
    out.slice(1).map(doc => doc.line),
    [2, 3]
  );
});

test('a table gives a document a row; fields may hold commas, marks and line breaks', () => {
  const table = file(
    'rows.csv',
    '\uFEFFid,day,text\r\n1,Mon,"Ada Roe said ""yes"" in Oslo,\r\nNorway."\r\n\r\n2,"T,ue",Berlin\r\n'
  );
  const out = lines(run(['--jsonl', '--keep', 'all', table]).stdout);
  assert.deepEqual(
    out.map(doc => [doc.id, doc.length, doc.meta]),
    [
      ['1', 36, { day: 'Mon' }],
      ['2', 6, { day: 'T,ue' }],
    ]
  );
  const tsv = run(['--input', 'tsv', '--text', 'body', '--id', 'nr'], 'nr\tbody\n7\tBerlin, Oslo\n').stdout;
  assert.deepEqual([lines(tsv)[0].id, lines(tsv)[0].length], ['7', 12]);
});

test('a bad row is told with its line, and the next one is read', () => {
  const out = lines(
    run(['--input', 'csv'], 'id,text\n1,"a"x\n2,b"c\n3\n4,a,b\n"5\n6",Oslo\n7,"open\n').stdout
  );
  assert.deepEqual(
    out.map(doc => [doc.id, doc.line]),
    [
      [null, 2],
      [null, 3],
      ['3', 4],
      ['4', 5],
      ['5\n6', undefined],
      [null, 8],
    ]
  );
  assert.deepEqual(
    out.filter(doc => doc.error).map(doc => doc.error.split(' ').slice(0, 4).join(' ')),
    [
      'a letter stands between',
      'a quotation mark stands',
      'the row has too',
      'the row has too',
      'a quotation mark opens',
    ]
  );
});

test('a column that is asked for has to be there', () => {
  refuses(
    ['--input', 'csv', '--text', 'body'],
    /no column body; it has id, text\. Name the text's with --text/,
    'id,text\n1,a\n'
  );
  refuses(['--input', 'csv', '--id', 'nr'], /no column nr/, 'id,text\n1,a\n');
  refuses(['--input', 'csv', '--keep', 'text,day'], /no column day/, 'id,text\n1,a\n');
});

test('a text file is a document under its name; the ending tells, or --input does', () => {
  const names = [
    file('one.txt', text),
    file('two.md', ''),
    file('three.jsonl', '{"id": 3, "text": "\\n"}\n\n{"id": 4, "text": "Oslo"}\n'),
    file('five.csv', 'text\nOslo\n'),
  ];
  const out = lines(run(['--jsonl', ...names]).stdout);
  assert.deepEqual(
    out.map(doc => [doc.id, doc.length]),
    [
      [names[0], text.length],
      [names[1], 0],
      [3, 1],
      [4, 4],
      [undefined, 4],
    ]
  );
  assert.equal(
    lines(run(['--input', 'text', names[2]]).stdout)[0].length,
    readFileSync(names[2], 'utf8').length
  );
});

// ---- packed ----

const packed = { gzip: gzipSync };
if (features.includes('ZSTD') && spawnSync('zstd', ['--version']).status === 0)
  packed.zstd = content => spawnSync('zstd', ['-c'], { input: content }).stdout;
for (const [name, pack] of Object.entries(packed)) {
  const has = features.includes(name === 'gzip' ? 'ZLIB' : 'ZSTD');
  test(
    `${name} is unpacked, also in several members, and packed`,
    { skip: !has && `built without ${name}` },
    () => {
      const half = archive(40),
        plain = run(['--jsonl'], half + half).stdout;
      const both = Buffer.concat([pack(Buffer.from(half)), pack(Buffer.from(half))]);
      assert.equal(run(['--jsonl'], both).stdout, plain);
      assert.equal(run([file(`one.txt.${name}`, pack(Buffer.from(text)))]).stdout, run([], text).stdout);
      const cut = run(['--jsonl'], both.subarray(0, both.length - 5));
      assert.equal(cut.status, 2);
      assert.match(cut.stderr, /packed bytes end in the middle/);
      const output = path(name === 'gzip' ? 'out.gz' : 'out.zst');
      assert.equal(run(['--jsonl', '--output', output], half + half).status, 0);
      const again =
        name === 'gzip'
          ? gunzipSync(readFileSync(output))
          : spawnSync('zstd', ['-dc', output], { maxBuffer: 1 << 28 }).stdout;
      assert.equal(String(again), plain);
      refuses(['--jsonl', '--resume', output], /a packed file cannot be gone on with/);
    }
  );
}

test('damaged packed bytes are told', { skip: !features.includes('ZLIB') }, () => {
  const bad = gzipSync(Buffer.from(archive(3000)));
  bad.fill(0x55, bad.length >> 1, (bad.length >> 1) + 200);
  const done = run(['--jsonl'], bad);
  assert.equal(done.status, 2);
  assert.match(done.stderr, /damaged/);
});

// ---- other encodings ----

test('UTF-16 and Latin-1 are refused with the way to convert; UTF-8 with faults is read', () => {
  const latin = Buffer.from('Café Müller déjà vu à Genève', 'latin1');
  refuses([], /Windows-1252.*iconv -f WINDOWS-1252 -t UTF-8/, latin);
  refuses(
    ['--jsonl'],
    /Windows-1252.*iconv/,
    Buffer.from('{"text": "Café Müller déjà vu à Genève"}\n', 'latin1')
  );
  refuses([], /UTF-16.*iconv -f UTF-16/, Buffer.from('\uFEFFAda Roe', 'utf16le'));
  refuses([], /UTF-16/, Buffer.from('Ada Roe left Oslo on Monday', 'utf16le'));
  const out = lines(run(['--jsonl', file('latin.txt', latin), file('good.txt', text)]).stdout);
  assert.match(out[0].error, /iconv/);
  assert.equal(out[1].length, text.length);
  const mixed = Buffer.concat([Buffer.from('Genève '), latin]);
  assert.equal(JSON.parse(run([], mixed).stdout).replaced, 6);
  assert.equal(JSON.parse(run([], Buffer.from('caf\xE9', 'latin1')).stdout).replaced, 1);
});

// ---- HTML ----

const page = `<!doctype html><title>Not this</title><body><nav>Paris <a>Rome</a></nav><article>
<h1>Talks in Oslo</h1><script>if (a < b) "London"</script>
<p>Ada Roe &amp; co: Ren&eacute; <b>Du</b>pont&#146;s friend   met&nbsp;😀 in <i>Bergen</i>.<br>“It is safe,” she said.</p><aside>Madrid</aside>
<ul><li hidden>Lima</li><li>Minsk</ul><div aria-hidden=true>Cairo <div>Quito</div></div>a < b</article><footer>Berlin</footer>`;

test('the main text of a page is read, and each row tells where it stands in the source', () => {
  for (const unit of ['utf16', 'codepoint', 'byte']) {
    const doc = JSON.parse(run(['--html', '--offsets', unit], page).stdout);
    const cut = (whole, [start, end]) =>
      unit === 'utf16'
        ? whole.slice(start, end)
        : unit === 'byte'
          ? String(Buffer.from(whole).subarray(start, end))
          : [...whole].slice(start, end).join('');
    assert.equal(
      doc.html.text.replace(/\n+/g, '|'),
      'Talks in Oslo|Ada Roe & co: René Dupont’s friend met\u00a0😀 in Bergen.|“It is safe,” she said.|Minsk|a < b'
    );
    const shown = doc.mentions.map((mention, i) => [
      cut(doc.html.text, [mention.start, mention.end]),
      cut(page, doc.html.mentions[i]),
    ]);
    assert.ok(
      ['René Dupont', 'Bergen'].every(wanted => shown.some(([name]) => name === wanted)),
      JSON.stringify(shown)
    );
    for (const [name, source] of shown)
      assert.equal(
        source
          .replace(/<[^>]*>/g, '')
          .replace('&eacute;', 'é')
          .replace('&#146;', '’')
          .replace('&amp;', '&')
          .trim(),
        name
      );
    assert.deepEqual(
      doc.quotes.map((quote, i) => doc.html.quotes[i].map(span => cut(page, span))),
      [['“It is safe,”']]
    );
    assert.equal(doc.html.blocks.length, doc.blocks.length);
    assert.equal(doc.html.references.length, doc.references.length);
  }
});

test('main and body stand in where there is no article; pages in lines and files are read, too', () => {
  const words = (...args) => lines(run(['--html', ...args]).stdout).map(doc => doc.html.text);
  assert.deepEqual(words('--jsonl', file('p.html', '<header>A</header><main><header>B</header>C</main>D')), [
    'B\n\nC',
  ]);
  assert.deepEqual(words(file('q.html', '<body><header>A</header>C<p>D</body>')), ['C\n\nD']);
  assert.deepEqual(words(file('r.html', 'plain &lt;b&gt; &unknown; & 1<2')), ['plain <b> &unknown; & 1<2']);
  assert.deepEqual(
    words(
      '--jsonl',
      file('s.jsonl', JSON.stringify({ text: '<article>short</article><article>the longer one</article>' }))
    ),
    ['the longer one']
  );
});

test('what a page shows is text: tags that it writes about, and what browsers make of odd ones', () => {
  const page =
    '<article><p>Ada Roe said: “I like &lt;b&gt; and &amp;amp; best.”</p><center>No</center><!-->So<p>&#xD800;&EACUTE;</article>';
  const { html, length, mentions, quotes } = JSON.parse(run(['--html'], page).stdout);
  assert.equal(html.text, 'Ada Roe said: “I like <b> and &amp; best.”\n\nNo\n\nSo\n\n\uFFFD&EACUTE;');
  assert.equal(length, html.text.length);
  assert.equal(html.text.slice(mentions[0].start, mentions[0].end), 'Ada Roe');
  assert.deepEqual(
    quotes.flatMap(quote => quote.fragments).map(([start, end]) => html.text.slice(start, end)),
    ['“I like <b> and &amp; best.”']
  );
});

test('a page of elements that nobody closes takes no more than its length', () => {
  const doc = JSON.parse(
    run(['--html'], '<nav>'.repeat(200000) + 'Oslo' + '<article><div hidden>'.repeat(1000)).stdout
  );
  assert.equal(typeof doc.html.text, 'string');
});

// ---- tables out ----

test('a table has one head, an id a row, and no cell that a spreadsheet would run', () => {
  const rows = [
    { id: '=1+1', text: 'Ada Roe said: "=cmd is what we use." Oslo' },
    { id: 2, text },
  ]
    .map(row => JSON.stringify(row))
    .join('\n');
  const mentions = run(['--jsonl', '--table', 'mentions'], rows).stdout.split('\r\n');
  assert.equal(mentions[0], 'id,text,type,name,start,end,confidence,via,link');
  assert.equal(mentions.filter(line => line.startsWith('id,')).length, 1);
  assert.ok(
    mentions.includes('"\'=1+1","Ada Roe",PERSON,"Ada Roe",0,7,' + mentions[1].split(',').slice(6).join(',')),
    mentions[1]
  );
  assert.ok(
    mentions.some(
      line => line.startsWith('"2","Berlin",GPE,"Berlin",37,43,') && line.endsWith(',"capital:DE"')
    )
  );
  const quotations = run(['--jsonl', '--format', 'csv'], `${rows}\nbad\n`);
  assert.match(quotations.stdout, /^id,kind,content,cue,source,speaker,start,end\r\n/);
  assert.match(quotations.stderr, /line 3: the line is not JSON/);
  assert.equal(quotations.status, 1);
  const files = [file('t1.txt', text), file('t2.txt', text)],
    several = run(['--format', 'csv', ...files]).stdout.split('\r\n');
  assert.deepEqual(
    [several[0].slice(0, 8), several[1].split(',')[0], several[2].split(',')[0], several.length],
    ['id,kind,', `"${files[0]}"`, `"${files[1]}"`, 4]
  );
  for (const cell of `${quotations.stdout}${mentions.join('\r\n')}`.matchAll(/(?:^|,)"([^"]*)/gm))
    assert.doesNotMatch(cell[1], /^[=+\-@\t\r]/);
});

// ---- long runs ----

test('records are answered in their order, whatever the batch', () => {
  const whole = run(['--jsonl', '--threads', '1', '--batch', '1'], archive(300)).stdout;
  for (const [threads, batch] of [
    [1, 1000],
    [3, 7],
    [8, 1],
  ])
    assert.equal(run(['--jsonl', '--threads', threads, '--batch', batch], archive(300)).stdout, whole);
});

test('--skip passes over records, --resume goes on behind the last whole line', () => {
  const input = file('whole.jsonl', archive(200)),
    out = path('resumed.jsonl');
  const whole = run(['--jsonl', input]).stdout;
  assert.equal(run(['--jsonl', '--skip', '150', input]).stdout, whole.split('\n').slice(150).join('\n'));
  for (const length of [
    0,
    10,
    whole.indexOf('\n') + 1,
    (whole.length / 2) | 0,
    whole.length - 1,
    whole.length,
  ]) {
    writeFileSync(out, whole);
    truncateSync(out, length);
    const done = run(['--jsonl', '--resume', out, input]);
    assert.equal(done.status, 0, done.stderr);
    assert.equal(done.stdout, '');
    assert.ok(readFileSync(out, 'utf8') === whole, `cut at ${length}`);
  }
  const short = run(['--jsonl', '--skip', '201', input]);
  assert.equal(short.status, 2);
  assert.match(short.stderr, /end 1 records before the place/);
});

test('a worker that is killed loses nothing: its file is gone on with', async () => {
  const input = file('killed.jsonl', archive(16_000)), // four times what a fast machine reads before the last kill
    out = path('killed.out');
  const whole = run(['--jsonl', input]).stdout;
  let kills = 0;
  for (let i = 0; i < 3; i++) {
    const child = spawn(command, ['--jsonl', '--resume', out, input]);
    await new Promise(done => setTimeout(done, 40 + 30 * i));
    if (child.kill('SIGKILL')) kills++;
    await new Promise(done =>
      child.exitCode !== null || child.signalCode ? done() : child.once('exit', done)
    );
  }
  assert.ok(kills > 0);
  assert.equal(run(['--jsonl', '--resume', out, input]).status, 0);
  assert.ok(readFileSync(out, 'utf8') === whole);
});

test('a signal ends a run when what was taken is answered, and the place to go on is told', async () => {
  const child = spawn(command, ['--jsonl', '--threads', '2']);
  let out = '',
    said = '';
  child.stdout.on('data', part => {
    out += part;
  });
  child.stderr.on('data', part => {
    said += part;
  });
  child.stdin.on('error', () => {});
  child.stdin.write(archive(500));
  await new Promise(done => {
    const look = () => (out.split('\n').length > 20 ? done() : setTimeout(look, 5));
    look();
  });
  child.kill('SIGINT');
  const status = await new Promise(done => child.once('close', done));
  assert.equal(status, 3);
  const answered = lines(out).length;
  const place =
    /stopped; (\d+) documents are answered, the next one is line (\d+) of standard input; go on with --skip (\d+)\n/.exec(
      said
    );
  assert.ok(place, said);
  assert.deepEqual(place.slice(1).map(Number), [answered, answered + 1, answered]);
  assert.equal(
    out + run(['--jsonl', '--skip', place[3]], archive(500)).stdout,
    run(['--jsonl'], archive(500)).stdout
  );
});

test('stats count what was read and found', () => {
  const name = path('stats.json');
  run(['--jsonl', '--stats', name, '--threads', '2'], `${archive(10)}bad\n`);
  const stats = JSON.parse(readFileSync(name, 'utf8'));
  const docs = lines(run(['--jsonl'], archive(10)).stdout),
    sum = key => docs.reduce((total, doc) => total + doc[key].length, 0);
  assert.deepEqual(
    [stats.documents, stats.errors, stats.bytes, stats.words, stats.stopped],
    [10, 1, docs.reduce((total, doc) => total + doc.length, 0), 10 * 18, false]
  );
  for (const key of ['blocks', 'mentions', 'references', 'entities', 'quotes'])
    assert.equal(stats[key], sum(key), key);
});

test('progress is told where it is asked for, and never where it is not', () => {
  const input = file('some.jsonl', archive(50));
  assert.match(
    run(['--jsonl', '--progress', input]).stderr,
    /^50 documents, 0\.0 MB, [\d,]+ a second, \d+\.\d seconds\n$/
  );
  assert.equal(run(['--jsonl', '--quiet', input]).stderr, '');
  assert.equal(run(['--jsonl', input]).stderr, '');
});

test('options that do not go together are told', () => {
  refuses(['--keep', 'all'], /go with --jsonl/);
  refuses(['--jsonl', '--keep', 'all', '--format', 'spans'], /no place for it/);
  refuses(['--jsonl', '--output', 'a', '--resume', 'b'], /leave --output out/);
  refuses(['--jsonl', '--resume', 'a', '--format', 'csv'], /counts lines of JSON/);
  refuses(['--input', 'xml'], /choose one of jsonl csv tsv text/);
  refuses(['--jsonl', '--batch', '0'], /whole number from 1/);
  refuses(['--jsonl=yes'], /takes no value/);
  refuses(['--jsonl', '--output', join(folder, 'no/such/folder')], /cannot be written/);
  refuses(['--jsonl', folder], /this is a folder/);
  assert.equal(bytes(['--jsonl', 'no-such.jsonl']).status, 2);
});
