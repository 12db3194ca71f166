import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExportServices } from "../../src/export/exportFigure.js";
import { writePdf, type PdfFonts } from "../../src/export/pdf/writePdf.js";
import type { Provenance } from "../../src/export/provenance.js";
import { projectRoot } from "../support/experiments.js";

const font = (name: string) =>
  new Uint8Array(readFileSync(join(projectRoot, "node_modules", "katex", "dist", "fonts", `KaTeX_${name}.ttf`)));

export const fonts: PdfFonts = { roman: font("Main-Regular"), italic: font("Math-Italic") };

export const services: ExportServices = {
  pdf: () => Promise.resolve((page, origin) => writePdf(page, fonts, origin)),
  encode: (text) => new TextEncoder().encode(text),
  digest: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
};

export const provenance: Provenance = {
  generator: "self-distillation-explorer 0.0.0",
  experiment: "../größe & <mehr>/a --b.distill.json",
  hash: "ab".repeat(32),
  files: { "data.csv": "cd".repeat(32) },
  set: ["tolerance=0.1", "problem.truth=x'y"],
  seeds: [3, 1],
  figure: "fits",
  format: "svg",
  width: "single",
  fontSize: 8,
  output: 0,
};
