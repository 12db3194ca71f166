import { beforeAll, describe, expect, it } from "vitest";
import { openEditor, type Editor } from "../support/openEditor";

describe("the extension in VS Code", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor();
  });

  it("opens its panel from the command palette", async () => {
    await editor.command("Self-Distillation: Open Illustrative Example");
    await editor.panelFrame().locator("body").waitFor();
    await expect.poll(() => editor.panelFrame().locator("body").innerText()).toMatch(/\S/);
  });

  it("shows its controls in the side bar", async () => {
    const sidebar = await editor.showSidebar();
    await expect.poll(() => sidebar.locator("body").innerText()).toMatch(/\S/);
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
