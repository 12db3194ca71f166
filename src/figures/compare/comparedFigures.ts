import type { Report } from "../../experiment/report.js";
import type { ExportChoice } from "../exportableFigure.js";
import type { PrintFigure } from "../print/printPage.js";
import type { DataTable } from "../table.js";
import { compareErrorsFigure } from "./compareErrorsFigure.js";
import { compareFitsFigure } from "./compareFitsFigure.js";
import type { ComparedRun } from "./comparedRun.js";
import { comparedNames } from "./comparedNames.js";
import { compareWeightsFigure } from "./compareWeightsFigure.js";
import { differencesTable } from "./differencesTable.js";

/** A figure of several runs that can be written to a file. */
export interface ComparedFigure {
  readonly id: string;
  readonly title: string;
  /** Why these runs have no such figure; undefined when they have. */
  readonly missing?: (runs: readonly ComparedRun[]) => string | undefined;
  /** Absent for a table. */
  readonly build?: (runs: readonly ComparedRun[], choice: ExportChoice) => PrintFigure;
  /** The table in place of the figure's own. */
  readonly table?: (runs: readonly ComparedRun[]) => DataTable;
  /** Nothing in it depends on the round in front. */
  readonly roundless?: true;
}

const fits = (runs: readonly ComparedRun[], { round, output }: ExportChoice) =>
  compareFitsFigure(runs, round ?? 0, output);

/** Every figure of compared runs that can be exported, in the order in which `all` writes them. */
export const comparedFigures: readonly ComparedFigure[] = [
  {
    id: "compareFits",
    title: "Fits of compared runs",
    missing: (runs) =>
      fits(runs, { output: 0 }) === undefined
        ? "needs runs with inputs on a line, whose fits are drawn on a grid"
        : undefined,
    build: (runs, choice) => {
      const figure = fits(runs, choice);
      if (figure === undefined) throw new Error("Compared fits need a grid in every run.");
      return figure;
    },
  },
  {
    id: "compareErrors",
    title: "Errors of compared runs",
    build: (runs) => compareErrorsFigure(runs),
    roundless: true,
  },
  { id: "compareWeights", title: "Basis weights of compared runs", build: (runs) => compareWeightsFigure(runs) },
  { id: "differences", title: "Differences of compared runs", table: differencesTable, roundless: true },
];

export function findCompared(id: string): ComparedFigure | undefined {
  return comparedFigures.find((figure) => figure.id === id);
}

/** Reports beside each other, called by what tells them apart. */
export function namedRuns(reports: readonly Report[]): ComparedRun[] {
  const names = comparedNames(reports.map(({ experiment }) => experiment));
  return reports.map((report, run) => ({ name: names[run] ?? `run ${run + 1}`, report }));
}
