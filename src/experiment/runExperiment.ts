import { runAnalyses } from "./analyses/runAnalyses.js";
import { problemData, evaluateAt, type ProblemData } from "./data.js";
import { describeRounds } from "./describeRounds.js";
import type { Experiment, KernelExperiment } from "./experimentSchema.js";
import { gridPoints } from "./grid.js";
import { maximalRounds } from "./limits.js";
import { selectPoints, type PointSelection } from "./pointSelection.js";
import type { PreparedGrams } from "./preparedGrams.js";
import type { Report, ReportData, ReportGrid } from "./report.js";
import { finiteOrNull, reportParts } from "./reportParts.js";
import type { RunOptions } from "./runOptions.js";
import { runSpectrum } from "./runSpectrum.js";
import type { Solution } from "./solvers/solution.js";
import { labelEnergy } from "../theory/distillation/multiplier.js";
import { reportingTheoryErrors } from "./theoryIssues.js";

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
  const solution = reportingTheoryErrors(experiment, "rounds", () => grams.solve(kernelExperiment, data, {
    tolerance: experiment.tolerance, recordedRounds: experiment.rounds, maximalRounds,
    ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
  }, options));
  options.onProgress?.("fits", null);
  return reportingTheoryErrors(experiment, "rounds", () => assemble(kernelExperiment, data, solution, options));
}

function assemble(experiment: KernelExperiment, data: ProblemData, solution: Solution, { include = [], allPoints = false }: RunOptions): Report {
  const { problem, facts, distillation, eigenbasis } = solution;
  const selection = allPoints ? undefined : selectPoints(data);
  const grid = drawFits(experiment, data, solution);
  return {
    ...reportParts(experiment, problem, facts, distillation), data: describeData(data, solution, selection),
    spectrum: {
      count: problem.count, eigenvalues: problem.eigenvalues.slice(), coefficients: problem.coefficients.slice(), rank: facts.rank,
      conditionNumber: finiteOrNull(facts.conditionNumber), rangeConditionNumber: facts.rangeConditionNumber,
      complete: facts.complete, modes: facts.modes ?? "eigenvalues", method: facts.method, residual: facts.residual, ...(facts.unknown === undefined ? {} : { unknown: facts.unknown }),
    },
    rounds: describeRounds(solution, data, grid, selection),
    ...(grid === undefined ? {} : { grid }),
    ...runAnalyses(include, { experiment, problem, distillation, modes: problem.eigenvalues.length, kernel: { gram: eigenbasis, data, grid } }),
  };
}

function describeData(data: ProblemData, { problem, facts }: Solution, selection: PointSelection | undefined): ReportData {
  const rows = (values: Float64Array, columns: number) => selection?.rows(values, columns) ?? values;
  return {
    inputs: rows(data.inputs.values, data.inputs.dimension), dimension: data.inputs.dimension, labels: rows(data.labels, data.outputs), outputs: data.outputs,
    ...(selection === undefined ? {} : { selection: selection.indices }),
    ...(data.truth === undefined ? {} : { truth: rows(evaluateAt(data.truth, data.inputs), 1) }),
    labelEnergy: labelEnergy(problem), reachableError: facts.reachableError,
    ...(data.classes === undefined ? {} : { classes: data.classes }),
    ...(data.test === undefined ? {} : { test: { inputs: data.test.inputs.values, labels: data.test.labels } }),
  };
}

function drawFits(experiment: KernelExperiment, data: ProblemData, solution: Solution): ReportGrid | undefined {
  const points = gridPoints(experiment, data.inputs);
  if (points === undefined) return undefined;
  return {
    inputs: points.values,
    ...(data.truth === undefined ? {} : { truth: evaluateAt(data.truth, points) }),
    fits: solution.predict(points, "grid"),
  };
}
