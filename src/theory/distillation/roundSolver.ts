import type { SecularEquation } from "./secularEquation.js";
import type { SecularRoot } from "./rootOfSecularEquation.js";

/**
 * One way of carrying the targets y_t from round to round: spectrum, Lanczos, state space, tridiagonal.
 *
 * It stands at round t = 0 when made and moves on by `advance`. Multipliers are in its own unit; records are in the
 * user's.
 */
export interface RoundSolver<Recorded> {
  /** r_t = ‖y_t‖/√(Kε) of the current targets. */
  readonly ratio: number;
  /** r_t − 1 without cancellation. */
  readonly ratioExcess: number;
  /** The equation for the current c_t; asked for only while r_t > 1. */
  secularEquation(): SecularEquation;
  /** Everything worth keeping of the fit with multiplier c_t to the current targets. */
  record(root: SecularRoot): Recorded;
  /** From y_t to y_{t+1} = G (c_t + G)⁻¹ y_t. */
  advance(multiplier: number): void;
}
