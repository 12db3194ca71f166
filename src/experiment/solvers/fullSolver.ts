import { decompose, type Decomposition } from "../../theory/distillation/decomposition.js";
import { basisOnGrid, fittedValues, predictFromBasis } from "../../theory/distillation/prediction.js";
import { distill } from "../../theory/distillation/rounds.js";
import { spectralProblem } from "../../theory/distillation/spectralProblem.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import { completeFacts } from "./completeFacts.js";
import type { GramSource } from "./gramSource.js";
import { rememberLast } from "./rememberLast.js";
import type { Eigenbasis, PreparedSolver } from "./solution.js";
import { spectralCounter } from "./spectralCounter.js";

/** All eigenvectors: O(K³) once, and everything can be drawn. */
export function createFullSolver(source: GramSource): PreparedSolver {
  let prepared: Prepared | undefined;
  const prepare = (options: RunOptions) => prepared ??= prepareFull(source, options);
  return {
    prepare,
    solve(labels, outputs, distillationOptions, options) {
      const { eigenbasis, problemFor } = prepare(options);
      const { decomposition } = eigenbasis;
      const problem = problemFor(labels, outputs);
      const distillation = distill(problem, distillationOptions);
      const { rounds } = distillation;
      return {
        kind: "full", problem, distillation, eigenbasis,
        facts: completeFacts(problem, `symmetric eigendecomposition (${source.dense.name})`, decomposition.residual),
        fitted: () => fittedValues(decomposition, rounds),
        predict: (points, place) => predictFromBasis(place === "grid" ? eigenbasis.basisAt(points) : eigenbasis.basisAtTest(points), decomposition, rounds),
      };
    },
    counter: (labels, outputs, _tolerance, options) => spectralCounter(prepare(options).problemFor(labels, outputs)),
  };
}

interface Prepared {
  readonly eigenbasis: Eigenbasis;
  readonly problemFor: (labels: Float64Array, outputs: number) => ReturnType<typeof spectralProblem>;
}

function prepareFull(source: GramSource, options: RunOptions): Prepared {
  const gram = source.gram(options);
  checkpoint(options, "eigenvalues", null);
  const decomposition: Decomposition = decompose(gram, source.count, source.rankTolerance, source.dense);
  source.release();
  checkpoint(options, "eigenvalues", null);
  const at = source.atPoints((kernelMatrix) => basisOnGrid(kernelMatrix, decomposition));
  return {
    eigenbasis: { decomposition, basisAt: (grid) => at(grid, "grid"), basisAtTest: (points) => at(points, "test") },
    problemFor: rememberLast((labels, outputs) => spectralProblem(decomposition, labels, outputs)),
  };
}
