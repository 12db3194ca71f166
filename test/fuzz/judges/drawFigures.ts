import type { Report } from "../../../src/experiment/report.js";
import { boundsText } from "../../../src/cli/boundsText.js";
import { sheetText } from "../../../src/cli/sheetText.js";
import { summaryText } from "../../../src/cli/summaryText.js";
import type { Axis, Domain } from "../../../src/figures/axis.js";
import { macroPrefix, numberMacros, numbersFile } from "../../../src/figures/latex/numbers.js";
import { printOptions } from "../../../src/figures/print/options.js";
import { printPage } from "../../../src/figures/print/printPage.js";
import { writeCsv } from "../../../src/figures/writers/csv.js";
import { writeLatexTable } from "../../../src/figures/writers/latexTable.js";
import { writeNumpyScript } from "../../../src/figures/writers/numpy/numpyScript.js";
import { writePgfplots } from "../../../src/figures/writers/pgfplots/pgfplots.js";
import { writeSvg } from "../../../src/figures/writers/svg.js";
import { drawable, drawn } from "../../figures/drawn.js";
import { Finding, requireReadable } from "./finding.js";

/** Draws two figures of a report, with their tables, and one text of it; which ones, `look` says. */
export function drawFigures(report: Report, look: number, written: string): void {
  const figures = drawable(report);
  for (const i of [look, look * 7 + 3]) {
    const entry = figures[i % figures.length];
    if (entry === undefined) continue;
    const front = report.rounds.length === 0 || look % 3 === 0 ? undefined : look % report.rounds.length;
    const figure = drawn(report, entry, { output: look % report.data.outputs, round: front });
    requireDrawableAxes(figure, entry.id);
    const options = printOptions(look % 2 === 0 ? "single" : "slide", undefined, front);
    requireReadable(writeSvg(printPage(figure, options), []), written, `the SVG of ${entry.id}`);
    if (look % 2 === 0) {
      const { picture, table } = writePgfplots(figure, options, "figure", []);
      requireReadable(picture, written, `the PGFPlots of ${entry.id}`);
      requireReadable(table.replace(/(?<=^|\s)nan(?=\s|$)/g, ""), written, `the data of ${entry.id}`);
    }
    const table = entry.table?.(report) ?? figure.table();
    requireReadable(writeCsv(table, []), written, `the CSV of ${entry.id}`);
    requireReadable(writeLatexTable(entry.sheet?.(report) ?? table, []), written, `the LaTeX table of ${entry.id}`);
  }
  const [name, text] = texts[look % texts.length] ?? ["nothing", () => ""];
  requireReadable(text(report), written, name);
}

/** Also where nothing is printed on an axis, a page may draw on it. */
function requireDrawableAxes(figure: object, id: string): void {
  for (const [name, axis] of Object.entries(figure) as [string, Partial<Axis> | null][]) {
    if (typeof axis !== "object" || !Array.isArray(axis?.domain)) continue;
    const [from, to] = axis.domain as Domain;
    const drawable = Number.isFinite(from) && Number.isFinite(to) && from < to && (axis.scale !== "log" || from > 0);
    if (!drawable) throw new Finding(`the axis ${name} of ${id} goes from ${String(from)} to ${String(to)}`);
  }
}

const texts: readonly (readonly [string, (report: Report) => string])[] = [
  ["the theorem sheet", (report) => sheetText(report)],
  ["the table of bounds", (report) => boundsText(report)],
  ["the summary", (report) => summaryText(report, 1)],
  ["the NumPy script", (report) => writeNumpyScript(report, [])],
  ["the macros", (report) => numbersFile(numberMacros(report, macroPrefix("x.distill.json")))],
];
