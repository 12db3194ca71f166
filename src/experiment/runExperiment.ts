import { labelEnergy, smallestTrainError } from "../theory/distillation/multiplier.js";
import { fittedValues, predictFromBasis } from "../theory/distillation/prediction.js";
import { distill, type Distillation, type Round } from "../theory/distillation/rounds.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import { capacity } from "../theory/generalisation/capacity.js";
import { runAnalyses } from "./analyses/runAnalyses.js";
import { accuracy } from "./classes.js";
import { evaluateAt, problemData, type ProblemData } from "./data.js";
import type { Experiment, KernelExperiment } from "./experimentSchema.js";
import { gridPoints } from "./grid.js";
import { maximalRounds } from "./limits.js";
import { meanSquareDifference, meanSquareFromTruth } from "./meanSquares.js";
import { reportingTheoryErrors } from "./theoryIssues.js";
import type { Report, ReportGrid, ReportRound } from "./report.js";
import { finiteOrNull, reportParts } from "./reportParts.js";
import type { PreparedGram, PreparedGrams, RunOptions } from "./preparedGrams.js";
import { runSpectrum } from "./runSpectrum.js";

/**
 * Runs an experiment: data, spectrum, rounds, fits, bounds. What depends on kernel and inputs alone is taken from `grams`,
 * so that a change of tolerance, rounds, labels or noise costs no new decomposition.
 * The report owns its arrays: they may be transferred to another thread.
 * @throws ExperimentError when the experiment has no solution, Cancelled when `options.shouldStop` says so.
 */
export function runExperiment(experiment: Experiment, grams: PreparedGrams, options: RunOptions = {}): Report {
  const { problem: stated } = experiment;
  if (stated.kind === "spectrum") return runSpectrum(experiment, stated, options);
  const kernelExperiment = { ...experiment, problem: stated };
  const data = problemData(stated, options.files);
  const gram = reportingTheoryErrors(experiment, "Gram matrix", () => grams.prepare(kernelExperiment, data.inputs, options));
  options.onProgress?.("rounds", null);
  return reportingTheoryErrors(experiment, "rounds", () => {
    const problem = gram.problemFor(data.labels, data.outputs);
    const distillation = distill(problem, {
      tolerance: experiment.tolerance, recordedRounds: experiment.rounds, maximalRounds,
      ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
    });
    return assemble(kernelExperiment, data, gram, problem, distillation, options);
  });
}

function assemble(experiment: KernelExperiment, data: ProblemData, gram: PreparedGram, problem: SpectralProblem, distillation: Distillation, { include = [] }: RunOptions): Report {
  const grid = drawFits(experiment, data, gram, distillation.rounds);
  const spectrum = {
    count: problem.count, eigenvalues: problem.eigenvalues.slice(), coefficients: problem.coefficients.slice(), rank: problem.rank,
    conditionNumber: finiteOrNull(problem.conditionNumber), rangeConditionNumber: problem.rangeConditionNumber,
    complete: true, method: "symmetric eigendecomposition (ml-matrix)", residual: gram.decomposition.residual,
  };
  const reportData = {
    inputs: data.inputs.values, dimension: data.inputs.dimension, labels: data.labels, outputs: data.outputs,
    ...(data.truth === undefined ? {} : { truth: evaluateAt(data.truth, data.inputs) }),
    labelEnergy: labelEnergy(problem), reachableError: smallestTrainError(problem),
    ...(data.classes === undefined ? {} : { classes: data.classes }),
    ...(data.test === undefined ? {} : { test: { inputs: data.test.inputs.values, labels: data.test.labels } }),
  };
  return {
    ...reportParts(experiment, problem, distillation), data: reportData, spectrum,
    rounds: describeRounds(gram, data, distillation.rounds, grid),
    ...(grid === undefined ? {} : { grid }),
    ...runAnalyses(include, { experiment, problem, distillation, modes: problem.count, kernel: { gram, data, grid } }),
  };
}

function drawFits(experiment: KernelExperiment, data: ProblemData, gram: PreparedGram, rounds: readonly Round[]): ReportGrid | undefined {
  const points = gridPoints(experiment, data.inputs);
  if (points === undefined) return undefined;
  return {
    inputs: points.values,
    ...(data.truth === undefined ? {} : { truth: evaluateAt(data.truth, points) }),
    fits: predictFromBasis(gram.basisAt(points), gram.decomposition, rounds),
  };
}

function describeRounds(gram: PreparedGram, data: ProblemData, rounds: readonly Round[], grid: ReportGrid | undefined): ReportRound[] {
  const fitted = fittedValues(gram.decomposition, rounds);
  const tested = data.test === undefined ? undefined : predictFromBasis(gram.basisAtTest(data.test.inputs), gram.decomposition, rounds);
  return rounds.map((round, t) => {
    const { dualInBasis: _dual, ...described } = round;
    const fit = grid?.fits[t];
    const { participationRatio, entropyRank } = capacity(round.basisWeights);
    return {
      ...described, participationRatio, entropyRank,
      ...(grid?.truth === undefined || fit === undefined ? {} : { truthError: meanSquareFromTruth(fit, grid.truth, data.outputs) }),
      ...classAccuracy(data, fitted[t], tested?.[t]),
      ...(data.test === undefined || tested?.[t] === undefined ? {} : { testError: meanSquareDifference(tested[t], data.test.labels, data.outputs) }),
      fitted: fitted[t] ?? new Float64Array(0),
    };
  });
}

function classAccuracy({ labels, test, outputs, classes }: ProblemData, fitted: Float64Array | undefined, tested: Float64Array | undefined) {
  if (classes === undefined || fitted === undefined) return {};
  return {
    trainAccuracy: accuracy(fitted, labels, outputs),
    ...(test === undefined || tested === undefined ? {} : { testAccuracy: accuracy(tested, test.labels, outputs) }),
  };
}
