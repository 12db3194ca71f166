import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { accuracyFigure, hasAccuracy } from "./accuracyFigure.js";
import { analysedFigures } from "./analysedFigures.js";
import { basisWeightsFigure } from "./basisWeightsFigure.js";
import { boundsSheet, boundsTable } from "./boundsTable.js";
import { errorsFigure } from "./errorsFigure.js";
import { fitsFigure } from "./fitsFigure.js";
import { tightFrames, type Frames } from "./frames.js";
import { multipliersFigure } from "./multipliersFigure.js";
import { predictionsFigure } from "./predictionsFigure.js";
import type { PrintFigure } from "./print/printPage.js";
import { stripFigure } from "./print/stripFigure.js";
import { roundsTable } from "./roundsTable.js";
import type { DataTable } from "./table.js";

/** What can be asked of an exported figure beside its look. */
export interface ExportChoice {
  /** Of several outputs, the one that fits are shown of; counted from 0. */
  readonly output: number;
  /** The round in front; none when absent. */
  readonly round?: number;
  /** Ranges of the axes, when several figures must share them. */
  readonly frames?: Frames;
}

/** A figure that can be written to a file. */
export interface ExportableFigure {
  readonly id: string;
  readonly title: string;
  /** Why a report has no such figure; undefined when it has. */
  readonly missing?: (report: Report) => string | undefined;
  readonly build: (report: Report, choice: ExportChoice) => PrintFigure;
  /** The table in place of the figure's own. */
  readonly table?: (report: Report) => DataTable;
  /** The table as a paper sets it, when that is another. */
  readonly sheet?: (report: Report) => DataTable;
  /** The figure that is drawn the same way: only its table is another. */
  readonly drawnAs?: string;
  /** What has to be computed for it beside the report. */
  readonly studies?: readonly Study[];
  /** Nothing in it depends on the round in front. */
  readonly roundless?: true;
}

const strip = (report: Report, { frames }: ExportChoice) => stripFigure(report, frames?.strip);

const framesOf = (report: Report, { frames }: ExportChoice) => frames ?? tightFrames(report);

/**
 * Every figure that can be exported, in the order in which `all` writes them. Anything that is lines and points or
 * cells is printable: a new one is an entry here.
 */
export const exportableFigures: readonly ExportableFigure[] = [
  {
    id: "fits",
    title: "Fits",
    build: (report, choice) =>
      (report.grid === undefined ? predictionsFigure : fitsFigure)(
        report,
        framesOf(report, choice),
        choice.output,
        choice.round ?? 0,
      ),
  },
  {
    id: "weights",
    title: "Basis weights B_t",
    build: (report, choice) => basisWeightsFigure(report, framesOf(report, choice), "B", "log"),
  },
  {
    id: "stepWeights",
    title: "Step weights A_t",
    build: (report, choice) => basisWeightsFigure(report, framesOf(report, choice), "A", "log"),
  },
  { id: "errors", title: "Error per round", build: (report, choice) => errorsFigure(report, framesOf(report, choice)) },
  {
    id: "accuracy",
    title: "Accuracy per round",
    build: (report, choice) => accuracyFigure(report, framesOf(report, choice)),
    missing: (report) => (hasAccuracy(report) ? undefined : "is for tables with classes, and this experiment has none"),
  },
  {
    id: "multipliers",
    title: "Multipliers inside their bounds",
    build: (report, choice) => multipliersFigure(report, framesOf(report, choice)),
  },
  { id: "rounds", title: "Rounds before collapse", build: strip, table: roundsTable, roundless: true },
  {
    id: "bounds",
    title: "Bounds on the number of rounds",
    build: strip,
    table: (report) => boundsTable(report.bounds.statements),
    sheet: (report) => boundsSheet(report.bounds.statements),
    drawnAs: "rounds",
    roundless: true,
  },
  ...analysedFigures,
];

export function findExportable(id: string): ExportableFigure | undefined {
  return exportableFigures.find((figure) => figure.id === id);
}

/** The figures that a report has. */
export function exportablesOf(report: Report): ExportableFigure[] {
  return exportableFigures.filter(({ missing }) => missing?.(report) === undefined);
}
