import type { StateSpaceGram } from "../stateSpace/stateSpaceGram.js";
import { runRounds, type RoundLimits, type RoundSequence } from "./runRounds.js";
import { StateSpaceRounds, type ExtremeEigenvalues, type StateSpaceRound } from "./stateSpaceRounds.js";

export interface StateSpaceOptions extends RoundLimits {
  /** ε > 0, mean squared training error. */
  readonly tolerance: number;
  /** d_min and d_max for the bracket of each round, where they are known. */
  readonly eigenvalues?: ExtremeEigenvalues | undefined;
}

/**
 * Self-distillation by O(K) sweeps: `distill` for the kernels that have a state space.
 *
 * Two arrays of K × C are kept a recorded round. Errors: as `distill`, and `shapeMismatch`, `notFinite` for the labels.
 */
export function distillInStateSpace(
  gram: StateSpaceGram,
  labels: Float64Array,
  outputs: number,
  options: StateSpaceOptions,
): RoundSequence<StateSpaceRound> & { readonly initialRatio: number } {
  const sequence = runRounds(
    new StateSpaceRounds(gram, labels, outputs, options.tolerance, options.eigenvalues),
    options,
  );
  return { ...sequence, initialRatio: sequence.ratios[0] };
}

/**
 * f_t at many points x for each of the rounds 0, 1, …: P × C row-major. O((K + P log K)·C) a round.
 *
 * From the targets of each round, not from its duals, whose rounding alone would cost about 2⁻⁵³·d_max/c_t.
 *
 * @param rounds the first rounds, without a gap
 */
export function predictInStateSpace(
  gram: StateSpaceGram,
  labels: Float64Array,
  outputs: number,
  rounds: readonly Pick<StateSpaceRound, "multiplier" | "fitted">[],
  points: Float64Array,
): Float64Array[] {
  return rounds.map(({ multiplier }, t) =>
    gram.fitAt(points, multiplier, t === 0 ? labels : rounds[t - 1].fitted, outputs),
  );
}
