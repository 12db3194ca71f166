import * as vscode from "vscode";
import { exportedGlob } from "../../export/formats.js";
import { outdatedExports, type ExportStatus } from "../../export/outdatedExports.js";
import { isExperimentUri } from "../experimentDocument.js";
import { tellFailure } from "../notify.js";
import { exportStore } from "./exportStore.js";
import { sha256 } from "./sha256.js";

/** Several files change together when a paper is refreshed. */
const idleDelayMs = 500;

/** The exported figures of the workspace, and which of them are older than their experiments. */
export class ExportStatusWatcher implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private statuses: readonly ExportStatus[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor() {
    const exported = vscode.workspace.createFileSystemWatcher(exportedGlob);
    const later = (): void => {
      this.lookSoon();
    };
    this.subscriptions = [
      exported,
      exported.onDidChange(later),
      exported.onDidCreate(later),
      exported.onDidDelete(later),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (isExperimentUri(uri)) later();
      }),
    ];
    later();
  }

  get all(): readonly ExportStatus[] {
    return this.statuses;
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      tellFailure(vscode.l10n.t("Exported figures"), this.look());
    }, idleDelayMs);
  }

  private async look(): Promise<void> {
    this.statuses = await outdatedExports(exportStore, sha256, async (file) => {
      const bytes = await exportStore.read(file);
      return bytes === undefined ? undefined : sha256(bytes);
    });
    this.changed.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.forEach((subscription) => {
      subscription.dispose();
    });
    this.changed.dispose();
  }
}
