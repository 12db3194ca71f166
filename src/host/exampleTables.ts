import * as vscode from "vscode";
import { findColumns, parseCsv } from "../experiment/csvTable.js";
import { filePathsOf, type FileText } from "../experiment/experimentFiles.js";
import type { TableProblem } from "../experiment/problemSchema.js";
import { fileNameOf, isExperiment, parseDocument } from "./experimentDocument.js";
import { exists, folderOf, readText } from "./fileSystem.js";
import type { FileTexts } from "./fileTexts.js";
import { notify, tellFailure } from "./notify.js";
import { inExamples, isTableName } from "./shippedTable.js";
import { writeFiles } from "./writeFiles.js";

/**
 * An example that is saved has to stand by itself: the tables that it names and that are not there are put beside it,
 * and its user is told.
 */
export function putTablesBesideSavedExamples(extension: vscode.Uri, files: FileTexts): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument((document) => {
    if (!isExperiment(document)) return;
    const put = putTablesBeside(extension, document, files);
    files.waitFor(put);
    tellFailure(vscode.l10n.t("Copy tables"), put);
  });
}

async function putTablesBeside(extension: vscode.Uri, document: vscode.TextDocument, files: FileTexts): Promise<void> {
  const parsed = parseDocument(document);
  if (!parsed.ok || parsed.experiment.problem.kind !== "table") return;
  const { problem } = parsed.experiment;
  const copied: string[] = [];
  for (const path of filePathsOf(parsed.experiment).filter(isTableName)) {
    const target = vscode.Uri.joinPath(folderOf(document.uri), path);
    const source = inExamples(extension, path);
    if ((await exists(target)) || !hasColumns(await readText(source), problem)) continue;
    await writeFiles([{ uri: target, bytes: await vscode.workspace.fs.readFile(source), onlyNew: true }]);
    files.forget(target);
    copied.push(path);
  }
  if (copied.length > 0)
    notify.information(vscode.l10n.t("{0} reads {1}: copied beside it.", fileNameOf(document.uri), copied.join(", ")));
}

/** Whether the experiment means this table, and not one of its user's that happens to bear the same name. */
function hasColumns(text: FileText | undefined, { inputs, labels }: TableProblem): boolean {
  if (typeof text !== "string") return false;
  const table = parseCsv(text);
  return [...inputs, ...labels].every((name) => findColumns(table, name).length > 0);
}
