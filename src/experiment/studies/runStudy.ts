import type { Experiment } from "../experimentSchema.js";
import type { PreparedGrams, RunOptions } from "../preparedGrams.js";
import { crossValidation } from "./crossValidation.js";
import { monteCarlo } from "./monteCarlo.js";
import { roundsAgainstTolerance } from "./roundsAgainstTolerance.js";
import type { Study } from "./study.js";
import type { StudyResult } from "./studyResult.js";
import type { StudyRun } from "./studyRun.js";

/** A study of an experiment, to be driven step by step. @throws ExperimentError, Cancelled, from any step. */
export function runStudy(
  study: Study,
  experiment: Experiment,
  grams: PreparedGrams,
  options: RunOptions = {},
): StudyRun<StudyResult> {
  switch (study) {
    case "roundsAgainstTolerance":
      return roundsAgainstTolerance(experiment, grams, options);
    case "monteCarlo":
      return monteCarlo(experiment, grams, options);
    case "crossValidation":
      return crossValidation(experiment, grams, options);
  }
}
