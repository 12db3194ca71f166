import type { Formulas } from "./formula.js";
import { texNumbers, wholeNumber } from "./texNumber.js";

const { number } = texNumbers();

export const oneFitFormulas: Formulas<"activeConstraint" | "multiplierBracket"> = {
  activeConstraint: {
    tex: [
      String.raw`\frac1K\lVert y_t-y_{t+1}\rVert^2=\frac1K\sum_k\left(\frac{c_t\,z_{t,k}}{c_t+d_k}\right)^{\!2}=\varepsilon`,
    ],
    filled: ({ round, residualEnergy, count, tolerance }) => [
      String.raw`\frac1K\lVert y_{${round}}-y_{${round + 1}}\rVert^2=\frac{${number(residualEnergy)}}{${wholeNumber(count)}}=${number(tolerance)}=\varepsilon`,
    ],
    evidence: { kind: "figure", view: "rounds", figure: "errors" },
  },
  multiplierBracket: {
    tex: [
      String.raw`\frac{d_{\mathrm{min}}}{r_t-1}\le c_t\le\frac{d_{\mathrm{max}}}{r_t-1},\qquad r_t=\frac{\lVert y_t\rVert}{\sqrt{K\varepsilon}}`,
    ],
    filled: ({ round, excess, multiplier, lower, upper, larger, smaller }) => [
      String.raw`\frac{${number(smaller)}}{${number(excess)}}=${number(lower)}\le c_{${round}}=${number(multiplier)}\le\frac{${number(larger)}}{${number(excess)}}=${number(upper)}`,
    ],
    evidence: { kind: "figure", view: "rounds", figure: "multipliers" },
  },
};
