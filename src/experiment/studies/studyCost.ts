import type { Report } from "../report.js";
import { crossValidationSettings, monteCarloSettings } from "../generalisationSchema.js";
import { fullUpTo, solverPlan } from "../chooseSolver.js";
import type { Study } from "./study.js";

/**
 * Nanoseconds of a plain JavaScript thread: for each entry of a matrix times a vector, each mode of a round, a round as
 * such, and each of the K³ of a decomposition.
 */
const [perEntry, perMode, perRound, perCube] = [3, 30, 20_000, 16];
/** For each point of a problem with structure, and each pair of one whose matrix is multiplied with. */
const [perPoint, perPair] = [20_000, 200];

/**
 * About how many milliseconds a study will take, from the size of its problem; good to a factor of a few, for deciding
 * whether to ask first.
 */
export function studyMilliseconds(study: Study, report: Report): number {
  const {
    spectrum: { count },
    data: { outputs },
    experiment,
    collapse,
  } = report;
  const rounds = Math.min(collapse.rounds ?? Infinity, 10_000) + 1;
  switch (study) {
    // It shows something from its first steps on, and keeps to a few seconds by itself.
    case "roundsAgainstTolerance":
      return 0;
    case "monteCarlo":
      return (
        1e-6 *
        monteCarloSettings(experiment).draws *
        (perEntry * count * count * outputs + (perMode * count + perRound) * rounds)
      );
    case "crossValidation": {
      const { folds: asked } = crossValidationSettings(experiment);
      const folds = Math.min(asked, count);
      return 1e-6 * folds * (preparation(report, count * (1 - 1 / folds)) + (perMode * count + perRound) * rounds);
    }
  }
}

/** Nanoseconds until the rounds of so many points can begin, by the solver that does them. */
function preparation({ experiment, data: { dimension, outputs } }: Report, count: number): number {
  const { problem, solver } = experiment;
  if (problem.kind === "spectrum") return 0;
  const shape = { count: Math.ceil(count), dimension, outputs };
  const [kind] = count <= fullUpTo ? ["full"] : solverPlan({ solver, problem }, shape, []);
  if (kind === "stateSpace") return perPoint * count;
  if (kind === "lanczos") return perPair * count * count;
  return perCube * count ** 3;
}
