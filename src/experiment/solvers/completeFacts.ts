import { smallestTrainError, type SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import type { SpectrumFacts } from "./solution.js";

/** What all eigenvalues say. */
export function completeFacts(problem: SpectralProblem, method: string, residual: number): SpectrumFacts {
  const { rank, conditionNumber, rangeConditionNumber } = problem;
  return {
    rank,
    conditionNumber,
    rangeConditionNumber,
    reachableError: smallestTrainError(problem),
    complete: true,
    method,
    residual,
  };
}
