import { TheoryError } from "../theory/errors.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import type { SheetInput } from "./statement.js";

/** What bounds on N start from: all that is known before round 0, and r_1. */
export interface RoundFactsInput {
  readonly problem: SpectralProblem;
  /** ε. */
  readonly tolerance: number;
  /** r_0. */
  readonly initialRatio: number;
  /** κ; Infinity for singular G, null where it was not computed. */
  readonly conditionNumber: number | null;
  readonly rank: number;
  /** N; null when it was not reached. */
  readonly truth: number | null;
  /** κ of the nonzero eigenvalues, for the bounds after round 0. */
  readonly rangeConditionNumber?: number | null | undefined;
  /** r_1, for the bounds after round 0. */
  readonly firstRatio?: number | null | undefined;
}

export interface RoundFacts extends RoundFactsInput {
  /** K. */
  readonly count: number;
  /** κ as far as the bounds may use it: Infinity where G is singular or κ was not computed. */
  readonly kappa: number;
  readonly rangeConditionNumber: number | null;
  readonly firstRatio: number | null;
}

/** Errors: `outOfRange`. */
export function roundFacts(input: RoundFactsInput): RoundFacts {
  const { problem, initialRatio, conditionNumber, rank, rangeConditionNumber = null, firstRatio = null } = input;
  if (!(initialRatio >= 0 && (conditionNumber ?? 1) >= 1)) {
    throw new TheoryError(
      "outOfRange",
      `roundFacts: the initial ratio is ${initialRatio} and the condition number ${conditionNumber ?? "not known"}; ` +
        "give a ratio of at least 0 and a condition number of at least 1 (Infinity for a singular matrix).",
      { initialRatio, ...(conditionNumber === null ? {} : { conditionNumber }) },
    );
  }
  const kappa = rank < problem.count ? Infinity : (conditionNumber ?? Infinity);
  return { ...input, count: problem.count, kappa, rangeConditionNumber, firstRatio };
}

/** The same of a problem that has been distilled. */
export function factsOf({ problem, distillation, tolerance }: SheetInput): RoundFacts {
  const { conditionNumber, rangeConditionNumber } = problem;
  return roundFacts({
    problem,
    tolerance,
    initialRatio: distillation.initialRatio,
    conditionNumber,
    rank: knownRank(problem),
    truth: distillation.collapse,
    rangeConditionNumber,
    firstRatio: distillation.ratios.length > 1 ? distillation.ratios[1] : null,
  });
}

/** Of leading eigenvalues alone the condition number tells whether G is singular. */
function knownRank({ conditionNumber, rank, count, eigenvalues }: SpectralProblem): number {
  return eigenvalues.length === count ? rank : Number.isFinite(conditionNumber) ? count : Math.min(rank, count - 1);
}
