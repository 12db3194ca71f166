import { requireCount, requireNonNegative } from "../requirements.js";
import type { Kernel, KernelFamily } from "./kernel.js";

export interface PolynomialSpecification {
  readonly kind: "polynomial";
  readonly degree: number;
  readonly offset: number;
}

/**
 * Polynomial kernel of degree p ≥ 1 and offset b ≥ 0, on R^n for every n.
 *
 *     g(x,t) = (⟨x,t⟩ + b)^p
 *
 * Its functions are polynomials of degree p at most (p exactly, and homogeneous, for b = 0): G has rank at most C(n+p,
 * p), so it is singular once K exceeds that. A negative b would not be positive semidefinite. Error about p(n +
 * 2)·2⁻⁵³·(Σ|x_j t_j| + b)^p. Errors: `outOfRange` for a degree that is not a whole number from 1 on and for a negative
 * offset, `notFinite`.
 */
function createPolynomial({ degree, offset }: PolynomialSpecification): Kernel {
  requireCount("polynomial kernel", "degree", degree, 1);
  requireNonNegative("polynomial kernel", "offset", offset);
  return {
    kind: "polynomial",
    dimension: "any",
    evaluate(x, t) {
      let sum = offset;
      for (let j = 0; j < x.length; j++) sum += x[j] * t[j];
      return sum ** degree;
    },
    evaluateScalar: (x, t) => (offset + x * t) ** degree,
    pairs: { of: "innerProduct", value: (product) => (offset + product) ** degree },
  };
}

export const polynomial: KernelFamily<PolynomialSpecification> = { kind: "polynomial", create: createPolynomial };
