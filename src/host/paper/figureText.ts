import type * as vscode from "vscode";
import type { ExportFormat } from "../../export/formats.js";
import { figureCaption, floatEnvironment } from "../../figures/latex/environment.js";
import { findEntry } from "../../figures/catalogue/catalogue.js";
import { plainSymbol } from "../../figures/symbols.js";
import type { FigureWish, PreparedExport } from "./exporter.js";
import { folderOf, relativePath } from "./relativePath.js";

/** The formats that a paper can include. */
export const paperFormats = ["pdf", "pgfplots", "latex"] as const satisfies readonly ExportFormat[];
export type PaperFormat = (typeof paperFormats)[number];

/** What a document must load for a figure in this format. */
export const packagesFor: Readonly<Record<PaperFormat, readonly string[]>> = {
  pdf: ["graphicx"],
  pgfplots: ["pgfplots"],
  latex: ["booktabs"],
};

/** The float that shows an exported figure, for a document whose root is `root`. */
export function figureText(
  { report, main, stem }: PreparedExport,
  { figure, format }: FigureWish,
  root: vscode.Uri,
): string {
  const table = format === "latex";
  const path = relativePath(folderOf(root.path), main.path).replace(/\.(pdf|tex)$/, "");
  return floatEnvironment({
    inclusion: format === "pdf" ? "graphics" : "input",
    path,
    float: table ? "table" : "figure",
    caption: figureCaption(report, plainSymbol(findEntry(figure)?.title ?? figure)),
    label: `${table ? "tab" : "fig"}:${stem.replace(/[^A-Za-z0-9:-]+/g, "-")}`,
  });
}
