import { knownSpectrum } from "../../theory/bounds/knownSpectrum.js";
import { complexities } from "../../theory/generalisation/complexity.js";
import { rademacherRange } from "../../theory/generalisation/rademacherRange.js";
import { defineStatement } from "../defineStatement.js";
import { overTheLeading } from "../eigenvaluesLookedAt.js";
import { nonTrivial } from "../hypotheses.js";
import { oncePer } from "../oncePer.js";
import { roundsLookedAt } from "../roundsLookedAt.js";
import type { SheetInput } from "../statement.js";
import { texNumbers, wholeNumber } from "../texNumber.js";

const { number } = texNumbers();

/** The terms of all rounds, and the last of them where every eigenvalue is known. */
const termsOf = oncePer((input: SheetInput) => {
  const { problem, modes } = input;
  const rounds = roundsLookedAt(input);
  const terms = complexities(
    problem,
    rounds.map(({ multiplier }) => multiplier),
    modes,
  );
  const complete = knownSpectrum(problem);
  const last = complete.length === 0 ? terms.at(-1) : undefined;
  return { terms, last, hypotheses: [nonTrivial(rounds.length > 0), ...complete] };
});

export const complexity = defineStatement({
  id: "complexity",
  name: "complexity term",
  group: "generalisation",
  place: 30,
  source: rademacherRange(null)[1].source,
  method: "fixedTolerance",
  bounds: (input) => {
    const { terms, last, hypotheses } = termsOf(input);
    const quantity =
      last === undefined ? "complexity of the ball" : `complexity of the ball, round ${terms.length - 1}`;
    return rademacherRange(last ?? null).map((bound) => ({ ...bound, hypotheses, quantity, measure: "linear" }));
  },
  numbers: (input) => {
    const { terms, last } = termsOf(input);
    return last === undefined
      ? null
      : {
          round: terms.length - 1,
          radius: last.radius,
          trace: last.trace,
          count: input.problem.count,
          value: last.value,
        };
  },
  perRound: (input) => [
    { quantity: "complexity term", upper: Float64Array.from(termsOf(input).terms, ({ value }) => value) },
  ],
  note: overTheLeading,
  tex: [
    String.raw`\mathbb E_\sigma\sup_{\lVert f\rVert_{g^\dagger}\le\Lambda}\frac1K\sum_k\sigma_kf(x_k)\le\Lambda\sqrt{\frac{\operatorname{tr}G^\dagger}K},\qquad\Lambda^2=\frac1Ka^{\!\top}G^\dagger a`,
  ],
  filled: ({ radius, trace, count, value }) => [
    String.raw`\Lambda\sqrt{\frac{\operatorname{tr}G^\dagger}K}=${number(radius)}\cdot\sqrt{\frac{${number(trace)}}{${wholeNumber(count)}}}=${number(value)}`,
  ],
  evidence: { kind: "figure", view: "generalisation" },
  notes: (numbers, { rounds, number: written }) => {
    if (numbers === null) return [];
    const { round } = numbers;
    const last = rounds[round];
    return [
      ...(last?.testError === undefined
        ? []
        : [`held-out − training error in round ${round}: ${written(last.testError - last.trainError)}`]),
      ...(last?.truthError === undefined
        ? []
        : [`error against the truth in round ${round}: ${written(last.truthError)}`]),
      "g† depends on the labels through the multipliers, which are held fixed; the constant of the 2020 paper's own bound is not reproduced",
    ];
  },
});
