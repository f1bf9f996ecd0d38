// package.test.mjs - npm's package as publint, TypeScript's resolvers and three versions of node see it
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { home, project, root, TEXT } from './kit.mjs';

const folder = mkdtempSync(`${tmpdir()}/rubricate-package-`);
let tarball;
before(() => {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  );
  tarball = `${folder}/${filename}`;
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('publint has nothing to say', async () => {
  const { publint } = await import(`${home}/node_modules/publint/src/index-node.js`);
  const { messages } = await publint({ pkgDir: `${home}/node_modules/rubricate`, strict: true });
  assert.deepEqual(messages, []);
});

// The package is a module, so that require() is out of question. A style sheet has no types.
test('types resolve for every entry (attw)', () => {
  const said = execFileSync(
    `${home}/node_modules/.bin/attw`,
    [tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'style.css', '--format', 'json'],
    { encoding: 'utf8' }
  );
  const { analysis } = JSON.parse(said);
  assert.deepEqual(
    analysis.problems.filter(({ resolutionKind }) => !/node10|node16-cjs/.test(resolutionKind ?? '')),
    []
  );
  assert.ok(Object.keys(analysis.entrypoints).length > 12);
});

for (const version of ['node22', 'node24']) {
  test(
    `${version} annotates, and require() gives the module or a word what to write`,
    { skip: process.arch !== 'x64' && 'npm has this node for x64 only' },
    () => {
      const node = `${home}/node_modules/${version}/bin/node`;
      assert.ok(existsSync(node));
      const place = project(`engines-${version}`, {
        'main.js': `import { Rubricator } from "rubricate"; console.log(process.versions.node.split(".")[0], (await Rubricator.load()).annotate(${JSON.stringify(TEXT)}).entities.length);`,
        'old.cjs':
          'try { console.log(typeof require("rubricate").Rubricator.load); } catch (error) { console.log(error.message); }',
      });
      assert.equal(
        execFileSync(node, ['main.js'], { cwd: place, encoding: 'utf8' }),
        `${version.slice(4)} 3\n`
      );
      assert.match(
        execFileSync(node, ['old.cjs'], {
          cwd: place,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
        /^function$|await import\("rubricate"\)/m
      );
    }
  );
}
