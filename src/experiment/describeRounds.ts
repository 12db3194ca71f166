import { capacity } from "../theory/generalisation/capacity.js";
import { accuracy } from "./classes.js";
import type { ProblemData } from "./data.js";
import type { ReportGrid, ReportRound } from "./report.js";
import type { Solution } from "./solvers/solution.js";

/** The recorded rounds, with what they come to on the data, the held-out data and the grid. */
export function describeRounds(solution: Solution, data: ProblemData, grid: ReportGrid | undefined): ReportRound[] {
  const { rounds } = solution.distillation;
  const fitted = solution.fitted();
  const tested = data.test === undefined ? undefined : solution.predict("test");
  const sizes = capacities(solution);
  return rounds.map((round, t) => {
    const { dualInBasis: _dual, degreesOfFreedom: _sum, ...described } = round;
    const fit = grid?.fits[t];
    const values = fitted[t] ?? new Float64Array(0);
    return {
      ...described,
      ...sizes[t],
      ...(grid?.truth === undefined || fit === undefined
        ? {}
        : { truthError: meanSquare(fit, grid.truth, data.outputs) }),
      ...classAccuracy(data, values, tested?.[t]),
      ...(data.test === undefined || tested?.[t] === undefined
        ? {}
        : { testError: meanSquareDifference(tested[t], data.test.labels, data.outputs) }),
      fitted: values,
    };
  });
}

type Capacities = Pick<ReportRound, "degreesOfFreedom" | "participationRatio" | "entropyRank">;

/** The shares of the weights, too, where all weights are known. */
function capacities({ facts, degreesOfFreedom, distillation: { rounds } }: Solution): Capacities[] {
  return rounds.map(({ basisWeights }, t) => {
    const sum = degreesOfFreedom[t];
    if (!facts.complete) return sum === undefined ? {} : { degreesOfFreedom: sum };
    const { participationRatio, entropyRank } = capacity(basisWeights);
    return { ...(sum === undefined ? {} : { degreesOfFreedom: sum }), participationRatio, entropyRank };
  });
}

function classAccuracy(
  { labels, test, outputs, classes }: ProblemData,
  fitted: Float64Array,
  tested: Float64Array | undefined,
): Pick<ReportRound, "trainAccuracy" | "testAccuracy"> {
  if (classes === undefined) return {};
  return {
    trainAccuracy: accuracy(fitted, labels, outputs),
    ...(test === undefined || tested === undefined ? {} : { testAccuracy: accuracy(tested, test.labels, outputs) }),
  };
}

/** (1/n) Σ ‖f(x_i) − y_i‖² over n points, all outputs together, as the training error counts it. */
function meanSquareDifference(fit: Float64Array, labels: Float64Array, outputs: number): number {
  return (fit.reduce((sum, value, i) => sum + (value - (labels[i] ?? NaN)) ** 2, 0) * outputs) / fit.length;
}

/** Mean of (f − truth)² over the grid and the outputs; every output is compared with the one truth. */
function meanSquare(fit: Float64Array, truth: Float64Array, outputs: number): number {
  return fit.reduce((sum, value, i) => sum + (value - (truth[Math.floor(i / outputs)] ?? 0)) ** 2, 0) / fit.length;
}
