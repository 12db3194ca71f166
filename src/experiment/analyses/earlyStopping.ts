import { sparsityRatios } from "../../theory/bounds/sparsityRatio.js";
import { predictFromBasis } from "../../theory/distillation/prediction.js";
import type { FitInBasis } from "../../theory/distillation/round.js";
import { TheoryError } from "../../theory/errors.js";
import { SingleFits, type EarlyStopping, type MatchedQuantity } from "../../theory/generalisation/earlyStopping.js";
import { roundsBeyondCap } from "../../theory/generalisation/ratioCap.js";
import { meanSquareDifference, meanSquareFromTruth } from "../meanSquares.js";
import type { AnalysisContext } from "./analysisContext.js";
import { drawnBasis } from "./drawnBasis.js";

/**
 * The one fit to the labels, without distillation and with a larger tolerance ε′, that has a quantity in common with
 * f_t.
 */
export interface MatchedFit extends Omit<EarlyStopping, "round" | "dualInBasis"> {
  /** t, the round it is beside. */
  readonly round: number;
  /**
   * On the grid, or at the training points where there is none, points × outputs. Absent without a kernel that is known
   * there.
   */
  readonly fit?: Float64Array;
  readonly truthError?: number;
  readonly testError?: number;
}

/** In double precision no fit has the quantity of f_t: it is next to an end of its range. */
export interface Unmatched {
  readonly round: number;
  readonly reason: string;
}

/** The first recorded rounds beside early stopping. */
export interface EarlyStoppingAnalysis {
  readonly matches: Readonly<Record<MatchedQuantity, readonly (MatchedFit | Unmatched)[]>>;
  /**
   * The round t from which on the ratios B_t[j]/B_t[k] of some, or of all, pairs of different eigenvalues are beyond
   * d_j/d_k, which no single fit reaches. Null when none recorded is. Over the leading modes that the report holds.
   */
  readonly beyondCap: { readonly some: number | null; readonly every: number | null };
}

/** Later rounds are seldom looked at, and each is solved for three times. */
export const mostMatchedRounds = 60;

export const matchedQuantityIds = [
  "trainError",
  "trainNorm",
  "degreesOfFreedom",
] as const satisfies readonly MatchedQuantity[];

export function analyseEarlyStopping(context: AnalysisContext): EarlyStoppingAnalysis {
  const {
    problem,
    distillation: { rounds, initialRatio },
    modes,
  } = context;
  const { truth } = sparsityRatios(
    problem,
    initialRatio,
    rounds.map(({ multiplier }) => multiplier),
    modes,
  );
  const passed = (extent: "some" | "every") => {
    const count = roundsBeyondCap(problem, truth, modes, extent);
    return count === null ? null : count - 1;
  };
  const singleFits = new SingleFits(problem, modes);
  const [trainError, trainNorm, degreesOfFreedom] = matchedQuantityIds.map((quantity) =>
    matchRounds(context, singleFits, quantity),
  );
  return {
    matches: { trainError, trainNorm, degreesOfFreedom },
    beyondCap: { some: passed("some"), every: passed("every") },
  };
}

function matchRounds(
  context: AnalysisContext,
  singleFits: SingleFits,
  quantity: MatchedQuantity,
): (MatchedFit | Unmatched)[] {
  const {
    experiment,
    problem,
    distillation: { rounds, ratios },
  } = context;
  if (problem.eigenvalues.length < problem.count)
    return rounds.slice(0, mostMatchedRounds).map(({ round }) => ({ round, reason: unknownSpectrum }));
  const multipliers: number[] = [];
  const solved = rounds.slice(0, mostMatchedRounds).map((round, t) => {
    // ‖f_t‖ on the data is the norm of the next round's targets.
    const value =
      quantity === "trainNorm" ? ratios[t + 1] * Math.sqrt(problem.count * experiment.tolerance) : round[quantity];
    const stopped = orReason(() => singleFits.match(quantity, value, extrapolate(multipliers)));
    if (typeof stopped !== "string") multipliers.push(stopped.multiplier);
    return stopped;
  });
  const described = describeFits(
    context,
    solved.filter((each) => typeof each !== "string"),
  );
  return solved.map((each, t) =>
    typeof each === "string"
      ? { round: t, reason: each }
      : { round: t, ...(described.shift() as Omit<MatchedFit, "round">) },
  );
}

/** All quantities are sums over the whole spectrum. */
const unknownSpectrum = "Of so many points only the leading eigenvalues are computed, and a match takes them all.";

/** Multipliers grow by a factor that changes slowly from round to round. */
function extrapolate(multipliers: readonly number[]): number | undefined {
  const [before, last] = multipliers.slice(-2);
  return last === undefined ? before : last * Math.min(last / before, 1e3);
}

/** The refusal of the theory in its own words; anything else is a fault. */
function orReason(solve: () => EarlyStopping): EarlyStopping | string {
  try {
    return solve();
  } catch (error) {
    if (error instanceof TheoryError) return error.message;
    throw error;
  }
}

function describeFits(context: AnalysisContext, fits: readonly EarlyStopping[]): Omit<MatchedFit, "round">[] {
  const {
    kernel,
    problem: { outputs },
  } = context;
  const drawn = predict(context, drawnBasis(context)?.values, fits);
  const tested =
    kernel?.data.test === undefined
      ? undefined
      : predict(context, kernel.gram?.basisAtTest(kernel.data.test.inputs), fits);
  return fits.map(({ dualInBasis: _dual, round: _round, ...stopped }, i) => {
    const [fit, test, truth, labels] = [drawn?.[i], tested?.[i], kernel?.grid?.truth, kernel?.data.test?.labels];
    return {
      ...stopped,
      ...(fit === undefined ? {} : { fit }),
      ...(fit === undefined || truth === undefined
        ? {}
        : { truthError: meanSquareFromTruth(fit, truth, outputs, kernel?.data.truth?.path ?? []) }),
      ...(test === undefined || labels === undefined ? {} : { testError: meanSquareDifference(test, labels, outputs) }),
    };
  });
}

function predict(
  { kernel }: AnalysisContext,
  basis: Float64Array | undefined,
  fits: readonly FitInBasis[],
): Float64Array[] | undefined {
  return kernel?.gram === undefined || basis === undefined
    ? undefined
    : predictFromBasis(basis, kernel.gram.decomposition, fits);
}
