import type { SecularEquation, SecularValue } from "./secularEquation.js";

export interface SecularRoot {
  /** In the solver's unit. */
  readonly multiplier: number;
  /** Evaluations of the equation. */
  readonly iterations: number;
}

/**
 * Far more than are ever needed: halving the widest possible bracket (1e±308) down to one unit in the last place takes
 * 62.
 */
const maximalIterations = 200;

/** With a relative step below this, the error after the step is below 2⁻⁵³ (see the proof). */
const finalStep = 2 ** -27;

/**
 * The multiplier c > 0 with ‖r(c)‖ = ρ, to full double precision.
 *
 * Safeguarded Newton iteration for ψ(μ) = ρ/‖r‖ = 1 in μ = 1/c (the equation of Hebden 1973, and of Moré and Sorensen
 * 1983 for trust regions); with the elasticity e = d log‖r‖/d log c and the excess x = ‖r‖/ρ − 1, its step is c ← c
 * e/(e + x).
 *
 * Why it converges (derived in this project). In the eigenbasis ψ(μ) = ρ (Σ_k w_k²/(1 + μd_k)²)^(−1/2): a power mean of
 * exponent −2 of the linear functions (1 + μd_k)/w_k. Power means of exponent below 1 are concave and increasing, hence
 * so is ψ. A tangent lies above ψ, so the first step, from wherever it starts, ends at μ ≤ μ*; from there the iterates
 * rise to μ* without overshooting. With the weights p_k ∝ w_k²/(1 + μd_k)² and q_k = μd_k/(1 + μd_k) in [0, 1): μψ'/ψ =
 * E q = e and μ²ψ''/ψ = −3 Var q. As Var q ≤ E q, |μψ''/ψ'| ≤ 3, and a step turns the relative error δ into at most
 * (3/2) δ² (1 + O(δ)): two digits become four, then eight, …
 *
 * Far from the root (‖r‖ off by more than a factor of two) the step is taken in log‖r‖ against log c instead, which is
 * exact for power laws. A step out of the bracket, or one that is not half as long as the one before the last, is
 * replaced by bisection in log c, so the number of iterations is bounded whatever the spectrum.
 *
 * @param start first guess, for example from the previous round; clamped to the bracket
 */
export function rootOfSecularEquation(equation: SecularEquation, start: number): SecularRoot {
  let { lower, upper } = equation;
  const value: SecularValue = { excess: 0, elasticity: 1 };
  let multiplier = Math.min(upper, Math.max(lower, start));
  let lastStep = Infinity;
  let stepBefore = Infinity;
  for (let iterations = 1; ; iterations++) {
    equation.evaluate(multiplier, value);
    const { excess, elasticity } = value;
    if (excess === 0 || iterations === maximalIterations) return { multiplier, iterations };
    if (excess > 0) upper = multiplier;
    else lower = multiplier;
    const far = excess > 1 || excess < -0.5;
    let next = far ? multiplier * (1 + excess) ** (-1 / elasticity) : multiplier * (elasticity / (elasticity + excess));
    if (!far && Math.abs(next - multiplier) <= finalStep * multiplier) return { multiplier: next, iterations };
    if (upper <= lower * (1 + 2 ** -51)) return { multiplier, iterations };
    let step = Math.abs(Math.log(next / multiplier));
    if (!(next > lower && next < upper && step <= stepBefore / 2)) {
      next = Math.sqrt(lower) * Math.sqrt(upper);
      step = Math.abs(Math.log(next / multiplier));
    }
    stepBefore = lastStep;
    lastStep = step;
    multiplier = next;
  }
}
