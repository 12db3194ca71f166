import { sources } from "../../theory/bounds/bound.js";
import { kantorovichCosine, kantorovichRatio, kantorovichRounds } from "../../theory/bounds/kantorovichRounds.js";
import { defineRoundStatement } from "../defineStatement.js";
import type { Lane } from "../family.js";
import { finiteOrNull } from "../finiteOrNull.js";
import { nonsingular } from "../hypotheses.js";
import { asShown, close, oneAsShown, powerBase, settledDigits, texNumbers } from "../texNumber.js";

/** The same idea from round 0 on and, for a singular matrix, from round 1 on. */
export const angleLane: Lane = { id: "angle", name: "Kantorovich angle", place: 30 };

export const kantorovich = defineRoundStatement({
  id: "kantorovich",
  name: "Kantorovich angle",
  group: "rounds",
  place: 70,
  family: { id: "kantorovich", name: "Kantorovich angle", place: 40, lane: angleLane },
  source: sources.derived,
  method: "fixedTolerance",
  hypotheses: (facts) => [nonsingular(facts)],
  bounds: [
    {
      id: "kantorovich",
      name: "Kantorovich angle",
      statement: "rₜ₊₁² + 2θ rₜ₊₁ + 1 ≤ rₜ² with θ = 2√κ/(κ + 1), counted until it passes 1",
      side: "upper",
      row: 90,
      value: ({ initialRatio, kappa }) => kantorovichRounds(initialRatio, kappa),
    },
  ],
  numbers: ({ initialRatio, kappa, firstRatio }) =>
    firstRatio === null
      ? null
      : {
          excess: initialRatio - 1,
          conditionNumber: finiteOrNull(kappa),
          cosine: kantorovichCosine(kappa),
          next: kantorovichRatio(initialRatio, kappa),
          nextRatio: firstRatio,
        },
  tex: [String.raw`r_{t+1}^2+2\theta\,r_{t+1}+1\le r_t^2,\qquad\theta=\frac{2\sqrt\kappa}{\kappa+1}`],
  filled: ({ excess, conditionNumber, cosine, next, nextRatio }) => {
    const stated = (digits: number): boolean => {
      const [r, theta] = [oneAsShown(excess, digits), asShown(cosine, digits)];
      return close(Math.sqrt(r * r - 1 + theta * theta) - theta, next);
    };
    const { fromOne, number } = texNumbers(settledDigits(stated) ?? 17);
    return [
      conditionNumber === null
        ? String.raw`\theta=0`
        : String.raw`\theta=\frac{2\sqrt{${number(conditionNumber ?? Infinity)}}}{${number(conditionNumber ?? Infinity)}+1}=${number(cosine)}`,
      cosine === 0
        ? String.raw`r_1=${texNumbers().number(nextRatio)}\le\sqrt{${powerBase(fromOne(excess))}^2-1}=${texNumbers().number(next)}`
        : String.raw`r_1=${texNumbers().number(nextRatio)}\le\sqrt{${powerBase(fromOne(excess))}^2-1+${powerBase(number(cosine))}^2}-${number(cosine)}=${texNumbers().number(next)}`,
    ];
  },
  proof: String.raw`The fit is $G/c$ times the residual $v=y_t-y_{t+1}$, and Kantorovich's inequality says that $G$ turns no vector by more than the angle of cosine $\theta$: $\langle v,Gv\rangle\ge\theta\lVert v\rVert\lVert Gv\rVert$. With $\lVert v\rVert=\sqrt{K\varepsilon}$, $\lVert y_t\rVert^2=\lVert v\rVert^2+2\langle v,y_{t+1}\rangle+\lVert y_{t+1}\rVert^2$ gives $r_t^2\ge1+2\theta r_{t+1}+r_{t+1}^2$.`,
  evidence: { kind: "lane", lane: "angle", bounds: ["kantorovich"] },
});
