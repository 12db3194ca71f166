import { distill, type Distillation } from "../../../src/theory/distillation/rounds.js";
import { problemFromSpectrum, type SpectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { check, randomProblem } from "./randomProblem.js";

/** A problem with its first rounds. */
export interface Distilled extends Distillation {
  readonly problem: SpectralProblem;
  readonly tolerance: number;
  /** c_0, c_1, … of the rounds recorded. */
  readonly multipliers: Float64Array;
}

export function distilled(problem: SpectralProblem, tolerance: number, recordedRounds = 8): Distilled {
  const result = distill(problem, { tolerance, recordedRounds, maximalRounds: recordedRounds });
  return {
    ...result,
    problem,
    tolerance,
    multipliers: Float64Array.from(result.rounds, ({ multiplier }) => multiplier),
  };
}

/** Thousands of random problems, the same in every file; singular ones among them. */
export const randomDistillations: readonly Distilled[] = (() => {
  const list: Distilled[] = [];
  check(randomProblem, 2000, ({ problem, tolerance }) => {
    list.push(distilled(problem, tolerance));
  });
  return list;
})();

/** All labels on the smallest eigenvalue: c_0 = d_min/(r_0 − 1) exactly, the lower end of the bracket. */
export function labelsOnTheSmallest(eigenvalues: number[], initialRatio: number): Distilled {
  const coefficients = new Float64Array(eigenvalues.length);
  coefficients[eigenvalues.length - 1] = initialRatio;
  return distilled(problemFromSpectrum(Float64Array.from(eigenvalues), coefficients, 1), 1 / eigenvalues.length);
}
