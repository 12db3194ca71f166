import { analyses, type Analysis } from "../../src/experiment/analyses/analysis.js";
import type { Experiment } from "../../src/experiment/experimentSchema.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import type { Report } from "../../src/experiment/report.js";
import type { Study } from "../../src/experiment/studies/study.js";
import type { StudyResult } from "../../src/experiment/studies/studyResult.js";
import { runStudy } from "../../src/experiment/studies/runStudy.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";

const grams = createPreparedGrams();

/** A report with every analysis, unless others are named. */
export function reportOf(value: object, include: readonly Analysis[] = analyses): Report {
  const parsed = validateExperiment({ version: 1, ...value });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return runExperiment(parsed.experiment satisfies Experiment, grams, { include });
}

export const labels = [
  0.38476636465198066, 1.2333967683416893, 1.33232242218057, 0.6920159488889518, -0.29756145531871736,
  -0.24189291901377769, -0.7964485769175675, -0.9616480167034174, -0.49672509509916934, -0.3469066003991437,
  0.5589512650600734,
];

/** The paper's illustrative example; N = 4 at ε = 0.045, singular Gram matrix of rank 9. */
export function illustrative(tolerance = 0.045, more: object = {}, include: readonly Analysis[] = analyses): Report {
  return reportOf(
    {
      problem: {
        kind: "points",
        inputs: labels.map((_, i) => i / 10),
        labels,
        truth: "sin(2*pi*x)",
        kernel: { kind: "cubicSpline" },
      },
      tolerance,
      ...more,
    },
    include,
  );
}

/** The same without its end points: regular. */
export function interior(tolerance = 0.045, more: object = {}): Report {
  return reportOf({
    problem: {
      kind: "points",
      inputs: labels.slice(1, 10).map((_, i) => (i + 1) / 10),
      labels: labels.slice(1, 10),
      truth: "sin(2*pi*x)",
      kernel: { kind: "cubicSpline" },
    },
    tolerance,
    ...more,
  });
}

/** κ is finite. */
export function regular(tolerance = 0.02, include: readonly Analysis[] = analyses): Report {
  return reportOf(
    {
      problem: {
        kind: "synthetic",
        target: "sin(2*pi*x)",
        count: 12,
        design: "interior",
        noise: 0.2,
        seed: 3,
        kernel: { kind: "brownianBridge" },
      },
      tolerance,
    },
    include,
  );
}

export function twoOutputs(): Report {
  return reportOf({
    problem: {
      kind: "points",
      inputs: [0, 0.25, 0.5, 0.75],
      labels: [
        [1, 10],
        [2, 20],
        [3, 30],
        [5, -10],
      ],
      kernel: { kind: "gaussian", lengthScale: 0.2 },
    },
    tolerance: 1,
  });
}

/** A spectrum alone: no inputs, no fits. */
export function powerLaw(count = 3000): Report {
  const power = (exponent: number) => ({ law: "power", count, exponent, scale: 1 });
  return reportOf({ tolerance: 1e-5, problem: { kind: "spectrum", eigenvalues: power(2), coefficients: power(1.2) } });
}

export function onSphere(): Report {
  return reportOf({
    problem: {
      kind: "synthetic",
      target: "x1 + x2*x3",
      count: 60,
      design: "sphere",
      dimension: 3,
      noise: 0.1,
      seed: 1,
      kernel: { kind: "gaussian", lengthScale: 0.8 },
    },
    tolerance: 0.05,
  });
}

/** Leading modes only, Ritz values at that, and no κ. */
export function ritz(): Report {
  return reportOf({
    problem: {
      kind: "synthetic",
      target: "sin(2*pi*x)",
      count: 120,
      design: "interior",
      noise: 0.5,
      seed: 3,
      kernel: { kind: "matern", smoothness: 1.5, lengthScale: 0.2 },
    },
    tolerance: 0.3,
    solver: "lanczos",
  });
}

/** The report with the studies that are named. */
export function studied(report: Report, names: readonly Study[] = ["roundsAgainstTolerance"]): Report {
  return { ...report, studies: Object.fromEntries(names.map((study) => [study, studyResult(report, study)])) };
}

function studyResult({ experiment }: Report, study: Study): StudyResult {
  const run = runStudy(study, experiment, grams);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
