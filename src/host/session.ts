import * as vscode from "vscode";
import type { Analysis } from "../experiment/analyses/analysis.js";
import type { Report } from "../experiment/report.js";
import type { ControlsSnapshot, ParameterChange } from "../messages/controls.js";
import type { PanelSnapshot } from "../messages/panel.js";
import type { Solver } from "../solver/solver.js";
import type { ExperimentDiagnostics } from "./diagnostics.js";
import { fileNameOf, parseDocument, writeParameter } from "./experimentDocument.js";
import type { FileTexts } from "./fileTexts.js";
import { tellFailure } from "./notify.js";
import { SessionCore } from "./sessionCore.js";
import { controlsSnapshotOf, panelSnapshotOf } from "./snapshots.js";
import type { StudyScheduler } from "./studyScheduler.js";

/** The session of one window: `SessionCore` between the documents of VS Code and the pages, which are told by events. */
export class ExperimentSession implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly ran = new vscode.EventEmitter<{ readonly uri: vscode.Uri; readonly report: Report }>();
  /** The experiment as its document has it has been run. */
  readonly onDidRun = this.ran.event;
  private readonly core: SessionCore;
  private uri: vscode.Uri | undefined;

  constructor(
    private readonly solver: Solver,
    diagnostics: Pick<ExperimentDiagnostics, "setRunIssues">,
    files: Pick<FileTexts, "read" | "onDidChange">,
  ) {
    this.core = new SessionCore(solver, {
      readFiles: (document, experiment) => files.read(vscode.Uri.parse(document), experiment),
      writeParameter: ({ document, path, value }) => writeParameter(vscode.Uri.parse(document), path, value),
      onChange: () => {
        this.changed.fire();
      },
      onRun: (report) => {
        if (this.uri !== undefined) this.ran.fire({ uri: this.uri, report });
      },
      onIssues: (issues) => {
        const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri?.toString());
        if (document !== undefined) diagnostics.setRunIssues(document, issues);
      },
      watch: (what, computation) => {
        tellFailure(what === "study" ? vscode.l10n.t("Study") : vscode.l10n.t("Rounds against tolerance"), computation);
      },
    });
    files.onDidChange(() => {
      tellFailure(vscode.l10n.t("Run Experiment"), this.core.filesChanged());
    });
  }

  get documentUri(): vscode.Uri | undefined {
    return this.uri;
  }

  get studies(): StudyScheduler {
    return this.core.studies;
  }

  /** Makes a document the active experiment and runs it. */
  activate(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (uri === this.uri?.toString()) return Promise.resolve();
    this.clear();
    this.uri = document.uri;
    this.core.open({ uri, fileName: fileNameOf(document.uri) });
    return this.refresh(document);
  }

  /** Forgets the active experiment. */
  clear(): void {
    this.uri = undefined;
    this.core.clear();
  }

  /** Takes in the document's text, which wins over anything previewed, and runs it. */
  refresh(document: vscode.TextDocument): Promise<void> {
    return this.core.refresh(parseDocument(document));
  }

  previewChange(change: ParameterChange): Promise<void> {
    return this.core.previewChange(change);
  }

  abandonPreview(): Promise<void> {
    return this.core.abandonPreview();
  }

  commitChange(change: ParameterChange): Promise<void> {
    return this.core.commitChange(change);
  }

  run(): Promise<void> {
    return this.core.run();
  }

  include(analyses: readonly Analysis[]): Promise<void> {
    return this.core.include(analyses);
  }

  cancel(): void {
    this.core.cancel();
  }

  panelSnapshot(): PanelSnapshot {
    return panelSnapshotOf(this.core.state, this.core.studies.state);
  }

  controlsSnapshot(): ControlsSnapshot {
    return controlsSnapshotOf(this.core.state, this.core.profile);
  }

  dispose(): void {
    this.core.dispose();
    this.changed.dispose();
    this.ran.dispose();
    void this.solver.dispose();
  }
}
