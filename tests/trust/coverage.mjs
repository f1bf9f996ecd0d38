// coverage.mjs - node tests/trust/coverage.mjs BUILD [core] [web]: which lines and branches the tests go through, and the files below what is asked
//
// core: the test programs in BUILD/coverage, as gcov counts them. web: tests/web under node and in Chromium, workers too, as V8 counts them.
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [build = 'build', ...wanted] = process.argv.slice(2);
const asked = { core: { lines: 95, branches: 85 }, web: { lines: 92 } };
const within = folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? within(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]
  );
const percent = ([hit, all]) => (all ? (100 * hit) / all : 100);
const add = (sum, [hit, all]) => [sum[0] + hit, sum[1] + all];

function report(title, files, needs) {
  const kinds = Object.keys(needs),
    total = Object.fromEntries(
      kinds.map(kind => [kind, [...files.values()].map(file => file[kind]).reduce(add, [0, 0])])
    );
  for (const [name, counts] of [...files].sort())
    if (kinds.some(kind => percent(counts[kind]) < needs[kind]))
      console.log(
        `  ${name}: ${kinds.map(kind => `${kind} ${percent(counts[kind]).toFixed(1)} % of ${counts[kind][1]}`).join(', ')}${counts.missed?.length ? `; not ${counts.missed.slice(0, 12).join(' ')}` : ''}`
      );
  console.log(
    `${title}: ${kinds.map(kind => `${kind} ${percent(total[kind]).toFixed(1)} % (${needs[kind]} asked)`).join(', ')}, ${files.size} files`
  );
}

// ---- core ----

// A line may be counted in several files of objects (headers): it was gone through where one of them says so.
function core() {
  const room = `${build}/coverage`,
    lines = new Map();
  for (const name of within(room).filter(file => file.endsWith('.gcda'))) rmSync(name);
  for (const name of readdirSync(room).filter(file => file.startsWith('test_'))) {
    const done = spawnSync(`${room}/${name}`, [], {
      env: { ...process.env, RUB_MODEL: `${build}/en.rubm` },
      encoding: 'utf8',
    });
    if (done.status !== 0) console.log(`${name} ended with ${done.status}`);
  }
  for (const name of within(`${room}/core`).filter(file => file.endsWith('.gcno'))) {
    const { stdout } = spawnSync(
      'gcov',
      ['--branch-counts', '--branch-probabilities', '--json-format', '--stdout', name],
      { encoding: 'utf8', maxBuffer: 1 << 28 }
    );
    for (const { file, lines: rows } of JSON.parse(stdout).files)
      if (file.startsWith('core/'))
        for (const { line_number: line, count, branches } of rows) {
          const of = lines.get(file) ?? lines.set(file, new Map()).get(file),
            before = of.get(line) ?? { count: 0, branches: [] };
          of.set(line, {
            count: before.count + count,
            branches: branches.map((branch, i) => branch.count + (before.branches[i] ?? 0)),
          });
        }
  }
  const files = new Map(
    [...lines].map(([file, of]) => [
      file,
      {
        lines: [[...of.values()].filter(({ count }) => count).length, of.size],
        branches: [...of.values()]
          .flatMap(({ branches }) => branches)
          .reduce((sum, count) => add(sum, [count ? 1 : 0, 1]), [0, 0]),
        missed: [...of]
          .filter(([, { count }]) => !count)
          .map(([line]) => line)
          .sort((a, b) => a - b),
      },
    ])
  );
  report('core', files, asked.core);
}

// ---- web ----

// What V8 says of a script: ranges with counts, inner ones last. A line was gone through where any of its code was.
function linesOf(text, functions, gone) {
  const counts = new Int32Array(text.length).fill(-1);
  const ranges = functions
    .flatMap(({ ranges: own }) => own)
    .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset);
  let at = 0;
  text.split('\n').forEach((line, number) => {
    const code = line.search(/\S/);
    if (code >= 0 && !/^\s*(\/\/|\/?\*|[})\];,]*$)/.test(line))
      gone[number] =
        gone[number] || counts.subarray(at + code, at + line.trimEnd().length).some(count => count > 0);
    at += line.length + 1;
  });
}

function web() {
  const room = resolve(build, 'coverage/web');
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room, { recursive: true });
  const done = spawnSync(
    process.execPath,
    [
      '--test',
      '--test-concurrency=1',
      ...readdirSync('tests/web')
        .filter(name => name.endsWith('.test.mjs'))
        .map(name => `tests/web/${name}`),
    ],
    {
      env: { ...process.env, RUB_BUILD: build, NODE_V8_COVERAGE: room, RUB_COVERAGE: room },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }
  );
  for (const [line] of done.stdout.matchAll(/^(?:not ok|# fail) .*$/gm)) console.log(line);
  const root = fileURLToPath(new URL('../../', import.meta.url)),
    gone = new Map();
  for (const name of readdirSync(room))
    for (const { url, source, functions } of JSON.parse(readFileSync(`${room}/${name}`, 'utf8')).result) {
      const file = /^file:/.test(url)
        ? fileURLToPath(url).replace(root, '')
        : /^http:\/\/(?:localhost|127\.0\.0\.1):\d+\/(web\/[^?]+)/.exec(url)?.[1];
      if (!/^web\/(?!make|page\/make).*\.js$/.test(file ?? '')) continue;
      const text = source ?? readFileSync(file, 'utf8');
      if (text !== readFileSync(file, 'utf8')) continue; // a test's own instead of it
      linesOf(text, functions, gone.get(file) ?? gone.set(file, {}).get(file));
    }
  for (const file of within('web').filter(
    name => /^web\/(?!make|page\/make).*\.js$/.test(name) && !gone.has(name)
  ))
    linesOf(readFileSync(file, 'utf8'), [], gone.set(file, {}).get(file));
  report(
    'web',
    new Map(
      [...gone].map(([file, of]) => [
        file,
        {
          lines: [Object.values(of).filter(Boolean).length, Object.keys(of).length],
          missed: Object.entries(of)
            .filter(([, seen]) => !seen)
            .map(([line]) => +line + 1),
        },
      ])
    ),
    asked.web
  );
}

for (const part of wanted.length ? wanted : ['core', 'web']) ({ core, web })[basename(part)]();
