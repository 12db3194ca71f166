import { sources } from "../../theory/bounds/bound.js";
import { closestBracket, multiplierBrackets } from "../../theory/bounds/multiplierBracket.js";
import { defineStatement } from "../defineStatement.js";
import { nonTrivial } from "../hypotheses.js";
import { oncePer } from "../oncePer.js";
import type { SheetInput, StatedBound } from "../statement.js";
import { texNumbers } from "../texNumber.js";

const { number } = texNumbers();

const closest = oncePer(({ distillation: { rounds } }: SheetInput) => closestBracket(multiplierBrackets(rounds)));

/** Without a round that is not trivial there is no multiplier to bracket. */
const silent: readonly StatedBound[] = (
  [
    { id: "multiplierLower", name: "multiplier, lower end", statement: "cₜ ≥ d_min/(rₜ − 1)", side: "lower" },
    { id: "multiplierUpper", name: "multiplier, upper end", statement: "cₜ ≤ d_max/(rₜ − 1)", side: "upper" },
  ] as const
).map((end) => ({
  ...end,
  source: sources.paper,
  hypotheses: [nonTrivial(false)],
  value: null,
  truth: null,
  slack: null,
  quantity: "c₀",
  measure: "positive",
}));

export const multiplierBracket = defineStatement({
  id: "multiplierBracket",
  name: "multiplier bracket",
  group: "oneFit",
  place: 20,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const found = closest(input);
    return found === null
      ? silent
      : [found.lower, found.upper].map((bound) => ({
          ...bound,
          quantity: `c_{${found.round}}`,
          measure: "positive",
        }));
  },
  numbers: (input) => {
    const found = closest(input);
    if (found === null) return null;
    const larger = input.problem.eigenvalues[0];
    const {
      multiplier,
      multiplierBounds: [lower, upper],
    } = input.distillation.rounds[found.round];
    const excess = larger / upper;
    return { round: found.round, excess, multiplier, lower, upper, larger, smaller: lower * excess };
  },
  perRound: (input) => {
    const { rounds } = input.distillation;
    return closest(input) === null
      ? undefined
      : [
          {
            quantity: "c_t",
            lower: Float64Array.from(rounds, (each) => each.multiplierBounds[0]),
            truth: Float64Array.from(rounds, (each) => each.multiplier),
            upper: Float64Array.from(rounds, (each) => each.multiplierBounds[1]),
          },
        ];
  },
  tex: [
    String.raw`\frac{d_{\mathrm{min}}}{r_t-1}\le c_t\le\frac{d_{\mathrm{max}}}{r_t-1},\qquad r_t=\frac{\lVert y_t\rVert}{\sqrt{K\varepsilon}}`,
  ],
  filled: ({ round, excess, multiplier, lower, upper, larger, smaller }) => [
    String.raw`\frac{${number(smaller)}}{${number(excess)}}=${number(lower)}\le c_{${round}}=${number(multiplier)}\le\frac{${number(larger)}}{${number(excess)}}=${number(upper)}`,
  ],
  evidence: { kind: "figure", view: "rounds", figure: "multipliers" },
});
