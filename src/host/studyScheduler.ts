import type { ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import { Cancelled, ExperimentError, formatIssue } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";
import { studyKey, type Study } from "../experiment/studies/study.js";
import type { StudyResult } from "../experiment/studies/studyResult.js";
import { studyMilliseconds } from "../experiment/studies/studyCost.js";
import type { StudyActivity, StudyState } from "../messages/study.js";
import type { Solver } from "../solver/solver.js";

/** A study begins so long after the last change; longer than the sidebar's profile, which goes first. */
const idleDelayMs = 350;
/** A cancelled study's worker is ended if its current step lasts longer than this. */
const cancelledStepMs = 100;
/** A study that is estimated to take longer begins only when it is asked for. */
const longestUnaskedMs = 2000;

/** What a study is made of. */
export interface StudySubject {
  readonly experiment: Experiment;
  readonly files: ExperimentFiles | undefined;
  readonly report: Report;
}

interface Known {
  readonly study: Study;
  readonly key: string;
  readonly result: StudyResult;
  readonly complete: boolean;
}

/**
 * Schedules the study that the visible view needs: one at a time, after the last change, or on request if it takes
 * long.
 */
export class StudyScheduler {
  private study: Study | undefined;
  private subject: StudySubject | undefined;
  private activity: StudyActivity = { kind: "waiting" };
  private known: Known | undefined;
  /** A study that the user cancelled begins again only on request. */
  private cancelledKey: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private attempts = 0;

  /** @param watch takes each computation, to tell the user of what fails in it */
  constructor(
    private readonly solver: Pick<Solver, "study" | "stopStudy">,
    private readonly changed: () => void,
    private readonly watch: (computation: Promise<void>) => void,
  ) {}

  /** Undefined when no view asks for a study, or no experiment has been run. */
  get state(): StudyState | undefined {
    const { study, known, activity } = this;
    if (study === undefined || this.subject === undefined) return undefined;
    const own = known?.study === study ? known : undefined;
    return {
      study,
      activity,
      stale: own !== undefined && own.key !== this.key,
      ...(own === undefined ? {} : { result: own.result }),
    };
  }

  /** Sets the study that the visible view needs from now on. */
  want(study: Study | undefined): void {
    if (study === this.study) return;
    this.stop();
    this.study = study;
    this.cancelledKey = undefined;
    this.consider();
    this.changed();
  }

  /** A run has begun: no study begins before it has ended. */
  postpone(): void {
    clearTimeout(this.timer);
  }

  /**
   * Schedules the study for the experiment that was run last, or for the one before if that run failed: a study that
   * was under way belongs to an earlier experiment, or was cancelled by the run.
   */
  follow(subject: StudySubject | undefined = this.subject): void {
    this.subject = subject;
    this.consider();
  }

  /** There is no experiment any more. */
  leave(): void {
    this.stop();
    this.subject = this.known = undefined;
  }

  /** Begins the study that is offered or was cancelled. */
  begin(): void {
    this.cancelledKey = undefined;
    if (this.activity.kind === "offered" || this.activity.kind === "cancelled") this.start();
  }

  cancel(): void {
    this.cancelledKey = this.key;
    this.stop(cancelledStepMs);
    this.activity = { kind: "cancelled" };
    this.changed();
  }

  /** The files behind the experiments have changed. */
  forget(): void {
    this.stop();
    this.known = undefined;
  }

  private get key(): string | undefined {
    return this.study === undefined || this.subject === undefined
      ? undefined
      : studyKey(this.study, this.subject.experiment);
  }

  private consider(): void {
    clearTimeout(this.timer);
    const { study, subject, key } = this;
    if (study === undefined || subject === undefined) return;
    if (this.known?.key === key && this.known?.complete === true) {
      this.activity = { kind: "done" };
      return;
    }
    if (key === this.cancelledKey) {
      this.activity = { kind: "cancelled" };
      return;
    }
    const milliseconds = studyMilliseconds(study, subject.report);
    if (milliseconds > longestUnaskedMs) {
      this.stop();
      this.activity = { kind: "offered", milliseconds };
      return;
    }
    this.activity = { kind: "waiting" };
    this.timer = setTimeout(() => {
      this.start();
    }, idleDelayMs);
  }

  private start(): void {
    const { study, subject, key } = this;
    if (study === undefined || subject === undefined || key === undefined) return;
    this.watch(this.compute(study, subject, key, ++this.attempts));
  }

  private async compute(
    study: Study,
    { experiment, files }: StudySubject,
    key: string,
    attempt: number,
  ): Promise<void> {
    const isNewest = () => attempt === this.attempts && key === this.key;
    this.activity = { kind: "computing", fraction: 0 };
    this.changed();
    try {
      const result = await this.solver.study(
        { experiment, ...(files === undefined ? {} : { files }) },
        study,
        ({ fraction, partial }) => {
          if (!isNewest()) return;
          this.activity = { kind: "computing", fraction };
          if (partial !== undefined) this.known = { study, key, result: partial, complete: false };
          this.changed();
        },
      );
      if (!isNewest()) return;
      this.known = { study, key, result, complete: true };
      this.activity = { kind: "done" };
      this.changed();
    } catch (error) {
      if (isNewest()) {
        // A run took the worker; its end schedules the study again.
        this.activity =
          error instanceof Cancelled
            ? { kind: "waiting" }
            : {
                kind: "refused",
                text: error instanceof ExperimentError ? error.issues.map(formatIssue).join(" ") : "failed",
              };
        this.changed();
      }
      if (!(error instanceof Cancelled || error instanceof ExperimentError)) throw error;
    }
  }

  private stop(stepPatience?: number): void {
    clearTimeout(this.timer);
    if (this.activity.kind !== "computing") return;
    this.attempts++;
    this.activity = { kind: "waiting" };
    this.solver.stopStudy(stepPatience);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
