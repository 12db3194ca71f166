import type { Report } from "../experiment/report.js";
import { findExportable, type ExportableFigure } from "../figures/exportableFigures.js";
import { printOptions, type PrintOptions } from "../figures/print/options.js";
import type { Page } from "../figures/print/page.js";
import { printPage, type PrintFigure } from "../figures/print/printPage.js";
import type { Frames } from "../figures/frames.js";
import type { DataTable } from "../figures/table.js";
import { macroPrefix, numberMacros, numbersFile } from "../figures/latex/numbers.js";
import { writeBeamer } from "../figures/writers/beamer.js";
import { writeCsv } from "../figures/writers/csv.js";
import { writeLatexTable } from "../figures/writers/latexTable.js";
import { writeNumpyScript } from "../figures/writers/numpy/numpyScript.js";
import { writePgfplots } from "../figures/writers/pgfplots/pgfplots.js";
import { writeSvg } from "../figures/writers/svg.js";
import type { PdfRenderer } from "./pdfRenderer.js";
import { provenanceLines, type Provenance } from "./provenance.js";

/** One of the files of an exported figure. */
export interface ExportedFile {
  /** What follows the stem in its name. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

export interface ExportServices {
  /** Asked only for formats that need it. */
  readonly pdf: () => Promise<PdfRenderer>;
  readonly encode: (text: string) => Uint8Array;
}

/**
 * The files of one figure in one format, as bytes that depend on the arguments alone. Figure, format and look are those of the provenance.
 * @param stem of the files, without folder: some name each other @param frames ranges that several figures share
 * @throws RangeError when the report has no such figure, output or round
 */
export async function exportFigure(report: Report, provenance: Provenance, stem: string, services: ExportServices, frames?: Frames): Promise<ExportedFile[]> {
  const { format, round } = provenance;
  const origin = provenanceLines(provenance);
  const text = (ending: string, content: string): ExportedFile => ({ ending, bytes: services.encode(content) });
  if (format === "numbers") {
    const file = provenance.experiment.slice(provenance.experiment.lastIndexOf("/") + 1);
    return [text("-numbers.tex", `${origin.map((line) => `% ${line}\n`).join("")}${numbersFile(numberMacros(report, macroPrefix(file)))}`)];
  }
  if (format === "numpy") return [text(".py", writeNumpyScript(report, origin))];
  const entry = requireExportable(report, provenance);
  const drawn = (front: number | undefined): PrintFigure =>
    entry.build(report, { output: provenance.output, ...(front === undefined ? {} : { round: front }), ...(frames === undefined ? {} : { frames }) });
  const page = (front: number | undefined): Page => printPage(drawn(front), look(provenance, front));
  switch (format) {
    case "svg": return [text(".svg", writeSvg(page(round), origin))];
    case "pdf": return [await pdfFile(".pdf", page(round), provenance, services)];
    case "csv": return [text(".csv", writeCsv(tableOf(entry, report, drawn(round)), origin))];
    case "latex": return [text(".tex", writeLatexTable(entry.sheet?.(report) ?? tableOf(entry, report, drawn(round)), origin))];
    case "pgfplots": {
      const { picture, table, standalone } = writePgfplots(drawn(round), look(provenance, round), stem, origin);
      return [text(".tex", picture), text(".dat", table), text("-standalone.tex", standalone)];
    }
    case "beamer": {
      const rounds = report.rounds.map(({ round: t }) => t);
      const frameFiles: ExportedFile[] = [];
      for (const t of rounds) frameFiles.push(await pdfFile(`-${frameNumber(t, rounds.length)}.pdf`, page(t), provenance, services));
      return [text("-beamer.tex", writeBeamer(frameFiles.map(({ ending }) => `${stem}${ending}`), entry.title, origin)), ...frameFiles];
    }
  }
}

/** 00, 01, …: in the order of their names. */
export function frameNumber(index: number, count: number): string {
  return String(index).padStart(Math.max(2, String(count - 1).length), "0");
}

/** @throws RangeError when the report has no such figure, output or round */
export function requireExportable(report: Report, { figure, output, round }: Pick<Provenance, "figure" | "output" | "round">): ExportableFigure {
  const entry = findExportable(figure);
  if (entry === undefined) throw new RangeError(`there is no figure "${figure}"`);
  const missing = entry.missing?.(report);
  if (missing !== undefined) throw new RangeError(`the figure "${figure}" ${missing}`);
  if (output >= report.data.outputs) throw new RangeError(`there is no output ${output + 1}; the experiment has ${report.data.outputs}`);
  if (round !== undefined && round >= report.rounds.length) throw new RangeError(`there is no round ${round}; the report has ${report.rounds.length}, counted from 0`);
  return entry;
}

export function look({ width, fontSize }: Provenance, round: number | undefined): PrintOptions {
  return printOptions(width, fontSize, round);
}

function tableOf({ table }: ExportableFigure, report: Report, figure: PrintFigure): DataTable {
  return table === undefined ? figure.table() : table(report);
}

export async function pdfFile(ending: string, page: Page, provenance: Provenance, { pdf }: ExportServices): Promise<ExportedFile> {
  const render = await pdf();
  return { ending, bytes: await render(page, { title: page.title, creator: provenance.generator, lines: provenanceLines(provenance) }) };
}
