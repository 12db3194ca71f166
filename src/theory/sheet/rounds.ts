import { allRoundBounds } from "../bounds/allRoundBounds.js";
import { boundBeside, sources, type Bound } from "../bounds/bound.js";
import { collapseCriterion } from "../bounds/collapseCriterion.js";
import { kantorovichCosine, kantorovichRatio } from "../bounds/kantorovichRounds.js";
import { rangeRounds } from "../bounds/rangeRounds.js";
import { recurrenceRatios } from "../bounds/recurrenceRounds.js";
import { tangentForm, tangentLine } from "../bounds/tangentForm.js";
import type { Distillation } from "../distillation/rounds.js";
import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { finiteOrNull } from "./finiteOrNull.js";
import type { SheetInput, StatedBound, Statement, TangentNumbers } from "./statement.js";

type RoundId =
  | "collapseCriterion"
  | "guaranteedRounds"
  | "tangentForm"
  | "recurrence"
  | "inevitableCollapse"
  | "conditionFree"
  | "kantorovich"
  | "afterFirstRound";

/** How many rounds there are: what counting finds, and every way of knowing it beforehand. */
export function roundStatements({ problem, distillation }: SheetInput): Statement<RoundId>[] {
  const { initialRatio: r, ratios, collapse } = distillation;
  const kappa = problem.conditionNumber;
  const bounds = allRoundBounds({
    initialRatio: r,
    conditionNumber: kappa,
    rank: knownRank(problem),
    count: problem.count,
    truth: collapse,
  });
  const pick = (...ids: readonly string[]): StatedBound[] => bounds.filter(({ id }) => ids.includes(id)).map(onRounds);
  const excess = r - 1;
  const next = ratios.length > 1 ? ratios[1] : null;
  const common = { group: "rounds" } as const;
  const step = recurrenceRatios(r, kappa);
  const conditionNumber = finiteOrNull(kappa);
  const when = <N>(holds: boolean, numbers: N): N | null => (holds ? numbers : null);
  return [
    criterion(distillation),
    {
      ...common,
      id: "guaranteedRounds",
      name: "guaranteed rounds",
      source: sources.paper,
      bounds: pick("guaranteedRounds"),
      numbers: when(r > 1, { excess, conditionNumber, value: pick("guaranteedRounds")[0].value ?? 0 }),
    },
    {
      ...common,
      id: "tangentForm",
      name: "tangent form",
      source: sources.paper,
      bounds: pick("tangentLower", "tangentUpper"),
      numbers: when(r > 1, {
        excess,
        conditionNumber,
        lower: tangentNumbers(r, kappa, kappa),
        upper: tangentNumbers(r, kappa, 1 / kappa),
      }),
    },
    {
      ...common,
      id: "recurrence",
      name: "one-step recurrence",
      source: sources.derived,
      bounds: pick("recurrenceLower", "recurrenceUpper"),
      numbers: next === null ? null : { excess, conditionNumber, nextRatio: next, ...step },
    },
    {
      ...common,
      id: "inevitableCollapse",
      name: "inevitable collapse",
      source: sources.derived,
      bounds: pick("inevitableCollapse"),
      numbers: when(r > 1, { excess, conditionNumber, value: pick("inevitableCollapse")[0].value }),
    },
    {
      ...common,
      id: "conditionFree",
      name: "condition-free bounds",
      source: sources.derived,
      bounds: pick("conditionFreeLower", "conditionFreeUpper"),
      numbers: when(r > 1, { excess, rounds: collapse, ...valuesOf(pick("conditionFreeLower", "conditionFreeUpper")) }),
    },
    {
      ...common,
      id: "kantorovich",
      name: "Kantorovich angle",
      source: sources.derived,
      bounds: pick("kantorovich"),
      numbers:
        next === null
          ? null
          : {
              excess,
              conditionNumber,
              cosine: kantorovichCosine(kappa),
              next: kantorovichRatio(r, kappa),
              nextRatio: next,
            },
    },
    afterFirstRound(problem, distillation),
  ];
}

