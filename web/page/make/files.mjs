// files.mjs - lists every file of the page for its service worker: node web/page/make/files.mjs build >
// build/page-files.json
//
// { version, files }: paths as seen from build/, and one sum of all of them. sw.js makes the same sum of what
// it has fetched.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";

const root = new URL("../../../", import.meta.url);
const build = process.argv[2] ?? "build";
const MADE = ["rubricate.wasm", "en.rubm", "world.svg", "readability.js"];

const web = readdirSync(new URL("web/", root), { recursive: true })
  .map(name => name.replaceAll("\\", "/"))
  .filter(
    name => /\.(js|css|html|json|svg|txt)$/.test(name) && !/(^|\/)make\//.test(name) && name !== "sw.js"
  )
  .sort();
const sum = bytes => createHash("sha256").update(bytes).digest("hex");
const sums = [
  ...web.map(name => new URL(`web/${name}`, root)),
  ...MADE.map(name => new URL(`${build}/${name}`, root)),
].map(place => sum(readFileSync(place)));
console.log(
  JSON.stringify(
    { version: sum(sums.join("\n")), files: [...web.map(name => `../web/${name}`), ...MADE] },
    null,
    1
  )
);
