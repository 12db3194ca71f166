import { TheoryError } from "../errors.js";
import type { SecularEquation, SecularValue } from "./secularEquation.js";

/** Multipliers below this, in the unit of the solver, have lost digits. */
const smallestNormal = 2 ** -1022;

/**
 * Bracket of the root of ‖r(c)‖ = ρ in the range of G, with x = √(1 + surplus/target) = ‖w‖/ρ:
 *
 *     d_min/(x − 1) ≤ c ≤ d̄/(x − 1),       d̄ = Σ w_k² d_k/Σ w_k²
 *
 * Lower end: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715. Upper end: derived in this project; it sharpens the
 * paper's d_max. Proof: d ↦ (c/(c + d))² is convex, so by Jensen ρ² = Σ w_k² (c/(c + d_k))² ≥ ‖w‖² (c/(c + d̄))²; solve
 * for c.
 *
 * @param smallest d_min, or anything below it
 * @param mean d̄, or anything above it
 */
export function secularBracket(
  target: number,
  surplus: number,
  smallest: number,
  mean: number,
): readonly [number, number] {
  // Roots are taken before the quotient, whose square may overflow.
  const slope = Math.sqrt(surplus) / Math.sqrt(target);
  const normExcess = slope * (slope / (1 + Math.hypot(1, slope)));
  // Rounding may otherwise put the ends on the wrong sides of the root, or of each other, when all eigenvalues agree.
  const margin = 2 ** -48;
  const lower = Math.max((smallest / normExcess) * (1 - margin), smallestNormal);
  return [lower, Math.max((mean / normExcess) * (1 + margin), lower)];
}

/** Throws `overflow` when the lower end is all that double precision has and the root lies below it. */
export function requireNormalRoot(equation: SecularEquation): void {
  if (equation.lower > smallestNormal) return;
  const value: SecularValue = { excess: 0, elasticity: 1 };
  equation.evaluate(smallestNormal, value);
  if (value.excess > 0) {
    throw new TheoryError(
      "overflow",
      `secular equation: the multiplier is smaller than ${smallestNormal} times the largest eigenvalue, beyond double precision. ` +
        "Raise the tolerance, or the smallest eigenvalues.",
      { multiplier: smallestNormal },
    );
  }
}

/**
 * ‖r(c)‖/ρ − 1 from ‖r(c)‖² and from ‖w‖² − ‖r(c)‖²: whichever is compared with the smaller of target ρ² and surplus
 * ‖w‖² − ρ², so that no digits are lost at either end of the feasible range (derived in this project).
 */
export function residualExcess(residual: number, removed: number, target: number, surplus: number): number {
  const difference = surplus < target ? surplus - removed : residual - target;
  const targetNorm = Math.sqrt(target);
  return difference / (Math.sqrt(residual) + targetNorm) / targetNorm;
}
