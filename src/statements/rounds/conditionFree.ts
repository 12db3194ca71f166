import { sources } from "../../theory/bounds/bound.js";
import { conditionFreeRounds } from "../../theory/bounds/conditionFreeRounds.js";
import { defineRoundStatement } from "../defineStatement.js";
import { oneAsShown, powerBase, settledDigits, texNumbers, wholeNumber } from "../texNumber.js";

export const conditionFree = defineRoundStatement({
  id: "conditionFree",
  name: "condition-free bounds",
  group: "rounds",
  place: 60,
  family: {
    id: "conditionFree",
    name: "condition-free",
    place: 50,
    printed: true,
    lane: { id: "conditionFree", name: "condition-free", place: 40 },
  },
  source: sources.derived,
  method: "fixedTolerance",
  hypotheses: () => [],
  bounds: [
    {
      id: "conditionFreeLower",
      name: "condition-free, lower",
      statement: "N ≥ ⌈r₀ − 1⌉, from rₜ₊₁ ≥ rₜ − 1",
      side: "lower",
      row: 40,
      value: ({ initialRatio }) => conditionFreeRounds(initialRatio).lower,
      macro: { word: "LeastRounds", meaning: "condition-free lower bound on N" },
    },
    {
      id: "conditionFreeUpper",
      name: "condition-free, upper",
      statement: "N ≤ ⌈r₀²⌉ − 1, from rₜ₊₁² ≤ rₜ² − 1",
      side: "upper",
      row: 80,
      value: ({ initialRatio }) => conditionFreeRounds(initialRatio).upper,
      macro: { word: "MostRounds", meaning: "condition-free upper bound on N" },
    },
  ],
  numbers: ({ initialRatio, truth }) =>
    initialRatio > 1 ? { excess: initialRatio - 1, rounds: truth, ...conditionFreeRounds(initialRatio) } : null,
  tex: [
    String.raw`r_t-1\le r_{t+1}\le\sqrt{r_t^2-1}\quad\Rightarrow\quad\lceil r_0-1\rceil\le N\le\lceil r_0^2\rceil-1`,
  ],
  filled: ({ excess, lower, upper, rounds }) => {
    const digits = settledDigits((each) => {
      const r = oneAsShown(excess, each);
      return Math.ceil(r - 1) === lower && Math.ceil(r * r) - 1 === upper;
    });
    const r = texNumbers(digits ?? undefined).fromOne(excess);
    const sign = digits === null ? String.raw`\approx` : "=";
    return [
      String.raw`\lceil${r}-1\rceil${sign}${wholeNumber(lower)}\le N${rounds === null ? "" : `=${wholeNumber(rounds)}`}\le\lceil${powerBase(r)}^2\rceil-1${sign}${wholeNumber(upper)}`,
    ];
  },
  proof: String.raw`The constraint is active, so the residual $y_t-y_{t+1}$ has norm $\sqrt{K\varepsilon}$ exactly, and the reverse triangle inequality gives $r_{t+1}\ge r_t-1$. Residual and fit have a non-negative inner product, $\sum_k\frac{c\,d_k z_k^2}{(c+d_k)^2}\ge0$, so $\lVert y_t\rVert^2\ge\lVert y_{t+1}\rVert^2+K\varepsilon$, that is $r_{t+1}^2\le r_t^2-1$. No $\kappa$ enters: singular $G$ are covered.`,
  evidence: { kind: "lane", lane: "conditionFree", bounds: ["conditionFreeLower", "conditionFreeUpper"] },
});
