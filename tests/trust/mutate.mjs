// mutate.mjs - node tests/trust/mutate.mjs BUILD [--count 150] [--seed 1] [--in core/values] [--at core/x.c:31[:+:-]]...: do the tests see one small change of the engine?
//
// A change of one operator or number of core or web/segments.js, drawn at random; caught where a test fails or does not end, or where the engine says other
// things of the annotated texts (agreement.mjs). What makes the same machine code is no change. Every change that lives is printed. `make mutants` builds what
// this needs.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { annotated } from '../agreement.mjs';
import { sayings } from '../said.mjs';
import { changed, placesIn } from './mutants.mjs';
import { randomFrom } from './random-text.mjs';

const {
  values,
  positionals: [build = 'build'],
} = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    at: { type: 'string', multiple: true },
    in: { type: 'string', default: '' }, // files whose path begins so
  },
});
const random = randomFrom(Number(values.seed) * 7919);
// Of processor time, so that a busy machine catches nothing; and for what waits.
const SECONDS = 30,
  LIMIT = 1200_000; // ms
const room = `${build}/mutants`,
  folder = mkdtempSync(join(tmpdir(), 'rubricate-mutant-'));
const run = (command, args, options = {}) =>
  spawnSync('sh', ['-c', `ulimit -t ${SECONDS}; exec "$0" "$@"`, command, ...args], {
    encoding: 'utf8',
    timeout: LIMIT,
    ...options,
  });

// ---- what is changed ----

const within = name =>
  readdirSync(name, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? within(`${name}/${entry.name}`) : [`${name}/${entry.name}`]
  );
const sources = [
  ...within('core').filter(name => /^core\/(?!host|tools|data|corpus).*\.c$/.test(name)),
  'web/segments.js',
].filter(name => name.startsWith(values.in));
const places = sources.flatMap(file =>
  placesIn(readFileSync(file, 'utf8')).map(place => ({ file, ...place }))
);

// ---- the tests ----

let programs = readdirSync(room)
  .filter(name => name.startsWith('test_'))
  .map(name => `${room}/${name}`);
const folderOf = Object.fromEntries(
  within('tests')
    .filter(name => /\/test_\w+\.c$/.test(name))
    .map(name => [basename(name, '.c'), dirname(name).slice('tests/'.length)])
);
const seconds = new Map();
// The tests of its own folder and the cases in whole texts, the quickest first; and the others.
const WHOLE = /test_(golden|who|stages|invariant)$/;
const orderFor = file => {
  const own = dirname(file).slice('core/'.length),
    near = name =>
      basename(file, '.c') === basename(name).slice('test_'.length) ||
      folderOf[basename(name)] === own ||
      WHOLE.test(name),
    quickest = [...programs].sort((a, b) => seconds.get(a) - seconds.get(b));
  return [quickest.filter(near), quickest.filter(name => !near(name))];
};
const environment = { ...process.env, RUB_MODEL: `${build}/en.rubm`, LD_LIBRARY_PATH: folder };
const fails = program => run(program, [], { env: environment }).status !== 0;

const flags = ['-O1', '-fPIC', '-std=c11', '-Icore', `-I${build}/cjson`, '-DRUB_DEBUG'];
const compile = (source, object) => run('gcc', [...flags, '-c', source, '-o', object]).status === 0;
const objects = within(`${room}/core`).filter(name => name.endsWith('.o'));
const link = (own, instead) =>
  run('gcc', [
    '-shared',
    ...objects.map(name => (name === own ? instead : name)),
    `${build}/obj/cJSON.o`,
    '-o',
    `${folder}/librubricate_mutant.so`,
  ]);

function library(file, text) {
  const own = `${room}/core/${file.slice('core/'.length, -1)}o`,
    source = join(folder, file),
    object = join(folder, 'mutant.o');
  cpSync(dirname(file), join(folder, dirname(file)), { recursive: true }); // what it includes from beside it
  writeFileSync(source, text);
  if (!compile(source, object)) return 'does not compile';
  if (readFileSync(object).equals(readFileSync(own)) || text0(object) === text0(own)) return 'same code';
  return link(own, object).status === 0 ? null : 'does not link';
}
const text0 = object =>
  run('objdump', ['-d', '-r', '--no-show-raw-insn', object]).stdout.split('\n').slice(3).join('\n');

