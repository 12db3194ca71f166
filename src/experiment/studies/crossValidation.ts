import { accuracy } from "../classes.js";
import { problemData } from "../data.js";
import type { ProblemData } from "../problemData.js";
import type { Experiment } from "../experimentSchema.js";
import { crossValidationSettings } from "../generalisationSchema.js";
import { ExperimentError } from "../issue.js";
import type { PreparedGrams, RunOptions } from "../preparedGrams.js";
import { shuffled } from "../random.js";
import { reportingTheoryErrors } from "../theoryIssues.js";
import { foldFitter, rowsOf, type FoldFits } from "./foldFits.js";
import { Moments } from "./moments.js";
import { unlessInfeasible } from "./monteCarlo.js";
import type { StudyRun } from "./studyRun.js";

/** Held-out error from the training data alone, each part of them predicted from the others with the same ε. */
export interface CrossValidation {
  readonly kind: "crossValidation";
  /** Folds done so far, those without a solution among them. */
  readonly done: number;
  readonly folds: number;
  readonly seed: number;
  /** Folds whose training labels no fit reaches to within ε; they count in nothing below. */
  readonly infeasible: number;
  /** Mean over folds of (1/n) Σ ‖f_t(x_i) − y_i‖² over the n points left out, for t = 0, 1, … */
  readonly errors: Float64Array;
  /** s/√folds; folds share training points, so this is a guide and no confidence. */
  readonly standardErrors: Float64Array;
  /** Mean share of the points left out whose class is the largest output; for labels that are classes. */
  readonly accuracies?: Float64Array;
  readonly accuracyStandardErrors?: Float64Array;
  /** N of every fold that has a solution; Infinity where it was not reached. */
  readonly rounds: Float64Array;
}

/**
 * k-fold cross-validation of every round: points are dealt out in an order drawn from the seed, point i of that order
 * to fold i mod k.
 *
 * From its collapse on a fold has f = 0.
 */
export function* crossValidation(
  experiment: Experiment,
  grams: PreparedGrams,
  options: RunOptions = {},
): StudyRun<CrossValidation> {
  const { problem } = experiment;
  if (problem.kind === "spectrum")
    throw refusal("is a spectrum; it has no points to leave out. Use a problem with inputs.");
  const data = problemData(problem, options.files);
  const { count } = data.inputs;
  if (count < 2) throw refusal("has one point; cross-validation needs two or more.");
  const { folds: asked, seed } = crossValidationSettings(experiment);
  const folds = Math.min(asked, count);
  const order = shuffled(
    Array.from({ length: count }, (_, i) => i),
    seed,
    "folds",
  );
  // Before the kernel is evaluated, so that there is something to be seen of it.
  yield { fraction: 0, partial: () => undefined };
  const fit = foldFitter({ ...experiment, problem }, data, grams, options);
  const errors = Array.from({ length: experiment.rounds }, () => new Moments());
  const accuracies = errors.map(() => new Moments());
  const rounds: number[] = [];

  const result = (done: number): CrossValidation => {
    const length = Math.min(
      errors.length,
      rounds.reduce((a, b) => Math.max(a, b), 0),
    );
    const means = (moments: readonly Moments[]) => Float64Array.from(moments.slice(0, length), ({ mean }) => mean);
    const spreads = (moments: readonly Moments[]) =>
      Float64Array.from(moments.slice(0, length), ({ standardError }) => standardError);
    return {
      kind: "crossValidation",
      done,
      folds,
      seed,
      infeasible: done - rounds.length,
      rounds: Float64Array.from(rounds),
      errors: means(errors),
      standardErrors: spreads(errors),
      ...(data.classes === undefined
        ? {}
        : { accuracies: means(accuracies), accuracyStandardErrors: spreads(accuracies) }),
    };
  };

  for (let fold = 0; fold < folds; fold++) {
    if (fold > 0) yield { fraction: fold / folds, partial: () => result(fold) };
    const held = order.filter((_, i) => i % folds === fold);
    const rest = order.filter((_, i) => i % folds !== fold);
    const scored = reportingTheoryErrors(experiment, "rounds", () =>
      unlessInfeasible(() => score(data, held, fit(rest, held))),
    );
    if (scored === undefined) continue;
    rounds.push(scored.collapse);
    errors.forEach((moments, t) => {
      moments.include(scored.errors[t] ?? scored.collapsedError);
    });
    accuracies.forEach((moments, t) => {
      moments.include(scored.accuracies[t] ?? scored.collapsedAccuracy);
    });
  }
  return result(folds);
}

/** What the fits of a fold come to at the points it was not trained on. */
function score({ outputs, labels }: ProblemData, held: readonly number[], { collapse, predictions }: FoldFits) {
  const wanted = rowsOf(labels, outputs, held);
  const zeros = new Float64Array(wanted.length);
  return {
    collapse: collapse ?? Infinity,
    errors: predictions.map((fit) => meanSquare(fit, wanted, held.length)),
    collapsedError: meanSquare(zeros, wanted, held.length),
    accuracies: predictions.map((fit) => accuracy(fit, wanted, outputs)),
    collapsedAccuracy: accuracy(zeros, wanted, outputs),
  };
}

function meanSquare(fit: Float64Array, labels: Float64Array, points: number): number {
  return fit.reduce((sum, value, i) => sum + (value - (labels[i] ?? 0)) ** 2, 0) / points;
}

function refusal(text: string): ExperimentError {
  return new ExperimentError([{ severity: "error", code: "study", path: ["problem"], text }]);
}
