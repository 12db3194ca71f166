import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, snapshotWhere } from "./support/extension.js";

const experiment = (title: string) =>
  JSON.stringify({
    version: 1,
    title,
    tolerance: 0.5,
    problem: {
      kind: "table",
      path: "numbers.csv",
      inputs: ["x"],
      labels: ["y"],
      kernel: { kind: "gaussian", lengthScale: 0.2 },
    },
  });

describe("the active experiment", () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const file = (name: string) => vscode.Uri.joinPath(folder.uri, name);
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  const open = async (name: string) =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)), { preview: false });

  before(async () => {
    await closeAll();
    await write("numbers.csv", "x,y\n0.1,1\n0.5,-2\n0.9,3\n");
    await write("first.distill.json", experiment("first"));
    await write("second.distill.json", experiment("second"));
  });
  after(closeAll);

  it("is the one in front", async () => {
    await open("first.distill.json");
    await snapshotWhere(({ title, result }) => title === "first" && result !== undefined);
    await open("second.distill.json");
    await snapshotWhere(({ title, result }) => title === "second" && result !== undefined);
  });

  it("runs again when a file that it names changes, and says when it is gone", async () => {
    await write("numbers.csv", "x,y\n0.1,1\n0.5,-2\n0.9,3\n0.3,5\n");
    await snapshotWhere(({ result }) => result?.report.spectrum.eigenvalues.length === 4);
    await vscode.workspace.fs.delete(file("numbers.csv"));
    await snapshotWhere(
      ({ result, issues }) =>
        result?.stale === true && issues.some(({ text }) => text.includes("there is no such file")),
    );
    await write("numbers.csv", "x,y\n0.1,1\n0.5,-2\n0.9,3\n");
    await snapshotWhere(({ result }) => result?.stale === false && result.report.spectrum.eigenvalues.length === 3);
  });

  it("keeps up with its file's name", async () => {
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(file("second.distill.json"), file("renamed.distill.json"));
    assert.ok(await vscode.workspace.applyEdit(rename));
    await snapshotWhere(({ fileName, result }) => fileName === "renamed.distill.json" && result !== undefined);
  });

  it("is none once its file is deleted", async () => {
    const remove = new vscode.WorkspaceEdit();
    remove.deleteFile(file("renamed.distill.json"));
    assert.ok(await vscode.workspace.applyEdit(remove));
    await snapshotWhere(({ fileName }) => fileName === undefined || fileName === "first.distill.json");
  });
});
