/** What the secular equation says at one multiplier; written in place, so that root finding allocates nothing. */
export interface SecularValue {
  /** ‖r(c)‖/ρ − 1 without cancellation: positive when c is too large. */
  excess: number;
  /** d log‖r(c)‖ / d log c, in [0, 1]. */
  elasticity: number;
}

/**
 * ‖r(c)‖ = ρ: the residual of the fit with multiplier c, in the range of G, against the norm it must have.
 *
 * Every solver (spectrum, Lanczos, state space, tridiagonal) offers its own. c is in the solver's own unit.
 */
export interface SecularEquation {
  /** The root lies in [lower, upper], up to rounding. */
  readonly lower: number;
  readonly upper: number;
  evaluate(multiplier: number, into: SecularValue): void;
}
