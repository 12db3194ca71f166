import * as vscode from "vscode";
import * as z from "zod";
import { QuietTyping } from "./quietTyping.js";
import { isExperiment, isExperimentUri } from "./experimentDocument.js";
import { tellFailure } from "./notify.js";
import type { ExperimentSession } from "./session.js";

const memory = "activeExperiment";
/** A URI with its scheme; anything else is as good as nothing. */
const remembered = z
  .string()
  .max(4096)
  .regex(/^[a-z][\w+.-]*:/i)
  .optional()
  .catch(undefined);

/** Keeps the session on the experiment that the user last looked at, over changes, closing and reloading. */
export class ActiveExperiment implements vscode.Disposable {
  private readonly subscriptions: readonly vscode.Disposable[];
  private readonly typing = new QuietTyping();

  constructor(
    private readonly session: ExperimentSession,
    private readonly workspaceState: vscode.Memento,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined) this.consider(editor.document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.onOpened(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.isActive(document))
          this.typing.after(document, () => {
            if (this.isActive(document)) tellFailure(vscode.l10n.t("Run Experiment"), session.refresh(document));
          });
      }),
      this.typing,
      // The tabs of a reloaded window come back after its extensions have started.
      vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
        if (session.documentUri === undefined && experimentTabs(opened).length > 0)
          tellFailure(vscode.l10n.t("Restore experiment"), this.restore());
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const renamed = files.find(({ oldUri }) => oldUri.toString() === session.documentUri?.toString());
        if (renamed !== undefined)
          tellFailure(
            vscode.l10n.t("Run Experiment"),
            vscode.workspace.openTextDocument(renamed.newUri).then((document) => {
              this.consider(document);
            }),
          );
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        if (files.some((uri) => uri.toString() === session.documentUri?.toString())) session.clear();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.onClosed(document);
      }),
    ];
  }

  /** At start: the experiment in front of the user, else the one of last time, else any that has a tab. */
  async restore(): Promise<void> {
    const visible = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
      (editor) => editor !== undefined && isExperiment(editor.document),
    );
    if (visible !== undefined) {
      this.consider(visible.document);
      return;
    }
    const last = remembered.parse(this.workspaceState.get(memory));
    const tabs = experimentTabs(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
    const uri = tabs.find((tab) => tab.toString() === last) ?? tabs[0] ?? (await existing(last));
    // The document of a tab in the background is not loaded until it is asked for.
    if (uri !== undefined && this.session.documentUri === undefined)
      this.consider(await vscode.workspace.openTextDocument(uri));
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
    const stillOpen = vscode.workspace.textDocuments.some(
      (other) => !other.isClosed && other.uri.toString() === document.uri.toString(),
    );
    if (this.isActive(document) && document.isUntitled && !stillOpen) {
      this.session.clear();
    }
  }

  private isActive(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.session.documentUri?.toString();
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => {
      subscription.dispose();
    });
  }
}

function experimentTabs(tabs: readonly vscode.Tab[]): vscode.Uri[] {
  return tabs.flatMap(({ input }) =>
    input instanceof vscode.TabInputText && isExperimentUri(input.uri) ? [input.uri] : [],
  );
}

/** The remembered experiment, if it is a file that is still there. */
async function existing(last: string | undefined): Promise<vscode.Uri | undefined> {
  if (last === undefined) return undefined;
  const uri = vscode.Uri.parse(last);
  if (uri.scheme === "untitled" || !isExperimentUri(uri)) return undefined;
  try {
    await vscode.workspace.fs.stat(uri);
    return uri;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
