import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnosticsWhere, openUnsaved } from "./support/extension.js";

const experiment = (
  tolerance: string,
  inputs = "[0.1, 0.5, 0.9]",
  labels = "[1, 2, 3]",
  kernel = '{ "kind": "gaussian", "lengthScale": 0.1 }',
) => `{
  "version": 1,
  "problem": {
    "kind": "points",
    "inputs": ${inputs},
    "labels": ${labels},
    "kernel": ${kernel}
  },
  "tolerance": ${tolerance}
}
`;

describe("diagnostics of an experiment file", () => {
  let count = 0;
  const open = (text: string) => openUnsaved(`diagnosed-${++count}.distill.json`, text);
  after(closeAll);

  const cases: readonly (readonly [what: string, text: string, line: number, message: RegExp])[] = [
    ["an impossible value", experiment("0"), 8, /^tolerance: is 0; it must be greater than 0/],
    [
      "a value inside the kernel",
      experiment("1", undefined, undefined, '{ "kind": "gaussian", "lengthScale": -3 }'),
      6,
      /^problem\.kernel\.lengthScale: is -3/,
    ],
    ["text that is not JSON", experiment("NaN"), 8, /not JSON here/],
    ["labels that do not match the inputs", experiment("1", undefined, "[1, 2]"), 5, /^problem\.labels: has 2 items/],
    ["inputs that repeat", experiment("1", "[0.1, 0.5, 0.5]"), 4, /^problem\.inputs\[2\]: repeats input 1/],
    [
      "ε below the reachable error",
      experiment("0.01", "[0.1, 0.1, 0.9]", "[1, -1, 3]"),
      8,
      /^tolerance: is 0\.01; it must be greater than the reachable error 0\.666667/,
    ],
    ["ε above the label energy", experiment("10"), 8, /^tolerance: is 10, not below the label energy .* 4\.66667/],
  ];
  for (const [what, text, line, message] of cases) {
    it(`marks ${what} on its line`, async () => {
      const document = await open(text);
      const found = await diagnosticsWhere(document.uri, (diagnostics) =>
        diagnostics.some((diagnostic) => message.test(diagnostic.message)),
      );
      assert.equal(found.find((diagnostic) => message.test(diagnostic.message))?.range.start.line, line);
    });
  }

  it("clears when the text is mended", async () => {
    const document = await open(experiment("0"));
    await diagnosticsWhere(document.uri, ({ length }) => length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(8).range, '  "tolerance": 1');
    await vscode.workspace.applyEdit(edit);
    await diagnosticsWhere(document.uri, ({ length }) => length === 0);
  });
});

describe("the JSON Schema", () => {
  after(closeAll);

  it("completes the names of an experiment while it is typed", async () => {
    const document = await openUnsaved("completed.distill.json", '{\n  "version": 1,\n  \n}\n');
    assert.equal(document.languageId, "jsonc");
    const labels = async (): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        new vscode.Position(2, 2),
      );
      return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    };
    let found = await labels();
    // The JSON language server starts on its own time; its first answers are empty.
    while (!found.includes("tolerance")) found = await labels();
    assert.ok(
      ["problem", "rounds", "rankTolerance", "grid"].every((name) => found.includes(name)),
      found.join(", "),
    );
  });
});
