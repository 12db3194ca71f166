import { TheoryError } from "../errors.js";
import { boundBeside, sources, type Bound, type Hypothesis } from "./bound.js";
import { conditionFreeRounds } from "./conditionFreeRounds.js";
import { guaranteedRounds } from "./guaranteedRounds.js";
import { inevitableCollapse } from "./inevitableCollapse.js";
import { kantorovichRounds } from "./kantorovichRounds.js";
import { rangeRounds } from "./rangeRounds.js";
import { recurrenceRounds } from "./recurrenceRounds.js";
import { lowerUncertainty, roundsAtLeast } from "./roundCount.js";
import { tangentForm } from "./tangentForm.js";

export interface RoundBoundsInput {
  /** r_0. */
  readonly initialRatio: number;
  /** κ; Infinity for singular G. */
  readonly conditionNumber: number;
  readonly rank: number;
  /** K. */
  readonly count: number;
  /** N; null when it was not reached. */
  readonly truth: number | null;
  /** κ of the nonzero eigenvalues, for the bounds after round 0. */
  readonly rangeConditionNumber?: number | undefined;
  /** r_1, for the bounds after round 0. */
  readonly firstRatio?: number | null | undefined;
}

type Statement = Omit<Bound, "truth" | "slack">;

/**
 * Every bound on the number N of non-trivial fits, with hypotheses, truth and slack: the rows of the theorem sheet.
 *
 * A bound whose hypotheses fail has the value null. Each is computed and proved in the file of its name. Errors:
 * `outOfRange`.
 */
export function allRoundBounds(input: RoundBoundsInput): Bound[] {
  const { initialRatio, conditionNumber, truth } = input;
  if (!(initialRatio >= 0 && conditionNumber >= 1)) {
    throw new TheoryError(
      "outOfRange",
      `allRoundBounds: the initial ratio is ${initialRatio} and the condition number ${conditionNumber}; give a ratio of at ` +
        "least 0 and a condition number of at least 1 (Infinity for a singular matrix).",
      { initialRatio, conditionNumber },
    );
  }
  return statements(input).map((statement) => boundBeside(statement, truth));
}

function statements({
  initialRatio: r,
  conditionNumber,
  rank,
  count,
  rangeConditionNumber,
  firstRatio,
}: RoundBoundsInput): Statement[] {
  const kappa = rank < count ? Infinity : conditionNumber;
  const nonsingular: Hypothesis = { text: "G is nonsingular (κ < ∞)", holds: Number.isFinite(kappa) };
  const recurrence = recurrenceRounds(r, kappa);
  const tangent = tangentForm(r, kappa);
  const free = conditionFreeRounds(r);
  const list: Statement[] = [
    {
      id: "guaranteedRounds",
      name: "guaranteed rounds",
      statement: "N ≥ ⌈(r₀ − 1)/κ⌉",
      source: sources.paper,
      hypotheses: [nonsingular],
      side: "lower",
      value: roundsAtLeast(guaranteedRounds(r, kappa), lowerUncertainty(r) / kappa),
    },
    {
      id: "tangentLower",
      name: "tangent form, lower",
      statement: "N ≥ min{t : a(κ)ᵗ r₀ − b(κ)(a(κ)ᵗ − 1)/(a(κ) − 1) ≤ 1}",
      source: sources.paper,
      hypotheses: [nonsingular],
      side: "lower",
      value: tangent.lowerRounds,
    },
    {
      id: "recurrenceLower",
      name: "one-step recurrence, lower",
      statement: "rₜ₊₁ ≥ rₜ(rₜ − 1)/(rₜ − 1 + κ), counted until it passes 1",
      source: sources.derived,
      hypotheses: [nonsingular],
      side: "lower",
      value: recurrence.lower,
    },
    {
      id: "conditionFreeLower",
      name: "condition-free, lower",
      statement: "N ≥ ⌈r₀ − 1⌉, from rₜ₊₁ ≥ rₜ − 1",
      source: sources.derived,
      hypotheses: [],
      side: "lower",
      value: free.lower,
    },
    {
      id: "inevitableCollapse",
      name: "inevitable collapse",
      statement: "N ≤ ⌈κ (r₀ − 1)⌉",
      source: sources.derived,
      hypotheses: [nonsingular],
      side: "upper",
      value: inevitableCollapse(r, kappa),
    },
    {
      id: "tangentUpper",
      name: "tangent form, upper",
      statement: "N ≤ min{t : a(1/κ)ᵗ r₀ − b(1/κ)(a(1/κ)ᵗ − 1)/(a(1/κ) − 1) ≤ 1}",
      source: sources.derived,
      hypotheses: [nonsingular],
      side: "upper",
      value: tangent.upperRounds,
    },
    {
      id: "recurrenceUpper",
      name: "one-step recurrence, upper",
      statement: "rₜ₊₁ ≤ rₜ(rₜ − 1)/(rₜ − 1 + 1/κ), counted until it passes 1",
      source: sources.derived,
      hypotheses: [nonsingular],
      side: "upper",
      value: recurrence.upper,
    },
    {
      id: "conditionFreeUpper",
      name: "condition-free, upper",
      statement: "N ≤ ⌈r₀²⌉ − 1, from rₜ₊₁² ≤ rₜ² − 1",
      source: sources.derived,
      hypotheses: [],
      side: "upper",
      value: free.upper,
    },
    {
      id: "kantorovich",
      name: "Kantorovich angle",
      statement: "rₜ₊₁² + 2θ rₜ₊₁ + 1 ≤ rₜ² with θ = 2√κ/(κ + 1), counted until it passes 1",
      source: sources.derived,
      hypotheses: [nonsingular],
      side: "upper",
      value: kantorovichRounds(r, kappa),
    },
  ];
  if (rank < count && rangeConditionNumber !== undefined && typeof firstRatio === "number") {
    const { lower, upper } = rangeRounds(firstRatio, rangeConditionNumber);
    const hypotheses = [
      { text: "round 0 is not trivial (r₀ > 1)", holds: r > 1 },
      { text: "G ≠ 0", holds: rank > 0 },
    ];
    list.push(
      {
        id: "rangeGuaranteedRounds",
        name: "guaranteed rounds, after round 0",
        statement: "N ≥ 1 + ⌈(r₁ − 1)/κ₊⌉, κ₊ on the range of G",
        source: sources.derived,
        hypotheses,
        side: "lower",
        value: lower,
      },
      {
        id: "rangeKantorovich",
        name: "Kantorovich angle, after round 0",
        statement: "from r₁ on: rₜ₊₁² + 2θ rₜ₊₁ + 1 ≤ rₜ² with θ = 2√κ₊/(κ₊ + 1)",
        source: sources.derived,
        hypotheses,
        side: "upper",
        value: upper,
      },
    );
  }
  return list;
}
