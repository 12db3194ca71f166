import type { Report } from "../experiment/report.js";
import { accuracyFigure, hasAccuracy } from "./accuracyFigure.js";
import { analysedFigures } from "./analysedFigures.js";
import { basisWeightsFigure } from "./basisWeightsFigure.js";
import { boundsSheet, boundsTable } from "./boundsTable.js";
import type { ExportableFigure, ExportChoice } from "./exportableFigure.js";
import { errorsFigure } from "./errorsFigure.js";
import { fitsFigure } from "./fitsFigure.js";
import { tightFrames } from "./frames.js";
import { multipliersFigure } from "./multipliersFigure.js";
import { predictionsFigure } from "./predictionsFigure.js";
import { stripFigure } from "./print/stripFigure.js";
import { roundsTable } from "./roundsTable.js";

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
