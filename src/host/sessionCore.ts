import type { Analysis } from "../experiment/analyses/analysis.js";
import type { ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import type { Issue } from "../experiment/issue.js";
import type { ParsedExperiment } from "../experiment/parseExperiment.js";
import type { Report } from "../experiment/report.js";
import type { ToleranceProfile } from "../experiment/toleranceProfile.js";
import type { ParameterChange } from "../messages/controls.js";
import { createLatestRun, type LatestRun, type RunOutcome } from "../solver/latestRun.js";
import type { Solver } from "../solver/solver.js";
import { ProfileCache } from "./profileCache.js";
import {
  cleared,
  ended,
  initialState,
  refused,
  shownExperiment,
  wantedOf,
  withPreview,
  withResult,
  withText,
  type ActiveDocument,
  type SessionState,
} from "./sessionState.js";
import { StudyScheduler } from "./studyScheduler.js";

/** What the session needs of its surroundings, and what it tells them. */
export interface SessionSurroundings {
  /** The files that an experiment names; undefined when it names none. */
  readonly readFiles: (document: string, experiment: Experiment) => Promise<ExperimentFiles> | undefined;
  /** Writes a value into the document; false when it stood there already. */
  readonly writeParameter: (change: ParameterChange) => Promise<boolean>;
  readonly onChange: () => void;
  /** The experiment as its document has it has been run. */
  readonly onRun: (report: Report) => void;
  /** What a run of the experiment as its document has it found wrong. */
  readonly onIssues: (issues: readonly Issue[]) => void;
  /** Takes each computation beside the runs, to tell the user of what fails in it. */
  readonly watch: (what: "study" | "profile", computation: Promise<void>) => void;
}

/** A run, and where it stands among the others. */
interface Run {
  readonly document: ActiveDocument;
  readonly wanted: ParsedExperiment;
  readonly order: number;
  readonly cancellations: number;
}

/** Runs that end sooner are not announced: a message that flickers is worse than none. */
const announceAfterMs = 120;

/** Runs the active experiment: the latest wins, and what superseded runs found is shown on the way. */
export class SessionCore {
  private current: SessionState = initialState;
  private runs = 0;
  private cancellations = 0;
  private included: readonly Analysis[] = [];
  private writes: Promise<void> = Promise.resolve();
  private readonly latest: LatestRun;
  private readonly profiles: ProfileCache;
  readonly studies: StudyScheduler;

  constructor(
    solver: Solver,
    private readonly surroundings: SessionSurroundings,
  ) {
    const changed = (): void => {
      this.change(this.current);
    };
    this.latest = createLatestRun(solver, (callback, milliseconds) => {
      setTimeout(callback, milliseconds);
    });
    this.profiles = new ProfileCache(solver, changed, (computation) => {
      surroundings.watch("profile", computation);
    });
    this.studies = new StudyScheduler(solver, changed, (computation) => {
      surroundings.watch("study", computation);
    });
  }

  get state(): SessionState {
    return this.current;
  }

  /** N(ε) of the experiment on show, once it has been computed. */
  get profile(): ToleranceProfile | undefined {
    const experiment = shownExperiment(this.current);
    return experiment === undefined ? undefined : this.profiles.of(experiment);
  }

  /** Forgets the active experiment. */
  clear(): void {
    this.latest.cancel();
    this.studies.leave();
    this.change(cleared(this.current));
  }

  /** Makes a document the active one; its text follows. */
  open(document: ActiveDocument): void {
    this.current = { ...this.current, document };
  }

  /** Takes in the document's text and runs it. */
  refresh(parsed: ParsedExperiment): Promise<void> {
    this.current = withText(this.current, parsed);
    return this.run();
  }

  /** Shows what a changed parameter would give, without touching the document. */
  async previewChange(change: ParameterChange): Promise<void> {
    const previewed = withPreview(this.current, change);
    if (previewed === undefined) return;
    this.current = previewed;
    await this.run();
  }

  async abandonPreview(): Promise<void> {
    if (this.current.preview === undefined) return;
    this.current = { ...this.current, preview: undefined };
    await this.run();
  }

  /** Writes a changed parameter into its document; the document's change then drives everything else. */
  commitChange(change: ParameterChange): Promise<void> {
    const write = this.writes.then(async () => {
      try {
        // A change of the document replaces the preview; without one nothing would.
        if (!(await this.surroundings.writeParameter(change))) await this.abandonPreview();
      } catch (error) {
        await this.abandonPreview();
        throw error;
      }
    });
    // A failed write is its caller's to report; later writes must not inherit it.
    this.writes = write.catch(() => undefined);
    return write;
  }

  /** The files that experiments name have changed. */
  filesChanged(): Promise<void> {
    this.profiles.forget();
    this.studies.forget();
    return this.run();
  }

  /** Runs the active experiment, as previewed or as written. */
  async run(): Promise<void> {
    const wanted = wantedOf(this.current);
    const { document, preview } = this.current;
    if (wanted === undefined || document === undefined) return;
    if (!wanted.ok) {
      this.latest.cancel();
      this.change(refused(this.current, wanted.issues));
      return;
    }
    const { experiment } = wanted;
    if (preview === undefined) this.current = { ...this.current, saved: experiment };
    this.studies.postpone();
    const run = { document, wanted, order: ++this.runs, cancellations: this.cancellations };
    const files = await this.surroundings.readFiles(document.uri, experiment);
    if (!this.isNewest(run)) return;
    const outcome: RunOutcome =
      run.cancellations === this.cancellations ? await this.submit(experiment, files) : { kind: "cancelled" };
    if (this.isNewest(run)) this.end(outcome, experiment, files);
    else this.showIntermediateResult(outcome, run);
    if (outcome.kind !== "done") return;
    this.current = { ...this.current, lastShown: Math.max(this.current.lastShown, run.order) };
    // Another view may have come up in the meantime.
    await this.include(this.included);
  }

  /** Which analyses reports are to hold from now on; what the present one lacks is computed at once. */
  async include(analyses: readonly Analysis[]): Promise<void> {
    this.included = analyses;
    const report = this.current.result?.report;
    if (report !== undefined && analyses.some((each) => report[each] === undefined)) await this.run();
  }

  cancel(): void {
    this.cancellations++;
    this.latest.cancel();
  }

  private isNewest({ document, wanted }: Run): boolean {
    return document.uri === this.current.document?.uri && wantedOf(this.current) === wanted;
  }

  private async submit(experiment: Experiment, files: ExperimentFiles | undefined): Promise<RunOutcome> {
    const announce = setTimeout(() => {
      this.change({ ...this.current, activity: { kind: "computing", stage: "starting", fraction: null } });
    }, announceAfterMs);
    const begun = performance.now();
    const outcome = await this.latest.submit(
      { experiment, include: this.included, ...(files === undefined ? {} : { files }) },
      (stage, fraction) => {
        if (performance.now() - begun > announceAfterMs)
          this.change({ ...this.current, activity: { kind: "computing", stage, fraction } });
      },
    );
    clearTimeout(announce);
    return outcome;
  }

  /** While a slider moves faster than runs end, superseded results are shown too, so that the figures follow it. */
  private showIntermediateResult(outcome: RunOutcome, { document, order }: Run): void {
    const { lastShown, document: active } = this.current;
    if (outcome.kind !== "done" || order < lastShown || document.uri !== active?.uri) return;
    this.change(withResult(this.current, outcome.result));
  }

  private end(outcome: RunOutcome, experiment: Experiment, files: ExperimentFiles | undefined): void {
    if (outcome.kind === "superseded") return;
    const state = (this.current = ended(this.current, outcome));
    // An infeasible ε still has a meaningful range to go back to.
    const infeasible = outcome.kind === "failed" && state.issues.some(({ code }) => code === "infeasibleTolerance");
    if (outcome.kind === "done" || infeasible) this.profiles.want(experiment, files);
    if (outcome.kind === "done") this.studies.follow({ experiment, files, report: outcome.result.report });
    else this.studies.follow();
    if (state.preview === undefined) {
      if (outcome.kind === "done") this.surroundings.onRun(outcome.result.report);
      if (outcome.kind !== "cancelled") this.surroundings.onIssues(state.issues);
    }
    this.change(this.current);
  }

  private change(state: SessionState): void {
    this.current = { ...state, revision: state.revision + 1 };
    this.surroundings.onChange();
  }

  dispose(): void {
    this.profiles.dispose();
    this.studies.dispose();
  }
}
