import type { Kernel } from "../theory/kernels/registry.js";
import { countLimit, solverObstacle, tooMany } from "./chooseSolver.js";
import { compileExpression, ExpressionError } from "./expression.js";
import { formulaIssue } from "./formulaBudget.js";
import { experimentKernel, isFormula, isGivenMatrix } from "./experimentKernel.js";
import type { Experiment } from "./experimentSchema.js";
import { duplicatePair, flatten, raggedRow } from "./inputs.js";
import type { Issue, PathStep } from "./issue.js";
import type { KernelProblem, PointsProblem, SyntheticProblem, TableProblem } from "./problemSchema.js";
import { describe } from "./schemaIssues.js";
import { lengthOf } from "./spectrumData.js";
import type { SpectrumProblem } from "./spectrumSchema.js";

/**
 * What can be said of a well-formed experiment without reading its files or computing it: shapes, domains, formulas,
 * duplicates.
 */
export function checkExperiment(experiment: Experiment): Issue[] {
  const { problem, grid } = experiment;
  if (problem.kind === "spectrum") return checkSpectrum(problem, grid);
  const dimension = inputDimension(problem);
  const kernel = readKernel(problem, dimension ?? 1);
  if ("severity" in kernel) return [kernel];
  const issues = [...checkProblem(problem, kernel), ...checkSolver(experiment, problem, dimension)];
  if (grid !== undefined && dimension !== undefined) issues.push(...checkGrid(grid, dimension, kernel));
  return issues;
}

/** Number of coordinates of an input; undefined where only a file can tell. */
export function inputDimension(problem: KernelProblem): number | undefined {
  switch (problem.kind) {
    case "points":
      return flatten(problem.inputs.slice(0, 1) as typeof problem.inputs).dimension;
    case "synthetic":
      return problem.dimension;
    case "table":
      return problem.inputs.some((name) => name.endsWith("*")) ? undefined : problem.inputs.length;
  }
}

/** What the checks need of a kernel; a given matrix has no domain. */
type KernelShape = Pick<Kernel, "kind" | "dimension" | "domain">;

function readKernel({ kernel }: KernelProblem, dimension: number): KernelShape | Issue {
  try {
    return experimentKernel(kernel, dimension) ?? { kind: kernel.kind, dimension: "any" };
  } catch (fault) {
    if (!(fault instanceof ExpressionError) || !isFormula(kernel)) throw fault;
    return error("expression", ["problem", "kernel", "formula"], `is ${describe(kernel.formula)}; ${fault.message}.`);
  }
}

/** Points and outputs that the experiment itself tells, against what solver and kernel take. */
function checkSolver({ solver }: Experiment, problem: KernelProblem, dimension: number | undefined): Issue[] {
  const count =
    problem.kind === "points" ? problem.inputs.length : problem.kind === "synthetic" ? problem.count : undefined;
  const outputs =
    problem.kind === "points"
      ? flatten(problem.labels.slice(0, 1) as typeof problem.labels).dimension
      : problem.kind === "synthetic"
        ? 1
        : undefined;
  if (solver !== "auto") {
    const obstacle = solverObstacle(solver, problem.kernel, {
      ...(count === undefined ? {} : { count }),
      ...(dimension === undefined ? {} : { dimension }),
      ...(outputs === undefined ? {} : { outputs }),
    });
    if (obstacle !== undefined) return [error("solver", ["solver"], obstacle)];
  }
  if (count === undefined || dimension === undefined) return [];
  if (count <= countLimit(problem.kernel, dimension)) {
    const slow = formulaIssue(problem.kernel, count);
    return slow === undefined ? [] : [slow];
  }
  return [
    error(
      "tooManyPoints",
      ["problem", problem.kind === "synthetic" ? "count" : "inputs"],
      tooMany(problem.kernel, count),
    ),
  ];
}

function checkProblem(problem: KernelProblem, kernel: KernelShape): Issue[] {
  switch (problem.kind) {
    case "points":
      return checkPoints(problem, kernel);
    case "synthetic":
      return checkSynthetic(problem, kernel);
    case "table":
      return checkTable(problem, kernel);
  }
}