/** Of leading eigenvalues alone the condition number tells whether G is singular. */
function knownRank({ conditionNumber, rank, count, eigenvalues }: SpectralProblem): number {
  return eigenvalues.length === count ? rank : Number.isFinite(conditionNumber) ? count : Math.min(rank, count - 1);
}

const onRounds = (bound: Bound): StatedBound => ({ ...bound, quantity: "N", measure: "rounds" });

function valuesOf([lower, upper]: readonly Bound[]): { lower: number; upper: number } {
  return { lower: lower.value ?? 0, upper: upper.value ?? 0 };
}

function criterion({ ratios, collapse, initialRatio }: Distillation): Statement<"collapseCriterion"> {
  const [before, at] = collapseCriterion(ratios, collapse);
  const places = collapse === null ? ["r_{N−1}", "r_N"] : [`r_{${collapse - 1}}`, `r_{${collapse}}`];
  return {
    id: "collapseCriterion",
    name: "collapse criterion",
    group: "rounds",
    source: sources.paper,
    bounds: [
      ...(collapse === 0 ? [] : [{ ...before, quantity: places[0], measure: "linear" as const }]),
      { ...at, quantity: places[1], measure: "linear" },
    ],
    numbers:
      collapse === null
        ? null
        : {
            rounds: collapse,
            before: collapse === 0 ? null : ratios[collapse - 1],
            last: collapse === 0 ? initialRatio : ratios[collapse],
          },
  };
}

/** The tangent's sequence at the round where it has passed 1; null where κ says nothing. */
function tangentNumbers(ratio: number, kappa: number, x: number): TangentNumbers | null {
  if (!Number.isFinite(kappa)) return null;
  const { lowerRatio, upperRatio, lowerRounds, upperRounds } = tangentForm(ratio, kappa);
  const [rounds, sequence] = x === kappa ? [lowerRounds, lowerRatio] : [upperRounds, upperRatio];
  return rounds === null ? null : { ...tangentLine(ratio, x), rounds, value: sequence(rounds) };
}

/** Also for regular G, where κ₊ = κ: knowing r_1 is worth something there too. */
function afterFirstRound(
  { rank, rangeConditionNumber: kappa }: SpectralProblem,
  { ratios, collapse, initialRatio }: Distillation,
): Statement<"afterFirstRound"> {
  const first = ratios.length > 1 ? ratios[1] : null;
  const hypotheses = [
    { text: "round 0 is not trivial (r₀ > 1)", holds: initialRatio > 1 },
    { text: "G ≠ 0", holds: rank > 0 },
  ];
  const values = first === null ? null : rangeRounds(first, kappa);
  const bound = (text: Pick<Bound, "id" | "name" | "statement" | "side">, value: number | null) =>
    onRounds(boundBeside({ ...text, source: sources.derived, hypotheses, value }, collapse));
  return {
    id: "afterFirstRound",
    name: "after round 0",
    group: "rounds",
    source: sources.derived,
    bounds: [
      bound(
        {
          id: "rangeGuaranteedRounds",
          name: "guaranteed rounds, after round 0",
          statement: "N ≥ 1 + ⌈(r₁ − 1)/κ₊⌉, κ₊ on the range of G",
          side: "lower",
        },
        values?.lower ?? null,
      ),
      bound(
        {
          id: "rangeKantorovich",
          name: "Kantorovich angle, after round 0",
          statement: "from r₁ on: rₜ₊₁² + 2θ rₜ₊₁ + 1 ≤ rₜ² with θ = 2√κ₊/(κ₊ + 1)",
          side: "upper",
        },
        values?.upper ?? null,
      ),
    ],
    numbers:
      first === null || values === null
        ? null
        : { excess: first - 1, conditionNumber: finiteOrNull(kappa), cosine: kantorovichCosine(kappa), ...values },
  };
}
