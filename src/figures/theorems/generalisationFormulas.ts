import type { Formulas } from "./formula.js";
import { texNumbers, wholeNumber } from "./texNumber.js";

const { number, fromOne, exponential } = texNumbers();

export const generalisationFormulas: Formulas<"earlyStopping" | "equivalentKernel" | "complexity"> = {
  earlyStopping: {
    tex: [
      String.raw`\text{one fit:}\quad\frac{B[j]}{B[k]}=\frac{1+c/d_k}{1+c/d_j}<\frac{d_j}{d_k}\qquad\text{whatever }\varepsilon'\quad(d_j>d_k)`,
    ],
    filled: ({ multiplier, index, larger, smaller, logarithm, rounds, distilledLogarithm }) => [
      String.raw`\frac{1+${number(multiplier / smaller)}}{1+${number(multiplier / larger)}}=${exponential(logarithm)}<\frac{${number(larger)}}{${number(smaller)}}=${number(larger / smaller)}`,
      String.raw`\text{distilled:}\quad\frac{B_{${rounds - 1}}[1]}{B_{${rounds - 1}}[${index}]}=${exponential(distilledLogarithm)}`,
    ],
    evidence: { kind: "figure", view: "earlyStopping" },
  },
  equivalentKernel: {
    tex: [
      String.raw`D^\dagger_k=\frac{c_0}{\prod_{i\le t}(1+c_i/d_k)-1},\qquad\frac{D^\dagger_k}{c_0+D^\dagger_k}=B_t[k]`,
      String.raw`f_t(x)=g^\dagger_x{}^{\!\top}(c_0I+G^\dagger)^{-1}y_0`,
    ],
    filled: ({ round, firstMultiplier, growth, equivalent, weight }) => [
      String.raw`D^\dagger_1=\frac{${number(firstMultiplier)}}{${texNumbers(5).fromOne(growth ?? Infinity)}-1}=${number(equivalent)},\qquad\frac{${number(equivalent)}}{${number(firstMultiplier)}+${number(equivalent)}}=${weight > 0.9 ? fromOne(weight - 1) : number(weight)}=B_{${round}}[1]`,
    ],
    evidence: { kind: "figure", view: "generalisation" },
  },
  complexity: {
    tex: [
      String.raw`\mathbb E_\sigma\sup_{\lVert f\rVert_{g^\dagger}\le\Lambda}\frac1K\sum_k\sigma_kf(x_k)\le\Lambda\sqrt{\frac{\operatorname{tr}G^\dagger}K},\qquad\Lambda^2=\frac1Ka^{\!\top}G^\dagger a`,
    ],
    filled: ({ radius, trace, count, value }) => [
      String.raw`\Lambda\sqrt{\frac{\operatorname{tr}G^\dagger}K}=${number(radius)}\cdot\sqrt{\frac{${number(trace)}}{${wholeNumber(count)}}}=${number(value)}`,
    ],
    evidence: { kind: "figure", view: "generalisation" },
  },
};