function checkSpectrum({ eigenvalues, coefficients }: SpectrumProblem, grid: Experiment["grid"]): Issue[] {
  const issues: Issue[] = [];
  const negative = Array.isArray(eigenvalues) ? eigenvalues.findIndex((value) => value < 0) : -1;
  if (Array.isArray(eigenvalues) && negative >= 0) {
    issues.push(
      error(
        "negativeEigenvalue",
        ["problem", "eigenvalues", negative],
        `is ${eigenvalues[negative]}; the eigenvalues of a kernel are at least 0.`,
      ),
    );
  }
  for (const [key, sequence] of [
    ["eigenvalues", eigenvalues],
    ["coefficients", coefficients],
  ] as const) {
    if (!Array.isArray(sequence) && sequence.law === "step" && sequence.low > sequence.high) {
      issues.push(
        error("stepOrder", ["problem", key, "low"], `is ${sequence.low}; it must be at most high = ${sequence.high}.`),
      );
    }
  }
  if (lengthOf(eigenvalues) !== lengthOf(coefficients)) {
    issues.push(
      error(
        "lengthMismatch",
        ["problem", "coefficients"],
        `gives ${lengthOf(coefficients)} numbers; there must be one for each of the ${lengthOf(eigenvalues)} eigenvalues.`,
      ),
    );
  }
  if (grid !== undefined)
    issues.push(error("gridDimension", ["grid"], "is for problems with inputs, and a spectrum has none; remove it."));
  return issues;
}

function checkTable(problem: TableProblem, kernel: KernelShape): Issue[] {
  const dimension = inputDimension(problem);
  const issues = dimension === undefined ? [] : checkKernelDimension(kernel, dimension);
  issues.push(...checkGivenMatrix(problem));
  if (problem.labelNoise !== undefined && !problem.classes) {
    issues.push(
      error(
        "labelNoise",
        ["problem", "labelNoise"],
        "replaces classes, and these labels are numbers; set classes to true or remove it.",
      ),
    );
  }
  if (problem.truth !== undefined && dimension !== undefined)
    issues.push(...checkFormula(problem.truth, dimension, ["problem", "truth"]));
  return issues;
}

/** A matrix is known at the inputs that it was made of, in their order, and nowhere else. */
function checkGivenMatrix({ kernel }: TableProblem | SyntheticProblem): Issue[] {
  return isGivenMatrix(kernel)
    ? [
        error(
          "gramTable",
          ["problem", "kernel", "kind"],
          'is "gram", which needs its inputs in the experiment file; use the points problem.',
        ),
      ]
    : [];
}

function checkGrid(grid: NonNullable<Experiment["grid"]>, dimension: number, kernel: KernelShape): Issue[] {
  const issues: Issue[] = [];
  const { from = -Infinity, to = Infinity } = grid;
  if (!(from < to))
    issues.push(error("emptyInterval", ["grid", "to"], `is ${to}; it must be greater than grid.from = ${from}.`));
  if (dimension !== 1) {
    issues.push(
      error(
        "gridDimension",
        ["grid"],
        `fits are drawn over one input coordinate and these inputs have ${dimension}; remove it.`,
      ),
    );
  }
  if (kernel.domain !== undefined) {
    const [low, high] = kernel.domain;
    for (const end of ["from", "to"] as const) {
      const value = grid[end];
      if (value !== undefined && (value < low || value > high))
        issues.push(outside(["grid", end], value, kernel, low, high));
    }
  }
  return issues;
}

