import { capacity } from "../theory/generalisation/capacity.js";
import { accuracy } from "./classes.js";
import type { ProblemData } from "./problemData.js";
import { meanSquareDifference, meanSquareFromTruth } from "./meanSquares.js";
import type { ReportRound } from "./report.js";
import type { ReportGrid } from "./reportGrid.js";
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
        : { truthError: meanSquareFromTruth(fit, grid.truth, data.outputs, data.truth?.path ?? []) }),
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
