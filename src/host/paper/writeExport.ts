import * as vscode from "vscode";
import { takenPlaces, type TakenPlace } from "../../export/takenPlaces.js";
import { isSameFile } from "../../storage/node/lookAtFiles.js";
import { notify, tellFailure } from "../notify.js";
import { writeFiles } from "../writeFiles.js";
import type { PreparedExport } from "./exporter.js";
import { exportStore, uriOf } from "./exportStore.js";
import { sha256 } from "./sha256.js";

/**
 * Writes an export, and goes on. Where that would destroy what cannot be made again, it writes nothing, says what is
 * in the way and offers to overwrite it; then it goes on once that is taken.
 * @throws an Error for the user
 */
export async function writeExport(title: string, prepared: PreparedExport, goOn: () => Promise<void>): Promise<void> {
  const write = async (): Promise<void> => {
    await writeFiles(prepared.files);
    await goOn();
  };
  const lost = await lostTo(prepared);
  if (lost === undefined) return write();
  const offered = notify.offer(lost, vscode.l10n.t("Overwrite"));
  // The command has ended: the offer stands as long as the user lets it.
  tellFailure(
    title,
    offered.then((taken) => (taken ? write() : undefined)),
  );
}

/**
 * What would be lost by writing an export, in words; undefined for nothing.
 * @throws an Error for the user where it is what the figure is made from
 */
export async function lostTo({ files, inputs }: PreparedExport): Promise<string | undefined> {
  const [experiment, ...named] = inputs;
  const taken = await takenPlaces(
    { ...exportStore, isSameFile: isSameUri },
    files.map(({ uri }) => uri.path),
    [experiment.path, ...named.map(({ path }) => path)],
    sha256,
  );
  const input = taken.find(({ by }) => by === "input");
  if (input !== undefined)
    throw new Error(
      vscode.l10n.t("nothing was written: {0} is what the figure is made from; rename the experiment", shown(input)),
    );
  return taken.length === 0
    ? undefined
    : vscode.l10n.t(
        "Nothing was written, because what is there would be lost: {0}",
        taken.slice(0, mostNamed).map(described).join(", ") + (taken.length > mostNamed ? ", …" : ""),
      );
}

/** So many files are named in a message. */
const mostNamed = 5;

function described(taken: TakenPlace): string {
  switch (taken.by) {
    case "otherExperiment":
      return vscode.l10n.t("{0} (exported from {1})", shown(taken), taken.experiment);
    case "edited":
      return vscode.l10n.t("{0} (edited by hand)", shown(taken));
    case "foreign":
    case "input":
      return vscode.l10n.t("{0} (not an exported file)", shown(taken));
  }
}

function shown({ file }: TakenPlace): string {
  return vscode.workspace.asRelativePath(uriOf(file));
}

async function isSameUri(a: string, b: string): Promise<boolean> {
  return uriOf(a).scheme === "file" ? isSameFile(uriOf(a).fsPath, uriOf(b).fsPath) : a === b;
}
