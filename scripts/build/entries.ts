import path from "node:path";
import type { BuildOptions } from "esbuild";
import { root } from "../support/project";
import { hostSuites } from "./hostSuites";

// jsonc-parser's "main" is UMD, whose requires no bundler can follow.
const node: BuildOptions = {
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  mainFields: ["module", "main"],
};
const browser: BuildOptions = { platform: "browser", target: "es2022", format: "iife" };
const styles: BuildOptions = {
  ...browser,
  loader: { ".ttf": "file", ".woff2": "file", ".svg": "dataurl" },
  assetNames: "[name]",
};

/** Everything that is built. Files of one group share their options. */
export const productBundles: readonly BuildOptions[] = [
  {
    ...node,
    entryPoints: {
      host: "src/host/extension.ts",
      solverWorker: "src/solver/node/workerEntry.ts",
      linearAlgebraHelper: "src/solver/node/linearAlgebraHelper.ts",
    },
    outdir: "dist",
  },
  { ...node, entryPoints: { cli: "src/cli/main.ts" }, outdir: "dist", banner: { js: "#!/usr/bin/env node" } },
  // Loaded when the first PDF is written. The library's build for browsers needs nothing of Node, and compresses to the
  // same bytes everywhere.
  {
    ...browser,
    format: "cjs",
    entryPoints: { pdf: "src/export/pdf/pdfEntry.ts" },
    outdir: "dist",
    loader: { ".ttf": "binary" },
    // The library asks where it lies for a colour profile that only archival PDF has.
    define: { "import.meta.url": '"file:///"' },
  },
  // A script cannot be split; what the panel loads on demand is a module of its own.
  { ...browser, format: "esm", entryPoints: { formulas: "media/panel/formulas/katex.ts" }, outdir: "dist" },
  { ...browser, entryPoints: { panel: "media/panel/main.ts", controls: "media/controls/main.ts" }, outdir: "dist" },
  {
    ...styles,
    entryPoints: { panel: "media/panel/panel.css", controls: "media/controls/controls.css" },
    outdir: "dist",
  },
];

/** Mocha stays outside: it loads its reporters by file name. */
export const testBundles: readonly BuildOptions[] = [
  {
    ...node,
    external: ["vscode", "mocha"],
    entryPoints: { run: "test/editor/host/run.ts" },
    outdir: "dist-test",
    plugins: [hostSuites(path.join(root, "test", "editor", "host"))],
  },
];
