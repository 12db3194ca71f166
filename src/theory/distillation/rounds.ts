import { requireCount } from "../requirements.js";
import { runRounds, type RoundLimits } from "./runRounds.js";
import type { Round } from "./round.js";
import { SpectralRounds } from "./spectralRounds.js";
import type { SpectralProblem } from "./spectralProblem.js";

export type { Round } from "./round.js";

export interface DistillationOptions extends RoundLimits {
  /** ε > 0, mean squared training error. */
  readonly tolerance: number;
  /**
   * How many leading entries the arrays of a round keep; all K if absent. Fewer keep large spectra small; such rounds
   * cannot be predicted from.
   */
  readonly recordedModes?: number | undefined;
}

export interface Distillation {
  /** The first non-trivial fits, at most `recordedRounds` of them. */
  readonly rounds: Round[];
  /** N = min{t : ‖y_t‖² ≤ Kε}; null when not reached within `maximalRounds`. */
  readonly collapse: number | null;
  /** r_0. */
  readonly initialRatio: number;
  /** r_0, …, r_N, as far as computed. */
  readonly ratios: Float64Array;
}

/**
 * Self-distillation of a spectral problem: round t fits the predictions of round t − 1 to within ε, until they collapse
 * to f = 0.
 *
 *     Σ_k (c_t z_t[k]/(c_t + d_k))² = Kε       A_t = D(c_t + D)⁻¹       z_{t+1} = A_t z_t       B_t = A_t ⋯ A_0
 *
 * One multiplier is shared by all outputs (Frobenius norms). O(K) per evaluation of the secular equation, a handful of
 * them a round: ten rounds of K = 10⁶ take about a second, and five arrays of K beside what is recorded. N = 0, with no
 * rounds, when ‖y_0‖² ≤ Kε. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715. Errors: `infeasibleTolerance`
 * (with details.smallestTrainError), `outOfRange`, `notFinite`, `overflow`, `cancelled`.
 */
export function distill(problem: SpectralProblem, options: DistillationOptions): Distillation {
  const { tolerance, recordedModes } = options;
  if (recordedModes !== undefined) requireCount("distillation", "recordedModes", recordedModes, 0);
  const sequence = runRounds(new SpectralRounds(problem, tolerance, recordedModes), options);
  return { ...sequence, initialRatio: sequence.ratios[0] };
}
