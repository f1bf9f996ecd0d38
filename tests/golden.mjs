// golden.mjs - make golden: writes what the engine answers now into the cases of tests/golden that fail, and shows the difference
//
// Of a failing case only the rows of the keys that differ are written anew; patterns ("*", "...") in them are lost, so read
// the difference before you keep it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [build = 'build'] = process.argv.slice(2);
const run = (program, args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const all = run(`${build}/test_golden`, []);
const failing = [
  ...new Set(
    [...`${all.stdout}${all.stderr}`.matchAll(/^\[ {2}FAILED {2}\] ([a-z]+: .+)$/gm)].map(
      ([, title]) => title
    )
  ),
];

// The rows that a case expects and those that were found, a pair for each key that differs.
function differences(title) {
  const pairs = [];
  for (const line of run(`${build}/test_golden`, [title]).stderr.split('\n')) {
    if (line === '  expected') pairs.push({ expected: [], found: [] });
    else if (line.startsWith('    ') && pairs.length)
      (pairs.at(-1).inFound ? pairs.at(-1).found : pairs.at(-1).expected).push(line.trim());
    else if (line === '  found' && pairs.length) pairs.at(-1).inFound = true;
    else if (!line.startsWith('  ') && pairs.length) break;
  }
  return pairs;
}

const keyOf = row => /^(entity \S+|\S+)/.exec(row)[0];

// The rows of one case: the first expected row of a key gives way to what was found, the others go.
function rewrite(rows, { expected, found }) {
  const key = keyOf(expected[0] ?? found[0]);
  const isOld = row => expected.includes(row) || row === `no ${key}`;
  const at = rows.findIndex(isOld);
  if (at < 0) return rows;
  const rest = rows.filter(row => !isOld(row));
  rest.splice(
    rows.slice(0, at).filter(row => !isOld(row)).length,
    0,
    ...(found.length ? found : [`no ${key}`])
  );
  return rest;
}

for (const title of failing) {
  const [, name, heading] = /^([a-z]+): (.+)$/.exec(title),
    path = `tests/golden/${name}.txt`;
  const lines = readFileSync(path, 'utf8').split('\n');
  const first = lines.indexOf(`== ${heading}`),
    begin = lines.indexOf('--', first) + 1;
  let end = lines.findIndex((line, i) => i >= begin && line.startsWith('== '));
  if (end < 0) end = lines.length;
  const rows = differences(title).reduce(rewrite, lines.slice(begin, end));
  writeFileSync(path, [...lines.slice(0, begin), ...rows, ...lines.slice(end)].join('\n'));
}
console.log(
  failing.length ? `${failing.length} cases were written anew:` : 'every case holds; nothing was written'
);
for (const title of failing) console.log(`  ${title}`);
process.stdout.write(run('git', ['--no-pager', 'diff', '--stat', '-p', 'tests/golden']).stdout);
