// serve.test.mjs - the command as a service: what is answered, what is refused, slow and broken clients, and its end
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const build = resolve(process.env.RUB_BUILD ?? 'build');
const command = join(build, 'rubricate');
const built = readFileSync(join(build, 'features'), 'utf8').includes('HTTP');
const skip = !built && 'built without libmicrohttpd';
const folder = mkdtempSync(join(tmpdir(), 'rubricate-serve-'));
const text = 'Angela Merkel met Emmanuel Macron in Berlin on Monday. "It was a good day," she said.';
const run = (args, input = '') => spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });

let server, port;
async function start(address, ...options) {
  const child = spawn(command, ['--serve', address, ...options]);
  await new Promise((done, failed) => {
    child.stderr.on('data', part => /serving/.test(part) && done());
    child.once('exit', failed);
  });
  return child;
}
const ended = child =>
  new Promise(done =>
    child.exitCode === null && !child.signalCode
      ? child.once('exit', status => done(status))
      : done(child.exitCode)
  );

before(async () => {
  if (!built) return;
  port = await new Promise(done => {
    const free = createServer().listen(0, '127.0.0.1', () => {
      const { port } = free.address();
      free.close(() => done(port));
    });
  });
  server = await start(`127.0.0.1:${port}`);
});
after(async () => {
  if (server) (server.kill('SIGTERM'), assert.equal(await ended(server), 0));
  rmSync(folder, { recursive: true });
});

function ask(path, { method = 'GET', type, body, socketPath } = {}) {
  return new Promise((done, failed) => {
    const where = socketPath ? { socketPath } : { host: '127.0.0.1', port };
    const request = send(
      { ...where, path, method, headers: type ? { 'content-type': type } : {} },
      answer => {
        const parts = [];
        answer.on('data', part => parts.push(part));
        answer.on('end', () =>
          done({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() })
        );
        answer.on('error', failed);
      }
    );
    request.on('error', failed);
    request.end(body);
  });
}
const post = (body, type, path = '/annotate') => ask(path, { method: 'POST', body, type });

test('a text is answered as the command answers it, in each format', { skip }, async () => {
  const plain = await post(text);
  assert.deepEqual(
    [plain.status, plain.headers['content-type'], plain.text],
    [200, 'application/json', run([], text).stdout]
  );
  for (const format of ['text', 'html', 'w3c', 'brat', 'conll', 'csv', 'tei', 'spans'])
    assert.equal(
      (await post(text, 'text/plain; charset=utf-8', `/annotate?format=${format}&offsets=codepoint`)).text,
      run(['--format', format, '--offsets', 'codepoint'], text).stdout
    );
  assert.equal((await post('')).text, run([], '').stdout);
  assert.equal(
    (await post(`<article>${text}</article>`, 'text/html')).text,
    run(['--html'], `<article>${text}</article>`).stdout
  );
});

test('lines are answered line by line, bad ones in their place', { skip }, async () => {
  const lines = `{"id": 1, "text": "${text.replaceAll('"', '\\"')}"}\n\nbad\n`.repeat(400);
  const answer = await post(lines, 'application/x-ndjson');
  assert.deepEqual([answer.status, answer.headers['transfer-encoding']], [200, 'chunked']);
  assert.equal(answer.text, run(['--jsonl'], lines).stdout);
});

test('what cannot be answered is refused with its reason', { skip }, async () => {
  const cases = [
    [await ask('/no'), 404, /there are \/annotate/],
    [await ask('/annotate'), 405, /POST a text/],
    [await post('', undefined, '/health'), 405, /GET/],
    [await post(text, 'image/png'), 415, /send text\/plain/],
    [await post(text, undefined, '/annotate?format=xml'), 400, /format is not known/],
    [await post(text, undefined, '/annotate?offsets=x'), 400, /utf16/],
    [await post(text, 'application/jsonl', '/annotate?format=html'), 400, /lines/],
    [await post(Buffer.from('\uFEFFAda Roe', 'utf16le')), 400, /iconv/],
  ];
  for (const [answer, status, pattern] of cases) {
    assert.equal(answer.status, status);
    assert.match(JSON.parse(answer.text).error, pattern);
  }
});

const raw = (bytes, wait = 3000) =>
  new Promise(done => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', part => {
      answer += part;
    });
    socket.on('error', () => done(answer));
    socket.on('close', () => done(answer));
    socket.write(bytes);
    setTimeout(() => socket.destroy(), wait).unref();
  });

test('a body that is too long is refused before it is sent', { skip }, async () => {
  assert.match(
    await raw('POST /annotate HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n', 1000),
    /^HTTP\/1\.1 413 /
  );
});

