import { sources } from "../../theory/bounds/bound.js";
import { guaranteedRounds as guarantee } from "../../theory/bounds/guaranteedRounds.js";
import { lowerUncertainty, roundsAtLeast } from "../../theory/bounds/roundCount.js";
import { counting } from "../counting.js";
import { defineRoundStatement } from "../defineStatement.js";
import type { Family } from "../family.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { nonsingular } from "../hypotheses.js";
import type { RoundFacts } from "../roundFacts.js";
import { wholeNumber } from "../texNumber.js";

/** The oldest bounds, which κ alone stands between. */
export const guaranteedFamily: Family = {
  id: "guaranteed",
  name: "t_low … inevitable",
  place: 10,
  printed: true,
  lane: { id: "guaranteed", name: "paper: t_low … inevitable", place: 10 },
};

const rounds = ({ initialRatio, kappa }: RoundFacts): number =>
  roundsAtLeast(guarantee(initialRatio, kappa), lowerUncertainty(initialRatio) / kappa);

export const guaranteedRounds = defineRoundStatement({
  id: "guaranteedRounds",
  name: "guaranteed rounds",
  group: "rounds",
  place: 20,
  family: guaranteedFamily,
  source: sources.paper,
  method: "fixedTolerance",
  hypotheses: (facts) => [nonsingular(facts)],
  bounds: [
    {
      id: "guaranteedRounds",
      name: "guaranteed rounds",
      statement: "N ≥ ⌈(r₀ − 1)/κ⌉",
      side: "lower",
      row: 10,
      value: rounds,
      exact: { symbol: "t_low", formula: "(r₀ − 1)/κ", value: guarantee },
      macro: { word: "GuaranteedRounds", meaning: "(r_0 - 1)/kappa" },
    },
  ],
  numbers: (facts) =>
    facts.initialRatio > 1
      ? { excess: facts.initialRatio - 1, conditionNumber: finiteOrNull(facts.kappa), value: rounds(facts) }
      : null,
  tex: [String.raw`N\ge\left\lceil\frac{r_0-1}{\kappa}\right\rceil`],
  filled: ({ excess, conditionNumber, value }) => {
    const { fromOne, number, sign } = counting(excess, conditionNumber, value, (r, kappa) =>
      Math.ceil((r - 1) / kappa),
    );
    return [
      String.raw`N\ge\left\lceil\frac{${fromOne(excess)}-1}{${number(conditionNumber ?? Infinity)}}\right\rceil${sign}${wholeNumber(value)}`,
    ];
  },
  evidence: { kind: "lane", lane: "guaranteed", bounds: ["guaranteedRounds"] },
});
