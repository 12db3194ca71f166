import { activeBasis } from "../activeBasisFigure.js";
import { weights } from "../basisWeightsFigure.js";
import { capacity } from "../capacityFigure.js";
import { compareErrors } from "../compare/compareErrorsFigure.js";
import { compareFits } from "../compare/compareFitsFigure.js";
import { compareWeights } from "../compare/compareWeightsFigure.js";
import { complexity } from "../complexityFigure.js";
import { errors } from "../errorsFigure.js";
import { fits } from "../fitsFigure.js";
import { multipliers } from "../multipliersFigure.js";
import { floorRise, sparsityTruth } from "../nearInterpolationFigures.js";
import { risk } from "../riskFigure.js";
import { roundsDistribution } from "../roundsDistributionFigure.js";
import { sparsityIndex } from "../sparsityIndexFigure.js";
import { sparsity } from "../sparsityMap.js";
import { errorsBeside } from "../stoppedErrors.js";
import { fitsBeside } from "../stoppedFits.js";
import { ratios, spectra } from "../stoppedSpectra.js";
import { tolerance } from "../toleranceFigure.js";
import { validation } from "../validationFigure.js";
import type { ComparedEntry, FigureEntry } from "./figureEntry.js";

/** One way of looking at a report, and the figures that it shows. */
export interface FigureView<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly figures: readonly FigureEntry[];
  /** Those of runs beside each other. */
  readonly compared: readonly ComparedEntry[];
}

const view = <Id extends string>(
  id: Id,
  title: string,
  figures: readonly FigureEntry[],
  compared: readonly ComparedEntry[] = [],
): FigureView<Id> => ({ id, title, figures, compared });

/** In the order of their tabs. A figure that stands here is seen, inserted, exported and refreshed. */
export const figureViews = {
  rounds: view("rounds", "Rounds", [fits, weights, errors, multipliers]),
  theorems: view("theorems", "Theorems", []),
  sparsity: view("sparsity", "Sparsity", [sparsity, activeBasis, sparsityIndex, capacity]),
  earlyStopping: view("earlyStopping", "Early stopping", [spectra, fitsBeside, ratios, errorsBeside]),
  tolerance: view("tolerance", "Rounds against ε", [tolerance, floorRise, sparsityTruth]),
  generalisation: view("generalisation", "Generalisation", [errors, risk, validation, complexity, roundsDistribution]),
  compare: view("compare", "Compare", [], [compareFits, compareErrors, compareWeights]),
} as const;

export type ViewId = keyof typeof figureViews;

export const viewIds = Object.keys(figureViews) as readonly ViewId[];
