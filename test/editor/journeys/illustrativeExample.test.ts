import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { recordingFile } from "../../pages/support/recordedThemes.js";
import { controlsOf, panelOf, pixelsOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";
import { recordThemes } from "../support/recordThemes.js";

describe("the illustrative example", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;

  beforeAll(async () => {
    editor = await openEditor({ examples: false });
    panel = panelOf(editor);
  });

  it("starts from the button of an empty panel, in panel and side bar", async () => {
    const sidebar = await editor.showSidebar();
    await sidebar.locator("[data-page=welcome]").waitFor();
    await editor.command("Self-Distillation: Show Panel");
    await panel.frame.locator("[data-state=empty]").waitFor();
    await panel.frame.getByRole("button", { name: "Open Illustrative Example" }).click();
    await panel.expectQuantity("N", 4);
    await controlsOf(editor).slider("tolerance").waitFor();
  });

  it("draws in the theme's colours, as they were recorded for the tests of pages without an editor", async () => {
    const inks = async () => new Set(Object.keys((await pixelsOf(panel.canvas("errors"))).histogram));
    await expect.poll(async () => (await inks()).size).toBeGreaterThan(8);
    const light = await inks();
    await editor.setTheme("dark");
    await expect
      .poll(async () => [...(await inks())].filter((ink) => light.has(ink)).length / light.size)
      .toBeLessThan(0.5);
    // If this differs, the embedded editor is another one than before: npm run recordThemes.
    expect(await recordThemes(editor)).toEqual(JSON.parse(readFileSync(recordingFile, "utf8")));
    await editor.setTheme("light");
  });

  it("computes the bounds into a table", async () => {
    await editor.command("Self-Distillation: Compute Round-Count Bounds");
    const table = panel.frame.getByRole("region", { name: "Table of bounds" });
    await table.waitFor();
    expect(await table.locator("[data-bound=conditionFreeLower] td").allInnerTexts()).toEqual(
      expect.arrayContaining(["≥ 3", "4", "1"]),
    );
    await panel.frame.getByRole("button", { name: /^Copy table: Bounds/ }).click();
    await expect.poll(() => editor.clipboard()).toMatch(/condition-free, upper.*\t12\t4\t8\t/);
  });

  it("copies the data of a figure from the editor's own context menu", async () => {
    await editor.page.evaluate(() => navigator.clipboard.writeText(""));
    await panel.frame.getByRole("button", { name: "More actions for Fits" }).click();
    await editor.page.getByRole("menuitem", { name: "Copy Data of Figure" }).hover();
    await editor.screenshot("figure-menu");
    await editor.page.keyboard.press("Enter");
    await expect.poll(() => editor.clipboard()).toMatch(/^input x\ttruth\tfit f_\{0\}/);
  });

  it("copies a figure as a picture", async () => {
    await panel.canvas("fits").click({ button: "right" });
    await editor.page.getByRole("menuitem", { name: "Copy Figure as PNG" }).hover();
    await editor.page.keyboard.press("Enter");
    await expect
      .poll(() => editor.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
      .toContain("image/png");
  });

  it("survives being hidden behind its document, and being moved to another group", async () => {
    await editor.page.locator(".tab", { hasText: "illustrative.distill.json" }).first().click();
    await panel.frame.locator("body").waitFor({ state: "detached" });
    await editor.command("Self-Distillation: Show Panel");
    await panel.expectQuantity("N", 4);
    await panel.expectQuantity("t", 1);
    await editor.command("View: Move Editor into Right Group");
    await panel.expectQuantity("N", 4);
    await panel.expectQuantity("t", 1);
  });

  it("comes back after a reload of the window, with the round that was chosen", async () => {
    await editor.reload();
    await panel.expectQuantity("N", 4);
    await panel.expectQuantity("t", 1);
  });

  it("comes back to the view that was open after being hidden", async () => {
    const tab = panel.frame.getByRole("tab", { name: "Sparsity", exact: true });
    await tab.click();
    await panel.canvas("capacity").waitFor();
    await editor.command("View: Focus First Editor Group");
    await editor.command("View: Move Editor into Right Group");
    await panel.frame.locator("body").waitFor({ state: "detached" });
    await editor.command("Self-Distillation: Show Panel");
    await panel.canvas("capacity").waitFor();
    expect(await tab.getAttribute("aria-selected")).toBe("true");
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
