import * as vscode from "vscode";
import * as z from "zod";
import { pick } from "../text/pick.js";
import { missingPreamble, preambleEnd } from "../../figures/latex/texRoot.js";

const memory = "preamblesToldOf";
const toldOf = z.array(z.string()).catch([]);

/** Tells once for each root and line what the preamble lacks, and puts it there if the user wants. */
export async function tellPreamble(
  root: vscode.Uri,
  wanted: readonly string[],
  workspaceState: vscode.Memento,
): Promise<void> {
  const told = toldOf.parse(workspaceState.get(memory));
  const text = (await vscode.workspace.openTextDocument(root)).getText();
  // A part of a paper has no preamble to look into.
  if (preambleEnd(text) === undefined) return;
  const missing = missingPreamble(text, wanted).filter((line) => !told.includes(`${root.toString()} ${line}`));
  if (missing.length === 0) return;
  await workspaceState.update(memory, [...told, ...missing.map((line) => `${root.toString()} ${line}`)]);
  const add = vscode.l10n.t("Add to Preamble");
  const lacking = vscode.l10n.t("The preamble needs {0}.", missing.join(", "));
  const chosen = await pick([{ label: add }, { label: vscode.l10n.t("Leave It As It Is") }], {
    title: lacking,
    placeHolder: lacking,
  });
  if (chosen?.label === add) await addToPreamble(root, missing);
}

async function addToPreamble(root: vscode.Uri, lines: readonly string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(root);
  const end = preambleEnd(document.getText());
  if (end === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(root, document.positionAt(end), lines.map((line) => `${line}\n`).join(""));
  await vscode.workspace.applyEdit(edit);
}
