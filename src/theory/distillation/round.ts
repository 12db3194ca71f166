/**
 * One non-trivial fit f_t and all that the spectrum says of it.
 *
 * Where `recordedModes` was given, the arrays hold the entries of that many leading eigenvalues; the numbers are sums
 * over all of them all the same.
 */
export interface Round {
  /** t = 0, 1, 2, … */
  readonly round: number;
  /** ‖y_t‖. */
  readonly targetNorm: number;
  /** r_t = ‖y_t‖/√(Kε) > 1. */
  readonly ratio: number;
  /** c_t. */
  readonly multiplier: number;
  /** The bracket of arXiv 2002.05715 for c_t: lower and upper end. */
  readonly multiplierBounds: readonly [number, number];
  /** Diagonal of A_t, K values. */
  readonly stepWeights: Float64Array;
  /** Diagonal of B_t, K values. */
  readonly basisWeights: Float64Array;
  /** (1/K)‖y_0 − y_{t+1}‖². */
  readonly trainError: number;
  /** (1/K)‖y_t − y_{t+1}‖², which is ε. */
  readonly stepError: number;
  /** R(f_t). */
  readonly squaredNorm: number;
  /** tr B_t. */
  readonly degreesOfFreedom: number;
  /** Evaluations of the secular equation that c_t took. */
  readonly iterations: number;
  /** (c_t + D)⁻¹ z_t on the range of G and 0 beyond: K × C row-major. f_t(x) = g_xᵀ Vᵀ of it. */
  readonly dualInBasis: Float64Array;
}

/** What predicting from a fit takes. */
export type FitInBasis = Pick<Round, "round" | "basisWeights" | "dualInBasis">;
