import { sources, type Hypothesis } from "../bounds/bound.js";
import { constraintResidual } from "../bounds/constraintResidual.js";
import { closestBracket, multiplierBrackets } from "../bounds/multiplierBracket.js";
import type { SheetInput, Statement } from "./statement.js";

const trivial: Hypothesis = { text: "round 0 is not trivial (r₀ > 1)", holds: false };

/** What holds of every single fit: the constraint is active, and its multiplier lies in a bracket. */
export function oneFitStatements({
  problem,
  distillation: { rounds },
  tolerance,
}: SheetInput): Statement<"activeConstraint" | "multiplierBracket">[] {
  return [activeConstraint(problem.count, rounds, tolerance), multiplierBracket(problem.eigenvalues[0], rounds)];
}

function activeConstraint(
  count: number,
  rounds: SheetInput["distillation"]["rounds"],
  tolerance: number,
): Statement<"activeConstraint"> {
  const { bound, deviations } = constraintResidual(rounds, tolerance, count);
  const worst = deviations.indexOf(Math.max(...deviations));
  return {
    id: "activeConstraint",
    name: "active constraint",
    group: "oneFit",
    source: sources.paper,
    bounds: [
      {
        ...bound,
        quantity: rounds.length === 0 ? "deviation from ε" : `deviation from ε, round ${worst}`,
        measure: "linear",
      },
    ],
    numbers:
      rounds.length === 0 ? null : { round: worst, residualEnergy: rounds[worst].stepError * count, count, tolerance },
    perRound: [{ quantity: "deviation", truth: deviations, upper: deviations.map(() => (count + 32) * 2 ** -52) }],
  };
}

function multiplierBracket(
  largest: number,
  rounds: SheetInput["distillation"]["rounds"],
): Statement<"multiplierBracket"> {
  const brackets = multiplierBrackets(rounds);
  const closest = closestBracket(brackets);
  const common = {
    id: "multiplierBracket",
    name: "multiplier bracket",
    group: "oneFit",
    source: sources.paper,
  } as const;
  if (closest === null) {
    const silent = {
      source: sources.paper,
      hypotheses: [trivial],
      value: null,
      truth: null,
      slack: null,
      quantity: "c₀",
      measure: "positive",
    } as const;
    return {
      ...common,
      numbers: null,
      bounds: [
        {
          ...silent,
          hypotheses: [trivial],
          id: "multiplierLower",
          name: "multiplier, lower end",
          statement: "cₜ ≥ d_min/(rₜ − 1)",
          side: "lower",
        },
        {
          ...silent,
          hypotheses: [trivial],
          id: "multiplierUpper",
          name: "multiplier, upper end",
          statement: "cₜ ≤ d_max/(rₜ − 1)",
          side: "upper",
        },
      ],
    };
  }
  const { round, lower, upper } = closest;
  const {
    multiplier,
    multiplierBounds: [low, high],
  } = rounds[round];
  const excess = largest / high;
  return {
    ...common,
    bounds: [lower, upper].map((bound) => ({ ...bound, quantity: `c_{${round}}`, measure: "positive" })),
    numbers: { round, excess, multiplier, lower: low, upper: high, larger: largest, smaller: low * excess },
    perRound: [
      {
        quantity: "c_t",
        lower: Float64Array.from(rounds, (each) => each.multiplierBounds[0]),
        truth: Float64Array.from(rounds, (each) => each.multiplier),
        upper: Float64Array.from(rounds, (each) => each.multiplierBounds[1]),
      },
    ],
  };
}
