import type { CrossValidation } from "./crossValidation.js";
import type { MonteCarlo } from "./monteCarlo.js";
import type { RoundsAgainstTolerance } from "./roundsAgainstTolerance.js";

/** What a study has found; each names its kind. */
export type StudyResult = RoundsAgainstTolerance | MonteCarlo | CrossValidation;
