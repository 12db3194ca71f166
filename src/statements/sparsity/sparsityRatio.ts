import { boundBeside, sources } from "../../theory/bounds/bound.js";
import { defineStatement } from "../defineStatement.js";
import { floorLines, floorNumbers, productProof } from "../floors.js";
import { amongTheLeading, merged, sparsityFacts } from "../sparsityFacts.js";
import type { StatedBound } from "../statement.js";

const texts = {
  paper: "B[j]/B[k] ≥ ((r₀ − 1 + d_min/dₖ)/(r₀ − 1 + d_min/dⱼ))ᵗ",
  decreasing: "B[j]/B[k] ≥ ∏ᵢ (√(r₀² − i) − 1 + d_min/dₖ)/(√(r₀² − i) − 1 + d_min/dⱼ)",
} as const;

export const sparsityRatio = defineStatement({
  id: "sparsityRatio",
  name: "sparsity ratio",
  group: "sparsity",
  place: 10,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const { ratios, floors, last, after, hypotheses, at, floorOf } = sparsityFacts(input);
    return ratios.floors.map(({ id, name, source, hypotheses: own, values }): StatedBound => {
      const bound = boundBeside(
        {
          id: `sparsityRatio.${id}`,
          name: `sparsity ratio, ${name}`,
          side: "lower",
          source,
          hypotheses: merged(own, hypotheses),
          value: floors === null ? null : floorOf(values),
          statement: texts[id],
        },
        floors === null ? null : at(ratios.truth),
      );
      return { ...bound, quantity: last < 2 ? "B[1]/B[k]" : `B[1]/B[${last}] ${after}`, measure: "logarithm" };
    });
  },
  numbers: (input) => {
    const { problem, initialRatio, rounds, floors, last } = sparsityFacts(input);
    return floors === null
      ? null
      : { ...floorNumbers(problem, initialRatio, rounds, 0, last - 1), ...floors, index: last };
  },
  note: amongTheLeading,
  tex: [
    String.raw`\frac{B_{t-1}[j]}{B_{t-1}[k]}\ge\prod_{i<t}\frac{\sqrt{r_0^2-i}-1+d_{\mathrm{min}}/d_k}{\sqrt{r_0^2-i}-1+d_{\mathrm{min}}/d_j}\qquad(d_j>d_k)`,
    String.raw`\phantom{\frac{B_{t-1}[j]}{B_{t-1}[k]}}\ge\left(\frac{r_0-1+d_{\mathrm{min}}/d_k}{r_0-1+d_{\mathrm{min}}/d_j}\right)^{\!t}`,
  ],
  filled: (numbers) =>
    floorLines(String.raw`\frac{B_{${numbers.rounds - 1}}[1]}{B_{${numbers.rounds - 1}}[${numbers.index}]}`, numbers),
  proof: productProof,
  evidence: { kind: "figure", view: "sparsity" },
});
