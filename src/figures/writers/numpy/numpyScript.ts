import { isGivenMatrix } from "../../../experiment/experimentKernel.js";
import type { KernelProblem } from "../../../experiment/problemSchema.js";
import type { Report } from "../../../experiment/report.js";
import { pythonNumber } from "../../../theory/kernels/numpy.js";
import { numpyArray } from "./array.js";
import { numpyFormula } from "./formula.js";
import { numpyKernel } from "./kernel.js";
import { numpyRounds } from "./rounds.js";
import { numpySpectrum } from "./spectrum.js";

/**
 * A script that computes a report's numbers anew from data and kernel, with NumPy alone: multipliers, norms, errors,
 * and the collapse, printed as JSON. Drawn data are written out. @param origin lines of comment that say where it comes
 * from
 */
export function writeNumpyScript(report: Report, origin: readonly string[]): string {
  const { experiment } = report;
  const { problem } = experiment;
  return [
    "#!/usr/bin/env python3",
    ...origin.map((text) => (text === "" ? "#" : `# ${text}`)),
    `"""${title(report)}: self-distillation in Hilbert space (Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715), with NumPy alone."""`,
    "import json",
    "",
    "import numpy as np",
    "",
    `tolerance = ${pythonNumber(experiment.tolerance)}  # mean squared error that each round may leave`,
    `recorded = ${experiment.rounds}`,
    "",
    ...(problem.kind === "spectrum" ? numpySpectrum(problem) : kernelProblem(report, problem)),
    "",
    "",
    ...numpyRounds,
    "",
    ...(problem.kind === "spectrum" ? [] : fitErrors(report, problem)),
    'print(json.dumps({"collapse": collapse, "rounds": [{name: value if isinstance(value, int) else float(value) ' +
      "for name, value in each.items()} for each in rounds]}, indent=1))",
    "",
  ].join("\n");
}

function title({ experiment }: Report): string {
  return (experiment.title ?? "An experiment").replace(/["\\]/g, "'").replace(/\s+/g, " ");
}

function kernelProblem(report: Report, problem: KernelProblem): string[] {
  if (report.data.selection !== undefined) {
    throw new RangeError(
      `The script forms the Gram matrix, of which ${report.spectrum.count} points are far too many; export it for fewer points.`,
    );
  }
  const {
    data,
    experiment: { rankTolerance },
  } = report;
  const { kernel } = problem;
  return [
    ...(problem.kind === "synthetic"
      ? [`# Drawn from ${problem.target.replace(/\s+/g, " ")} with noise ${problem.noise}, seed ${problem.seed}.`]
      : []),
    `X = ${numpyArray(data.inputs, data.dimension)}.reshape(-1, ${data.dimension})`,
    `Y = ${numpyArray(data.labels, data.outputs)}.reshape(-1, ${data.outputs})`,
    "",
    "",
    "def kernel(X, T):",
    ...numpyKernel(kernel, data.dimension).map((line) => `    ${line}`),
    "",
    "",
    "count = len(X)",
    isGivenMatrix(kernel)
      ? `matrix = ${numpyArray(kernel.matrix.flat(), data.labels.length / data.outputs)}.reshape(count, count)`
      : "matrix = kernel(X, X)",
    "G = (matrix + matrix.T) / 2 / count",
    "d, V = np.linalg.eigh(G)",
    "d, V = d[::-1], V[:, ::-1]",
    `rank = int(np.sum(d > ${rankTolerance === "auto" ? "count * 2.0**-52" : pythonNumber(rankTolerance)} * max(d[0], 0.0)))`,
    "z = V.T @ Y",
  ];
}

/** Errors on the grid and on held-out data, where the report has them. */
function fitErrors({ data, grid, rounds }: Report, problem: KernelProblem): string[] {
  const truth = problem.kind === "synthetic" ? problem.target : problem.truth;
  const withTruth = truth !== undefined && grid?.truth !== undefined && rounds.length > 0;
  return [
    ...(withTruth
      ? [
          `grid = ${numpyArray(grid.inputs, 1)}.reshape(-1, 1)`,
          "x = x1 = grid[:, 0]",
          `truth = ${numpyFormula(truth)} + np.zeros(len(grid))`,
          "basis = kernel(grid, X) @ V[:, :rank] / count",
          "for each, dual in zip(rounds, fits):",
          '    each["truthError"] = np.mean((basis @ dual - truth[:, None]) ** 2)',
          "",
        ]
      : []),
    ...(data.test === undefined
      ? []
      : [
          `test_X = ${numpyArray(data.test.inputs, data.dimension)}.reshape(-1, ${data.dimension})`,
          `test_Y = ${numpyArray(data.test.labels, data.outputs)}.reshape(-1, ${data.outputs})`,
          "basis = kernel(test_X, X) @ V[:, :rank] / count",
          "for each, dual in zip(rounds, fits):",
          '    each["testError"] = np.sum((basis @ dual - test_Y) ** 2) / len(test_X)',
          ...(data.classes === undefined
            ? []
            : ['    each["testAccuracy"] = np.mean(np.argmax(basis @ dual, axis=1) == np.argmax(test_Y, axis=1))']),
          "",
        ]),
    ...(data.classes === undefined
      ? []
      : [
          "basis = V[:, :rank] * d[:rank]",
          "for each, dual in zip(rounds, fits):",
          '    each["trainAccuracy"] = np.mean(np.argmax(basis @ dual, axis=1) == np.argmax(Y, axis=1))',
          "",
        ]),
  ];
}
