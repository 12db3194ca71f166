import * as vscode from "vscode";
import { isExperiment } from "./experimentDocument.js";
import { tellFailure } from "./notify.js";
import type { ExperimentSession } from "./session.js";

const memory = "activeExperiment";

/** Keeps the session on the experiment that the user last looked at, over changes, closing and reloading. */
export class ActiveExperiment implements vscode.Disposable {
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(private readonly session: ExperimentSession, private readonly workspaceState: vscode.Memento) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => { if (editor !== undefined) this.consider(editor.document); }),
      vscode.workspace.onDidOpenTextDocument((document) => { this.onOpened(document); }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.isActive(document)) tellFailure(vscode.l10n.t("Run Experiment"), session.refresh(document));
      }),
      vscode.workspace.onDidCloseTextDocument((document) => { this.onClosed(document); }),
    ];
  }

  /** At start: the experiment in front of the user, else the one of last time. */
  async restore(): Promise<void> {
    const visible = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors]
      .find((editor) => editor !== undefined && isExperiment(editor.document));
    const remembered = this.workspaceState.get<string>(memory);
    if (visible !== undefined) {
      this.consider(visible.document);
    } else if (remembered !== undefined) {
      const uri = vscode.Uri.parse(remembered);
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === remembered);
      if (open !== undefined) this.consider(open);
      else if (await isTab(uri)) this.consider(await vscode.workspace.openTextDocument(uri));
    }
  }

  /** Makes a document the active experiment, if it is one. */
  consider(document: vscode.TextDocument): void {
    if (!isExperiment(document)) return;
    tellFailure(vscode.l10n.t("Run Experiment"), this.session.activate(document));
    tellFailure(vscode.l10n.t("Remember experiment"), this.workspaceState.update(memory, document.uri.toString()));
  }

  private onOpened(document: vscode.TextDocument): void {
    if (this.session.documentUri === undefined && isExperiment(document)) this.consider(document);
  }

  private onClosed(document: vscode.TextDocument): void {
    // An unsaved document that is closed is gone; a saved one can be opened again when it is written to.
    const stillOpen = vscode.workspace.textDocuments.some((other) => !other.isClosed && other.uri.toString() === document.uri.toString());
    if (this.isActive(document) && document.isUntitled && !stillOpen) {
      this.session.clear();
    }
  }

  private isActive(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.session.documentUri?.toString();
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => { subscription.dispose(); });
  }
}

/** Whether a document is open in some tab: text documents of tabs in the background are not loaded until they are asked for. */
async function isTab(uri: vscode.Uri): Promise<boolean> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  if (tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString())) return true;
  if (uri.scheme === "untitled") return false;
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
