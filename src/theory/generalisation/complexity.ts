import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { largestMagnitude, rowNorms } from "../linearAlgebra/norm.js";
import { powerOfTwoNear } from "../linearAlgebra/powerOfTwo.js";
import { requireCount, requirePositive } from "../requirements.js";

export interface Complexity {
  /** Λ = √R†(f_t), the norm of f_t in the space of g†. */
  readonly radius: number;
  /** tr G†. */
  readonly trace: number;
  /** Λ √(tr G†/K), in units of the labels. */
  readonly value: number;
  readonly source: string;
  /** What the number is not. */
  readonly note: string;
}

/**
 * Complexity term of f_t as a ridge fit with the equivalent kernel g†: the empirical Rademacher complexity of the ball
 * that f_t lies on is at most this.
 *
 *     E_σ sup { (1/K) Σ_k σ_k f(x_k) : ‖f‖_g† ≤ Λ } ≤ Λ √(tr G†/K), Λ² = R†(f_t) = (1/K) aᵀ G† a, a = (c_0 I + G†)⁻¹
 *     y_0
 *
 * In the eigenbasis Λ² = Σ_k B_t[k] (1 − B_t[k]) z_k²/(K c_0), with z_k² summed over the outputs: for C > 1 the norm is
 * that of the stacked outputs and the term holds for each output. `multipliers` holds c_0, …, c_t. O(tK + KC). g†
 * depends on the labels through the c_i, so a bound on the test error that follows holds with the multipliers held
 * fixed. The constant of the bound in arXiv 2002.05715 is not reproduced: this is the standard kernel-class bound with
 * g†. Source: Bartlett and Mendelson 2002, JMLR 3. Errors: as `filterWeights`; `outOfRange` for no multipliers.
 */
export function complexity(problem: SpectralProblem, multipliers: ArrayLike<number>): Complexity {
  requireCount("complexity", "multipliers.length", multipliers.length, 1);
  return complexities(problem, multipliers)[multipliers.length - 1];
}

/**
 * The same after every round, t = 0, 1, …, from one pass over the multipliers: O(T(K + KC)) for T of them. Errors: as
 * `filterWeights`.
 *
 * @param modes M: sums run over so many leading eigenvalues, all if absent; what they leave out makes each number a
 * little larger
 */
export function complexities(
  { eigenvalues, coefficients, count, outputs }: SpectralProblem,
  multipliers: ArrayLike<number>,
  modes = count,
): Complexity[] {
  const norms = rowNorms(coefficients, outputs);
  const largest = largestMagnitude(norms);
  // A power of two keeps the squares of large labels numbers, without rounding.
  const unit = largest > 0 && largest < Infinity ? powerOfTwoNear(largest) : 1;
  const squares = norms.map((norm) => (norm / unit) ** 2);
  const exponents = new Float64Array(Math.min(modes, eigenvalues.length));
  return Array.from(multipliers, (multiplier, t) => {
    requirePositive("complexity", `multipliers[${t}]`, multiplier);
    let [energy, shares] = [0, 0];
    for (let k = 0; k < exponents.length; k++) {
      const s = exponents[k] + Math.log1p(multiplier / eigenvalues[k]);
      exponents[k] = s;
      // 1/B − 1: B(1 − B) is odds·B², and c_0 over D† is the odds.
      const odds = Math.expm1(s);
      const weight = 1 / (1 + odds);
      if (odds < Infinity) energy += odds * weight * weight * squares[k];
      shares += 1 / odds;
    }
    return {
      radius: (Math.sqrt(energy / count) / Math.sqrt(multipliers[0])) * unit,
      trace: multipliers[0] * shares,
      value: Math.sqrt(energy / count) * Math.sqrt(shares / count) * unit,
      source,
      note,
    };
  });
}

const source =
  "Bartlett, Mendelson 2002, JMLR 3, with the equivalent kernel of Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715";
const note = "The constant of the 2020 paper's own bound is not reproduced; the multipliers are held fixed.";
