import { slackBetween } from "./bound.js";
import { requireCount } from "../requirements.js";
import { multiplierFloors, type FloorProblem, type MultiplierFloors } from "./multiplierFloors.js";

/**
 * A floor of log(B[1]/B[k]) in every round, beside the truth; T × M row-major, row t − 1 after t rounds, column k − 1
 * for the eigenvalue d_k.
 */
export interface SparsityFloor extends Omit<MultiplierFloors, "multipliers"> {
  /** Null when a hypothesis fails. */
  readonly values: Float64Array | null;
  /** truth − values ≥ 0: the logarithm of the factor by which the basis is sparser than guaranteed. */
  readonly slacks: Float64Array | null;
}

export interface SparsityRatios {
  /** T. */
  readonly rounds: number;
  /** M, the number of leading eigenvalues looked at. */
  readonly modes: number;
  /** log(B_{t−1}[1]/B_{t−1}[k]), T × M row-major; Infinity where d_k = 0. From the true c_i: exact, a posteriori. */
  readonly truth: Float64Array;
  readonly floors: SparsityFloor[];
}

/**
 * How much sooner the small eigenvalues lose their weight: floors of B_{t−1}[j]/B_{t−1}[k] for d_j > d_k, and the ratio
 * itself, as logarithms.
 *
 *     B_{t−1}[j]/B_{t−1}[k] = Π_{i<t} (1 + c_i/d_k)/(1 + c_i/d_j)                                       exact
 *                           ≥ ( (r_0 − 1 + d_min/d_k)/(r_0 − 1 + d_min/d_j) )^t                         paper
 *                           ≥ Π_{i<t} (√(r_0² − i) − 1 + d_min/d_k)/(√(r_0² − i) − 1 + d_min/d_j) derived in this
 *                           project, at least as large
 *
 * Proof: each factor increases with c_i, and `multiplierFloors` bounds c_i from below. All three are products of a
 * function of d_k and one of d_j, so the cell of a pair is the difference of two entries, `logRatioBetween`, and T × K
 * numbers stand for T × K² cells. Every round must be non-trivial. For singular G see `multiplierFloors`. O(TM); each
 * logarithm to a few units of 2⁻⁵³ relative a factor. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 * Errors: `outOfRange`.
 *
 * @param initialRatio r_0
 * @param multipliers c_0, …, c_{T−1}
 * @param modes M; all K if absent
 */
export function sparsityRatios(
  problem: FloorProblem,
  initialRatio: number,
  multipliers: ArrayLike<number>,
  modes = problem.count,
): SparsityRatios {
  requireCount("sparsityRatios", "modes", modes, 1);
  const eigenvalues = problem.eigenvalues.subarray(0, modes);
  const truth = logRatios(eigenvalues, multipliers);
  const floors = multiplierFloors(problem, initialRatio, multipliers.length).map(
    ({ multipliers: lower, ...statement }) => {
      const values = lower === null ? null : logRatios(eigenvalues, lower);
      return {
        ...statement,
        values,
        slacks: values === null ? null : truth.map((value, i) => slackBetween("lower", values[i], value)),
      };
    },
  );
  return { rounds: multipliers.length, modes: eigenvalues.length, truth, floors };
}

/**
 * log(B_{t−1}[1]/B_{t−1}[k]) after t = 1, …, T rounds with the multipliers given; T × M row-major for M descending
 * eigenvalues.
 *
 * 0 where d_k = d_1, Infinity where d_k = 0 (if d_1 and some c_i are not).
 */
export function logRatios(eigenvalues: Float64Array, multipliers: ArrayLike<number>): Float64Array {
  const modes = eigenvalues.length;
  const result = new Float64Array(multipliers.length * modes);
  for (let t = 0; t < multipliers.length; t++) {
    for (let k = 0; k < modes; k++) {
      const before = t === 0 ? 0 : result[(t - 1) * modes + k];
      result[t * modes + k] = before + logFactor(multipliers[t], eigenvalues[0], eigenvalues[k]);
    }
  }
  return result;
}

/**
 * log((1 + c/d_k)/(1 + c/d_j)) for d_j ≥ d_k, as log1p( c/(c + d_j) · (d_j − d_k)/d_k ): no digits are lost for equal
 * eigenvalues or small c.
 *
 * 0 for d_j = d_k or c = 0, Infinity for d_k = 0. Quotients d_j/d_k beyond double precision are taken apart into
 * logarithms.
 */
export function logFactor(multiplier: number, larger: number, smaller: number): number {
  if (multiplier === 0 || larger === smaller) return 0;
  const removed = multiplier / (multiplier + larger);
  const growth = removed * ((larger - smaller) / smaller);
  if (growth < Infinity || smaller === 0) return Math.log1p(growth);
  const logGrowth = Math.log(removed) + Math.log(larger - smaller) - Math.log(smaller);
  return logGrowth > 40 ? logGrowth : Math.log1p(Math.exp(logGrowth));
}

/** log(B_{t−1}[j]/B_{t−1}[k]) from the T × M logarithms of `SparsityRatios`; t from 1 on, j and k from 0 on. */
export function logRatioBetween(logarithms: Float64Array, modes: number, t: number, j: number, k: number): number {
  const row = (t - 1) * modes;
  const [a, b] = [logarithms[row + k], logarithms[row + j]];
  return a === b ? 0 : a - b;
}
