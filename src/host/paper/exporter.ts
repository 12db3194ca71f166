import * as vscode from "vscode";
import type { Study } from "../../experiment/studies/study.js";
import { exportFiles, type ExportRun } from "../../export/exportFiles.js";
import type { ExportServices } from "../../export/exportFigure.js";
import { defaultStem, mainEnding, type ExportFormat } from "../../export/formats.js";
import { loadPdfRenderer, type PdfRenderer } from "../../export/pdfRenderer.js";
import type { Provenance } from "../../export/provenance.js";
import type { FreshRun } from "../../export/refresh.js";
import { printOptions, widthPresets, type WidthPreset } from "../../figures/print/options.js";
import type { Report } from "../../experiment/report.js";
import type { Solver } from "../../solver/solver.js";
import { fileNameOf } from "../experimentDocument.js";
import type { FileTexts } from "../fileTexts.js";
import { runStored } from "./paperRun.js";
import { relativePath } from "./relativePath.js";
import type { FileToWrite } from "./writeFiles.js";

/** A figure as it is wanted in the paper. */
export interface FigureWish {
  readonly figure: string;
  readonly format: ExportFormat;
  /** The round in front. */
  readonly round?: number;
  readonly output: number;
}

export interface PreparedExport {
  readonly report: Report;
  readonly files: readonly FileToWrite[];
  /** The file that the text refers to. */
  readonly main: vscode.Uri;
  readonly stem: string;
}

/** Makes the files of a figure from an experiment file, and writes none of them. */
export class FigureExporter {
  private renderer: Promise<PdfRenderer> | undefined;

  constructor(private readonly extension: vscode.Uri, private readonly solver: Solver, private readonly files: FileTexts) {}

  get services(): ExportServices {
    return {
      // The bundle with the PDF writer and its fonts is loaded when the first PDF is written.
      pdf: () => this.renderer ??= loadPdfRenderer(vscode.Uri.joinPath(this.extension, "dist", "pdf.js").toString(true)),
      encode: (text) => new TextEncoder().encode(text),
    };
  }

  run(experiment: vscode.Uri, set: readonly string[] = [], studies: readonly Study[] = []): Promise<FreshRun> {
    return runStored(experiment, set, studies, this.solver, this.files);
  }

  async prepare(experiment: vscode.Uri, wish: FigureWish, folder: vscode.Uri): Promise<PreparedExport> {
    if (experiment.scheme !== folder.scheme || experiment.authority !== folder.authority) {
      throw new Error(vscode.l10n.t("{0} and the paper must lie in one file system.", fileNameOf(experiment)));
    }
    const { report, ...origin } = await this.run(experiment);
    const { figure, format, output } = wish;
    const round = wish.round === undefined || report.rounds.length === 0 ? undefined : Math.min(wish.round, report.rounds.length - 1);
    const provenance: Provenance = {
      ...origin, experiment: relativePath(folder.path, experiment.path), set: [], figure, format, ...printOptions(widthSetting(), undefined, round), output: Math.min(output, report.data.outputs - 1),
    };
    const stem = defaultStem(fileNameOf(experiment).replace(/(\.distill)?\.json$/, ""), figure, format);
    const run: ExportRun = async (changes, studies) => changes.length === 0 && studies.length === 0 ? report : (await this.run(experiment, changes, studies)).report;
    const files = (await exportFiles(provenance, stem, run, this.services)).map(({ ending, bytes }) => ({ uri: vscode.Uri.joinPath(folder, `${stem}${ending}`), bytes }));
    return { report, files, main: vscode.Uri.joinPath(folder, `${stem}${mainEnding(format)}`), stem };
  }
}

function widthSetting(): WidthPreset {
  const wanted = vscode.workspace.getConfiguration("selfDistillation").get<string>("figureWidth");
  return widthPresets.find((preset) => preset === wanted) ?? "single";
}
