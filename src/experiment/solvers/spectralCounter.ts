import { distill } from "../../theory/distillation/rounds.js";
import { labelEnergy, smallestTrainError, type SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import type { RoundCounter } from "./solution.js";

/** Counts rounds in a spectrum that is known as a whole. */
export function spectralCounter(problem: SpectralProblem): RoundCounter {
  return {
    labelEnergy: labelEnergy(problem),
    reachableError: smallestTrainError(problem),
    count: problem.count,
    rank: problem.rank,
    lowest: 0,
    modes: problem.eigenvalues.length,
    collapse: (tolerance, maximalRounds) => distill(problem, { tolerance, recordedRounds: 0, maximalRounds }).collapse,
  };
}
