import * as vscode from "vscode";
import * as z from "zod";
import { pick } from "../text/pick.js";
import { missingPackages, preambleEnd } from "../../figures/latex/texRoot.js";

const memory = "preamblesToldOf";
const toldOf = z.array(z.string()).catch([]);

/** Tells once for each root and package what the preamble lacks, and puts it there if the user wants. */
export async function tellPreamble(
  root: vscode.Uri,
  packages: readonly string[],
  workspaceState: vscode.Memento,
): Promise<void> {
  const told = toldOf.parse(workspaceState.get(memory));
  const text = (await vscode.workspace.openTextDocument(root)).getText();
  // A part of a paper has no preamble to look into.
  if (preambleEnd(text) === undefined) return;
  const missing = missingPackages(text, packages).filter((name) => !told.includes(`${root.toString()} ${name}`));
  if (missing.length === 0) return;
  await workspaceState.update(memory, [...told, ...missing.map((name) => `${root.toString()} ${name}`)]);
  const add = vscode.l10n.t("Add to Preamble");
  const lacking = vscode.l10n.t("The preamble needs {0}.", missing.map((name) => `\\usepackage{${name}}`).join(", "));
  const chosen = await pick([{ label: add }, { label: vscode.l10n.t("Leave It As It Is") }], {
    title: lacking,
    placeHolder: lacking,
  });
  if (chosen?.label === add) await addToPreamble(root, missing);
}

async function addToPreamble(root: vscode.Uri, packages: readonly string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(root);
  const end = preambleEnd(document.getText());
  if (end === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  const lines = packages.map((name) =>
    name === "pgfplots" ? "\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.18}\n" : `\\usepackage{${name}}\n`,
  );
  edit.insert(root, document.positionAt(end), lines.join(""));
  await vscode.workspace.applyEdit(edit);
}
