import * as vscode from "vscode";
import { Cancelled } from "../../experiment/issue.js";
import type { RefreshedFile } from "../../export/refreshedFile.js";
import { notify, tellFailure } from "../notify.js";
import { withProgress } from "../text/progress.js";
import type { FigureExporter } from "./exporter.js";
import { uriOf } from "./exportStore.js";
import { comparePaper, writeRefreshed } from "./refreshPaper.js";

/** Makes the exported figures of the workspace again, and tells which were left as they are. */
export async function refreshFigures(exporter: FigureExporter): Promise<void> {
  const files = await compareWithProgress(exporter);
  if (files === undefined) return;
  const written = await writeRefreshed(files);
  const failed = files.filter(({ state, blocks }) => state === "failed" || blocks === true);
  const edited = files.filter(({ state, beside }) => state === "edited" && beside !== undefined);
  if (failed.length > 0)
    notify.error(vscode.l10n.t("Some figures could not be made again: {0}", failed.map(reasonOf).join("; ")));
  else if (written.length === 0 && files.length === 0) notify.status(vscode.l10n.t("There are no exported figures"));
  else if (written.length === 0) notify.status(vscode.l10n.t("Every exported figure is up to date"));
  else
    notify.status(vscode.l10n.t("Rewrote {0}", written.map((uri) => vscode.workspace.asRelativePath(uri)).join(", ")));
  if (edited.length > 0) offerOverwriting(edited);
}

/** Undefined when the user has cancelled: nothing is written then. */
function compareWithProgress(exporter: FigureExporter): Thenable<readonly RefreshedFile[] | undefined> {
  return withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Refresh Exported Figures"),
      cancellable: true,
    },
    async (progress, token) => {
      let done = 0;
      try {
        return await comparePaper(exporter, token, (file, fraction) => {
          progress.report({ message: nameOf(file), increment: 100 * Math.max(0, fraction - done) });
          done = Math.max(done, fraction);
        });
      } catch (error) {
        if (error instanceof Cancelled && token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}

/** The command has ended when the files are there; the offer stands as long as the user lets it. */
function offerOverwriting(edited: readonly RefreshedFile[]): void {
  const title = vscode.l10n.t("Refresh Exported Figures");
  const offered = notify.offer(
    vscode.l10n.t(
      "Edited by hand and kept, though their experiments give something else now: {0}",
      edited.map(editedText).join(", "),
    ),
    vscode.l10n.t("Overwrite"),
  );
  tellFailure(
    title,
    offered.then((taken) => (taken ? writeRefreshed(edited, true) : undefined)),
  );
}

function editedText({ file, beside }: RefreshedFile): string {
  const name = vscode.workspace.asRelativePath(uriOf(file));
  return beside === undefined || "reason" in beside
    ? name
    : vscode.l10n.t("{0} (new version: {1})", name, nameOf(beside.path));
}

function reasonOf({ file, reason = "" }: RefreshedFile): string {
  return `${nameOf(file)}: ${reason}`;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
