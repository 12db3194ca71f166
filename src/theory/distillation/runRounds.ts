import { TheoryError } from "../errors.js";
import { requireCount } from "../requirements.js";
import { collapseMargin } from "./collapseMargin.js";
import { rootOfSecularEquation } from "./rootOfSecularEquation.js";
import type { RoundSolver } from "./roundSolver.js";

export interface RoundLimits {
  /** How many rounds to keep, from round 0 on. */
  readonly recordedRounds: number;
  /** How many rounds to run in search of the collapse; 10,000 if absent. */
  readonly maximalRounds?: number | undefined;
  /** Asked before every round; the run ends with the error `cancelled` once it says true. */
  readonly shouldStop?: (() => boolean) | undefined;
}

export interface RoundSequence<Recorded> {
  readonly rounds: Recorded[];
  /** N = min{t : ‖y_t‖² ≤ Kε}, the number of non-trivial fits; null when not reached within the limit. */
  readonly collapse: number | null;
  /** r_0, …, r_N, as far as computed. */
  readonly ratios: Float64Array;
}

/** A ratio that exceeds 1 by less than rounding is still one above 1, which every bound on N asks. */
const leastAboveOne = 1 + 2 ** -52;

/**
 * Runs rounds until the targets collapse, ‖y_N‖² ≤ Kε, or the limit is reached.
 *
 * From round 1 on, r_t within rounding of 1 counts as 1: see `collapseMargin`. The root of each round starts from the
 * previous one, c_t ≈ c_{t−1} (r_{t−1} − 1)/(r_t − 1), because c_t (r_t − 1) stays between d_min and d_max and is
 * constant when they agree. Errors: `cancelled`, `outOfRange` for limits that are not counts, and whatever the solver
 * says.
 */
export function runRounds<Recorded>(solver: RoundSolver<Recorded>, limits: RoundLimits): RoundSequence<Recorded> {
  const { recordedRounds, maximalRounds = 10_000, shouldStop } = limits;
  requireCount("distillation", "recordedRounds", recordedRounds, 0);
  requireCount("distillation", "maximalRounds", maximalRounds, 0);
  const rounds: Recorded[] = [];
  const ratios: number[] = [];
  let ratioSum = 0;
  let effectiveEigenvalue = Infinity;
  for (let round = 0; ; round++) {
    const { ratio, ratioExcess } = solver;
    if (ratioExcess <= collapseMargin(ratioSum)) {
      ratios.push(Math.min(ratio, 1));
      return { rounds, collapse: round, ratios: Float64Array.from(ratios) };
    }
    ratios.push(Math.max(ratio, leastAboveOne));
    ratioSum += ratio;
    if (round === maximalRounds) return { rounds, collapse: null, ratios: Float64Array.from(ratios) };
    if (shouldStop?.() === true)
      throw new TheoryError("cancelled", `distillation: stopped on request before round ${round}.`, { round });
    const equation = solver.secularEquation();
    const root = rootOfSecularEquation(equation, effectiveEigenvalue / ratioExcess);
    if (round < recordedRounds) rounds.push(solver.record(root));
    solver.advance(root.multiplier);
    effectiveEigenvalue = root.multiplier * ratioExcess;
  }
}
