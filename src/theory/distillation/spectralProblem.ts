import { TheoryError } from "../errors.js";
import { multiplyTransposed, transpose } from "../linearAlgebra/multiply.js";
import { norm } from "../linearAlgebra/norm.js";
import { requireCount, requireFinite, requireLength } from "../requirements.js";
import type { Decomposition } from "./decomposition.js";

/** The labels in an orthonormal basis of R^K that takes the range of G apart from its null space. */
export interface SplitLabels {
  /** z: K × C row-major; the first `rank` rows belong to the range, the others to the null space. */
  readonly coefficients: Float64Array;
  /** K. */
  readonly count: number;
  /** C. */
  readonly outputs: number;
  readonly rank: number;
}

/** All that the rounds depend on: a spectrum and the labels' coefficients z = V y_0 in its basis, row k beside d_k. */
export interface SpectralProblem extends SplitLabels {
  /** d_1 ≥ … ≥ d_K ≥ 0, exactly 0 beyond the rank. */
  readonly eigenvalues: Float64Array;
  /** κ = d_max/d_min; Infinity when the rank is below K. */
  readonly conditionNumber: number;
  /** d_max over the smallest nonzero eigenvalue; Infinity when there is none. */
  readonly rangeConditionNumber: number;
}

/**
 * The labels y_0 seen in the eigenbasis of G: z = V y_0.
 *
 * `labels` is K × C row-major, `outputs` is C. O(K²C), each coefficient to about K·2⁻⁵³·‖y_0‖. Errors: `shapeMismatch`,
 * `notFinite`.
 */
export function spectralProblem(decomposition: Decomposition, labels: Float64Array, outputs: number): SpectralProblem {
  const { count, eigenvalues, eigenvectors } = decomposition;
  requireCount("spectralProblem", "outputs", outputs, 1);
  requireLength("spectralProblem", "labels", labels, count * outputs);
  requireFinite("spectralProblem", "labels", labels);
  const coefficients = multiplyTransposed(eigenvectors, count, transpose(labels, count, outputs), outputs, count);
  return problemFromSpectrum(eigenvalues, coefficients, outputs);
}

/**
 * A problem stated by its spectrum alone, without inputs or kernel.
 *
 * `eigenvalues` holds K values, descending and ≥ 0; `coefficients` is K × C row-major. Both are kept, not copied. Zeros
 * are taken literally: the rank is the number of eigenvalues > 0. Errors: `shapeMismatch`, `notFinite`, `outOfRange`
 * for a spectrum that is negative or not descending.
 */
export function problemFromSpectrum(
  eigenvalues: Float64Array,
  coefficients: Float64Array,
  outputs: number,
): SpectralProblem {
  const count = eigenvalues.length;
  requireCount("problemFromSpectrum", "eigenvalues.length", count, 1);
  requireCount("problemFromSpectrum", "outputs", outputs, 1);
  requireLength("problemFromSpectrum", "coefficients", coefficients, count * outputs);
  requireFinite("problemFromSpectrum", "eigenvalues", eigenvalues);
  requireFinite("problemFromSpectrum", "coefficients", coefficients);
  let rank = 0;
  for (let k = 0; k < count; k++) {
    const value = eigenvalues[k];
    if (value < 0 || (k > 0 && value > eigenvalues[k - 1])) {
      throw new TheoryError(
        "outOfRange",
        `problemFromSpectrum: eigenvalues[${k}] is ${value}; eigenvalues must be at least 0 and descending. ` +
          "Sort them, with their coefficients.",
        { index: k, value },
      );
    }
    if (value > 0) rank++;
  }
  const rangeConditionNumber = rank === 0 ? Infinity : eigenvalues[0] / eigenvalues[rank - 1];
  const conditionNumber = rank < count ? Infinity : rangeConditionNumber;
  return { eigenvalues, coefficients, count, outputs, rank, conditionNumber, rangeConditionNumber };
}

/** (1/K)‖y_0‖²: at a tolerance of at least this the solution is f = 0. */
export function labelEnergy({ coefficients, count }: SplitLabels): number {
  return (norm(coefficients) / Math.sqrt(count)) ** 2;
}

/** ‖z_null‖²/K, z_null the coefficients beyond the rank: no fit has a smaller mean squared training error. */
export function smallestTrainError({ coefficients, count, outputs, rank }: SplitLabels): number {
  return (norm(coefficients, rank * outputs) / Math.sqrt(count)) ** 2;
}
