import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll } from "./support/extension.js";

const experiment = (path: string) => `{
  "version": 1,
  "problem": {
    "kind": "table", "path": "${path}",
    "inputs": [""],
    "labels": [],
    "test": "",
    "kernel": { "kind": "gaussian", "lengthScale": 1 }
  },
  "tolerance": 0.1
}
`;

describe("completion of a table problem", () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const file = (name: string) => vscode.Uri.joinPath(folder.uri, name);
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));

  /** What is offered behind the first occurrence of a text, and what it would put where. */
  async function offered(document: vscode.TextDocument, behind: string): Promise<readonly vscode.CompletionItem[]> {
    const position = document.positionAt(document.getText().indexOf(behind) + behind.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      position,
    );
    return list.items.filter(
      ({ kind, insertText }) => kind === vscode.CompletionItemKind.Value && typeof insertText === "string",
    );
  }
  const labels = (items: readonly vscode.CompletionItem[]) =>
    items.map(({ label }) => (typeof label === "string" ? label : label.label));
  const open = async (name: string, text: string) => {
    await write(name, text);
    const document = await vscode.workspace.openTextDocument(file(name));
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  };

  before(async () => {
    await closeAll();
    await write("measured.csv", 'p1,p2,p3,a "b",kind\n1,2,3,4,u\n5,6,7,8,v\n');
    await write("below/deeper.csv", "x,y\n1,2\n");
  });
  after(closeAll);

  it("offers the columns of its file, patterns first", async () => {
    const document = await open("completed-columns.distill.json", experiment("measured.csv"));
    const items = await offered(document, '"inputs": ["');
    assert.deepEqual(labels(items), ["p*", "p1", "p2", "p3", 'a "b"', "kind"]);
    const [pattern] = items;
    assert.equal(pattern?.insertText, '"p*"');
    // The quotes that stand there are replaced with it.
    assert.ok(pattern.range instanceof vscode.Range);
    assert.equal(document.getText(pattern.range), '""');
    assert.deepEqual(labels(await offered(document, '"labels": [')), labels(items));
  });

  it("offers the CSV files of the workspace, by their way from the experiment", async () => {
    const beside = labels(await offered(await open("completed-path.distill.json", experiment("")), '"path": "'));
    assert.ok(beside.includes("measured.csv") && beside.includes("below/deeper.csv"), beside.join(", "));
    assert.ok(beside.indexOf("measured.csv") < beside.indexOf("below/deeper.csv"));
    const below = labels(
      await offered(await open("below/completed.distill.json", experiment("deeper.csv")), '"test": "'),
    );
    assert.ok(below.includes("deeper.csv") && below.includes("../measured.csv"), below.join(", "));
  });

  it("says nothing elsewhere, or of a file that is not there", async () => {
    const document = await open("completed-nothing.distill.json", experiment("absent.csv"));
    assert.deepEqual(labels(await offered(document, '"inputs": ["')), []);
    assert.deepEqual(labels(await offered(document, '"tolerance": ')), []);
  });
});
