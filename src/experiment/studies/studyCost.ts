import type { Report } from "../report.js";
import { crossValidationSettings, monteCarloSettings } from "../generalisationSchema.js";
import type { Study } from "./study.js";

/** Seconds × 1e9 of a plain JavaScript thread: one multiplication of a matrix with a vector per entry, one mode of a round, one K³ of a decomposition. */
const [perEntry, perMode, perCube] = [1, 30, 10];

/** About how many milliseconds a study will take, from the size of its problem; good to a factor of a few, for deciding whether to ask first. */
export function studyMilliseconds(study: Study, { spectrum: { count }, data: { outputs }, experiment, collapse }: Report): number {
  const rounds = Math.min(collapse.rounds ?? Infinity, 10_000) + 1;
  switch (study) {
    // It shows something from its first steps on, and keeps to a few seconds by itself.
    case "roundsAgainstTolerance": return 0;
    case "monteCarlo": return 1e-6 * monteCarloSettings(experiment).draws * (perEntry * count * count * outputs + perMode * count * rounds);
    case "crossValidation": {
      const { folds: asked } = crossValidationSettings(experiment);
      const folds = Math.min(asked, count);
      return 1e-6 * folds * (perCube * (count * (1 - 1 / folds)) ** 3 + perMode * count * rounds);
    }
  }
}
