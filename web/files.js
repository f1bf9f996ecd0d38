// files.js - where engine and model lie: in build, beside web. Builds that hold them in themselves put their bytes here

export const sources = {
  wasm: new URL("../build/rubricate.wasm", import.meta.url),
  model: new URL("../build/en.rubm", import.meta.url),
};
