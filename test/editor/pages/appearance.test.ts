import { beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "../support/accessibility.js";
import { controlsOf, panelOf, pixelsOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";
import { themeKinds } from "../support/theme.js";

describe("the appearance of panel and sidebar", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;

  beforeAll(async () => {
    editor = await openEditor();
    await editor.command("Self-Distillation: Open Illustrative Example");
    panel = panelOf(editor);
    await panel.expectQuantity("N", 4);
    await controlsOf(editor).slider("tolerance").waitFor();
  });

  it.each([...themeKinds])("follows the %s theme, and is accessible in it", async (theme) => {
    await editor.setTheme(theme);
    const frame = panel.frame.locator("body");
    const text = await frame.evaluate((body) => getComputedStyle(body).getPropertyValue("--vscode-foreground"));
    expect(text.trim()).not.toBe("");
    await expect.poll(async () => (await pixelsOf(panel.canvas("errors"))).colours).toBeGreaterThan(8);
    await editor.screenshot(`panel-${theme}`);
    expect(await accessibilityViolations(panel.frame, "--vscode-editor-background")).toEqual([]);
    expect(await accessibilityViolations(controlsOf(editor).frame, "--vscode-sideBar-background")).toEqual([]);
  });

  it("redraws its canvases in the colours of the new theme", async () => {
    await editor.setTheme("light");
    const inks = async () => new Set(Object.keys((await pixelsOf(panel.canvas("errors"))).histogram));
    const light = await inks();
    await editor.setTheme("dark");
    // The colours of the rounds change with the background too; not one ink of text, axes and grid may stay.
    await expect
      .poll(async () => [...(await inks())].filter((ink) => light.has(ink)).length / light.size)
      .toBeLessThan(0.5);
  });

  it.each([
    [900, 700],
    [700, 900],
    [1700, 950],
  ])("fits a window of %i × %i without a horizontal scroll bar", async (width, height) => {
    await editor.page.setViewportSize({ width, height });
    for (const frame of [panel.frame, controlsOf(editor).frame]) {
      await expect
        .poll(() => frame.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth))
        .toBeLessThanOrEqual(0);
    }
    await editor.screenshot(`panel-${width}x${height}`);
  });
});

describe("without an experiment", () => {
  it("says what to do, and does it", async () => {
    const editor = await openEditor({ examples: false });
    const sidebar = await editor.showSidebar();
    await sidebar.locator("[data-page=welcome]").waitFor();
    await editor.command("Self-Distillation: Show Panel");
    await panelOf(editor).frame.locator("[data-state=empty]").waitFor();
    await editor.screenshot("panel-empty");
    await panelOf(editor).frame.getByRole("button", { name: "Open Illustrative Example" }).click();
    await panelOf(editor).expectQuantity("N", 4);
  });
});
