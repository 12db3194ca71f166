import type { Report } from "../../experiment/report.js";
import { accuracy } from "../accuracyFigure.js";
import { stepWeights } from "../basisWeightsFigure.js";
import { differences } from "../compare/differencesTable.js";
import { bounds, rounds } from "../roundsFigure.js";
import { slack } from "../sparsityMap.js";
import { completeChoice, unavailable } from "./entryChoice.js";
import type { ComparedEntry, FigureEntry } from "./figureEntry.js";
import { figureViews } from "./views.js";

const views = Object.values(figureViews);

/** Every figure of a report, in the order in which `all` writes them: those of the views, then those with other names. */
export const figures: readonly FigureEntry[] = [
  ...new Set([...views.flatMap((view) => view.figures), stepWeights, accuracy, rounds, bounds, slack]),
];

/** Every figure of compared runs, and their table. */
export const comparedFigures: readonly ComparedEntry[] = [
  ...new Set([...views.flatMap((view) => view.compared), differences]),
];

export function findFigure(id: string): FigureEntry | undefined {
  return figures.find((figure) => figure.id === id);
}

export function findCompared(id: string): ComparedEntry | undefined {
  return comparedFigures.find((figure) => figure.id === id);
}

/** A figure of either kind. */
export function findEntry(id: string): FigureEntry | ComparedEntry | undefined {
  return findFigure(id) ?? findCompared(id);
}

/** The figures that a report with all its analyses has, as they are until something is chosen. */
export function figuresOf(report: Report): FigureEntry[] {
  return figures.filter(
    (figure) => unavailable(figure, report, completeChoice(figure, {}, { output: 0 })) === undefined,
  );
}
