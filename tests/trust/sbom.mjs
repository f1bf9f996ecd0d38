// sbom.mjs - what is in the package, as CycloneDX 1.5: node tests/trust/sbom.mjs BUILD > sbom.json
//
// What is shipped: the module (the engine and cJSON), the model, the scripts. What is needed to make it has the scope "excluded".
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const [build = 'build'] = process.argv.slice(2);
const read = name => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const sha256 = file => createHash('sha256').update(readFileSync(file)).digest('hex');
const { name, version, license, description, devDependencies } = JSON.parse(read('package.json'));
const { packages } = JSON.parse(read('package-lock.json'));

const number = (part, header) => new RegExp(`CJSON_VERSION_${part} (\\d+)`).exec(header)[1];
const cjson = readFileSync(`${build}/cjson/cJSON.h`, 'utf8');
const cjsonVersion = ['MAJOR', 'MINOR', 'PATCH'].map(part => number(part, cjson)).join('.');
const tool = (program, pattern) =>
  pattern.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];

const file = (path, about) => ({
  type: 'file',
  'bom-ref': path,
  name: path,
  description: about,
  hashes: [{ alg: 'SHA-256', content: sha256(`${build}/${path}`) }],
});
const locked = (path, { version: is, license: under, integrity }) => ({
  type: 'library',
  'bom-ref': path,
  name: path.replace(/^.*node_modules\//, ''),
  version: is,
  scope: 'excluded',
  purl: `pkg:npm/${path.replace(/^.*node_modules\//, '').replace('@', '%40')}@${is}`,
  ...(under ? { licenses: [{ license: { id: under } }] } : {}),
  ...(integrity
    ? {
        hashes: [
          {
            alg: 'SHA-512',
            content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
          },
        ],
      }
    : {}),
});

const emscripten = tool('emcc', /emcc[^)]*\) (\S+)/);
const components = [
  file('rubricate.wasm', 'the engine as a WebAssembly module'),
  file('en.rubm', 'the model; its sources and licences: core/data/MODEL.md'),
  {
    type: 'library',
    'bom-ref': 'cjson',
    name: 'cJSON',
    version: cjsonVersion,
    purl: `pkg:generic/cjson@${cjsonVersion}`,
    licenses: [{ license: { id: 'MIT' } }],
    description: 'linked into rubricate.wasm',
    hashes: [{ alg: 'SHA-256', content: sha256(`${build}/cjson/cJSON.c`) }],
  },
  ...(emscripten
    ? [
        {
          type: 'application',
          'bom-ref': 'emscripten',
          name: 'emscripten',
          version: emscripten,
          scope: 'excluded',
          description: 'compiles rubricate.wasm; its libc (musl) and allocator are linked into it',
        },
      ]
    : []),
  ...Object.entries(packages)
    .filter(([path]) => path)
    .map(([path, entry]) => locked(path, entry)),
];

const metadata = {
  component: {
    type: 'library',
    'bom-ref': name,
    name,
    version,
    description,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${name}@${version}`,
  },
};
const dependencies = [
  { ref: name, dependsOn: ['rubricate.wasm', 'en.rubm'] },
  { ref: 'rubricate.wasm', dependsOn: ['cjson'] },
];
if (Object.keys(devDependencies).some(key => !packages[`node_modules/${key}`]))
  throw new Error('package-lock.json does not hold what package.json asks for');
process.stdout.write(
  `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components, dependencies }, null, 1)}\n`
);
