import type { Analysis } from "../experiment/analyses/analysis.js";
import type { ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import type { StudyResult } from "../experiment/studies/studyResult.js";
import type { ToleranceProfile } from "../experiment/toleranceProfile.js";

export interface RunResult {
  readonly report: Report;
  /** Time spent on this run, decomposition included when it was not at hand. */
  readonly milliseconds: number;
}

/** An experiment with the texts of the files that it names. */
export interface RunRequest {
  readonly experiment: Experiment;
  readonly files?: ExperimentFiles;
  /** Parts of the report beyond rounds, fits and bounds. */
  readonly include?: readonly Analysis[];
  /**
   * Whether the report holds every training point however many there are; else, of very many, those that make the
   * picture.
   */
  readonly allPoints?: boolean;
}

export type ProgressListener = (stage: string, fraction: number | null) => void;

/** How much of a study is done, and its result so far, if there is one. */
export interface StudyProgress {
  readonly fraction: number;
  readonly partial?: StudyResult;
}

export type StudyListener = (progress: StudyProgress) => void;

/**
 * Where experiments are run. Calls are served one after the other. Each call settles: with its result, with an
 * ExperimentError that carries what is wrong, with Cancelled, or with SolverFault when the place itself broke down.
 */
export interface Solver {
  run(request: RunRequest, onProgress?: ProgressListener): Promise<RunResult>;
  /** Computed while there is nothing better to do: a later run makes it stop with Cancelled. */
  profile(request: RunRequest): Promise<ToleranceProfile>;
  /** As a profile, with results on the way; latest wins: a newer study makes it stop with Cancelled, too. */
  study(request: RunRequest, study: Study, onProgress?: StudyListener): Promise<StudyResult>;
  /**
   * Makes a study stop at its next step; its call rejects with Cancelled. Runs, profiles and decompositions at hand are
   * left alone, unless `patience` is given: after so many milliseconds a step that is still under way is broken off,
   * and decompositions are lost with it.
   */
  stopStudy(patience?: number): void;
  /** Stops what is running, at once; its call rejects with Cancelled. The solver stays usable. */
  cancel(): void;
  dispose(): Promise<void>;
}

/** A fault of the program, not of the experiment. */
export class SolverFault extends Error {
  constructor(message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.name = "SolverFault";
  }
}

/** The experiment is in order, but too large for here. */
export class OutOfMemory extends SolverFault {
  constructor(options?: { readonly cause: unknown }) {
    super(
      "This needs more memory than the solver can have. Use fewer points, rounds, columns or grid points.",
      options,
    );
    this.name = "OutOfMemory";
  }
}
