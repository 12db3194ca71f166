import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { requireCount, requirePositive } from "../requirements.js";
import { filterWeights } from "./filterWeights.js";

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
 * Complexity term of f_t as a ridge fit with the equivalent kernel g†: the empirical Rademacher complexity of the ball that f_t lies on is at most this.
 *
 *     E_σ sup { (1/K) Σ_k σ_k f(x_k) : ‖f‖_g† ≤ Λ }  ≤  Λ √(tr G†/K),     Λ² = R†(f_t) = (1/K) aᵀ G† a,  a = (c_0 I + G†)⁻¹ y_0
 *
 * In the eigenbasis Λ² = Σ_k B_t[k] (1 − B_t[k]) z_k²/(K c_0), with z_k² summed over the outputs: for C > 1 the norm is that of the stacked outputs and the term
 * holds for each output. `multipliers` holds c_0, …, c_t. O(tK + KC). g† depends on the labels through the c_i, so a bound on the test error that follows holds with the
 * multipliers held fixed. The constant of the bound in arXiv 2002.05715 is not reproduced: this is the standard kernel-class bound with g†.
 * Source: Bartlett and Mendelson 2002, JMLR 3. Errors: as `filterWeights`; `outOfRange` for no multipliers.
 */
export function complexity(problem: SpectralProblem, multipliers: ArrayLike<number>): Complexity {
  requireCount("complexity", "multipliers.length", multipliers.length, 1);
  return fromExponents(problem, multipliers[0], filterWeights(problem.eigenvalues, multipliers).exponents);
}

/**
 * The complexity term of every round, f_0, f_1, …, in one pass: O(TK) in all. Errors: as `complexity`.
 *
 * @param modes M: sums run over so many leading eigenvalues, all K if absent; what they leave out makes each number a little larger
 */
export function complexities(problem: SpectralProblem, multipliers: ArrayLike<number>, modes = problem.count): Complexity[] {
  const exponents = new Float64Array(Math.min(modes, problem.count));
  return Array.from(multipliers, (multiplier, t) => {
    requirePositive("complexities", `multipliers[${t}]`, multiplier);
    for (let k = 0; k < exponents.length; k++) exponents[k] += Math.log1p(multiplier / problem.eigenvalues[k]);
    return fromExponents(problem, multipliers[0], exponents);
  });
}

/** From s_k = −log B_t[k] of the leading modes. */
function fromExponents({ coefficients, count, outputs }: SpectralProblem, firstMultiplier: number, exponents: Float64Array): Complexity {
  let [energy, shares] = [0, 0];
  for (let k = 0; k < exponents.length; k++) {
    let square = 0;
    for (let j = k * outputs; j < (k + 1) * outputs; j++) square += coefficients[j] * coefficients[j];
    energy += Math.exp(-exponents[k]) * -Math.expm1(-exponents[k]) * square;
    shares += 1 / Math.expm1(exponents[k]);
  }
  const trace = firstMultiplier * shares;
  const radius = Math.sqrt(energy / count) / Math.sqrt(firstMultiplier);
  return {
    radius, trace, value: Math.sqrt(energy / count) * Math.sqrt(shares / count),
    source: "Bartlett, Mendelson 2002, JMLR 3, with the equivalent kernel of Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715",
    note: "The constant of the 2020 paper's own bound is not reproduced; the multipliers are held fixed.",
  };
}
