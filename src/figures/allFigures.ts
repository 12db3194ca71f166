import type { Report } from "../experiment/report.js";
import type { ScaleKind } from "./axis.js";
import { accuracyFigure, hasAccuracy } from "./accuracyFigure.js";
import { basisWeightsFigure, type WeightKind } from "./basisWeightsFigure.js";
import { errorsFigure } from "./errorsFigure.js";
import type { CellFigure, XyFigure } from "./figure.js";
import { fitsFigure } from "./fitsFigure.js";
import type { Frames } from "./frames.js";
import { multipliersFigure } from "./multipliersFigure.js";
import { predictionsFigure } from "./predictionsFigure.js";

export type Measure = "error" | "accuracy";

export interface FigureChoice {
  readonly weights: WeightKind;
  readonly scale: ScaleKind;
  /** What is shown of each round: errors, or accuracies where there are any. */
  readonly measure: Measure;
  readonly output: number;
  /** The round in front; −1 when there is none. */
  readonly round: number;
}

export interface AllFigures {
  readonly fits: XyFigure;
  readonly basisWeights: CellFigure;
  readonly errors: XyFigure;
  readonly multipliers: XyFigure;
}

export function allFigures(
  report: Report,
  frames: Frames,
  { weights, scale, measure, output, round }: FigureChoice,
): AllFigures {
  return {
    fits: (report.grid === undefined ? predictionsFigure : fitsFigure)(report, frames, output, round),
    basisWeights: basisWeightsFigure(report, frames, weights, scale),
    errors: (measure === "accuracy" && hasAccuracy(report) ? accuracyFigure : errorsFigure)(report, frames),
    multipliers: multipliersFigure(report, frames),
  };
}
