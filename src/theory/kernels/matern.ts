import { TheoryError } from "../errors.js";
import { requirePositive } from "../requirements.js";
import type { Kernel, KernelFamily } from "./kernel.js";
import { scaledDistance } from "./scaledDistance.js";

export interface MaternSpecification {
  readonly kind: "matern";
  /** ν. */
  readonly smoothness: 1.5 | 2.5;
  readonly lengthScale: number;
}

/** exp(−s) times a polynomial in s; the product is 0, not NaN, where s is infinite. */
const profiles: { readonly [Smoothness in MaternSpecification["smoothness"]]: (scaled: number) => number } = {
  1.5: (scaled) => {
    const s = Math.sqrt(3) * scaled;
    const decay = Math.exp(-s);
    return decay === 0 ? 0 : (1 + s) * decay;
  },
  2.5: (scaled) => {
    const s = Math.sqrt(5) * scaled;
    const decay = Math.exp(-s);
    return decay === 0 ? 0 : (1 + s * (1 + s / 3)) * decay;
  },
};

/**
 * Matérn kernel of smoothness ν = 3/2 or 5/2 and length scale ℓ > 0 (in the units of the inputs), on R^n for every n.
 *
 *     ν = 3/2:  g(x,t) = (1 + s) exp(−s),            s = √3 ‖x−t‖/ℓ
 *     ν = 5/2:  g(x,t) = (1 + s + s²/3) exp(−s),     s = √5 ‖x−t‖/ℓ
 *
 * In one dimension, with λ = √(2ν)/ℓ, the Green's function of R(f) = ∫ (f″² + 2λ²f′² + λ⁴f²) dx/(4λ³), and of R(f) = 3
 * ∫ (f‴² + 3λ²f″² + 3λ⁴f′² + λ⁶f²) dx/(16λ⁵), on the line: the reciprocals of the spectral densities. Relative error
 * about (n/2 + 4)·max(s,1)·2⁻⁵³. Errors: `outOfRange` or `notFinite` for an ℓ that is not a positive number,
 * `outOfRange` for another ν.
 *
 * Source: Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, section 4.2.
 */
function createMatern({ smoothness, lengthScale }: MaternSpecification): Kernel {
  requirePositive("matern kernel", "lengthScale", lengthScale);
  if (!Object.hasOwn(profiles, smoothness)) {
    throw new TheoryError("outOfRange", `matern kernel: smoothness is ${smoothness}; give 1.5 or 2.5.`, {
      value: smoothness,
    });
  }
  const profile = profiles[smoothness];
  return {
    kind: "matern",
    dimension: "any",
    evaluate: (x, t) => profile(scaledDistance(x, t, lengthScale)),
    evaluateScalar: (x, t) => profile(Math.abs((x - t) / lengthScale)),
    pairs: { of: "squaredDistance", lengthScale, value: (squared) => profile(Math.sqrt(squared)) },
  };
}

export const matern: KernelFamily<MaternSpecification> = { kind: "matern", create: createMatern };
