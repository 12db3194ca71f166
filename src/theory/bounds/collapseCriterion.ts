import { boundBeside, sources, type Bound, type Hypothesis } from "./bound.js";

/**
 * N = min{t : r_t ≤ 1}: the targets of round N − 1 still have r_{N−1} > 1, those of round N have r_N ≤ 1 and f_N = 0.
 *
 * Two bounds by 1, the first on r_{N−1} from below, the second on r_N from above. For N = 0 the first says nothing;
 * when N was not reached, neither does. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 *
 * @param ratios r_0, …, r_N
 * @param collapse N
 */
export function collapseCriterion(ratios: ArrayLike<number>, collapse: number | null): [Bound, Bound] {
  const reached: Hypothesis = { text: "the collapse was reached", holds: collapse !== null };
  const nonTrivial: Hypothesis = { text: "round 0 is not trivial (r₀ > 1)", holds: collapse !== 0 };
  return [
    boundBeside(
      {
        id: "beforeCollapse",
        name: "before the collapse",
        statement: "r_{N−1} > 1",
        source: sources.paper,
        side: "lower",
        hypotheses: [reached, nonTrivial],
        value: 1,
      },
      collapse === null || collapse === 0 ? null : ratios[collapse - 1],
    ),
    boundBeside(
      {
        id: "atCollapse",
        name: "at the collapse",
        statement: "r_N ≤ 1",
        source: sources.paper,
        side: "upper",
        hypotheses: [reached],
        value: 1,
      },
      collapse === null ? null : ratios[collapse],
    ),
  ];
}
