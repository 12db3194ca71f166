import { decompose, type Decomposition } from "../../theory/distillation/decomposition.js";
import { basisOnGrid, fittedValues, predictFromBasis } from "../../theory/distillation/prediction.js";
import { distill } from "../../theory/distillation/rounds.js";
import { labelEnergy, spectralProblem } from "../../theory/distillation/spectralProblem.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import { completeFacts } from "./completeFacts.js";
import type { GramSource } from "./gramSource.js";
import { rememberLast } from "./rememberLast.js";
import type { Eigenbasis, Place, PreparedSolver, SolveRequest } from "./solution.js";
import { spectralCounter } from "./spectralCounter.js";

/** All eigenvectors: O(K³) once, and everything can be drawn. */
export function createFullSolver(source: GramSource): PreparedSolver {
  let prepared: Prepared | undefined;
  const prepare = (options: RunOptions) => (prepared ??= prepareFull(source, options));
  return {
    prepare,
    solve(request, options) {
      const { eigenbasis, at, problemFor } = prepare(options);
      const { decomposition } = eigenbasis;
      const problem = problemFor(request.labels, request.outputs);
      const distillation = distill(problem, request.distillation);
      const { rounds } = distillation;
      return {
        kind: "full",
        problem,
        distillation,
        eigenbasis,
        labelEnergy: labelEnergy(problem),
        degreesOfFreedom: rounds.map(({ degreesOfFreedom }) => degreesOfFreedom),
        facts: completeFacts(problem, `symmetric eigendecomposition (${source.dense.name})`, decomposition.residual),
        fitted: () => fittedValues(decomposition, rounds).map(request.keep),
        predict: (place) => predictFromBasis(at(request, place), decomposition, rounds),
      };
    },
    spectrum: (labels, outputs, options) => prepare(options).problemFor(labels, outputs),
    eigenbasis: (options) => prepare(options).eigenbasis,
    counter: ({ labels, outputs }, options) => spectralCounter(prepare(options).problemFor(labels, outputs)),
  };
}

interface Prepared {
  readonly eigenbasis: Eigenbasis;
  readonly at: (request: Pick<SolveRequest, "places">, place: Place) => Float64Array;
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
    eigenbasis: {
      decomposition,
      basisAt: (grid) => at({ places: { grid } }, "grid"),
      basisAtTest: (test) => at({ places: { test } }, "test"),
    },
    at,
    problemFor: rememberLast((labels, outputs) => spectralProblem(decomposition, labels, outputs)),
  };
}
