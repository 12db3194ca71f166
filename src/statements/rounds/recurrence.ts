import { sources } from "../../theory/bounds/bound.js";
import { recurrenceRatios, recurrenceRounds } from "../../theory/bounds/recurrenceRounds.js";
import { defineRoundStatement } from "../defineStatement.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { nonsingular } from "../hypotheses.js";
import { oncePer } from "../oncePer.js";
import type { RoundFacts } from "../roundFacts.js";
import { texNumbers } from "../texNumber.js";

const counted = oncePer(({ initialRatio, kappa }: RoundFacts) => recurrenceRounds(initialRatio, kappa));

export const recurrence = defineRoundStatement({
  id: "recurrence",
  name: "one-step recurrence",
  group: "rounds",
  place: 40,
  family: {
    id: "recurrence",
    name: "recurrence",
    place: 30,
    lane: { id: "recurrence", name: "one-step recurrence", place: 20 },
  },
  source: sources.derived,
  method: "fixedTolerance",
  hypotheses: (facts) => [nonsingular(facts)],
  bounds: [
    {
      id: "recurrenceLower",
      name: "one-step recurrence, lower",
      statement: "rₜ₊₁ ≥ rₜ(rₜ − 1)/(rₜ − 1 + κ), counted until it passes 1",
      side: "lower",
      row: 30,
      value: (facts) => counted(facts).lower,
    },
    {
      id: "recurrenceUpper",
      name: "one-step recurrence, upper",
      statement: "rₜ₊₁ ≤ rₜ(rₜ − 1)/(rₜ − 1 + 1/κ), counted until it passes 1",
      side: "upper",
      row: 70,
      value: (facts) => counted(facts).upper,
    },
  ],
  numbers: ({ initialRatio, kappa, firstRatio }) =>
    firstRatio === null
      ? null
      : {
          excess: initialRatio - 1,
          conditionNumber: finiteOrNull(kappa),
          nextRatio: firstRatio,
          ...recurrenceRatios(initialRatio, kappa),
        },
  tex: [String.raw`\frac{r_t(r_t-1)}{r_t-1+\kappa}\le r_{t+1}\le\frac{r_t(r_t-1)}{r_t-1+1/\kappa}`],
  filled: ({ excess, conditionNumber, nextRatio, lower, upper }) => {
    const { fromOne, number } = texNumbers();
    const r = fromOne(excess);
    const step = (x: string) => String.raw`\frac{${r}\cdot(${r}-1)}{${r}-1+${x}}`;
    return [
      String.raw`${step(number(conditionNumber ?? Infinity))}=${number(lower)}\le r_1=${number(nextRatio)}\le${step(String.raw`\frac1{${number(conditionNumber ?? Infinity)}}`)}=${number(upper)}`,
    ];
  },
  proof: String.raw`By the bracket $\frac{d_{\mathrm{min}}}{r-1}\le c\le\frac{d_{\mathrm{max}}}{r-1}$ every weight of the step lies between $\frac{d_{\mathrm{min}}}{c+d_{\mathrm{min}}}\ge\frac{r-1}{r-1+\kappa}$ and $\frac{d_{\mathrm{max}}}{c+d_{\mathrm{max}}}\le\frac{r-1}{r-1+1/\kappa}$. Both maps increase in $r$, so they may be iterated and counted until they pass 1.`,
  evidence: { kind: "lane", lane: "recurrence", bounds: ["recurrenceLower", "recurrenceUpper"] },
});
