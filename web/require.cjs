// require.cjs - what require("rubricate") meets: the package is a module
throw new Error(
  'Rubricate: this package is an ES module; write  const { Rubricator } = await import("rubricate")  in place of require("rubricate").'
);
