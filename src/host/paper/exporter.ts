import * as vscode from "vscode";
import type { Study } from "../../experiment/studies/study.js";
import { exportFiles, type ExportRun } from "../../export/exportFiles.js";
import type { ExportServices } from "../../export/exportFigure.js";
import { defaultStem, isFigureless, mainEnding, type ExportFormat } from "../../export/formats.js";
import { loadPdfRenderer, type PdfRenderer } from "../../export/pdfRenderer.js";
import { comparedSets } from "../../export/exportComparison.js";
import { analyses, type Analysis } from "../../experiment/analyses/analysis.js";
import { findEntry } from "../../figures/catalogue/catalogue.js";
import { pickedChoice } from "../../figures/catalogue/entryChoice.js";
import type { PickedChoice } from "../../figures/choice/choice.js";
import { jointOrigin } from "../../export/jointOrigin.js";
import type { Provenance, Sweep } from "../../export/provenance.js";
import type { FreshRun } from "../../export/refresh.js";
import { printOptions, widthPresets, type WidthPreset } from "../../figures/print/options.js";
import type { Report } from "../../experiment/report.js";
import { reportForExport } from "../../solver/reportForExport.js";
import type { Solver } from "../../solver/solver.js";
import { fileNameOf } from "../experimentDocument.js";
import type { FileTexts } from "../fileTexts.js";
import { runStored, type StoredRunOptions } from "./paperRun.js";
import { relativePath } from "./relativePath.js";
import { sha256 } from "./sha256.js";
import type { FileToWrite } from "../writeFiles.js";

/** A figure as it is wanted in the paper. */
export interface FigureWish {
  readonly figure: string;
  readonly format: ExportFormat;
  /** The round in front. */
  readonly round?: number;
  readonly output: number;
  /** What else is chosen of it, of whatever it takes. */
  readonly choice?: PickedChoice;
  /** Changes of the experiment, and each further run of a comparison. */
  readonly set?: readonly string[];
  readonly compare?: Provenance["compare"];
  readonly sweep?: Sweep;
}

/** Follows an export that takes its time. */
export interface ExportWatch {
  /** A run has ended, or a page is about to be drawn. @throws an error to end the export */
  readonly step: () => Promise<void>;
}

export interface PreparedExport {
  readonly report: Report;
  readonly files: readonly FileToWrite[];
  /** The file that the text refers to. */
  readonly main: vscode.Uri;
  readonly stem: string;
  /** The experiment's file first, then those that it names. */
  readonly inputs: readonly [vscode.Uri, ...vscode.Uri[]];
}

/** Makes the files of a figure from an experiment file, and writes none of them. */
export class FigureExporter {
  private renderer: Promise<PdfRenderer> | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly solver: Solver,
    private readonly files: FileTexts,
  ) {}

  get services(): ExportServices {
    return {
      // The bundle with the PDF writer and its fonts is loaded when the first PDF is written.
      pdf: () =>
        (this.renderer ??= loadPdfRenderer(vscode.Uri.joinPath(this.extension, "dist", "pdf.js").toString(true))),
      encode: (text) => new TextEncoder().encode(text),
      digest: sha256,
    };
  }

  run(
    experiment: vscode.Uri,
    set: readonly string[] = [],
    studies: readonly Study[] = [],
    options: StoredRunOptions = {},
  ): Promise<FreshRun> {
    return runStored(experiment, set, studies, this.solver, this.files, options);
  }

  /**
   * A report as it is, with these studies and analyses of its experiment beside it.
   * @param document the files that the experiment names are relative to it
   */
  async complete(
    document: vscode.Uri,
    report: Report,
    needs: readonly Analysis[] = analyses,
    studies: readonly Study[] = [],
  ): Promise<Report> {
    if (studies.length === 0 && needs.every((each) => report[each] !== undefined)) return report;
    const { experiment } = report;
    const files = await this.files.read(document, experiment);
    return reportForExport(this.solver, { experiment, ...(files === undefined ? {} : { files }) }, studies);
  }

  async prepare(
    experiment: vscode.Uri,
    wish: FigureWish,
    folder: vscode.Uri,
    watch?: ExportWatch,
  ): Promise<PreparedExport> {
    if (experiment.scheme !== folder.scheme || experiment.authority !== folder.authority) {
      throw new Error(vscode.l10n.t("{0} and the paper must lie in one file system.", fileNameOf(experiment)));
    }
    const { figure, format, output, set = [], compare, sweep } = wish;
    const entry = isFigureless(format) ? undefined : findEntry(figure);
    const choice = entry === undefined ? undefined : pickedChoice(entry, wish.choice);
    const known = new Map<string, Promise<FreshRun>>();
    const runOf = async (changes: readonly string[], studies: readonly Study[]): Promise<FreshRun> => {
      const key = JSON.stringify([changes, studies]);
      const run = known.get(key) ?? this.run(experiment, changes, studies);
      known.set(key, run);
      const done = await run;
      await watch?.step();
      return done;
    };
    const runs: FreshRun[] = [];
    for (const changes of comparedSets({ set, ...(compare === undefined ? {} : { compare }) }))
      runs.push(await runOf(changes, []));
    const { report } = await runOf(set, []);
    const longest = Math.max(...runs.map((each) => each.report.rounds.length));
    const round = wish.round === undefined || longest === 0 ? undefined : Math.min(wish.round, longest - 1);
    const provenance: Provenance = {
      ...jointOrigin(runs),
      experiment: relativePath(folder.path, experiment.path),
      set,
      figure,
      format,
      ...printOptions(format === "beamer" ? "slide" : widthSetting(), undefined, round),
      output: Math.min(output, report.data.outputs - 1),
      ...(choice === undefined ? {} : { choice }),
      ...(compare === undefined ? {} : { compare }),
      ...(sweep === undefined ? {} : { sweep }),
    };
    const stem = defaultStem(fileNameOf(experiment).replace(/(\.distill)?\.json$/, ""), figure, format);
    const run: ExportRun = async (changes, studies) => (await runOf(changes, studies)).report;
    const { services: own } = this;
    const services: ExportServices = {
      ...own,
      pdf: async () => {
        await watch?.step();
        return own.pdf();
      },
    };
    const files = (await exportFiles(provenance, stem, run, services)).map(({ ending, bytes }) => ({
      uri: vscode.Uri.joinPath(folder, `${stem}${ending}`),
      bytes,
    }));
    const tables = Object.keys(provenance.files ?? {}).map((path) => vscode.Uri.joinPath(experiment, "..", path));
    return {
      report,
      files,
      main: vscode.Uri.joinPath(folder, `${stem}${mainEnding(format)}`),
      stem,
      inputs: [experiment, ...tables],
    };
  }
}

/** How wide the user wants figures. */
export function widthSetting(): WidthPreset {
  const wanted = vscode.workspace.getConfiguration("selfDistillation").get<string>("figureWidth");
  return widthPresets.find((preset) => preset === wanted) ?? "single";
}
