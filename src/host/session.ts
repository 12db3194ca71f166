import * as vscode from "vscode";
import type { Analysis } from "../experiment/analyses/analysis.js";
import type { ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import type { Issue } from "../experiment/issue.js";
import { withValueAt } from "../experiment/parameterFields.js";
import { validateExperiment, type ParsedExperiment } from "../experiment/parseExperiment.js";
import type { Report } from "../experiment/report.js";
import type { ControlsSnapshot, ParameterChange } from "../messages/controls.js";
import type { Activity, PanelSnapshot } from "../messages/panel.js";
import { createLatestRun, type LatestRun, type RunOutcome } from "../solver/latestRun.js";
import type { RunResult, Solver } from "../solver/solver.js";
import type { ExperimentDiagnostics } from "./diagnostics.js";
import { parseDocument, writeParameter } from "./experimentDocument.js";
import type { FileTexts } from "./fileTexts.js";
import { tellFailure } from "./notify.js";
import { ProfileCache } from "./profileCache.js";
import { failureIssues, issuesOf } from "./runIssues.js";
import { controlsSnapshotOf, panelSnapshotOf, type SessionState } from "./snapshots.js";
import { StudyScheduler } from "./studyScheduler.js";

/** A run on its way, and where it stands among the others. */
interface Run {
  readonly uri: vscode.Uri;
  readonly wanted: ParsedExperiment;
  readonly order: number;
  readonly cancellations: number;
}

/** Runs that end sooner are not announced: a message that flickers is worse than none. */
const announceAfter = 120;

/**
 * The state that panel and sidebar show: the active experiment document, a value being dragged over it, its last good
 * result. Pages are told by events and take whole snapshots.
 */
export class ExperimentSession implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly ran = new vscode.EventEmitter<{ readonly uri: vscode.Uri; readonly report: Report }>();
  /** The experiment as its document has it has been run. */
  readonly onDidRun = this.ran.event;

  private uri: vscode.Uri | undefined;
  private parsed: ParsedExperiment | undefined;
  private preview: ParsedExperiment | undefined;
  private lastGood: Experiment | undefined;
  private result: RunResult | undefined;
  private resultIsStale = false;
  private runIssues: readonly Issue[] = [];
  private activity: Activity = { kind: "idle" };
  private revision = 0;
  private runs = 0;
  private lastShown = 0;
  private cancellations = 0;
  private readonly latest: LatestRun;
  private readonly profile: ProfileCache;
  readonly studies: StudyScheduler;
  private included: readonly Analysis[] = [];
  private writes: Promise<void> = Promise.resolve();

  constructor(
    private readonly solver: Solver,
    private readonly diagnostics: ExperimentDiagnostics,
    private readonly files: FileTexts,
  ) {
    this.latest = createLatestRun(solver, (callback, milliseconds) => {
      setTimeout(callback, milliseconds);
    });
    this.profile = new ProfileCache(solver, () => {
      this.emit();
    });
    this.studies = new StudyScheduler(
      solver,
      () => {
        this.emit();
      },
      (computation) => {
        tellFailure(vscode.l10n.t("Study"), computation);
      },
    );
    files.onDidChange(() => {
      this.profile.forget();
      this.studies.forget();
      tellFailure(vscode.l10n.t("Run Experiment"), this.run());
    });
  }

  get documentUri(): vscode.Uri | undefined {
    return this.uri;
  }

  /** Makes a document the active experiment and runs it. */
  activate(document: vscode.TextDocument): Promise<void> {
    if (document.uri.toString() === this.uri?.toString()) return Promise.resolve();
    this.clear();
    this.uri = document.uri;
    return this.refresh(document);
  }

  /** Forgets the active experiment. */
  clear(): void {
    this.latest.cancel();
    this.uri = this.parsed = this.preview = this.lastGood = this.result = undefined;
    this.runIssues = [];
    this.resultIsStale = false;
    this.activity = { kind: "idle" };
    this.studies.leave();
    this.emit();
  }

  /** Takes in the document's text, which wins over anything previewed, and runs it. */
  refresh(document: vscode.TextDocument): Promise<void> {
    this.parsed = parseDocument(document);
    this.preview = undefined;
    return this.run();
  }

  /** Shows what a changed parameter would give, without touching the document. */
  async previewChange({ document, path, value }: ParameterChange): Promise<void> {
    if (this.lastGood === undefined || document !== this.uri?.toString()) return;
    this.preview = validateExperiment(withValueAt(this.lastGood, path, value));
    await this.run();
  }

  async abandonPreview(): Promise<void> {
    if (this.preview === undefined) return;
    this.preview = undefined;
    await this.run();
  }

  /** Writes a changed parameter into its document; the document's change then drives everything else. */
  commitChange({ document, path, value }: ParameterChange): Promise<void> {
    const write = this.writes.then(async () => {
      try {
        // A change of the document replaces the preview; without one nothing would.
        if (!(await writeParameter(vscode.Uri.parse(document), path, value))) await this.abandonPreview();
      } catch (error) {
        await this.abandonPreview();
        throw error;
      }
    });
    // A failed write is its caller's to report; later writes must not inherit it.
    this.writes = write.catch(() => undefined);
    return write;
  }

  /** Runs the active experiment, as previewed or as written. */
  async run(): Promise<void> {
    const wanted = this.preview ?? this.parsed;
    const { uri } = this;
    if (wanted === undefined || uri === undefined) return;
    if (!wanted.ok) {
      this.latest.cancel();
      this.activity = { kind: "idle" };
      this.runIssues = wanted.issues;
      this.resultIsStale = true;
      this.emit();
      return;
    }
    if (this.preview === undefined) this.lastGood = wanted.experiment;
    this.studies.postpone();
    const run = { uri, wanted, order: ++this.runs, cancellations: this.cancellations };
    const files = await this.files.read(uri, wanted.experiment);
    if (!this.isNewest(run)) return;
    const outcome =
      run.cancellations === this.cancellations
        ? await this.submit(wanted.experiment, files)
        : { kind: "cancelled" as const };
    if (this.isNewest(run)) this.take(outcome, wanted.experiment, files);
    else this.showIntermediateResult(outcome, run);
    if (outcome.kind !== "done") return;
    this.lastShown = Math.max(this.lastShown, run.order);
    // Another view may have come up in the meantime.
    await this.include(this.included);
  }

  /** Which analyses reports are to hold from now on; what the present one lacks is computed at once. */
  async include(analyses: readonly Analysis[]): Promise<void> {
    this.included = analyses;
    const report = this.result?.report;
    if (report !== undefined && analyses.some((each) => report[each] === undefined)) await this.run();
  }

  cancel(): void {
    this.cancellations++;
    this.latest.cancel();
  }

  private isNewest({ uri, wanted }: Run): boolean {
    return uri.toString() === this.uri?.toString() && (this.preview ?? this.parsed) === wanted;
  }

  private async submit(experiment: Experiment, files: ExperimentFiles | undefined): Promise<RunOutcome> {
    const announce = setTimeout(() => {
      this.setActivity({ kind: "computing", stage: "starting", fraction: null });
    }, announceAfter);
    const begun = performance.now();
    const outcome = await this.latest.submit(
      { experiment, include: this.included, ...(files === undefined ? {} : { files }) },
      (stage, fraction) => {
        if (performance.now() - begun > announceAfter) this.setActivity({ kind: "computing", stage, fraction });
      },
    );
    clearTimeout(announce);
    return outcome;
  }

  /** While a slider moves faster than runs end, superseded results are shown too, so that the figures follow it. */
  private showIntermediateResult(outcome: RunOutcome, { uri, order }: Run): void {
    if (outcome.kind !== "done" || order < this.lastShown || uri.toString() !== this.uri?.toString()) return;
    this.result = outcome.result;
    this.resultIsStale = false;
    this.emit();
  }

  panelSnapshot(): PanelSnapshot {
    return panelSnapshotOf(this.state());
  }

  controlsSnapshot(): ControlsSnapshot {
    return controlsSnapshotOf(this.state());
  }

  private state(): SessionState {
    const experiment = this.preview?.ok === true ? this.preview.experiment : this.lastGood;
    return {
      revision: this.revision,
      activity: this.activity,
      issues: this.runIssues,
      stale: this.resultIsStale,
      uri: this.uri,
      parsed: this.parsed,
      saved: this.lastGood,
      experiment,
      result: this.result,
      study: this.studies.state,
      profile: experiment === undefined ? undefined : this.profile.of(experiment),
    };
  }

  private take(outcome: RunOutcome, experiment: Experiment, files: ExperimentFiles | undefined): void {
    if (outcome.kind === "superseded") return;
    this.activity = outcome.kind === "cancelled" ? { kind: "cancelled" } : { kind: "idle" };
    this.resultIsStale = outcome.kind !== "done";
    if (outcome.kind === "done") {
      this.result = outcome.result;
      this.runIssues = issuesOf(outcome.result.report);
      this.profile.want(experiment, files);
      this.studies.follow({ experiment, files, report: outcome.result.report });
    } else if (outcome.kind === "failed") {
      this.runIssues = failureIssues(outcome.error);
      // An infeasible ε still has a meaningful range to go back to.
      if (this.runIssues.some(({ code }) => code === "infeasibleTolerance")) this.profile.want(experiment, files);
    }
    if (outcome.kind !== "done") this.studies.follow();
    if (this.preview === undefined && outcome.kind === "done" && this.uri !== undefined)
      this.ran.fire({ uri: this.uri, report: outcome.result.report });
    if (this.preview === undefined && outcome.kind !== "cancelled") this.markInDocument();
    this.emit();
  }

  private markInDocument(): void {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri?.toString());
    if (document !== undefined) this.diagnostics.setRunIssues(document, this.runIssues);
  }

  private setActivity(activity: Activity): void {
    this.activity = activity;
    this.emit();
  }

  private emit(): void {
    this.revision++;
    this.changed.fire();
  }

  dispose(): void {
    this.profile.dispose();
    this.studies.dispose();
    this.changed.dispose();
    this.ran.dispose();
    void this.solver.dispose();
  }
}
