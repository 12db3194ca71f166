import { decompose } from "../../theory/distillation/decomposition.js";
import { predict } from "../../theory/distillation/prediction.js";
import { distill } from "../../theory/distillation/rounds.js";
import { spectralProblem } from "../../theory/distillation/spectralProblem.js";
import { fullUpTo, requireSolvable } from "../chooseSolver.js";
import type { ProblemData } from "../problemData.js";
import { experimentGram } from "../experimentGram.js";
import { experimentKernel, isGivenMatrix } from "../experimentKernel.js";
import type { KernelExperiment } from "../experimentSchema.js";
import { maximalRounds } from "../limits.js";
import type { PreparedGrams, RunOptions } from "../preparedGrams.js";
import { reportingTheoryErrors } from "../theoryIssues.js";

/** The rounds trained on a part of the data, at the points that were left out. */
export interface FoldFits {
  /** N; null where it was not reached. */
  readonly collapse: number | null;
  /** f_t at the points left out, points × C, of each recorded round. */
  readonly predictions: readonly Float64Array[];
}

/** Fits of `rest`, looked at at `held`; both count the points of the data. */
export type FoldFitter = (rest: readonly number[], held: readonly number[]) => FoldFits;

/**
 * Of few points, and of a given matrix, the kernel's values at all pairs are taken once, and each fold has its rows and
 * columns of them; of many, each fold is a problem of its own to the solver that the experiment has.
 * @throws ExperimentError where there are more points than any solver of the kernel takes
 */
export function foldFitter(
  experiment: KernelExperiment,
  data: ProblemData,
  grams: PreparedGrams,
  options: RunOptions,
): FoldFitter {
  const {
    inputs: { count, dimension },
    outputs,
  } = data;
  const { kernel } = experiment.problem;
  const small = count <= fullUpTo && (experiment.solver === "auto" || experiment.solver === "full");
  requireSolvable(experiment, { count, dimension, outputs });
  return small || isGivenMatrix(kernel)
    ? fitterOfPairs(experiment, data, grams, options)
    : fitterBySolver(experiment, data, grams, options);
}

function fitterOfPairs(
  experiment: KernelExperiment,
  { inputs, labels, outputs }: ProblemData,
  { dense }: PreparedGrams,
  options: RunOptions,
): FoldFitter {
  const { kernel: parameters } = experiment.problem;
  const { count } = inputs;
  const kernel = reportingTheoryErrors(experiment, "Gram matrix", () =>
    experimentGram(parameters, experimentKernel(parameters, inputs.dimension), inputs),
  ).map((value) => value * count);
  const pick = (rows: readonly number[], columns: readonly number[], scale: number) =>
    Float64Array.from(
      { length: rows.length * columns.length },
      (_, i) =>
        kernel[(rows[Math.floor(i / columns.length)] ?? 0) * count + (columns[i % columns.length] ?? 0)] * scale,
    );
  return (rest, held) => {
    const gram = pick(rest, rest, 1 / rest.length);
    const decomposition = decompose(gram, rest.length, experiment.rankTolerance, dense);
    const problem = spectralProblem(decomposition, rowsOf(labels, outputs, rest), outputs);
    const { collapse, rounds } = distill(problem, limitsOf(experiment, options));
    return { collapse, predictions: predict(pick(held, rest, 1), decomposition, rounds) };
  };
}

function fitterBySolver(
  experiment: KernelExperiment,
  { inputs, labels, outputs }: ProblemData,
  grams: PreparedGrams,
  options: RunOptions,
): FoldFitter {
  const pointsAt = (rows: readonly number[]) => ({
    count: rows.length,
    dimension: inputs.dimension,
    values: rowsOf(inputs.values, inputs.dimension, rows),
  });
  const nothing = new Float64Array(0);
  return (rest, held) => {
    const part = { inputs: pointsAt(rest), labels: rowsOf(labels, outputs, rest), outputs };
    const solution = grams.apart().solve(
      experiment,
      part,
      {
        distillation: limitsOf(experiment, options),
        places: { test: pointsAt(held) },
        keep: () => nothing,
      },
      options,
    );
    return { collapse: solution.distillation.collapse, predictions: solution.predict("test") };
  };
}

function limitsOf({ tolerance, rounds }: KernelExperiment, { shouldStop }: RunOptions) {
  return {
    tolerance,
    recordedRounds: rounds,
    maximalRounds,
    ...(shouldStop === undefined ? {} : { shouldStop }),
  };
}

/** The chosen rows of a matrix that is stored row by row. */
export function rowsOf(values: Float64Array, columns: number, rows: readonly number[]): Float64Array {
  const chosen = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    chosen.set(values.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return chosen;
}
