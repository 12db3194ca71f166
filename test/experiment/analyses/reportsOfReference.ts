import { analyses } from "../../../src/experiment/analyses/analysis.js";
import type { ExperimentFiles } from "../../../src/experiment/experimentFiles.js";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import type { Report } from "../../../src/experiment/report.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { sparsityReference, type SparsityCase } from "../../reference/sparsity.js";
import { experimentOf } from "../../support/experiments.js";

/** A report with every analysis. */
export const analysed = (value: unknown, files: ExperimentFiles = {}): Report =>
  runExperiment(experimentOf(value), createPreparedGrams(), { include: analyses, files });

/** The cases of sparsity.json, run. */
export const reportsOfReference: readonly {
  readonly name: string;
  readonly expected: SparsityCase;
  readonly run: (more?: object) => Report;
}[] = sparsityReference.cases.map((expected) => ({
  name: expected.name,
  expected,
  run: (more = {}) =>
    analysed({
      version: 1,
      tolerance: sparsityReference.tolerance,
      ...more,
      problem: {
        kind: "points",
        inputs: expected.inputs,
        labels: expected.labels,
        truth: "sin(2*pi*x)",
        kernel: { kind: "cubicSpline" },
      },
    }),
}));
