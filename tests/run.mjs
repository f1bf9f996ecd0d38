// run.mjs - runs every test and says how many passed: node tests/run.mjs BUILD PROGRAM...   (last line: "N passed, N failed")
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const [build, ...programs] = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
process.env.RUB_BUILD = build;
process.env.RUB_MODEL ??= `${build}/en.rubm`;

// A program that ends badly without naming a failed test counts as one.
function count(name, passed, failed, bad, output) {
  if (bad && !failed) failed = 1;
  total.passed += passed;
  total.failed += failed;
  console.log(
    `${failed ? 'FAILED' : 'ok    '} ${name}: ${passed} passed${failed ? `, ${failed} failed` : ''}`
  );
  if (failed) console.log(output.replace(/^/gm, '    '));
}

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 1_500_000 });
  const output =
    (done.stdout ?? '') +
    (done.stderr ?? '') +
    (done.error ?? '') +
    (done.signal ? `ended by ${done.signal}` : '');
  return { output, bad: done.status !== 0 };
}

function cmocka(program) {
  const { output, bad } = run(program, []);
  const passed = (output.match(/^\[ {7}OK \]/gm) ?? []).length;
  // cmocka names a failed test when it fails and again in its summary.
  const failed = new Set(
    [...output.matchAll(/^\[ {2}FAILED {2}\] (?!\d+ test)(.*)$/gm)].map(match => match[1])
  ).size;
  count(
    program,
    passed,
    failed,
    bad,
    output
      .split('\n')
      .filter(line => !/^\[ (RUN  |      OK)/.test(line))
      .join('\n')
  );
}

function nodeTests(files, name) {
  if (!files.length) return;
  const { output, bad } = run(process.execPath, ['--test', '--test-reporter=tap', ...files]);
  for (const [, skipped] of output.matchAll(/^ *ok \d+ - (.* # SKIP .*)$/gm))
    console.log(`skipped ${skipped}`);
  const number = word => Number(output.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  count(
    name,
    number('pass'),
    number('fail') + number('cancelled'),
    bad,
    output
      .split('\n')
      .filter(line => !/^\s*ok /.test(line))
      .join('\n')
  );
}

const testsIn = folder =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.test.mjs'))
        .sort()
        .map(name => `${folder}/${name}`)
    : [];

programs.forEach(cmocka);
nodeTests(testsIn('tests'), 'tests');
nodeTests(testsIn('tests/web'), 'tests/web');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
