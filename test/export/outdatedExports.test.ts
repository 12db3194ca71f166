import { expect, it } from "vitest";
import type { ExportStore } from "../../src/export/exportedSets.js";
import { outdatedExports } from "../../src/export/outdatedExports.js";
import { provenanceLines, type Provenance } from "../../src/export/provenance.js";

const provenance: Provenance = {
  generator: "x 1",
  experiment: "../a.distill.json",
  hash: "h1",
  files: { "t.csv": "h2" },
  set: [],
  seeds: [],
  figure: "fits",
  format: "svg",
  width: "single",
  fontSize: 8,
  output: 0,
};
const content = new TextEncoder().encode(`<!-- ${provenanceLines(provenance).join("\n")}\n-->`);

const store: ExportStore = {
  list: () => Promise.resolve(["/p/figures/a.svg", "/p/figures/notes.tex"]),
  read: (file) => Promise.resolve(file.endsWith(".svg") ? content : new TextEncoder().encode("no figure")),
  resolve: (file, relative) => new URL(relative, `file://${file}`).pathname,
};

const stateWith = async (hashes: Readonly<Record<string, string>>) =>
  (await outdatedExports(store, (file) => Promise.resolve(hashes[file]))).map(({ file, experiment, state }) => [
    file,
    experiment,
    state,
  ]);

it.each([
  ["current", { "/p/a.distill.json": "h1", "/p/t.csv": "h2" }],
  ["outdated", { "/p/a.distill.json": "other", "/p/t.csv": "h2" }],
  ["outdated", { "/p/a.distill.json": "h1", "/p/t.csv": "other" }],
  ["orphaned", { "/p/t.csv": "h2" }],
  ["orphaned", { "/p/a.distill.json": "h1" }],
])("is %s when the experiment and its files are %j", async (state, hashes) => {
  expect(await stateWith(hashes)).toEqual([["/p/figures/a.svg", "/p/a.distill.json", state]]);
});
