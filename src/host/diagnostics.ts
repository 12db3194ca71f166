import * as vscode from "vscode";
import { formatIssue, type Issue } from "../experiment/issue.js";
import { QuietTyping } from "./quietTyping.js";
import { isExperiment, parseDocument, rangeOf } from "./experimentDocument.js";
import { diagnosticOf } from "./text/editorTexts.js";

const severities: Readonly<Record<Issue["severity"], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/**
 * Problems of every open experiment file: what its text gets wrong, and for the active one also what only its run can
 * tell.
 */
export class ExperimentDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection("self-distillation");
  private readonly fromRuns = new Map<string, readonly Issue[]>();
  private readonly typing = new QuietTyping();
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      this.collection,
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.refresh(document);
      }),
      this.typing,
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isExperiment(document))
          this.typing.after(document, () => {
            this.refresh(document);
          });
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.fromRuns.delete(uri.toString());
        this.collection.delete(uri);
      }),
    ];
    vscode.workspace.textDocuments.forEach((document) => {
      this.refresh(document);
    });
  }

  /** Issues that a run of the document found; they stand until its text changes. */
  setRunIssues(document: vscode.TextDocument, issues: readonly Issue[]): void {
    this.fromRuns.set(document.uri.toString(), issues);
    this.show(document);
  }

  private refresh(document: vscode.TextDocument): void {
    if (!isExperiment(document)) return;
    this.fromRuns.delete(document.uri.toString());
    this.show(document);
  }

  private show(document: vscode.TextDocument): void {
    const own = parseDocument(document).issues;
    const later = (this.fromRuns.get(document.uri.toString()) ?? []).filter(
      ({ code }) => !own.some((issue) => issue.code === code),
    );
    this.collection.set(
      document.uri,
      [...own, ...later].map((issue) => diagnostic(document, issue)),
    );
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => {
      subscription.dispose();
    });
  }
}

function diagnostic(document: vscode.TextDocument, issue: Issue): vscode.Diagnostic {
  const { offset, length = 0 } = issue;
  const range =
    offset === undefined
      ? rangeOf(document, issue.path, issue.code)
      : new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
  return diagnosticOf(range, formatIssue(issue), severities[issue.severity], issue.code);
}
