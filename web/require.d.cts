// require.d.cts - types of require("rubricate"): none, since the package is a module; write  await import("rubricate")
export {};
