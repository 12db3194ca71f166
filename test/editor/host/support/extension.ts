import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SelfDistillationApi } from "../../../../src/host/extension.js";
import type { PanelSnapshot } from "../../../../src/messages/panel.js";

export async function extensionApi(): Promise<SelfDistillationApi> {
  const extension = vscode.extensions.getExtension<SelfDistillationApi>("self-distillation.self-distillation-explorer");
  assert.ok(extension);
  return extension.activate();
}

/** The first panel snapshot that meets a condition, now or later; the suite's time-out is the limit. */
export async function snapshotWhere(condition: (snapshot: PanelSnapshot) => boolean): Promise<PanelSnapshot> {
  const api = await extensionApi();
  return new Promise((resolve) => {
    const look = (): void => {
      const snapshot = api.panelSnapshot();
      if (!condition(snapshot)) return;
      subscription.dispose();
      resolve(snapshot);
    };
    const subscription = api.onDidChange(look);
    look();
  });
}

export const roundsOf = (snapshot: PanelSnapshot): number | null | undefined => snapshot.result?.report.collapse.rounds;
export const toleranceOf = (snapshot: PanelSnapshot): number | undefined =>
  snapshot.result?.report.experiment.tolerance;

/** The diagnostics of a document once they meet a condition. */
export async function diagnosticsWhere(
  uri: vscode.Uri,
  condition: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "self-distillation");
      if (!condition(found)) return;
      subscription.dispose();
      resolve(found);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

export async function openUnsaved(name: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "untitled", path: name }));
  await replaceText(document, text);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}
