import { TheoryError } from "../errors.js";
import { rowNorms } from "../linearAlgebra/norm.js";
import { powerOfTwoNear } from "../linearAlgebra/powerOfTwo.js";
import type { ActiveConstraint } from "./activeConstraint.js";
import type { SpectralProblem } from "./spectralProblem.js";

/** The part of a problem that the secular equation sees, scaled by powers of two to the neighbourhood of 1. */
export interface ScaledRange {
  /** The nonzero d_k / eigenvalueScale. */
  readonly eigenvalues: Float64Array;
  readonly eigenvalueScale: number;
  /** w_k = ‖row k of z‖ / labelScale. */
  readonly weights: Float64Array;
}

/** O(KC). */
export function scaledRange(
  { eigenvalues, coefficients, outputs, rank }: SpectralProblem,
  { labelScale }: ActiveConstraint,
): ScaledRange {
  const eigenvalueScale = rank === 0 ? 1 : powerOfTwoNear(eigenvalues[0]);
  return {
    eigenvalues: eigenvalues.slice(0, rank).map((value) => value / eigenvalueScale),
    eigenvalueScale,
    weights: rowNorms(coefficients.subarray(0, rank * outputs), outputs).map((value) => value / labelScale),
  };
}

/** A multiplier in the user's units; `overflow` when it is not a positive number there. */
export function unscaledMultiplier(scaled: number, eigenvalueScale: number): number {
  const multiplier = scaled * eigenvalueScale;
  if (!(multiplier > 0 && multiplier < Infinity)) {
    throw new TheoryError(
      "overflow",
      `multiplier: ${scaled} times the eigenvalue scale ${eigenvalueScale} leaves double precision. Rescale the kernel ` +
        "or move the tolerance away from the end of its feasible range.",
      { multiplier, scaled, eigenvalueScale },
    );
  }
  return multiplier;
}
