import type { Report } from "../report.js";
import { crossValidationSettings, monteCarloSettings } from "../generalisationSchema.js";
import type { Study } from "./study.js";

/**
 * Nanoseconds of a plain JavaScript thread: for each entry of a matrix times a vector, each mode of a round, a round as
 * such, and each of the K³ of a decomposition.
 */
const [perEntry, perMode, perRound, perCube] = [3, 30, 20_000, 16];

/**
 * About how many milliseconds a study will take, from the size of its problem; good to a factor of a few, for deciding
 * whether to ask first.
 */
export function studyMilliseconds(
  study: Study,
  { spectrum: { count }, data: { outputs }, experiment, collapse }: Report,
): number {
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
      return 1e-6 * folds * (perCube * (count * (1 - 1 / folds)) ** 3 + (perMode * count + perRound) * rounds);
    }
  }
}