function checkPoints(problem: PointsProblem, kernel: KernelShape): Issue[] {
  const { inputs, labels, truth } = problem;
  for (const key of ["inputs", "labels"] as const) {
    const row = raggedRow(problem[key]);
    if (row >= 0)
      return [
        error(
          "raggedRows",
          ["problem", key, row],
          "has another length than the first row; every row must have the same length.",
        ),
      ];
  }
  if (inputs.length !== labels.length) {
    return [
      error(
        "lengthMismatch",
        ["problem", "labels"],
        `has ${labels.length} item${labels.length === 1 ? "" : "s"}; it must have one for each of the ${inputs.length} inputs.`,
      ),
    ];
  }
  const points = flatten(inputs);
  const { kernel: parameters } = problem;
  if (isGivenMatrix(parameters)) {
    const wrong =
      parameters.matrix.length !== points.count
        ? parameters.matrix.length
        : parameters.matrix.find((row) => row.length !== points.count)?.length;
    if (wrong !== undefined) {
      return [
        error(
          "gramShape",
          ["problem", "kernel", "matrix"],
          `has ${wrong} rows or columns; it must be ${points.count} × ${points.count}, one for each input.`,
        ),
      ];
    }
  }
  const issues = checkKernelDimension(kernel, points.dimension);
  if (issues.length === 0 && kernel.domain !== undefined) {
    const [low, high] = kernel.domain;
    const index = points.values.findIndex((value) => value < low || value > high);
    if (index >= 0) issues.push(outside(["problem", "inputs", index], points.values[index] ?? NaN, kernel, low, high));
  }
  if (truth !== undefined) issues.push(...checkFormula(truth, points.dimension, ["problem", "truth"]));
  const pair = duplicatePair(points);
  if (pair !== undefined && !isGivenMatrix(parameters)) {
    issues.push({
      severity: "warning",
      code: "duplicateInputs",
      path: ["problem", "inputs", pair[1]],
      text:
        `repeats input ${pair[0]} (counting from 0); the Gram matrix is singular, so κ is infinite and bounds that ` +
        "need a finite κ say nothing.",
    });
  }
  return issues;
}

function checkSynthetic(problem: SyntheticProblem, kernel: KernelShape): Issue[] {
  const {
    interval: [from, to],
    design,
    dimension,
    target,
  } = problem;
  const issues = [...checkKernelDimension(kernel, dimension), ...checkGivenMatrix(problem)];
  if (!(from < to))
    issues.push(
      error(
        "emptyInterval",
        ["problem", "interval"],
        `is [${from}, ${to}]; the first end must be less than the second.`,
      ),
    );
  if (!Number.isFinite(to - from))
    issues.push(
      error(
        "tooWide",
        ["problem", "interval"],
        `is [${from}, ${to}]; the difference of its ends must be a finite number. Bring them closer together.`,
      ),
    );
  if (design === "sphere" && dimension < 2) {
    issues.push(
      error("designDimension", ["problem", "dimension"], `is ${dimension}; the sphere design needs at least 2.`),
    );
  }
  if ((design === "grid" || design === "interior" || design === "chebyshev") && dimension !== 1) {
    issues.push(
      error(
        "designDimension",
        ["problem", "design"],
        `is "${design}", which places points on a line; use "uniform" or "sphere" when the dimension is ${dimension}.`,
      ),
    );
  }
  if (kernel.domain !== undefined && dimension === 1) {
    const [low, high] = kernel.domain;
    for (const [index, end] of [from, to].entries()) {
      if (end < low || end > high) issues.push(outside(["problem", "interval", index], end, kernel, low, high));
    }
  }
  issues.push(...checkFormula(target, dimension, ["problem", "target"]));
  return issues;
}

function checkKernelDimension(kernel: KernelShape, dimension: number): Issue[] {
  return kernel.dimension === "any" || kernel.dimension === dimension
    ? []
    : [
        error(
          "kernelDimension",
          ["problem", "kernel", "kind"],
          `is "${kernel.kind}", a kernel of ${kernel.dimension} input coordinate; the inputs have ${dimension}. Choose ` +
            "another kernel, such as gaussian.",
        ),
      ];
}

function checkFormula(formula: string, dimension: number, path: readonly PathStep[]): Issue[] {
  try {
    compileExpression(formula, dimension);
    return [];
  } catch (fault) {
    if (fault instanceof ExpressionError)
      return [error("expression", path, `is ${describe(formula)}; ${fault.message}.`)];
    throw fault;
  }
}

function outside(path: readonly PathStep[], value: number, kernel: KernelShape, low: number, high: number): Issue {
  return error(
    "outsideDomain",
    path,
    `is ${value}; the ${kernel.kind} kernel lives on [${low}, ${high === Infinity ? "∞" : high}], so it must lie ` +
      "there. Rescale the inputs.",
  );
}

function error(code: string, path: readonly PathStep[], text: string): Issue {
  return { severity: "error", code, path, text };
}
