import { distill } from "../../theory/distillation/rounds.js";
import { spectralProblem } from "../../theory/distillation/spectralProblem.js";
import { TheoryError } from "../../theory/errors.js";
import { errorAgainstTruth } from "../../theory/generalisation/errorAgainstTruth.js";
import { problemData } from "../data.js";
import type { Experiment } from "../experimentSchema.js";
import { monteCarloSettings } from "../generalisationSchema.js";
import { ExperimentError } from "../issue.js";
import { maximalRounds } from "../limits.js";
import { knownTruth, type NoiseLevel } from "../noiseLevel.js";
import type { PreparedGrams, RunOptions } from "../preparedGrams.js";
import { normalStream } from "../random.js";
import { reportingTheoryErrors } from "../theoryIssues.js";
import { Moments } from "./moments.js";
import type { StudyRun } from "./studyRun.js";

/**
 * Error against the truth over fresh noise, the multipliers of every draw its own: the unconditional risk, per round.
 */
export interface MonteCarlo {
  readonly kind: "monteCarlo";
  /** Draws made so far, those without a solution among them. */
  readonly draws: number;
  readonly wanted: number;
  readonly seed: number;
  readonly noise: NoiseLevel;
  /** Draws whose labels no fit reaches to within ε; they count in nothing below. */
  readonly infeasible: number;
  /** Mean of ‖f_t − f_true‖²/K on the inputs, summed over outputs, for t = 0, 1, … */
  readonly errors: Float64Array;
  /** Their standard errors. */
  readonly standardErrors: Float64Array;
  /** N of every draw that has a solution; Infinity where it was not reached. */
  readonly rounds: Float64Array;
}

/**
 * Draws y = f_true + σξ, ξ standard normal, distils each draw to its collapse, and averages the error against the truth
 * round by round.
 *
 * From its collapse on a draw has f = 0. Errors are recorded for as many rounds as the experiment records, and as any
 * draw so far has had. The noise is drawn on the data, point by point, so that the draws of a seed do not depend on the
 * eigenvectors.
 */
export function* monteCarlo(
  experiment: Experiment,
  grams: PreparedGrams,
  options: RunOptions = {},
): StudyRun<MonteCarlo> {
  const { problem: stated, tolerance } = experiment;
  if (stated.kind === "spectrum")
    throw refusal("is a spectrum; Monte Carlo draws labels around a truth on data. Use a problem with inputs.");
  const data = problemData(stated, options.files);
  const known = knownTruth({ ...experiment, problem: stated }, data);
  if (known === undefined)
    throw refusal("states no truth to draw labels around; give `truth`, or use cross-validation.");
  const { decomposition } = reportingTheoryErrors(experiment, "Gram matrix", () =>
    grams.eigenbasis({ ...experiment, problem: stated }, data, options),
  );
  const { values: truth, noise } = known;
  const { outputs } = data;
  const { coefficients: truthCoefficients } = spectralProblem(decomposition, truth, outputs);
  const { draws: wanted, seed } = monteCarloSettings(experiment);
  const normal = normalStream(seed, "draws");
  const moments = Array.from({ length: experiment.rounds }, () => new Moments());
  const collapsed = errorAgainstTruth(
    new Float64Array(decomposition.count),
    truthCoefficients,
    truthCoefficients,
    outputs,
  );
  const rounds: number[] = [];
  let infeasible = 0;

  const result = (draws: number): MonteCarlo => {
    const length = Math.min(
      moments.length,
      rounds.reduce((a, b) => Math.max(a, b), 0),
    );
    const shown = moments.slice(0, length);
    return {
      kind: "monteCarlo",
      draws,
      wanted,
      seed,
      noise,
      infeasible,
      rounds: Float64Array.from(rounds),
      errors: Float64Array.from(shown, ({ mean }) => mean),
      standardErrors: Float64Array.from(shown, ({ standardError }) => standardError),
    };
  };

  for (let draw = 0; draw < wanted; draw++) {
    yield { fraction: draw / wanted, partial: () => (draw === 0 ? undefined : result(draw)) };
    const problem = spectralProblem(
      decomposition,
      truth.map((value) => value + noise.level * normal()),
      outputs,
    );
    const distillation = reportingTheoryErrors(experiment, "rounds", () =>
      unlessInfeasible(() =>
        distill(problem, {
          tolerance,
          recordedRounds: moments.length,
          maximalRounds,
          ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
        }),
      ),
    );
    if (distillation === undefined) {
      infeasible++;
      continue;
    }
    rounds.push(distillation.collapse ?? Infinity);
    moments.forEach((moment, t) => {
      const round = distillation.rounds[t];
      moment.include(
        round === undefined
          ? collapsed
          : errorAgainstTruth(round.basisWeights, problem.coefficients, truthCoefficients, outputs),
      );
    });
  }
  return result(wanted);
}

/** Undefined where no fit of these labels has a training error of ε. */
export function unlessInfeasible<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof TheoryError && error.code === "infeasibleTolerance") return undefined;
    throw error;
  }
}

function refusal(text: string): ExperimentError {
  return new ExperimentError([{ severity: "error", code: "study", path: ["problem"], text }]);
}
