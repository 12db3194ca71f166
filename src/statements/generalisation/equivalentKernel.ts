import { sources } from "../../theory/bounds/bound.js";
import { equivalentKernelIdentity } from "../../theory/generalisation/equivalentKernelIdentity.js";
import { defineStatement } from "../defineStatement.js";
import { overTheLeading } from "../eigenvaluesLookedAt.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { oncePer } from "../oncePer.js";
import { roundsLookedAt } from "../roundsLookedAt.js";
import type { SheetInput } from "../statement.js";
import { texNumbers } from "../texNumber.js";

const { number, fromOne } = texNumbers();

const identity = oncePer((input: SheetInput) =>
  equivalentKernelIdentity(input.problem.eigenvalues.subarray(0, input.modes), roundsLookedAt(input)),
);

export const equivalentKernel = defineStatement({
  id: "equivalentKernel",
  name: "equivalent kernel",
  group: "generalisation",
  place: 20,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const { bound, closest } = identity(input);
    const quantity = closest === null ? "deviation from B_t" : `deviation from B_t, round ${closest}`;
    return [{ ...bound, quantity, measure: "linear" }];
  },
  numbers: (input) => {
    const rounds = roundsLookedAt(input);
    const last = rounds.at(-1);
    if (last === undefined) return null;
    const largest = input.problem.eigenvalues[0];
    const growth = rounds.reduce((sum, { multiplier }) => sum + Math.log1p(multiplier / largest), 0);
    return {
      round: last.round,
      firstMultiplier: rounds[0].multiplier,
      growth: finiteOrNull(Math.expm1(growth)),
      equivalent: rounds[0].multiplier / Math.expm1(growth),
      weight: last.basisWeights[0],
    };
  },
  perRound: (input) => {
    const { deviations, allowances } = identity(input);
    return [{ quantity: "deviation", truth: deviations, upper: allowances }];
  },
  note: overTheLeading,
  tex: [
    String.raw`D^\dagger_k=\frac{c_0}{\prod_{i\le t}(1+c_i/d_k)-1},\qquad\frac{D^\dagger_k}{c_0+D^\dagger_k}=B_t[k]`,
    String.raw`f_t(x)=g^\dagger_x{}^{\!\top}(c_0I+G^\dagger)^{-1}y_0`,
  ],
  filled: ({ round, firstMultiplier, growth, equivalent, weight }) => [
    String.raw`D^\dagger_1=\frac{${number(firstMultiplier)}}{${texNumbers(5).fromOne(growth ?? Infinity)}-1}=${number(equivalent)},\qquad\frac{${number(equivalent)}}{${number(firstMultiplier)}+${number(equivalent)}}=${weight > 0.9 ? fromOne(weight - 1) : number(weight)}=B_{${round}}[1]`,
  ],
  evidence: { kind: "figure", view: "generalisation" },
});
