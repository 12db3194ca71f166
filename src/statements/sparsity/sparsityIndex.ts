import { boundBeside, sources } from "../../theory/bounds/bound.js";
import { multiplierFloors } from "../../theory/bounds/multiplierFloors.js";
import { sparsityIndex as indexOf } from "../../theory/bounds/sparsityIndex.js";
import { logFactor } from "../../theory/bounds/sparsityRatio.js";
import type { SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import { defineStatement } from "../defineStatement.js";
import { floorLines, floorNumbers, productProof, type FloorNumbers } from "../floors.js";
import { amongTheLeading, merged, sparsityFacts } from "../sparsityFacts.js";
import type { StatedBound } from "../statement.js";

export const sparsityIndex = defineStatement({
  id: "sparsityIndex",
  name: "sparsity index",
  group: "sparsity",
  place: 20,
  source: sources.paper,
  method: "fixedTolerance",
  bounds: (input) => {
    const { problem, initialRatio, multipliers, modes, last, after, hypotheses } = sparsityFacts(input);
    const indices = indexOf(problem, initialRatio, multipliers, modes).at(-1);
    return multiplierFloors(problem, initialRatio, 0).map(({ id, name, source, hypotheses: own }, i): StatedBound => {
      const bound = boundBeside(
        {
          id: `sparsityIndex.${id}`,
          name: `sparsity index, ${name}`,
          statement: "S_B = min B[k]/B[k + 1] ≥ min over neighbours of the floor of their ratio",
          side: "lower",
          source,
          hypotheses: merged(own, hypotheses),
          value: indices?.bounds[i].value ?? null,
        },
        last < 2 ? null : (indices?.index ?? null),
      );
      return { ...bound, quantity: `S_B ${after}`, measure: "positive" };
    });
  },
  numbers: (input) => {
    const { problem, initialRatio, rounds, floors, last } = sparsityFacts(input);
    return floors === null ? null : indexNumbers(problem, initialRatio, rounds, last);
  },
  note: amongTheLeading,
  tex: [
    String.raw`S_B=\min_k\,\frac{B_{t-1}[k]}{B_{t-1}[k+1]}\ge\min_k\,\left(\frac{r_0-1+d_{\mathrm{min}}/d_{k+1}}{r_0-1+d_{\mathrm{min}}/d_k}\right)^{\!t}`,
  ],
  filled: (numbers) => floorLines("S_B", numbers),
  proof: productProof,
  evidence: { kind: "figure", view: "sparsity" },
});

function indexNumbers(problem: SpectralProblem, initialRatio: number, rounds: number, last: number): FloorNumbers {
  const [paper, decreasing] = multiplierFloors(problem, initialRatio, rounds);
  const product = leastNeighbour(problem.eigenvalues, decreasing.multipliers ?? [], last);
  // The same in every round, hence found in the first.
  const power =
    paper.multipliers === null ? null : leastNeighbour(problem.eigenvalues, paper.multipliers.subarray(0, 1), last);
  const k = power?.neighbour ?? product.neighbour;
  return {
    ...floorNumbers(problem, initialRatio, rounds, k, k + 1),
    productPair: {
      larger: problem.eigenvalues[product.neighbour],
      smaller: problem.eigenvalues[product.neighbour + 1],
    },
    power: power === null ? null : rounds * power.logarithm,
    product: product.logarithm,
  };
}

/** The neighbours d_k ≥ d_{k+1} among the first `last` whose weights part least, and log of their ratio. */
function leastNeighbour(
  eigenvalues: Float64Array,
  multipliers: ArrayLike<number>,
  last: number,
): { readonly neighbour: number; readonly logarithm: number } {
  let least = { neighbour: 0, logarithm: Infinity };
  for (let k = 0; k + 1 < last; k++) {
    let logarithm = 0;
    for (let i = 0; i < multipliers.length; i++)
      logarithm += logFactor(multipliers[i], eigenvalues[k], eigenvalues[k + 1]);
    if (logarithm < least.logarithm) least = { neighbour: k, logarithm };
  }
  return least;
}
