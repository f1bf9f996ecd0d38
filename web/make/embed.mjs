// embed.mjs - makes the ways to load Rubricate that need one file each: node web/make/embed.mjs BUILD
//
//   BUILD/rubricate-inline.js      a module with engine and model inside, for places that allow no second request
//   BUILD/rubricate-script.js      a plain script (no module): <rubricated-text> and globalThis.Rubricate
//   BUILD/rubricate.css      the marks' style, for browsers and hosts without constructable style sheets
//   BUILD/sizes.json     what each file weighs, brotli 11, and its integrity hash
//   BUILD/extension/           an unpacked extension (with --extension), and bookmarklet.txt

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { STYLE } from "../style.js";

const out = process.argv[2] ?? "build";
const root = new URL("../../", import.meta.url).pathname;
const web = `${root}web/`;
const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  loader: { ".wasm": "binary", ".rubm": "binary" },
  alias: { "rubricate-files": `${root}${out}` },
};

// A plain script has no address of its own but document.currentScript's.
const CLASSIC = {
  format: "iife",
  define: { "import.meta.url": "__rubricate" },
  banner: {
    js: 'var __rubricate=(document.currentScript&&document.currentScript.src||document.baseURI).replace(/[^/]*$/,"../web/x.js");',
  },
};
const CONTENT = { format: "iife", define: { "import.meta.url": "location.href" } };

async function bundles() {
  await build({
    ...common,
    format: "esm",
    entryPoints: [`${web}make/inline.js`],
    outfile: `${root}${out}/rubricate-inline.js`,
  });
  await build({
    ...common,
    ...CLASSIC,
    entryPoints: [`${web}make/script.js`],
    outfile: `${root}${out}/rubricate-script.js`,
  });
  writeFileSync(
    `${root}${out}/rubricate.css`,
    `/* rubricate.css - made by web/make/embed.mjs from web/style.js */\n${STYLE}\n`
  );
}

async function extension(host) {
  const folder = `${root}${out}/extension`;
  mkdirSync(folder, { recursive: true });
  cpSync(`${web}make/extension`, folder, { recursive: true });
  await build({
    ...common,
    ...CONTENT,
    entryPoints: ["content.js", "background.js"].map(name => `${web}make/${name}`),
    outdir: folder,
  });
  writeFileSync(
    `${folder}/bookmarklet.txt`,
    `javascript:void import("${host}web/bookmark.js?"+Date.now())\n`
  );
}

/** Bytes, bytes as brotli 11 sends them, and the hash for an integrity attribute. */
function weigh(bytes) {
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return {
    bytes: bytes.length,
    brotli: packed.length,
    integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
  };
}

// The element as a bundler makes it: what an `import` asks for later (engine, worker, card) is a file of its own.
async function element() {
  const made = await build({
    ...common,
    format: "esm",
    splitting: true,
    write: false,
    outdir: "x",
    entryPoints: [`${web}define.js`, `${web}rubricate.js`, `${web}card.js`, `${web}worker.js`],
  });
  const first = new Set(["define.js"]);
  for (let grown = 0; grown !== first.size;) {
    grown = first.size;
    for (const { path, text } of made.outputFiles)
      if (first.has(path.split("/").at(-1)))
        for (const [, name] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) first.add(name);
  }
  return Buffer.concat(
    made.outputFiles.filter(({ path }) => first.has(path.split("/").at(-1))).map(({ contents }) => contents)
  );
}

async function sizes() {
  const file = name => [name, weigh(readFileSync(`${root}${out}/${name}`))];
  const made = Object.fromEntries([
    ...["rubricate.wasm", "en.rubm", "rubricate-inline.js", "rubricate-script.js", "rubricate.css"].map(file),
    ["the element's own JavaScript", weigh(await element())],
  ]);
  writeFileSync(`${root}${out}/sizes.json`, `${JSON.stringify(made, null, 1)}\n`);
  for (const [name, { bytes, brotli, integrity }] of Object.entries(made))
    console.log(`${name}: ${bytes} bytes, ${brotli} brotli, ${integrity}`);
}

await bundles();
await sizes();
if (process.argv.includes("--extension")) await extension(process.argv[4] ?? "https://your.host/rubricate/");
