import { beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "../editor/support/accessibility.js";
import { examples } from "../editor/support/examples.js";
import { controlsOf, panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";
import { themeKinds } from "../editor/support/theme.js";

describe("the appearance of panel and sidebar", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;

  beforeAll(async () => {
    pages = await openPages({ files: examples("illustrative") });
    await pages.open("illustrative.distill.json");
    panel = panelOf(pages);
    await panel.expectQuantity("N", 4);
    await controlsOf(pages).slider("tolerance").waitFor();
  });

  it.each([...themeKinds])("follows the %s theme, and is accessible in it", async (theme) => {
    await pages.setTheme(theme);
    const frame = panel.frame.locator("body");
    const text = await frame.evaluate((body) => getComputedStyle(body).getPropertyValue("--vscode-foreground"));
    expect(text.trim()).not.toBe("");
    await expect.poll(async () => (await pixelsOf(panel.canvas("errors"))).colours).toBeGreaterThan(8);
    await pages.screenshot(`panel-${theme}`);
    expect(await accessibilityViolations(panel.frame, "--vscode-editor-background")).toEqual([]);
    expect(await accessibilityViolations(controlsOf(pages).frame, "--vscode-sideBar-background")).toEqual([]);
  });

  it("redraws its canvases in the colours of the new theme", async () => {
    await pages.setTheme("light");
    const inks = async () => new Set(Object.keys((await pixelsOf(panel.canvas("errors"))).histogram));
    const light = await inks();
    await pages.setTheme("dark");
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
    await pages.page.setViewportSize({ width, height });
    for (const frame of [panel.frame, controlsOf(pages).frame]) {
      await expect
        .poll(() => frame.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth))
        .toBeLessThanOrEqual(0);
    }
    await pages.screenshot(`panel-${width}x${height}`);
  });
});

describe("without an experiment", () => {
  it("says what to do in panel and sidebar, and asks the host to do it", async () => {
    const pages = await openPages({ files: {} });
    const panel = panelOf(pages).frame;
    await controlsOf(pages).frame.locator("[data-page=welcome]").waitFor();
    await panel.locator("[data-state=empty]").waitFor();
    await pages.screenshot("panel-empty");
    await panel.getByRole("button", { name: "Open Illustrative Example" }).click();
    await expect.poll(() => pages.commands()).toEqual(["selfDistillation.openIllustrativeExample"]);
    expect(pages.problems).toEqual([]);
  });
});
