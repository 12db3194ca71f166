import { sources } from "../../theory/bounds/bound.js";
import { constraintResidual } from "../../theory/bounds/constraintResidual.js";
import { defineStatement } from "../defineStatement.js";
import { oncePer } from "../oncePer.js";
import type { SheetInput } from "../statement.js";
import { texNumbers, wholeNumber } from "../texNumber.js";

const { number } = texNumbers();

const residuals = oncePer(({ problem: { count }, distillation: { rounds }, tolerance }: SheetInput) => {
  const { bound, deviations } = constraintResidual(rounds, tolerance, count);
  return { bound, deviations, worst: deviations.indexOf(Math.max(...deviations)) };
});

export const activeConstraint = defineStatement({
  id: "activeConstraint",
  name: "active constraint",
  group: "oneFit",
  place: 10,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const { bound, worst } = residuals(input);
    const some = input.distillation.rounds.length > 0;
    return [{ ...bound, quantity: some ? `deviation from ε, round ${worst}` : "deviation from ε", measure: "linear" }];
  },
  numbers: (input) => {
    const {
      problem: { count },
      distillation: { rounds },
      tolerance,
    } = input;
    const { worst } = residuals(input);
    return rounds.length === 0
      ? null
      : { round: worst, residualEnergy: rounds[worst].stepError * count, count, tolerance };
  },
  perRound: (input) => {
    const { deviations } = residuals(input);
    return [
      {
        quantity: "deviation",
        truth: deviations,
        upper: deviations.map(() => (input.problem.count + 32) * 2 ** -52),
      },
    ];
  },
  tex: [
    String.raw`\frac1K\lVert y_t-y_{t+1}\rVert^2=\frac1K\sum_k\left(\frac{c_t\,z_{t,k}}{c_t+d_k}\right)^{\!2}=\varepsilon`,
  ],
  filled: ({ round, residualEnergy, count, tolerance }) => [
    String.raw`\frac1K\lVert y_{${round}}-y_{${round + 1}}\rVert^2=\frac{${number(residualEnergy)}}{${wholeNumber(count)}}=${number(tolerance)}=\varepsilon`,
  ],
  evidence: { kind: "figure", view: "rounds", figure: "errors" },
});
