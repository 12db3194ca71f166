import { sources } from "../../theory/bounds/bound.js";
import { inevitableCollapse as inevitable } from "../../theory/bounds/inevitableCollapse.js";
import { counting } from "../counting.js";
import { defineRoundStatement } from "../defineStatement.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { nonsingular } from "../hypotheses.js";
import type { RoundFacts } from "../roundFacts.js";
import { wholeNumber } from "../texNumber.js";
import { guaranteedFamily } from "./guaranteedRounds.js";

const rounds = ({ initialRatio, kappa }: RoundFacts): number | null => inevitable(initialRatio, kappa);

export const inevitableCollapse = defineRoundStatement({
  id: "inevitableCollapse",
  name: "inevitable collapse",
  group: "rounds",
  place: 50,
  family: guaranteedFamily,
  source: sources.derived,
  method: "fixedTolerance",
  hypotheses: (facts) => [nonsingular(facts)],
  bounds: [
    {
      id: "inevitableCollapse",
      name: "inevitable collapse",
      statement: "N ≤ ⌈κ (r₀ − 1)⌉",
      side: "upper",
      row: 50,
      value: rounds,
    },
  ],
  numbers: (facts) =>
    facts.initialRatio > 1
      ? { excess: facts.initialRatio - 1, conditionNumber: finiteOrNull(facts.kappa), value: rounds(facts) }
      : null,
  tex: [String.raw`N\le\left\lceil\kappa\,(r_0-1)\right\rceil`],
  filled: ({ excess, conditionNumber, value }) => {
    const most = value ?? Infinity;
    const { fromOne, number, sign } = counting(excess, conditionNumber, most, (r, kappa) => Math.ceil(kappa * (r - 1)));
    return [
      String.raw`N\le\left\lceil${number(conditionNumber ?? Infinity)}\cdot(${fromOne(excess)}-1)\right\rceil${most === Infinity ? "=" : sign}${wholeNumber(most)}`,
    ];
  },
  proof: String.raw`By the recurrence $r_{t+1}\le r_t-\frac{r_t/\kappa}{r_t-1+1/\kappa}\le r_t-\frac1\kappa$, because $\frac1\kappa\le1$. Hence $r_t\le r_0-\frac t\kappa$, which is at most 1 from $t=\kappa(r_0-1)$ on.`,
  evidence: { kind: "lane", lane: "guaranteed", bounds: ["inevitableCollapse"] },
});
