import { distill } from "../../theory/distillation/rounds.js";
import { labelEnergy } from "../../theory/distillation/spectralProblem.js";
import {
  fittedFromTridiagonal,
  gridFromTridiagonal,
  predictFromTridiagonal,
  tridiagonalFits,
  tridiagonalProblem,
  type TridiagonalProblem,
} from "../../theory/distillation/tridiagonalRounds.js";
import { multiplyTridiagonal } from "../../theory/linearAlgebra/tridiagonalSolve.js";
import { norm } from "../../theory/linearAlgebra/norm.js";
import { symmetricProduct } from "../../theory/linearAlgebra/symmetricProduct.js";
import type { Tridiagonalisation } from "../../theory/linearAlgebra/tridiagonalisation.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import { completeFacts } from "./completeFacts.js";
import type { GramSource } from "./gramSource.js";
import { rememberLast } from "./rememberLast.js";
import type { Place, PreparedSolver, SolveRequest } from "./solution.js";
import { spectralCounter } from "./spectralCounter.js";

/** All eigenvalues and coefficients, fits and predictions, without eigenvectors: half the work of these, and less. */
export function createTridiagonalSolver(source: GramSource): PreparedSolver {
  let prepared: Prepared | undefined;
  const prepare = (options: RunOptions) => (prepared ??= prepareTridiagonal(source, options));
  return {
    prepare,
    solve(request, options) {
      const { form, residual, problemFor, gridAt } = prepare(options);
      const { labels, outputs } = request;
      const reduced = problemFor(labels, outputs);
      const { problem } = reduced;
      const distillation = distill(problem, request.distillation);
      const multipliers = distillation.rounds.map(({ multiplier }) => multiplier);
      let fits: ReturnType<typeof tridiagonalFits> | undefined;
      const fitsOnce = () => (fits ??= tridiagonalFits(form, reduced, multipliers));
      return {
        kind: "tridiagonal",
        problem,
        distillation,
        labelEnergy: labelEnergy(problem),
        degreesOfFreedom: distillation.rounds.map(({ degreesOfFreedom }) => degreesOfFreedom),
        facts: completeFacts(problem, `tridiagonal form (${source.dense.name})`, residual),
        fitted: () => fittedFromTridiagonal(form, fitsOnce(), outputs).map(request.keep),
        predict: (place) => predictFromTridiagonal(gridAt(request, place), form, fitsOnce(), outputs),
      };
    },
    spectrum: (labels, outputs, options) => prepare(options).problemFor(labels, outputs).problem,
    counter: ({ labels, outputs }, options) => spectralCounter(prepare(options).problemFor(labels, outputs).problem),
  };
}

interface Prepared {
  readonly form: Tridiagonalisation;
  readonly residual: number;
  readonly problemFor: (labels: Float64Array, outputs: number) => TridiagonalProblem;
  readonly gridAt: (request: Pick<SolveRequest, "places">, place: Place) => Float64Array;
}

function prepareTridiagonal(source: GramSource, options: RunOptions): Prepared {
  const gram = source.gram(options);
  checkpoint(options, "tridiagonal form", null);
  const form = source.dense.tridiagonalise(gram, source.count);
  const residual = deviation(gram, form);
  source.release();
  checkpoint(options, "eigenvalues", null);
  return {
    form,
    residual,
    problemFor: rememberLast((labels, outputs) => tridiagonalProblem(form, labels, outputs, source.rankTolerance)),
    gridAt: source.atPoints((kernelMatrix) => gridFromTridiagonal(form, kernelMatrix)),
  };
}

/** ‖G v − Q T Qᵀ v‖ / ‖G v‖ for the vector of ones, which kernels rarely send to 0. */
function deviation(gram: Float64Array, form: Tridiagonalisation): number {
  const { size, diagonal, offDiagonal } = form;
  const ones = new Float64Array(size).fill(1);
  const image = new Float64Array(size);
  symmetricProduct(gram, size)(ones, image);
  const scale = norm(image);
  if (scale === 0) return 0;
  const other = form.fromTridiagonal(multiplyTridiagonal(diagonal, offDiagonal, form.toTridiagonal(ones, 1), 1), 1);
  return norm(image.map((value, i) => value - other[i])) / scale;
}
