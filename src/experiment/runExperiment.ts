import { runAnalyses } from "./analyses/runAnalyses.js";
import { problemData, evaluateAt } from "./data.js";
import type { ProblemData } from "./problemData.js";
import { describeRounds } from "./describeRounds.js";
import type { Experiment, KernelExperiment } from "./experimentSchema.js";
import { requireFormulaTime } from "./formulaBudget.js";
import { gridPoints } from "./grid.js";
import { ExperimentError } from "./issue.js";
import { maximalRounds } from "./limits.js";
import { selectPoints, type PointSelection } from "./pointSelection.js";
import type { PreparedGrams } from "./preparedGrams.js";
import { recordedRounds, requireRoom } from "./recordBudget.js";
import type { Report, ReportData } from "./report.js";
import type { ReportGrid } from "./reportGrid.js";
import { finiteOrNull, reportParts } from "./reportParts.js";
import type { RunOptions } from "./runOptions.js";
import { runSpectrum } from "./runSpectrum.js";
import type { Solution } from "./solvers/solution.js";
import type { Points } from "../theory/points.js";
import { reportingTheoryErrors } from "./theoryIssues.js";

/**
 * Runs an experiment: data, spectrum, rounds, fits, bounds. What depends on kernel and inputs alone is taken from
 * `grams`, so that a change of tolerance, rounds, labels or noise costs no new decomposition. The report owns its
 * arrays: they may be transferred to another thread.
 * @throws ExperimentError when the experiment has no solution, Cancelled when `options.shouldStop` says so.
 */
export function runExperiment(experiment: Experiment, grams: PreparedGrams, options: RunOptions = {}): Report {
  const { problem: stated } = experiment;
  if (stated.kind === "spectrum") return runSpectrum(experiment, stated, options);
  const kernelExperiment = { ...experiment, problem: stated };
  const data = problemData(stated, options.files);
  const selection = options.allPoints === true ? undefined : selectPoints(data);
  const grid = gridPoints(kernelExperiment, data.inputs);
  const { count } = data.inputs;
  const tested = data.test?.inputs.count ?? 0;
  requireFormulaTime(stated.kernel, count, tested + (grid?.count ?? 0));
  const size = {
    count,
    points: (selection?.indices.length ?? count) + tested,
    grid: grid?.count ?? 0,
    outputs: data.outputs,
  };
  const distillation = {
    tolerance: experiment.tolerance,
    recordedRounds: recordedRounds(experiment, size),
    maximalRounds,
    ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
  };
  const places = {
    ...(grid === undefined ? {} : { grid }),
    ...(data.test === undefined ? {} : { test: data.test.inputs }),
  };
  const keep = (values: Float64Array) => selection?.rows(values, data.outputs) ?? values;
  return reportingTheoryErrors(experiment, "rounds", () => {
    const solution = grams.solve(kernelExperiment, data, { distillation, places, keep }, options);
    requireRoom(experiment, size, solution.distillation.collapse ?? maximalRounds);
    options.onProgress?.("fits", null);
    return assemble(kernelExperiment, { data, selection, solution, points: grid }, options);
  });
}

interface Solved {
  readonly data: ProblemData;
  readonly selection: PointSelection | undefined;
  readonly solution: Solution;
  readonly points: Points | undefined;
}

function assemble(
  experiment: KernelExperiment,
  { data, selection, solution, points }: Solved,
  { include = [] }: RunOptions,
): Report {
  const { problem, facts, distillation, eigenbasis } = solution;
  const grid = points === undefined ? undefined : drawFits(points, data, solution);
  requireFiniteFits(grid);
  const parts = reportParts(experiment, problem, facts, distillation);
  return {
    ...parts,
    warnings: [...(data.remarks ?? []), ...parts.warnings],
    data: describeData(data, solution, selection),
    spectrum: {
      count: problem.count,
      eigenvalues: problem.eigenvalues.slice(),
      coefficients: problem.coefficients.slice(),
      rank: facts.rank,
      conditionNumber: finiteOrNull(facts.conditionNumber),
      rangeConditionNumber: finiteOrNull(facts.rangeConditionNumber),
      complete: facts.complete,
      modes: facts.modes ?? "eigenvalues",
      method: facts.method,
      residual: facts.residual,
      ...(facts.unknown === undefined ? {} : { unknown: facts.unknown }),
    },
    rounds: describeRounds(solution, data, grid),
    ...(grid === undefined ? {} : { grid }),
    ...runAnalyses(include, {
      experiment,
      problem,
      distillation,
      modes: problem.eigenvalues.length,
      kernel: { gram: eigenbasis, data, grid },
    }),
  };
}

function describeData(
  data: ProblemData,
  { labelEnergy, facts }: Solution,
  selection: PointSelection | undefined,
): ReportData {
  const rows = (values: Float64Array, columns: number) => selection?.rows(values, columns) ?? values;
  return {
    inputs: rows(data.inputs.values, data.inputs.dimension),
    dimension: data.inputs.dimension,
    labels: rows(data.labels, data.outputs),
    outputs: data.outputs,
    ...(selection === undefined ? {} : { selection: selection.indices }),
    ...(data.truth === undefined ? {} : { truth: rows(evaluateAt(data.truth, data.inputs), 1) }),
    labelEnergy,
    reachableError: facts.reachableError,
    ...(data.classes === undefined ? {} : { classes: data.classes }),
    ...(data.test === undefined ? {} : { test: { inputs: data.test.inputs.values, labels: data.test.labels } }),
  };
}

/** Kernel values and labels that are numbers may still give fits that are none. */
function requireFiniteFits(grid: ReportGrid | undefined): void {
  const round = grid?.fits.findIndex((fit) => !fit.every(Number.isFinite)) ?? -1;
  if (round < 0) return;
  throw new ExperimentError([
    {
      severity: "error",
      code: "overflow",
      path: ["problem", "kernel"],
      text: `gives values so large that the fit of round ${round} leaves double precision on the grid. Rescale the inputs or the kernel.`,
    },
  ]);
}

function drawFits(points: Points, { truth }: ProblemData, solution: Solution): ReportGrid {
  return {
    inputs: points.values,
    ...(truth === undefined ? {} : { truth: evaluateAt(truth, points) }),
    fits: solution.predict("grid"),
  };
}
