import * as vscode from "vscode";
import { abandonPreview, commitParameter, previewParameter, type ParameterChange } from "../messages/controls.js";
import { editRefusal } from "../messages/editRefusal.js";
import { tellFailure } from "./notify.js";
import type { PageMessenger } from "./pageMessenger.js";

/** What edits are made in. */
export interface EditedSession {
  /** The document that pages show and edit; undefined without an experiment. */
  readonly documentUri: { toString(): string } | undefined;
  previewChange(change: ParameterChange): Promise<void>;
  commitChange(change: ParameterChange): Promise<void>;
  abandonPreview(): Promise<void>;
}

/** Takes the edits that come over a page's line. */
export function takeEdits(messenger: PageMessenger, session: EditedSession): vscode.Disposable {
  const allowed = ({ method }: { readonly method: string }, change: ParameterChange): boolean => {
    const fault = editRefusal(change, session.documentUri?.toString());
    if (fault !== undefined) messenger.refuse(method, fault);
    return fault === undefined;
  };
  return vscode.Disposable.from(
    messenger.onNotification(previewParameter, (change) => {
      if (allowed(previewParameter, change)) tellFailure(vscode.l10n.t("Preview"), session.previewChange(change));
    }),
    messenger.onNotification(commitParameter, (change) => {
      if (allowed(commitParameter, change)) tellFailure(vscode.l10n.t("Change"), session.commitChange(change));
    }),
    messenger.onNotification(abandonPreview, () => {
      tellFailure(vscode.l10n.t("Restore"), session.abandonPreview());
    }),
  );
}
