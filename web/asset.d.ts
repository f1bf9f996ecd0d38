// asset.d.ts - type of the package's wasm and model for programs that import their addresses ("rubricate/en.rubm?url")
declare const address: string;
export default address;
