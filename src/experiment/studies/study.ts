import type { Experiment } from "../experimentSchema.js";
import { crossValidationSettings, monteCarloSettings } from "../generalisationSchema.js";

/** Computations that take many runs: beside the report, on demand, and out of a slider's way. */
export const studies = ["roundsAgainstTolerance", "monteCarlo", "crossValidation"] as const;

export type Study = (typeof studies)[number];

/** Equal for experiments whose study has the same result. */
export function studyKey(study: Study, experiment: Experiment): string {
  const { problem, rankTolerance, tolerance, rounds, noiseLevel, solver } = experiment;
  switch (study) {
    case "roundsAgainstTolerance":
      return JSON.stringify([study, problem, rankTolerance]);
    case "monteCarlo":
      return JSON.stringify([
        study,
        problem,
        rankTolerance,
        tolerance,
        rounds,
        noiseLevel,
        monteCarloSettings(experiment),
      ]);
    case "crossValidation":
      return JSON.stringify([
        study,
        problem,
        rankTolerance,
        solver,
        tolerance,
        rounds,
        crossValidationSettings(experiment),
      ]);
  }
}
