import { KrylovSpace, type KrylovDistillation } from "../../theory/distillation/krylovSpace.js";
import { basisOnGrid, fittedValues, predictFromBasis } from "../../theory/distillation/prediction.js";
import { distill } from "../../theory/distillation/rounds.js";
import { degreesOfFreedomIntervals, knownToSixDigits } from "../../theory/generalisation/degreesOfFreedom.js";
import { labelEnergy } from "../../theory/distillation/spectralProblem.js";
import type { Decomposition } from "../../theory/distillation/decomposition.js";
import type { DistillationOptions } from "../../theory/distillation/rounds.js";
import { symmetricProduct } from "../../theory/linearAlgebra/symmetricProduct.js";
import type { SymmetricProduct } from "../../theory/linearAlgebra/symmetricProduct.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import type { GramSource } from "./gramSource.js";
import { rememberLast } from "./rememberLast.js";
import type { PreparedSolver, SolveRequest, SpectrumFacts } from "./solution.js";

/**
 * Enough for the leading modes of a figure and, where they make up the trace, for the degrees of freedom; a few more
 * products are not noticed.
 */
const shownModes = 24;

const reason = "Lanczos sees the directions in which the labels have weight, not all eigenvalues";

/**
 * Products with G alone, a few dozen of them: for kernels whose eigenvalues fall fast, or a large ε. One output.
 *
 * @param maximalSteps after so many steps another solver is the faster one
 */
export function createLanczosSolver(source: GramSource, maximalSteps: number): PreparedSolver {
  let prepared:
    | {
        readonly product: SymmetricProduct;
        readonly trace: number;
        readonly spaceOf: (labels: Float64Array, outputs: number) => KrylovSpace;
      }
    | undefined;
  const prepare = (options: RunOptions) => (prepared ??= prepareLanczos(source, options));
  // The kernel matrix of the grid stays; the Ritz vectors on it change with the labels.
  const gridAt = source.atPoints((kernelMatrix) => {
    let last: { readonly decomposition: Decomposition; readonly basis: Float64Array } | undefined;
    return (decomposition: Decomposition) => {
      if (last?.decomposition !== decomposition)
        last = { decomposition, basis: basisOnGrid(kernelMatrix, decomposition) };
      return last.basis;
    };
  });
  const run = (
    { labels, outputs }: Pick<SolveRequest, "labels" | "outputs">,
    distillation: DistillationOptions,
    options: RunOptions,
  ): KrylovDistillation | undefined => {
    if (outputs > 1) return undefined;
    return prepare(options)
      .spaceOf(labels, outputs)
      .distill(distillation, maximalSteps, shownModes, () => {
        checkpoint(options, "Lanczos steps", null);
      });
  };
  return {
    prepare,
    solve(request, options) {
      const found = run(request, request.distillation, options);
      if (found === undefined) return undefined;
      const { problem, decomposition, distillation, error } = found;
      const { rounds } = distillation;
      const facts: SpectrumFacts = {
        rank: null,
        conditionNumber: null,
        rangeConditionNumber: null,
        reachableError: null,
        unknown: reason,
        complete: false,
        modes: "Ritz",
        method: `Lanczos, ${problem.eigenvalues.length} Ritz modes (${source.dense.product === undefined ? "plain" : source.dense.name})`,
        residual: error,
      };
      return {
        kind: "lanczos",
        problem,
        distillation,
        facts,
        labelEnergy: labelEnergy(problem),
        degreesOfFreedom: degreesOfFreedomIntervals(
          problem.eigenvalues,
          rounds,
          prepare(options).trace,
          problem.count,
        ).map(knownToSixDigits),
        fitted: () => fittedValues(decomposition, rounds).map(request.keep),
        predict: (place) => predictFromBasis(gridAt(request, place)(decomposition), decomposition, rounds),
      };
    },
    counter({ tolerance, ...request }, options) {
      const found = run(request, { tolerance, recordedRounds: 1 }, options);
      if (found === undefined) return undefined;
      const { problem } = found;
      return {
        labelEnergy: labelEnergy(problem),
        reachableError: null,
        count: problem.count,
        rank: null,
        // A larger ε makes larger multipliers, for which the same space is more than large enough.
        lowest: tolerance,
        modes: problem.eigenvalues.length,
        collapse: (at, maximalRounds) => distill(problem, { tolerance: at, recordedRounds: 0, maximalRounds }).collapse,
      };
    },
  };
}

function prepareLanczos(source: GramSource, options: RunOptions) {
  const gram = source.gram(options);
  const { count, dense, rankTolerance } = source;
  const product = dense.product?.(gram, count) ?? symmetricProduct(gram, count);
  return {
    product,
    trace: source.trace(),
    spaceOf: rememberLast((labels) => new KrylovSpace(labels, product, rankTolerance)),
  };
}
