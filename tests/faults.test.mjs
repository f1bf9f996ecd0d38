// faults.test.mjs - the command when the world fails: a full disk, a closed pipe, an end without warning, no memory
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const build = process.env.RUB_BUILD ?? 'build';
const command = `${build}/rubricate`,
  cwd = new URL('..', import.meta.url);
const model = ['--model', `${build}/en.rubm`];
const folder = mkdtempSync(join(tmpdir(), 'rubricate-faults-'));
after(() => rmSync(folder, { recursive: true }));
const linux = { skip: process.platform !== 'linux' };

const records = count =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({ id: String(i), text: `Anna Kern of Oslo said on Monday: "We have ${i} boats."` })
  ).join('\n');
const shell = (line, input = '') =>
  spawnSync('sh', ['-c', line], { cwd, input, encoding: 'utf8', timeout: 60_000 });
const run = `${command} ${model.join(' ')}`;

test('a full disk is said, with the file, and the status tells', linux, () => {
  for (const line of [
    `${run} > /dev/full`,
    `${run} --format html > /dev/full`,
    `${run} --jsonl > /dev/full`,
    `${run} --jsonl --threads 2 --output /dev/full`,
  ]) {
    const done = shell(line, line.includes('jsonl') ? records(200) : 'Anna Kern of Oslo said no.\n');
    assert.notEqual(done.status, 0, line);
    assert.equal(done.signal, null, line);
    assert.match(
      done.stderr,
      /^rubricate: [^\n]*the output could not be written; check the disk[^\n]*\n/,
      line
    );
  }
});

test('a pipe that nobody reads any more ends the run quietly, whatever was in work', linux, () => {
  for (const threads of ['1', '2']) {
    const done = shell(`${run} --jsonl --threads ${threads} | head -n 1; exit 0`, records(3000));
    assert.equal(done.status, 0);
    assert.equal(JSON.parse(done.stdout).id, '0');
    assert.doesNotMatch(done.stderr, /Sanitizer|core dumped|Segmentation/);
  }
});

// What a run that was killed leaves behind is whole lines and at most one torn one; --resume counts the whole ones only.
test(
  'killed in the middle: no half line counts as whole, and going on gives what one run gives',
  linux,
  async () => {
    const input = join(folder, 'in.jsonl'),
      whole = join(folder, 'whole.jsonl'),
      torn = join(folder, 'torn.jsonl');
    writeFileSync(input, records(6000));
    assert.equal(spawnSync(command, [...model, '--jsonl', '--output', whole, input], { cwd }).status, 0);
    const child = spawn(command, [...model, '--jsonl', '--threads', '2', '--output', torn, input], {
      cwd,
      stdio: 'ignore',
    });
    const size = () => {
      try {
        return readFileSync(torn).length;
      } catch {
        return 0;
      }
    };
    while (child.exitCode === null && size() < 200_000) await new Promise(resolve => setTimeout(resolve, 2));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const left = readFileSync(torn, 'utf8');
    writeFileSync(torn, left.endsWith('\n') ? left + '{"rubricate":1,"id":"half' : left); // a torn line at the end in any case
    assert.equal(spawnSync(command, [...model, '--jsonl', '--resume', torn, input], { cwd }).status, 0);
    assert.equal(readFileSync(torn, 'utf8'), readFileSync(whole, 'utf8'));
  }
);

test('with less and less memory the command answers or says so, and never dies of it', linux, () => {
  const text = 'Anna Kern of Oslo said on Monday: "We have boats." '.repeat(4000),
    file = join(folder, 'long.txt');
  writeFileSync(file, text);
  const ends = new Set();
  for (const kilobytes of [4000, 6000, 8000, 10_000, 14_000, 20_000, 30_000, 60_000]) {
    const done = shell(`ulimit -v ${kilobytes}; exec ${run} ${file} >/dev/null`);
    if (/error while loading shared libraries|cannot allocate memory for|failed to map/i.test(done.stderr))
      continue; // the system's loader, before the command runs
    if (done.signal) continue; // the same, by the system
    ends.add(done.status);
    if (done.status)
      assert.match(done.stderr, /^rubricate: [^\n]*memory[^\n]*\n$/, `${kilobytes} KB: ${done.stderr}`);
  }
  assert.ok(ends.has(0), 'with enough memory it answers');
  assert.ok(
    [...ends].some(status => status > 0),
    'with little it says so'
  );
});

test('no file, no folder and no device that is missing, shut or endless hangs the command', linux, () => {
  for (const name of ['/dev/null', folder, join(folder, 'missing'), '/proc/self/mem']) {
    const done = spawnSync(command, [...model, name], { cwd, encoding: 'utf8', timeout: 30_000 });
    assert.equal(done.signal, null, name);
    if (name !== '/dev/null') assert.match(done.stderr, /^rubricate: [^\n]+\n$/, name);
  }
});

// ---- memory that runs out once ----

const failing = join(folder, 'failing.so');
const compiled =
  process.platform === 'linux' &&
  spawnSync('cc', ['-O1', '-shared', '-fPIC', 'tests/trust/failing.c', '-o', failing], { cwd }).status === 0;

/** The command with its allocation number `at` failing; 0: none does, and how many there are is said at the end. */
const without = (at, args) =>
  spawnSync(command, [...model, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, LD_PRELOAD: failing, ...(at && { FAIL_AT: String(at) }) },
  });
const place = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const short = place('short.txt', 'Anna Kern of Oslo said on Monday: "We have boats." Rovers left.\n');
const names = place('names.jsonl', '{"name":"Rovers","type":"ORG","aliases":["Rov"],"id":"Q1"}\n');
const page = place(
  'page.html',
  `<article><h1>Boats</h1>${'<p>Anna Kern of Oslo said no.</p>'.repeat(3)}</article>`
);

for (const [title, args] of [
  ['a text', [short]],
  ['a text as a page', ['--format', 'html', short]],
  ['a web page', ['--html', page]],
  ['a lexicon', ['--lexicon', names, short]],
  ['an explanation', ['--explain', short]],
  ['records', ['--jsonl', '--threads', '1', place('few.jsonl', records(3))]],
  ['a table', ['--jsonl', '--threads', '2', place('few.csv', 'id,text\n1,Anna Kern left Oslo.\n')]],
])
  test(
    `${title}: whichever allocation fails, the command says so or answers as ever`,
    { skip: !compiled },
    () => {
      const whole = without(0, args),
        total = Number(/^(\d+) allocations$/m.exec(whole.stderr)?.[1]);
      assert.equal(whole.status, 0, whole.stderr);
      assert.ok(total > 10);
      let said = 0;
      for (let at = 1; at <= total; at++) {
        const done = without(at, args),
          which = `allocation ${at} of ${total}: ${done.signal ?? done.status} ${done.stderr}`;
        assert.equal(done.signal, null, which);
        if (done.status === 0) assert.equal(done.stdout, whole.stdout, which);
        else
          assert.match(
            done.stderr + done.stdout,
            /memory ran out|processes ran out|could not be written/,
            which
          );
        said += done.status !== 0;
      }
      assert.ok(said > 10, `${said} of ${total} were noticed`);
    }
  );
