// packages.test.mjs - what make install and make deb put where: symbols, header in C++, pkg-config, manual, completions, lintian, Python
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { build, command, has, rubricate, root, run, scratch } from './kit.mjs';

const folder = scratch(),
  prefix = '/opt/rub',
  tree = join(folder, prefix);
// As make itself names it: what is made under another name of the same folder does not know when it is old.
const BUILD = `BUILD=${relative(root, build)}`;
after(() => rmSync(folder, { recursive: true }));
before(() =>
  run('make', ['--no-print-directory', 'install', BUILD, `DESTDIR=${folder}`, `PREFIX=${prefix}`], {
    cwd: root,
  })
);
const text = '😀 Angela Merkel met Emmanuel Macron in Berlin. "It was a good day," she said.';
const source = name => join(root, 'core/host/share', name);
const header = readFileSync(join(root, 'core/rubricate.h'), 'utf8');
const api = [...new Set([...header.matchAll(/\b(rub_[a-z_]+)\(/g)].map(([, name]) => name))].sort();

test('the shared library shows what rubricate.h declares and nothing else, under its soname', () => {
  const symbols = run('nm', ['-D', '--defined-only', join(tree, 'lib/librubricate.so')])
    .trimEnd()
    .split('\n')
    .map(line => line.split(' ').at(-1).replace(/@.*/, ''))
    .sort();
  assert.ok(api.length > 20);
  assert.deepEqual(
    symbols.filter(name => name.startsWith('rub_')),
    api
  );
  assert.deepEqual(
    symbols.filter(name => !name.startsWith('rub_')),
    []
  );
  assert.match(run('objdump', ['-p', join(tree, 'lib/librubricate.so')]), /SONAME +librubricate\.so\.0\n/);
});

test('the installed command finds its model', () => {
  assert.equal(run(join(tree, 'bin/rubricate'), [], { input: text }), rubricate([], text));
});

const program =
  '#include <rubricate.h>\n#include <stdio.h>\nint main(void) { rub_doc *doc = NULL; return rub_annotate(NULL, "", 0, NULL, &doc) == RUB_OK || !printf("%s\\n", rub_version()); }\n';
for (const [language, compiler, options] of [
  ['C', 'cc', ['-std=c99', '-pedantic', '-Wall', '-Wextra', '-Werror']],
  ['C++', 'c++', ['-x', 'c++', '-std=c++11', '-pedantic', '-Wall', '-Wextra', '-Wold-style-cast', '-Werror']],
])
  test(
    `a program in ${language} is built with pkg-config and runs`,
    { skip: !(has(compiler) && has('pkg-config')) && 'not installed' },
    () => {
      const from = join(folder, 'program.c'),
        to = join(folder, `program-${compiler}`);
      writeFileSync(from, program);
      const flags = run('pkg-config', ['--define-prefix', '--cflags', '--libs', 'rubricate'], {
        env: { ...process.env, PKG_CONFIG_PATH: join(tree, 'lib/pkgconfig') },
      })
        .trim()
        .replaceAll(`-L${prefix}`, `-L${tree}`)
        .replaceAll(`-I${prefix}`, `-I${tree}`)
        .split(/ +/);
      assert.equal(
        run('pkg-config', ['--modversion', 'rubricate'], {
          env: { ...process.env, PKG_CONFIG_PATH: join(tree, 'lib/pkgconfig') },
        }).trim(),
        /RUB_VERSION +"(.*)"/.exec(header)[1]
      );
      run(compiler, [...options, from, '-x', 'none', ...flags, '-o', to].filter(Boolean));
      assert.match(
        run(to, [], { env: { ...process.env, LD_LIBRARY_PATH: join(tree, 'lib') } }),
        /^\d+\.\d+\.\d+\n$/
      );
    }
  );

const options = [...rubricate(['--help']).matchAll(/(?:^ {2}|, )(--[a-z-]+)/gm)].map(([, name]) => name);

test('manual and completions know every option that --help tells, and no other', () => {
  assert.ok(options.length > 20);
  const sorted = names => [...new Set(names)].sort();
  const manual = [
    ...readFileSync(source('rubricate.1'), 'utf8').matchAll(/Fl -([a-z-]+)|, -([a-z]+)|, Fl -([a-z-]+)/g),
  ].map(([, ...names]) => `--${names.find(Boolean)}`);
  assert.deepEqual(sorted(manual), sorted(options));
  assert.deepEqual(
    sorted(
      [
        ...readFileSync(source('rubricate.bash'), 'utf8')
          .split('options="')[1]
          .split('"')[0]
          .matchAll(/--[a-z-]+/g),
      ].map(([name]) => name)
    ),
    sorted(options)
  );
  assert.deepEqual(
    sorted(
      [...readFileSync(source('_rubricate'), 'utf8').matchAll(/'(?:\([a-z-]+\))?(--[a-z-]+)\[/g)].map(
        ([, name]) => name
      )
    ),
    sorted(options)
  );
});

test('the manual is clean for mandoc', { skip: !has('mandoc') && 'mandoc is not installed' }, () => {
  // Whether other manuals are on this machine is not its fault.
  const said = spawnSync('mandoc', ['-T', 'lint', source('rubricate.1')], { encoding: 'utf8' });
  assert.equal(
    `${said.stdout}${said.stderr}`
      .split('\n')
      .filter(line => line && !/mandoc\.db|referenced manual not found/.test(line))
      .join('\n'),
    ''
  );
  assert.match(run('mandoc', ['-T', 'utf8', source('rubricate.1')]), /--resume/);
});

test('bash completes options and their words', { skip: !has('bash') && 'bash is not installed' }, () => {
  const complete = (...words) =>
    run('bash', [
      '-c',
      `source "$1"; shift; COMP_WORDS=(${command} "$@"); COMP_CWORD=$#; _rubricate; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      source('rubricate.bash'),
      ...words,
    ])
      .trim()
      .split('\n');
  assert.deepEqual(complete('--res'), ['--resume']);
  assert.deepEqual(complete('--format', 'c'), ['conll', 'csv']);
  assert.ok(complete('--without', 'ed').includes('edge'));
});

// The system's own where there is one: that is the one that packages are for.
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
test(
  'Python reads the shared library: the same document, every format, lexicon, errors, threads',
  { skip: !has(python) && 'python3 is not installed' },
  () => {
    const script = `
import json, sys, threading
sys.path.insert(0, sys.argv[1])
import rubricate
text = sys.argv[4]
with rubricate.Rubricator(sys.argv[3], library=sys.argv[2], lexicon=[{"name": "good day", "type": "EVENT"}]) as r:
    docs = [None] * 8
    def work(i): docs[i] = r.annotate(text * (i + 1))
    threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
    [t.start() for t in threads]; [t.join() for t in threads]
    assert all(doc["length"] == len(text) * (i + 1) for i, doc in enumerate(docs))
    assert "good day" in [text[m["start"]:m["end"]] for m in docs[0]["mentions"]]
    for bad in ({"name": 3}, {}):
        try: rubricate.Rubricator(sys.argv[3], library=sys.argv[2], lexicon=[bad]); raise SystemExit("taken")
        except rubricate.RubricateError as error: assert "entry 0" in str(error)
try: rubricate.Rubricator(b"no model", library=sys.argv[2]); raise SystemExit("opened")
except rubricate.RubricateError as error: assert "not a Rubricate model" in str(error)
r = rubricate.Rubricator(sys.argv[3], library=sys.argv[2])
print(json.dumps({f: r.write(text, f, id="a") for f in rubricate.FORMATS}))
`;
    const out = JSON.parse(
      run(python, [
        '-c',
        script,
        join(tree, 'share/rubricate'),
        join(tree, 'lib/librubricate.so.0'),
        join(tree, 'share/rubricate/en.rubm'),
        text,
      ])
    );
    const line = format =>
      run(command, ['--jsonl', '--format', format, '--offsets', 'codepoint'], {
        input: JSON.stringify({ id: 'a', text }),
      });
    assert.deepEqual(
      Object.keys(out),
      [
        ...rubricate(['--help'])
          .match(/json \(default\), ([a-z0-9, ]+) or spans/)[1]
          .split(', '),
        'spans',
        'csv-mentions',
      ].toSpliced(0, 0, 'json')
    );
    assert.equal(out.json + '\n', line('json'));
    assert.equal(out.spans, line('spans'));
    assert.equal(out.csv, line('csv'));
  }
);

test(
  'the packages are what lintian takes',
  { skip: !(has('lintian') && has('dpkg-deb')) && 'lintian is not installed' },
  () => {
    run('make', ['--no-print-directory', 'deb', BUILD], {
      cwd: root,
      env: { ...process.env, DEBFULLNAME: 'A Packager', DEBEMAIL: 'packager@debian.org' },
    });
    const debs = readdirSync(join(build, 'deb'))
      .filter(name => name.endsWith('.deb'))
      .map(name => join(build, 'deb', name));
    assert.equal(debs.length, 4);
    const said = spawnSync('lintian', ['--fail-on', 'error', '--allow-root', ...debs], { encoding: 'utf8' });
    assert.equal(said.status, 0, said.stdout);
    assert.equal(
      said.stdout
        .split('\n')
        .filter(line => /^[EW]:/.test(line))
        .join('\n'),
      ''
    );
    mkdirSync(join(folder, 'root'));
    for (const deb of debs) run('dpkg-deb', ['-x', deb, join(folder, 'root')]);
    assert.equal(run(join(folder, 'root/usr/bin/rubricate'), [], { input: text }), rubricate([], text));
    assert.ok(existsSync(join(folder, 'root/usr/share/man/man1/rubricate.1.gz')));
  }
);

test(
  'the systemd unit is one that systemd takes',
  { skip: !has('systemd-analyze') && 'systemd is not installed' },
  () => {
    const unit = readFileSync(source('rubricate.service'), 'utf8').replace('/usr/bin/rubricate', command),
      file = join(folder, 'rubricate.service');
    writeFileSync(file, unit);
    const done = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    assert.equal(done.status, 0, done.stderr);
  }
);
