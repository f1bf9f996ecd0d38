// esbuild.js - a plugin for esbuild, which does not follow new URL("file", import.meta.url): engine, model and worker become files
//
//     import { build } from "esbuild";  import { rubricate } from "rubricate/esbuild";
//     await build({ entryPoints: ["app.js"], bundle: true, format: "esm", outdir: "dist", plugins: [rubricate()] });

const files = () => globalThis.process.getBuiltinModule("node:fs");
const ASSET = /new URL\("(\.\.\/build\/[^"]+)", import\.meta\.url\)/g;

export const rubricate = () => ({
  name: "rubricate",
  setup(build) {
    const { initialOptions: options, esbuild } = build;
    options.loader = { ...options.loader, ".wasm": "file", ".rubm": "file" };
    build.onLoad({ filter: /[\\/]web[\\/]files\.js$/ }, async ({ path }) => {
      const text = await files().promises.readFile(path, "utf8");
      const names = [...text.matchAll(ASSET)].map(([, name], i) => `import asset${i} from "${name}";\n`);
      let i = 0;
      return {
        contents: names.join("") + text.replace(ASSET, () => `new URL(asset${i++}, import.meta.url)`),
      };
    });
    build.onLoad({ filter: /[\\/]web[\\/]worker\.js$/ }, async ({ path }) => {
      const { entryPoints, plugins, stdin, outfile, ...same } = options;
      const outdir = options.outdir ?? outfile.replace(/[^/]+$/, "");
      await esbuild.build({
        ...same,
        outdir,
        splitting: false,
        entryNames: "[name]",
        plugins: [rubricate()],
        entryPoints: [{ in: path.replace(/worker\.js$/, "worker-entry.js"), out: "worker-entry" }],
      });
      return { contents: await files().promises.readFile(path, "utf8") };
    });
  },
});