test('half requests, strange ones and clients that go away disturb nobody', { skip }, async () => {
  const strange = [
    'GET',
    'POST /annotate HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc',
    '\0\0\0\r\n\r\n',
    'GET /health HTTP/9.9\r\n\r\n',
    'POST /annotate HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: a\r\n\r\nzz\r\n',
    `GET /${'a'.repeat(200000)} HTTP/1.1\r\n\r\n`,
    `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(50000)}`,
    'POST /annotate HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n',
    'POST /annotate HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\nContent-Length: 3\r\n\r\n{"t',
  ];
  let seed = 7;
  const random = most => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % most;
  for (let i = 0; i < 60; i++) {
    const base = Buffer.from(
      `POST /annotate?format=csv HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello`
    );
    for (let j = 0; j < 4; j++) base[random(base.length)] = random(256);
    strange.push(base);
  }
  await Promise.all(strange.map(bytes => raw(bytes, 300)));
  assert.equal((await ask('/health')).text, 'ok\n');
  assert.equal((await post(text)).status, 200);
});

test('a slow client gets its answer, and others do not wait for it', { skip }, async () => {
  const slow = connect(port, '127.0.0.1');
  let answer = '';
  slow.on('data', part => {
    answer += part;
  });
  slow.write(
    `POST /annotate HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n`
  );
  for (const byte of text.slice(0, 20)) (slow.write(byte), await new Promise(done => setTimeout(done, 10)));
  assert.equal((await post(text)).status, 200);
  slow.write(text.slice(20));
  await new Promise(done => slow.once('close', done));
  assert.ok(answer.endsWith(run([], text).stdout), answer);
});

test('clients that drip a head, more than there are places, keep nobody out for long', { skip }, async () => {
  const drips = Array.from({ length: 600 }, () => connect(port, '127.0.0.1').on('error', () => {}));
  const body = connect(port, '127.0.0.1').on('error', () => {}); // slow, and faster than what is too slow
  body.write(
    `POST /annotate HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n`
  );
  let answer = '';
  body.on('data', part => {
    answer += part;
  });
  const drip = setInterval(() => {
    for (const socket of drips) if (!socket.destroyed) socket.write('a');
  }, 500);
  await new Promise(done => setTimeout(done, 12000));
  body.end(text);
  assert.equal((await ask('/health')).text, 'ok\n');
  clearInterval(drip);
  for (const socket of drips) socket.destroy();
  if (!body.closed) await new Promise(done => body.once('close', done));
  assert.ok(answer.endsWith(run([], text).stdout), answer);
});

test('megabytes are one text', { skip }, async () => {
  const long = `${text}\n\n`.repeat((3_000_000 / (text.length + 2)) | 0);
  const answer = await post(long);
  assert.equal(JSON.parse(answer.text).length, long.length);
});

test('the counts of a service are in Prometheus’ form', { skip }, async () => {
  const value = async name =>
    Number(new RegExp(`^rubricate_${name} (\\S+)$`, 'm').exec((await ask('/metrics')).text)[1]);
  const before = await value('documents_total'),
    errors = await value('errors_total');
  await post(text);
  await post('{"text": ""}\nbad\n', 'application/x-ndjson');
  assert.deepEqual(
    [(await value('documents_total')) - before, (await value('errors_total')) - errors],
    [2, 1]
  );
  const metrics = await ask('/metrics');
  assert.match(metrics.headers['content-type'], /version=0\.0\.4/);
  for (const line of metrics.text.trimEnd().split('\n'))
    assert.match(line, /^(# (HELP|TYPE) rubricate_\w+ .+|rubricate_\w+(\{code="[2-5]xx"\})? [\d.e+-]+)$/);
});

test('a unix socket is served, a killed one’s file is taken over, one in use is not', { skip }, async () => {
  const socketPath = join(folder, 's.sock'),
    address = `unix:${socketPath}`;
  const first = await start(address);
  assert.equal((await ask('/health', { socketPath })).text, 'ok\n');
  const second = run(['--serve', address]);
  assert.deepEqual([second.status, /somebody serves there already/.test(second.stderr)], [2, true]);
  first.kill('SIGKILL');
  await ended(first);
  const third = await start(address, '--threads', '1');
  assert.equal(
    (await ask('/annotate', { method: 'POST', body: text, socketPath })).text,
    run([], text).stdout
  );
  third.kill('SIGINT');
  assert.equal(await ended(third), 0);
  assert.ok(!existsSync(socketPath));
});

test('an address that cannot be served is told', { skip }, () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const cases = [
    [`127.0.0.1:${port}`, /in use/],
    ['127.0.0.1', /HOST:PORT or unix:PATH/],
    [':80', /HOST:PORT/],
    ['127.0.0.1:', /HOST:PORT/],
    ['unix:', /path of 1 to/],
    [`unix:${file}`, /no socket/],
    [`unix:${folder}/no/s`, /No such file/],
  ];
  for (const [address, pattern] of cases) {
    const done = run(['--serve', address]);
    assert.equal(done.status, 2);
    assert.match(done.stderr, pattern);
  }
  assert.equal(run(['--serve', '127.0.0.1:1', '--jsonl']).status, 2);
});
