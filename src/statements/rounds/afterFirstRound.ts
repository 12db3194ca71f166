import { sources } from "../../theory/bounds/bound.js";
import { kantorovichCosine } from "../../theory/bounds/kantorovichRounds.js";
import { rangeRounds } from "../../theory/bounds/rangeRounds.js";
import { counting } from "../counting.js";
import { defineRoundStatement } from "../defineStatement.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { nonTrivial } from "../hypotheses.js";
import { oncePer } from "../oncePer.js";
import type { RoundFacts } from "../roundFacts.js";
import { texNumbers, wholeNumber } from "../texNumber.js";
import { angleLane } from "./kantorovich.js";

const counted = oncePer(({ firstRatio, rangeConditionNumber }: RoundFacts) =>
  firstRatio === null || rangeConditionNumber === null ? null : rangeRounds(firstRatio, rangeConditionNumber),
);

export const afterFirstRound = defineRoundStatement({
  id: "afterFirstRound",
  name: "after round 0",
  group: "rounds",
  place: 80,
  family: {
    id: "afterRoundZero",
    name: "after round 0",
    place: 60,
    lane: { ...angleLane, name: "after round 0" },
  },
  source: sources.derived,
  method: "fixedTolerance",
  hypotheses: ({ initialRatio, rank }) => [nonTrivial(initialRatio > 1), { text: "G ≠ 0", holds: rank > 0 }],
  bounds: [
    {
      id: "rangeGuaranteedRounds",
      name: "guaranteed rounds, after round 0",
      statement: "N ≥ 1 + ⌈(r₁ − 1)/κ₊⌉, κ₊ on the range of G",
      side: "lower",
      row: 100,
      value: (facts) => counted(facts)?.lower ?? null,
    },
    {
      id: "rangeKantorovich",
      name: "Kantorovich angle, after round 0",
      statement: "from r₁ on: rₜ₊₁² + 2θ rₜ₊₁ + 1 ≤ rₜ² with θ = 2√κ₊/(κ₊ + 1)",
      side: "upper",
      row: 110,
      value: (facts) => counted(facts)?.upper ?? null,
    },
  ],
  // For regular G, where κ₊ = κ, other bounds say it from round 0 on; the card tells what knowing r_1 is worth there.
  listed: (facts) => facts.rank < facts.count && counted(facts) !== null,
  numbers: (facts) => {
    const [first, kappa, values] = [facts.firstRatio, facts.rangeConditionNumber, counted(facts)];
    return first === null || kappa === null || values === null
      ? null
      : { excess: first - 1, conditionNumber: finiteOrNull(kappa), cosine: kantorovichCosine(kappa), ...values };
  },
  tex: [
    String.raw`1+\left\lceil\frac{r_1-1}{\kappa_+}\right\rceil\le N\le1+\min\{t:\rho_t\le1\}`,
    String.raw`\rho_0=r_1,\qquad\rho_{t+1}=\sqrt{\rho_t^2-1+\theta_+^2}-\theta_+,\qquad\theta_+=\frac{2\sqrt{\kappa_+}}{\kappa_++1}`,
  ],
  filled: ({ excess, conditionNumber, cosine, lower, upper }) => {
    const end = String.raw`\le N\le${wholeNumber(upper)}`;
    // A collapse in round 1: there is no further round to guarantee.
    if (excess <= 0) return [String.raw`r_1=${texNumbers().fromOne(excess)}\le1,\quad${wholeNumber(lower)}${end}`];
    const some = counting(excess, conditionNumber, lower, (r, kappa) => 1 + Math.ceil((r - 1) / kappa));
    return [
      String.raw`1+\left\lceil\frac{${some.fromOne(excess)}-1}{${some.number(conditionNumber ?? Infinity)}}\right\rceil${some.sign}${wholeNumber(lower)}${end}\quad(\theta_+=${texNumbers().number(cosine)})`,
    ];
  },
  proof: String.raw`$y_1=G(c_0+G)^{-1}y_0$ lies in the range of $G$, and so do all later targets. On the range $G$ is nonsingular with condition number $\kappa_+=d_{\mathrm{max}}/d_{\mathrm{min}}$, $d_{\mathrm{min}}$ the smallest nonzero eigenvalue, and every statement about nonsingular $G$ applies to the problem that starts with the targets $y_1$; its number of non-trivial fits is $N-1$.`,
  evidence: { kind: "lane", lane: "angle", bounds: ["rangeGuaranteedRounds", "rangeKantorovich"] },
});
