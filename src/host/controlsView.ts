import * as vscode from "vscode";
import { controlsCommand, controlsReady, controlsSnapshot, revealParameter } from "../messages/controls.js";
import { ControlsSender } from "../messages/onceSent.js";
import { revealPath } from "./experimentDocument.js";
import { tellFailure } from "./notify.js";
import { takeEdits } from "./pageEdits.js";
import type { PageMessenger } from "./pageMessenger.js";
import type { ExperimentSession } from "./session.js";
import { inert, lengths } from "./text/inert.js";
import { pageHtml, pageOptions } from "./webviewPage.js";

export const controlsType = "selfDistillation.experiment";

const commands = {
  illustrativeExample: "selfDistillation.openIllustrativeExample",
  newExperiment: "selfDistillation.newExperiment",
  showPanel: "selfDistillation.showPanel",
  run: "selfDistillation.runExperiment",
  cancel: "selfDistillation.cancelRun",
} as const;

/** The sidebar view "Experiment": the parameters of the active experiment. */
export class ControlsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private readonly sender = new ControlsSender();
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly extension: vscode.Uri,
    private readonly session: ExperimentSession,
    private readonly messenger: PageMessenger,
  ) {
    const told = (what: string, promise: PromiseLike<unknown>) => {
      tellFailure(what, promise);
    };
    this.subscriptions = [
      vscode.window.registerWebviewViewProvider(controlsType, this),
      session.onDidChange(() => {
        this.send();
      }),
      messenger.onNotification(controlsReady, () => {
        this.sender.forget();
        this.send();
      }),
      takeEdits(messenger, session),
      messenger.onNotification(revealParameter, ({ path }) => {
        if (session.documentUri !== undefined)
          told(vscode.l10n.t("Show in file"), revealPath(session.documentUri, path));
      }),
      messenger.onNotification(controlsCommand, ({ command }) => {
        told(command, vscode.commands.executeCommand(commands[command]));
      }),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    view.webview.options = pageOptions(this.extension);
    this.messenger.registerWebviewView(view);
    view.onDidDispose(() => {
      if (this.view === view) this.view = undefined;
    });
    view.webview.html = pageHtml(view.webview, this.extension, "controls", vscode.l10n.t("Experiment"));
  }

  private send(): void {
    if (this.view === undefined) return;
    const snapshot = this.session.controlsSnapshot();
    this.view.description = inert(snapshot.fileName ?? "", lengths.name);
    this.messenger.sendNotification(
      controlsSnapshot,
      { type: "webview", webviewType: controlsType },
      this.sender.shortened(snapshot),
    );
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => {
      subscription.dispose();
    });
  }
}
