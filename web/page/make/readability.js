// readability.js - what esbuild makes build/readability.js of: the part of @mozilla/readability that finds a
// page's main text
export { Readability } from "@mozilla/readability";
