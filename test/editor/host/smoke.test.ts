import assert from "node:assert/strict";
import * as vscode from "vscode";

const id = "self-distillation.self-distillation-explorer";

describe("the extension in its host", () => {
  it("is present and activates", async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it("registers every command that its manifest contributes", async () => {
    const extension = vscode.extensions.getExtension<unknown>(id);
    const manifest = extension?.packageJSON as { contributes?: { commands?: { command: string }[] } } | undefined;
    const contributed = (manifest?.contributes?.commands ?? []).map(({ command }) => command);
    assert.ok(
      contributed.includes("selfDistillation.openIllustrativeExample"),
      `contributed: ${contributed.join(", ")}`,
    );
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
    );
  });
});
