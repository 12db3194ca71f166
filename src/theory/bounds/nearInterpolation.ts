import { boundBeside, sources, type Bound, type Hypothesis } from "./bound.js";
import { knownSpectrum } from "./knownSpectrum.js";
import { guaranteedRounds } from "./guaranteedRounds.js";
import { labelsLieInRange, type FloorProblem } from "./multiplierFloors.js";
import { logFactor } from "./sparsityRatio.js";
import { logIndices } from "./sparsityIndex.js";

/** A floor of S_B after as many rounds as are sure to be there, and what it rises to as ε → 0. */
export interface NearInterpolation extends Bound {
  /** t, not necessarily whole: at least ⌈t⌉ rounds are non-trivial. */
  readonly rounds: number | null;
  /** The value in the limit r_0 → ∞. */
  readonly limit: number | null;
  /** k − 1 for the neighbours d_k ≥ d_{k+1} that attain the minimum at r_0, and in the limit. */
  readonly neighbour: number;
  readonly limitNeighbour: number;
}

/**
 * Near interpolation: the floor of the sparsity index taken at the number of rounds that is guaranteed, for r_0 as
 * given and in the limit ε → 0.
 *
 *     S_B ≥ min_k ((r_0 − 1 + d_min/d_k)/(r_0 − 1 + d_min/d_{k+1}))^t,     d ascending
 *     t = (r_0 − 1)/κ:   → exp( (d_min/κ) min_k (1/d_k − 1/d_{k+1}) )      paper
 *     t = r_0 − 1:       → exp( d_min min_k (1/d_k − 1/d_{k+1}) )          derived in this project
 *
 * Both rise with r_0. The second takes the condition-free count of rounds, N ≥ r_0 − 1, and loses the factor 1/κ. Proof
 * of the limits: with a = d_min/(r_0 − 1) → 0, t log((1 + a/d_k)/(1 + a/d_{k+1})) = ta(1/d_k − 1/d_{k+1}) + O(ta²), and
 * ta is d_min/κ or d_min. The tolerance can tend to 0 only where the labels lie in the range of G; eigenvalues, d_min
 * and κ are then those above 0. Otherwise both statements say nothing. The truth is S_B after ⌈t⌉ rounds where as many
 * multipliers are given. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 *
 * @param initialRatio r_0
 * @param multipliers c_0, c_1, … as far as known
 * @param modes how many leading eigenvalues the minima run over; all if absent. d_min and κ are those of all
 * eigenvalues in any case
 */
export function nearInterpolation(
  problem: FloorProblem,
  initialRatio: number,
  multipliers: ArrayLike<number> = [],
  modes = problem.count,
): [NearInterpolation, NearInterpolation] {
  const { eigenvalues, rank } = problem;
  const range = eigenvalues.subarray(0, Math.min(rank, modes));
  const hypotheses: Hypothesis[] = [
    { text: "round 0 is not trivial (r₀ > 1)", holds: initialRatio > 1 },
    { text: "G is nonsingular, or the labels lie in its range", holds: labelsLieInRange(problem) },
    { text: "at least two eigenvalues are above 0", holds: range.length > 1 },
    ...knownSpectrum(problem),
  ];
  const smallest = eigenvalues[rank - 1];
  const floor = smallest / (initialRatio - 1);
  let [factor, gap, neighbour, limitNeighbour] = [Infinity, Infinity, 0, 0];
  for (let k = 0; k + 1 < range.length; k++) {
    const [factorHere, gapHere] = [
      logFactor(floor, range[k], range[k + 1]),
      (smallest / range[k + 1]) * ((range[k] - range[k + 1]) / range[k]),
    ];
    if (factorHere < factor) [factor, neighbour] = [factorHere, k];
    if (gapHere < gap) [gap, limitNeighbour] = [gapHere, k];
  }
  const kappa = range[0] / smallest;
  const indices = logIndices(range, multipliers);
  const statement = (
    rounds: number,
    slope: number,
    texts: Pick<Bound, "id" | "name" | "statement" | "source">,
  ): NearInterpolation => {
    const whole = Math.ceil(rounds);
    const truth = whole >= 1 && whole <= indices.length && range.length > 1 ? Math.exp(indices[whole - 1]) : null;
    const bound = boundBeside({ ...texts, side: "lower", hypotheses, value: Math.exp(rounds * factor) }, truth);
    const silent = bound.value === null;
    return {
      ...bound,
      rounds: silent ? null : rounds,
      limit: silent ? null : Math.exp(slope * gap),
      neighbour,
      limitNeighbour,
    };
  };
  return [
    statement(guaranteedRounds(initialRatio, kappa), 1 / kappa, {
      id: "nearInterpolation.paper",
      name: "near interpolation, guaranteed rounds",
      statement: "S_B after (r₀ − 1)/κ rounds rises to exp((d_min/κ) min (1/dₖ − 1/dₖ₊₁)) or more as ε → 0",
      source: sources.paper,
    }),
    statement(initialRatio - 1, 1, {
      id: "nearInterpolation.conditionFree",
      name: "near interpolation, condition-free",
      statement: "S_B after r₀ − 1 rounds rises to exp(d_min min (1/dₖ − 1/dₖ₊₁)) or more as ε → 0",
      source: sources.derived,
    }),
  ];
}
