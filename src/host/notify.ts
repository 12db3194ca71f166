import * as vscode from "vscode";
import { inert, lengths } from "./text/inert.js";

/**
 * The one door to VS Code's notifications: last resort, for what has no place in the panel, the sidebar or the
 * document.
 */
export const notify = {
  error(message: string): void {
    void vscode.window.showErrorMessage(inert(message));
  },
  /** For what was done to the user's files without being asked for by name. */
  information(message: string): void {
    void vscode.window.showInformationMessage(inert(message));
  },
  /** Tells what is done and offers what may come next; whether the user takes it. */
  async offer(message: string, action: string): Promise<boolean> {
    const button = inert(action, lengths.name);
    return (await vscode.window.showInformationMessage(inert(message), button)) === button;
  },
  status(message: string): void {
    vscode.window.setStatusBarMessage(inert(message, lengths.line), 4000);
  },
};

/** For a promise that nobody waits for: its failure is told, not lost. */
export function tellFailure(what: string, promise: PromiseLike<unknown>): void {
  promise.then(undefined, (error: unknown) => {
    notify.error(vscode.l10n.t("{0} failed: {1}", what, error instanceof Error ? error.message : String(error)));
  });
}
