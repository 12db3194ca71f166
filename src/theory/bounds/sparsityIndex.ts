import { requireCount } from "../requirements.js";
import { boundBeside, type Bound } from "./bound.js";
import { multiplierFloors, type FloorProblem } from "./multiplierFloors.js";
import { logFactor } from "./sparsityRatio.js";

/** S_B after t rounds, and floors of it. */
export interface SparsityIndex {
  /** t, from 1 on: the weights are those of B_{t−1}. */
  readonly rounds: number;
  /** S_B ≥ 1; Infinity when fewer than two eigenvalues are above 0. */
  readonly index: number;
  /** Lower bounds of it. */
  readonly bounds: Bound[];
}

/**
 * The sparsity index S_B = min_k B_{t−1}[k+1]/B_{t−1}[k], d ascending, after each round, with the lower bounds that the
 * floors of the multipliers give.
 *
 * The minimum runs over neighbours among the eigenvalues above 0; across the step to 0 the ratio is infinite. It is 1
 * as soon as two eigenvalues agree. O(TM). Over M leading eigenvalues only it is that minimum over fewer pairs, hence
 * at least S_B, and so are its bounds, with d_min still the smallest of all. Source: Mobahi, Farajtabar, Bartlett 2020,
 * arXiv 2002.05715. Errors: `outOfRange`.
 *
 * @param initialRatio r_0
 * @param multipliers c_0, …, c_{T−1}
 * @param modes M; all K if absent
 */
export function sparsityIndex(
  problem: FloorProblem,
  initialRatio: number,
  multipliers: ArrayLike<number>,
  modes = problem.count,
): SparsityIndex[] {
  requireCount("sparsityIndex", "modes", modes, 1);
  const range = problem.eigenvalues.subarray(0, Math.min(modes, problem.rank));
  const truth = logIndices(range, multipliers);
  const floors = multiplierFloors(problem, initialRatio, multipliers.length).map(
    ({ multipliers: lower, ...statement }) => ({
      ...statement,
      values: lower === null ? null : logIndices(range, lower),
    }),
  );
  return Array.from(truth, (logIndex, i) => {
    const index = Math.exp(logIndex);
    const bounds = floors.map(({ id, name, source, hypotheses, values }) =>
      boundBeside(
        {
          id: `sparsityIndex.${id}`,
          name: `sparsity index, ${name}`,
          statement: "S_B ≥ min over neighbours of the floor of their ratio",
          source,
          side: "lower",
          hypotheses,
          value: values === null ? null : Math.exp(values[i]),
        },
        index,
      ),
    );
    return { rounds: i + 1, index, bounds };
  });
}

/** log S_B after t = 1, …, T rounds; descending eigenvalues, all above 0. */
export function logIndices(eigenvalues: Float64Array, multipliers: ArrayLike<number>): Float64Array {
  const indices = new Float64Array(multipliers.length).fill(Infinity);
  for (let k = 0; k + 1 < eigenvalues.length; k++) {
    let sum = 0;
    for (let t = 0; t < multipliers.length; t++) {
      sum += logFactor(multipliers[t], eigenvalues[k], eigenvalues[k + 1]);
      if (sum < indices[t]) indices[t] = sum;
    }
  }
  return indices;
}
