import type * as vscode from "vscode";
import { formatFacts, type ExportFormat } from "../../export/formats.js";
import { figureCaption, floatEnvironment } from "../../figures/latex/environment.js";
import { findEntry } from "../../figures/catalogue/catalogue.js";
import { plainSymbol } from "../../figures/symbols.js";
import type { FigureWish, PreparedExport } from "./exporter.js";
import { folderOf, relativePath } from "./relativePath.js";

/** The formats that a paper can include. */
export const paperFormats = ["pdf", "pgfplots", "latex"] as const satisfies readonly ExportFormat[];
export type PaperFormat = (typeof paperFormats)[number];

/** Lines that a document's preamble must have for a figure in this format. */
export const packagesFor: Readonly<Record<PaperFormat, readonly string[]>> = {
  pdf: formatFacts.pdf.preamble,
  pgfplots: formatFacts.pgfplots.preamble,
  latex: formatFacts.latex.preamble,
};

/** The float that shows an exported figure, for a document whose root is `root`. */
export function figureText(
  { report, main, stem }: PreparedExport,
  { figure, format }: FigureWish,
  root: vscode.Uri,
): string {
  const table = formatFacts[format].holds === "table";
  const path = relativePath(folderOf(root.path), main.path).replace(/\.(pdf|tex)$/, "");
  return floatEnvironment({
    inclusion: format === "pdf" ? "graphics" : "input",
    path,
    float: table ? "table" : "figure",
    caption: figureCaption(report, plainSymbol(findEntry(figure)?.title ?? figure)),
    label: `${table ? "tab" : "fig"}:${stem.replace(/[^A-Za-z0-9:-]+/g, "-")}`,
  });
}
