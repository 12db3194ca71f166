import { collapseMargin } from "../distillation/collapseMargin.js";

/**
 * Smallest whole number ≥ value, at least 0, where a value that lies above a whole number by no more than `uncertainty`
 * counts as it.
 *
 * With κ = 1 and an integer r_0 the bounds on N are whole numbers and are attained, so their last rounding error must
 * not add a round.
 */
export function roundsAtLeast(value: number, uncertainty: number): number {
  return Math.max(0, Math.ceil(value - uncertainty));
}

/**
 * How far r_0 − 1 may be off, seen from a lower bound on N: at least the margin with which `runRounds` declares a
 * collapse.
 *
 * That margin is 2⁻⁵⁰ Σ r_i, where Σ r_i ≤ r_0² when the lower bound r_t ≥ r_0 − t is tight, and at most 10⁴ rounds are
 * run.
 */
export function lowerUncertainty(initialRatio: number): number {
  return 2 ** -49 * initialRatio * Math.min(initialRatio, 1e4);
}

/**
 * How far r_0 − 1 may be off by the rounding of r_0 alone: half the margin of `runRounds` after round 0, so that
 * rounding of the rounds fits in too.
 */
export function upperUncertainty(initialRatio: number): number {
  return 2 ** -51 * initialRatio;
}

/**
 * Rounds after which a recurrence is left and its tail bounded in closed form: as many as `runRounds` runs, so no truth
 * lies beyond.
 */
const maximalSteps = 10_000;

/**
 * min{t : x_t ≤ 1} for x_0 = start, x_{t+1} = next(x_t), within rounding as `collapseMargin` has it.
 *
 * Returns where it stopped: `ratio` is x_t at t = `rounds`, above 1 only if 10⁴ steps did not suffice or the sequence
 * stands still.
 *
 * @param marginFactor 2 for lower bounds and ½ for upper ones, so that rounding never sets a bound against the truth
 */
export function roundsUntilCollapse(
  start: number,
  next: (ratio: number) => number,
  marginFactor: number,
): { rounds: number; ratio: number; collapsed: boolean } {
  let ratio = start;
  let sum = 0;
  for (let rounds = 0; ; rounds++) {
    if (ratio - 1 <= marginFactor * collapseMargin(sum)) return { rounds, ratio, collapsed: true };
    const following = next(ratio);
    if (rounds === maximalSteps || following === ratio) return { rounds, ratio, collapsed: false };
    sum += ratio;
    ratio = following;
  }
}
