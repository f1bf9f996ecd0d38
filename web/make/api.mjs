// api.mjs - makes web/API.md from the hand-written types: node web/make/api.mjs > web/API.md
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const PARTS = [
  ["rubricate", "rubricate", "engine, model, documents"],
  ["worker", "rubricate/worker", "the same in a Web Worker"],
  ["highlight", "rubricate/highlight", "an element of a page, annotated in place"],
  ["card", "rubricate/card", "the reader's card"],
  ["rubricated-text", "rubricate/element, rubricate/define", "the element"],
  ["segments", "rubricate/segments", "flat pieces of a text"],
  ["inline", "rubricate/inline", "all of it in one file"],
  ["script", "rubricate/script", "all of it but engine and model in a plain script"],
  ["esbuild", "rubricate/esbuild", "a plugin"],
];

// A declaration goes to the line that closes it, or to its own end.
function declarations(text) {
  const found = [];
  const pattern =
    /^(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?((?:export|interface|declare) [^]*?(?:\n\}|;|\})$(?=\n\n|\n*(?![^])|\n\/\*\*|\nexport|\ninterface|\ndeclare))/gm;
  for (const [, doc = "", body] of text.matchAll(pattern))
    if (!/^export (?:type )?\{/.test(body))
      found.push({
        name: /(?:class|interface|type|function|const|global)\s*(\w*)/.exec(body)?.[1] || "global",
        doc: plain(doc),
        body,
      });
  return found;
}

const plain = doc =>
  doc
    .replace(/^\/\*\*|\*\/\s*$/g, "")
    .replace(/^\s*\* ?/gm, "")
    .trim();

export function reference() {
  const parts = PARTS.map(([file, name, what]) => {
    const text = readFileSync(new URL(`../${file}.d.ts`, import.meta.url), "utf8");
    const entries = declarations(text).map(
      ({ name: title, doc, body }) => `### ${title}\n\n${doc ? `${doc}\n\n` : ""}\`\`\`ts\n${body}\n\`\`\`\n`
    );
    return `## ${name}: ${what}\n\n${entries.join("\n")}`;
  });
  return `<!-- API.md - made by web/make/api.mjs from web/*.d.ts; do not edit -->\n# API reference\n\n${parts.join("\n")}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(reference());
