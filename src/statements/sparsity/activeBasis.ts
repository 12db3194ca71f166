import { activeBasis as activeAt } from "../../theory/bounds/activeBasis.js";
import { boundBeside, sources } from "../../theory/bounds/bound.js";
import { defineStatement } from "../defineStatement.js";
import { oncePer } from "../oncePer.js";
import { amongTheLeading, merged, smallestOf, sparsityFacts } from "../sparsityFacts.js";
import type { SheetInput, StatedBound } from "../statement.js";
import { texNumbers, wholeNumber } from "../texNumber.js";

/** τ of the sheet: a basis function counts while its weight is at least a hundredth of the largest. */
const sheetThreshold = 0.01;

const lastActive = oncePer((input: SheetInput) => activeAt(sparsityFacts(input).ratios, sheetThreshold).at(-1));

export const activeBasis = defineStatement({
  id: "activeBasis",
  name: "active basis functions",
  group: "sparsity",
  place: 30,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const { ratios, hypotheses, after } = sparsityFacts(input);
    const active = lastActive(input);
    return ratios.floors.map(({ id, name, source, hypotheses: own }, i): StatedBound => {
      const bound = boundBeside(
        {
          id: `activeBasis.${id}`,
          name: `active basis functions, ${name}`,
          statement: "#{k : B[k] ≥ τ B[1]} ≤ #{k : floor of B[1]/B[k] ≤ 1/τ}",
          side: "upper",
          source,
          hypotheses: merged(own, hypotheses.slice(0, 1)),
          value: active?.bounds[i].value ?? null,
        },
        active?.active ?? null,
      );
      return { ...bound, quantity: `active at τ = ${sheetThreshold} ${after}`, measure: "count" };
    });
  },
  numbers: (input) => {
    const { problem, initialRatio, rounds } = sparsityFacts(input);
    const active = lastActive(input);
    return active === undefined
      ? null
      : {
          threshold: sheetThreshold,
          rounds,
          active: active.active,
          excess: initialRatio - 1,
          smallest: smallestOf(problem),
          largest: problem.eigenvalues[0],
          value: active.bounds[0].value,
        };
  },
  note: amongTheLeading,
  tex: [
    String.raw`\#\{k:B_{t-1}[k]\ge\tau B_{t-1}[1]\}\le\#\left\{k:\left(\frac{r_0-1+d_{\mathrm{min}}/d_{\mathrm{max}}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!t}\ge\tau\right\}`,
  ],
  filled: ({ threshold, rounds, active, excess, smallest, largest, value }) => {
    const { fromOne, number } = texNumbers();
    const [r, tau] = [fromOne(excess), number(threshold)];
    const bound =
      value === null
        ? ""
        : String.raw`\le\#\left\{k:\left(\frac{${r}-1+${number(smallest / largest)}}{${r}-1+${number(smallest)}/d_k}\right)^{\!${rounds}}\ge${tau}\right\}=${wholeNumber(value)}`;
    return [String.raw`\#\{k:B_{${rounds - 1}}[k]\ge${tau}\,B_{${rounds - 1}}[1]\}=${wholeNumber(active)}${bound}`];
  },
  proof: String.raw`A floor $f_k\le\frac{B[1]}{B[k]}$ leaves $B[k]\ge\tau B[1]$ possible only where $f_k\le\frac1\tau$. The second bound counts with the larger floor, the product of the sparsity ratio.`,
  evidence: { kind: "figure", view: "sparsity" },
});
