import * as vscode from "vscode";
import { tellFailure } from "./notify.js";
import type { ExperimentSession } from "./session.js";

/** Keeps the `when` clauses of package.json in step with the session. */
export function followWithContextKeys(session: ExperimentSession): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (name: string, value: boolean): void => {
    if (known.get(name) === value) return;
    known.set(name, value);
    tellFailure(`setContext ${name}`, vscode.commands.executeCommand("setContext", `selfDistillation.${name}`, value));
  };
  const update = (): void => {
    set("hasExperiment", session.documentUri !== undefined);
    set("running", session.panelSnapshot().activity.kind === "computing");
  };
  update();
  return session.onDidChange(update);
}
