import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../../scripts/support/project.js";
import { panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

const example = (name: string) => readFileSync(path.join(root, "examples", name), "utf8");

/** Accepts a list of boxes as it is ticked. */
async function accept(editor: Editor, placeholder: string): Promise<void> {
  await editor.page.locator(`.quick-input-widget input[placeholder^="${placeholder}"]`).waitFor();
  await editor.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await editor.page.keyboard.press("Enter");
}

describe("an experiment from a table", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;

  beforeAll(async () => {
    editor = await openEditor({
      examples: false,
      files: { "birds/penguins.csv": example("penguins.csv"), "digits.csv": example("digits-train.csv") },
    });
    panel = panelOf(editor);
  });

  it("takes a long group of columns by its pattern, from the menu of the file, and asks what the numbers are", async () => {
    await editor.page.getByRole("treeitem", { name: "digits.csv" }).click({ button: "right" });
    const entry = editor.page.getByRole("menuitem", { name: "New Experiment from Table…" });
    await entry.hover();
    // A menu that has just opened takes a quick release for the end of the click that opened it.
    await entry.click({ delay: 500 });
    await accept(editor, "Labels");
    await editor.page.locator(".quick-input-widget input[placeholder^='Inputs']").waitFor();
    await editor.screenshot("table-digits-inputs");
    await accept(editor, "Inputs");
    await editor.choose("Classes");
    await editor.choose("50 %");
    await panel.expectQuantity("K", 250);
    await editor.page.locator(".tabs-container .tab[data-resource-name='digits.distill.json']").click();
    const shown = editor.page.locator(".part.editor .monaco-editor .view-lines").first();
    await expect.poll(async () => (await shown.innerText()).replace(/\u00a0/g, " ")).toContain('"inputs": ["pixel*"]');
    await editor.screenshot("table-digits");
  });

  it("asks for labels, inputs and held-out rows, and runs beside the file", async () => {
    await editor.command("Self-Distillation: New Experiment from Table…");
    await editor.choose("birds/penguins.csv");
    await editor.page.locator(".quick-input-widget input[placeholder^='Labels']").waitFor();
    await editor.screenshot("table-labels");
    await accept(editor, "Labels");
    await editor.page.locator(".quick-input-widget input[placeholder^='Inputs']").waitFor();
    await editor.screenshot("table-inputs");
    await accept(editor, "Inputs");
    await editor.choose("30 %");
    await panel.expectQuantity("K", 239);
    await editor.page.locator(".tabs-container .tab[data-resource-name='penguins.distill.json']").waitFor();
    await editor.screenshot("table-penguins");
  });

  it("completes columns where they are typed", async () => {
    editor.writeFile(
      "typed.distill.json",
      '{\n  "version": 1,\n  "problem": {\n    "kind": "table", "path": "digits.csv",\n    "inputs": []\n  }\n}\n',
    );
    await editor.openFile("typed.distill.json");
    await editor.command("Go to Line/Column...");
    await editor.answer(":5:16");
    await editor.page.keyboard.type('"');
    const suggestions = editor.page.locator(".suggest-widget.visible .monaco-list-row");
    await suggestions.first().waitFor();
    await editor.screenshot("table-completion");
    expect(await suggestions.first().innerText()).toContain("pixel*");
    await editor.page.keyboard.press("Enter");
    const line = editor.page.locator(".part.editor .view-line", { hasText: "inputs" }).first();
    await expect.poll(async () => (await line.innerText()).replace(/\u00a0/g, " ").trim()).toBe('"inputs": ["pixel*"]');
    await editor.command("File: Revert File");
  });

  it("is not asked for any further once its user has thought better of it", async () => {
    await editor.command("Self-Distillation: New Experiment from Table…");
    await editor.choose("digits.csv");
    await editor.page.locator(".quick-input-widget input[placeholder^='Labels']").waitFor();
    await editor.page.keyboard.press("Escape");
    await editor.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    expect(await editor.page.locator(".tabs-container .tab[data-resource-name='digits-2.distill.json']").count()).toBe(
      0,
    );
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
