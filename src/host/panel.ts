import * as vscode from "vscode";
import { initialChoice, type Choice } from "../figures/choice/choice.js";
import {
  cancelRun,
  copied,
  copyFigure,
  copyText,
  endComparison,
  openFromPanel,
  panelChoice,
  panelComparison,
  panelReady,
  panelSnapshot,
  revealInDocument,
  runAgain,
  showBounds,
  wantAnalyses,
} from "../messages/panel.js";
import { PanelSender } from "../messages/onceSent.js";
import { beginStudy, cancelStudy, wantStudy } from "../messages/study.js";
import { revealPath } from "./experimentDocument.js";
import { notify, tellFailure } from "./notify.js";
import { takeEdits } from "./pageEdits.js";
import type { PageMessenger } from "./pageMessenger.js";
import type { Comparison } from "./runs/comparison.js";
import type { ExperimentSession } from "./session.js";
import { inert, lengths } from "./text/inert.js";
import { pageHtml, pageOptions } from "./webviewPage.js";

export const panelType = "selfDistillation.panel";

const openings = {
  illustrativeExample: "selfDistillation.openIllustrativeExample",
  newExperiment: "selfDistillation.newExperiment",
  runs: "selfDistillation.runs.focus",
} as const;

/** The one editor tab with the figures of the active experiment. */
export class ExplorerPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  private pageIsReady = false;
  private readonly sender = new PanelSender();
  private boundsWanted = false;
  private chosen: Choice = initialChoice;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly extension: vscode.Uri,
    private readonly session: ExperimentSession,
    private readonly comparison: Pick<Comparison, "runs" | "onDidChange" | "end">,
    private readonly messenger: PageMessenger,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(panelType, this),
      comparison.onDidChange(() => {
        this.sendComparison(comparison.runs.length > 0);
      }),
      takeEdits(messenger, session),
      messenger.onNotification(endComparison, () => {
        comparison.end();
      }),
      session.onDidChange(() => {
        this.send();
      }),
      messenger.onNotification(panelReady, () => {
        this.onReady();
      }),
      messenger.onNotification(wantAnalyses, ({ analyses }) => {
        tellFailure(vscode.l10n.t("Run Experiment"), session.include(analyses));
      }),
      messenger.onNotification(wantStudy, ({ study }) => {
        session.studies.want(study ?? undefined);
      }),
      messenger.onNotification(beginStudy, () => {
        session.studies.begin();
      }),
      messenger.onNotification(cancelStudy, () => {
        session.studies.cancel();
      }),
      messenger.onNotification(cancelRun, () => {
        session.cancel();
      }),
      messenger.onNotification(runAgain, () => {
        tellFailure(vscode.l10n.t("Run Experiment"), session.run());
      }),
      messenger.onNotification(revealInDocument, ({ path }) => {
        if (session.documentUri !== undefined)
          tellFailure(vscode.l10n.t("Show in file"), revealPath(session.documentUri, path));
      }),
      messenger.onNotification(copyText, async ({ text, what }) => {
        await vscode.env.clipboard.writeText(text);
        notify.status(vscode.l10n.t("Copied {0}", what));
      }),
      messenger.onNotification(panelChoice, (choice) => {
        this.chosen = choice;
      }),
      messenger.onNotification(copied, ({ what }) => {
        notify.status(vscode.l10n.t("Copied {0}", what));
      }),
      messenger.onNotification(openFromPanel, ({ what }) => {
        tellFailure(vscode.l10n.t("Open"), vscode.commands.executeCommand(openings[what]));
      }),
    ];
  }

  /** What is chosen of the figures. */
  get choice(): Choice {
    return this.chosen;
  }

  /** Brings the panel to the front, making it if there is none. */
  show(column: vscode.ViewColumn = vscode.ViewColumn.Active, preserveFocus = false): void {
    if (this.panel !== undefined) {
      this.panel.reveal(undefined, preserveFocus);
      return;
    }
    this.adopt(
      vscode.window.createWebviewPanel(
        panelType,
        vscode.l10n.t("Self-Distillation"),
        { viewColumn: column, preserveFocus },
        pageOptions(this.extension),
      ),
    );
  }

  showBounds(column: vscode.ViewColumn): void {
    this.show(column);
    this.boundsWanted = true;
    if (this.pageIsReady) this.sendBoundsWanted();
  }

  copyFigure(figure: string, what: "image" | "data"): void {
    this.panel?.reveal(undefined, false);
    this.messenger.sendNotification(copyFigure, { type: "webview", webviewType: panelType }, { figure, what });
  }

  /** Detaches the panel, for a second screen. */
  async moveToNewWindow(): Promise<void> {
    this.show();
    await vscode.commands.executeCommand("workbench.action.moveEditorToNewWindow");
  }

  /** After a reload of the window; what the user arranged comes back with the page's own state. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Thenable<void> {
    panel.webview.options = pageOptions(this.extension);
    this.adopt(panel);
    return Promise.resolve();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.pageIsReady = false;
    panel.iconPath = vscode.Uri.joinPath(this.extension, "media", "icons", "panel.svg");
    this.messenger.registerWebviewPanel(panel);
    panel.onDidChangeViewState(() => {
      this.pageIsReady &&= panel.visible;
    });
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.session.studies.want(undefined);
      tellFailure(vscode.l10n.t("Run Experiment"), this.session.include([]));
    });
    panel.webview.html = pageHtml(panel.webview, this.extension, "panel", vscode.l10n.t("Self-Distillation"));
  }

  private onReady(): void {
    this.pageIsReady = true;
    this.sender.forget();
    this.send();
    if (this.comparison.runs.length > 0) this.sendComparison(false);
    if (this.boundsWanted) this.sendBoundsWanted();
  }

  private sendBoundsWanted(): void {
    this.boundsWanted = false;
    this.messenger.sendNotification(showBounds, { type: "webview", webviewType: panelType }, null);
  }

  private sendComparison(show: boolean): void {
    if (this.panel === undefined || !this.pageIsReady) return;
    this.messenger.sendNotification(
      panelComparison,
      { type: "webview", webviewType: panelType },
      { runs: this.comparison.runs, show },
    );
  }

  private send(): void {
    if (this.panel === undefined || !this.pageIsReady) return;
    const snapshot = this.session.panelSnapshot();
    this.panel.title = inert(snapshot.title ?? vscode.l10n.t("Self-Distillation"), lengths.name);
    this.messenger.sendNotification(
      panelSnapshot,
      { type: "webview", webviewType: panelType },
      this.sender.shortened(snapshot),
    );
  }

  dispose(): void {
    this.panel?.dispose();
    this.subscriptions.forEach((subscription) => {
      subscription.dispose();
    });
  }
}
