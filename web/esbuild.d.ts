// esbuild.d.ts - types of esbuild.js
/** A plugin for esbuild: the engine, the model and the worker become files of the bundle. */
export function rubricate(): { name: string; setup(build: any): void };
