/** A study between two of its steps: how much is done, and what that comes to so far. */
export interface StudyStep<Result> {
  readonly fraction: number;
  /** Undefined before there is anything to show. Built only when it is called for. */
  readonly partial: () => Result | undefined;
}

/** A study as a sequence of steps, so that whoever drives it can stop between any two and show what there is. */
export type StudyRun<Result> = Generator<StudyStep<Result>, Result, void>;