// What the command on the library says: of golden cases and strings, and of the annotated texts.
const command = join(folder, 'rubricate');
writeFileSync(command, `#!/bin/sh\nulimit -t ${SECONDS}\nexec ${room}/rubricate "$@"\n`, { mode: 0o755 });
const answer = saying => {
  try {
    return saying();
  } catch {
    return null; // it does not end, or not well
  }
};
const saysOther = () => questions.some((saying, i) => answer(saying) !== before[i]) && 'answers';

// What only reads beyond its rows is seen by sanitizers, with which make test builds the same programs.
const sanitizers = ['-fsanitize=address,undefined', '-fno-sanitize-recover=undefined'];
function failsSanitized(file) {
  const object = join(folder, 'sanitized.o'),
    binary = join(folder, 'sanitized'),
    whole = ['san/libcrf.a', 'san/librubricate.a']; // of which the linker takes what the object has not
  const compiled = run('gcc', [...flags, ...sanitizers, '-c', join(folder, file), '-o', object]).status === 0;
  return program => {
    const name = basename(program),
      own = [`tests/${folderOf[name]}/${name}.o`, 'tests/libtests.a'],
      built = parts => parts.map(part => `${build}/${part}`);
    const linked = run('gcc', [
      ...[...sanitizers, ...built(own), object, ...built(whole)],
      ...['-lcmocka', '-lm', '-pthread', '-o', binary],
    ]);
    const went = compiled && linked.status === 0;
    return went && run(binary, [], { env: environment }).status !== 0 && passes(name);
  };
}
// Where the engine is as it is.
const passes = name => run(`${build}/${name}`, [], { env: environment }).status === 0;

function caughtC(file, text) {
  const [near, others] = orderFor(file);
  return (
    library(file, text) ??
    near.find(fails) ??
    (saysOther() || others.find(fails) || near.find(failsSanitized(file))) ??
    false
  );
}

function caughtJs(file, text) {
  mkdirSync(join(folder, 'js'), { recursive: true });
  for (const name of ['web', 'tests/web'])
    cpSync(name, join(folder, 'js', name), {
      recursive: true,
      filter: from => statSync(from).isDirectory() || /\.m?js$|package\.json$/.test(from),
    });
  writeFileSync(join(folder, 'js/package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'js', file), text);
  return (
    run(process.execPath, ['--test', join(folder, 'js/tests/web/segments.test.mjs')]).status !== 0 &&
    'segments.test.mjs'
  );
}

// ---- the run ----

link();
for (const program of programs) {
  const begun = Date.now();
  if (fails(program)) console.log(`${program} fails without a change: left out`);
  else seconds.set(program, Date.now() - begun);
}
programs = programs.filter(program => seconds.has(program));
const questions = [
  ...sayings(command, `${build}/en.rubm`, environment),
  () => annotated(command, `${build}/en.rubm`, environment),
];
const before = questions.map(answer);
console.log(
  `${places.length} places in ${sources.length} files, ${programs.length} test programs of ${[...seconds.values()].reduce((sum, ms) => sum + ms, 0)} ms`
);

const total = { caught: 0, alive: 0, answers: 0 };
const isWanted = ({ file, line, was, is }) =>
  values.at.some(at => at === `${file}:${line}` || at === `${file}:${line}:${was}:${is}`);
const wanted = values.at ? places.filter(isWanted) : null;
while (wanted ? wanted.length : total.caught + total.alive < Number(values.count)) {
  const place = wanted ? wanted.pop() : places.splice(random(places.length), 1)[0];
  const { file, line, was, is } = place,
    text = changed(readFileSync(file, 'utf8'), place);
  const by = file.endsWith('.js') ? caughtJs(file, text) : caughtC(file, text);
  if (by === 'does not compile' || by === 'same code' || by === 'does not link') continue;
  total[by ? 'caught' : 'alive']++;
  if (by === 'answers') total.answers++;
  console.log(
    `${by ? 'caught' : 'ALIVE '} ${file}:${line} "${was}" -> "${is}"${by ? ` ${basename(by)}` : `: ${text.split('\n')[line - 1].trim()}`}`
  );
}
console.log(
  `${total.caught} of ${total.caught + total.alive} caught, ${total.answers} of them by the answers first`
);
