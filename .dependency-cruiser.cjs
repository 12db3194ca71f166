// Which room may import what. A room lists all that it may; everything else is forbidden.

const room = (name) => `^src/${name}/`;
const library = (...names) => `^node_modules/(@types/)?(${names.join("|")})(/|$)`;
const nodeBuiltIns = { dependencyTypesNot: ["core"] };
const vscode = "^vscode$|^node_modules/@types/vscode/";

/** A room and its allowance. Within `types`, only types may be taken. */
function only(name, from, allowed, { types = [], to = {} } = {}) {
  const rules = [
    {
      name: `${name}-imports`,
      comment: `${name} may import nothing beyond its row of the table in .dependency-cruiser.cjs.`,
      severity: "error",
      from,
      to: { pathNot: [from.path, ...allowed, ...types], ...to },
    },
  ];
  if (types.length > 0) {
    rules.push({
      name: `${name}-types-only`,
      comment: `${name} may take types from there, but no values.`,
      severity: "error",
      from,
      to: { path: types, pathNot: allowed, dependencyTypesNot: ["type-only"] },
    });
  }
  return rules;
}

module.exports = {
  forbidden: [
    ...only("theory", { path: room("theory") }, [library("ml-matrix")]),
    // Each statement of the theory told once: what it says, how it is written, where it is seen to hold.
    ...only("statements", { path: room("statements") }, [room("theory")]),
    ...only("experiment", { path: room("experiment") }, [
      room("theory"),
      room("statements"),
      library("zod", "jsep", "pure-rand", "d3-random", "papaparse", "jsonc-parser"),
      "^package\\.json$",
    ]),
    // zod tells what can be chosen of figures: a page, a file and a command line say it.
    ...only("figures", { path: room("figures") }, [
      room("theory"),
      room("statements"),
      room("experiment"),
      library("d3-[a-z-]+", "zod"),
    ]),
    // zod decodes what exported files say of their origin: they may come from anybody.
    ...only(
      "export",
      { path: room("export"), pathNot: room("export/pdf") },
      [room("figures"), room("experiment"), library("zod")],
      { types: [room("theory")] },
    ),
    ...only("export-pdf", { path: room("export/pdf") }, [
      room("figures"),
      room("export"),
      library("pdfkit", "katex/dist/fonts"),
    ]),
    ...only("solver", { path: room("solver"), pathNot: room("solver/node") }, [room("experiment"), room("theory")]),
    ...only(
      "solver-node",
      { path: room("solver/node") },
      [room("solver"), room("experiment"), room("theory"), library("workerpool")],
      { to: nodeBuiltIns },
    ),
    // Knows files and nothing of experiments: its logic works on whatever file system a shell hands in.
    ...only("storage", { path: room("storage"), pathNot: room("storage/node") }, []),
    ...only("storage-node", { path: room("storage/node") }, [room("storage")], { to: nodeBuiltIns }),
    // What is chosen of figures is told once, and decoded by what tells it.
    ...only(
      "messages",
      { path: room("messages") },
      [room("experiment"), room("figures/choice"), library("vscode-messenger-common", "zod")],
      { types: [room("figures")] },
    ),
    ...only(
      "host",
      { path: room("host") },
      [
        room("solver"),
        room("experiment"),
        room("figures"),
        room("export"),
        room("messages"),
        room("storage"),
        vscode,
        library("vscode-messenger", "vscode-messenger-common", "jsonc-parser", "katex", "zod"),
      ],
      { types: [room("theory")], to: nodeBuiltIns },
    ),
    ...only(
      "cli",
      { path: room("cli") },
      [
        room("solver"),
        room("experiment"),
        room("figures"),
        room("export"),
        room("storage"),
        library("commander", "jsonc-parser"),
      ],
      { types: [room("theory")], to: nodeBuiltIns },
    ),
    ...only(
      "media",
      { path: "^media/" },
      [
        room("figures"),
        room("experiment"),
        room("messages"),
        library(
          "chart\\.js",
          "chartjs-[a-z-]+",
          "@vscode-elements/elements",
          "@vscode/codicons",
          "lit",
          "lit-[a-z-]+",
          "@lit/[a-z-]+",
          "d3-[a-z-]+",
          "katex",
          "zod",
          "vscode-messenger-webview",
          "vscode-messenger-common",
          "vscode-webview",
        ),
      ],
      { types: [room("solver"), room("theory"), room("statements")] },
    ),
    {
      name: "linear-algebra-knows-the-library",
      comment: "Only src/theory/linearAlgebra may know ml-matrix, so that it can be replaced there.",
      severity: "error",
      from: { path: "^(src|media)/", pathNot: room("theory/linearAlgebra") },
      to: { path: library("ml-matrix") },
    },
    {
      name: "pdf-on-demand",
      comment: "The PDF writer is a bundle of its own; the shells load it when the first PDF is written.",
      severity: "error",
      from: { path: "^(src|media)/", pathNot: room("export/pdf") },
      to: { path: [room("export/pdf"), library("pdfkit")] },
    },
    {
      name: "solver-inwards",
      comment: "The solver does not know its Node entry; the shells choose it.",
      severity: "error",
      from: { path: room("solver"), pathNot: room("solver/node") },
      to: { path: room("solver/node") },
    },
    {
      name: "storage-inwards",
      comment: "Storage does not know its Node entry; the shells choose it.",
      severity: "error",
      from: { path: room("storage"), pathNot: room("storage/node") },
      to: { path: room("storage/node") },
    },
    {
      name: "product-without-workshop",
      comment: "What is shipped must not depend on tests, benchmarks or scripts.",
      severity: "error",
      from: { path: "^(src|media)/" },
      to: { path: "^(test|bench|scripts)/" },
    },
    {
      name: "session-without-vscode",
      comment: "The session's states and runs are tested with fakes; only src/host/session.ts knows the editor.",
      severity: "error",
      from: { path: "^src/host/(sessionCore|sessionState|snapshots|studyScheduler|profileCache)\\.ts$" },
      to: { path: vscode, reachable: true },
    },
    {
      name: "no-circles",
      comment: "Modules that import each other can only be understood together; move what they share into a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "Nothing uses this module: use it or delete it.",
      severity: "error",
      from: { orphan: true, path: "^(src|media)/", pathNot: "\\.d\\.ts$|/main\\.ts$|/pdfEntry\\.ts$" },
      to: {},
    },
    {
      name: "resolvable",
      comment: "This import leads nowhere: correct it, or add the package to package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(vscode|host-suites)$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "^(dist|dist-test|\\.tsbuild|\\.vscode-test|test-results|src/theory/linearAlgebra/wasm/assembly)/",
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
