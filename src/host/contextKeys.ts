import * as vscode from "vscode";
import { tellFailure } from "./notify.js";
import type { Comparison } from "./runs/comparison.js";
import type { RunStore } from "./runs/runStore.js";
import type { ExperimentSession } from "./session.js";

/** Keeps the `when` clauses of package.json in step with the session. */
export function followWithContextKeys(session: ExperimentSession): vscode.Disposable {
  const set = contextKeys();
  const update = (): void => {
    set("hasExperiment", session.documentUri !== undefined);
    set("running", session.panelSnapshot().activity.kind === "computing");
  };
  update();
  return session.onDidChange(update);
}

/** The same for the Runs view. */
export function followRunsWithContextKeys(store: RunStore): vscode.Disposable {
  const set = contextKeys();
  const update = (): void => {
    set("canRestoreRuns", store.canRestore);
  };
  update();
  return store.onDidChange(update);
}

/** Whether runs stand beside each other. */
export function followComparisonWithContextKeys(comparison: Comparison): vscode.Disposable {
  const set = contextKeys();
  const update = (): void => {
    set("comparing", comparison.runs.length > 0);
  };
  update();
  return comparison.onDidChange(update);
}

/** Sets context keys, each only when it changes. */
function contextKeys(): (name: string, value: boolean) => void {
  const known = new Map<string, boolean>();
  return (name, value) => {
    if (known.get(name) === value) return;
    known.set(name, value);
    tellFailure(`setContext ${name}`, vscode.commands.executeCommand("setContext", `selfDistillation.${name}`, value));
  };
}
