import type { Experiment } from "../experimentSchema.js";
import { crossValidationSettings, monteCarloSettings } from "../generalisationSchema.js";
import type { CrossValidation } from "./crossValidation.js";
import type { MonteCarlo } from "./monteCarlo.js";
import type { RoundsAgainstTolerance } from "./roundsAgainstTolerance.js";

/** Computations that take many runs: beside the report, on demand, and out of a slider's way. */
export const studies = ["roundsAgainstTolerance", "monteCarlo", "crossValidation"] as const;

export type Study = (typeof studies)[number];

/** What a study has found; each names its kind. */
export type StudyResult = RoundsAgainstTolerance | MonteCarlo | CrossValidation;

/** A study between two of its steps: how much is done, and what that comes to so far. */
export interface StudyStep<Result extends StudyResult = StudyResult> {
  readonly fraction: number;
  /** Undefined before there is anything to show. Built only when it is called for. */
  readonly partial: () => Result | undefined;
}

/** A study as a sequence of steps, so that whoever drives it can stop between any two and show what there is. */
export type StudyRun<Result extends StudyResult = StudyResult> = Generator<StudyStep<Result>, Result, void>;

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
