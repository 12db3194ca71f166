import { beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "../editor/support/accessibility.js";
import { examples } from "../editor/support/examples.js";
import { panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

describe("the Early stopping view", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  const matched = (name: string) => panel.frame.locator(`input[name=matched][value=${name}]`);
  const statement = () => panel.frame.locator(".view-statement").innerText();
  const numbers = async (id: string) => (await panel.table(id)).rows.map((row) => row.map(Number));

  beforeAll(async () => {
    pages = await openPages({
      viewport: { width: 1060, height: 770 },
      sidebar: false,
      files: examples("illustrative", "ntk-sphere", "power-law"),
    });
    await pages.open("illustrative.distill.json");
    panel = panelOf(pages);
    await panel.expectQuantity("N", 4);
    await panel.frame.getByRole("tab", { name: "Early stopping" }).click();
    await panel.canvas("stoppedSpectra").waitFor();
  });

  it("compares f_t with the single fit of the same training error", async () => {
    await panel.expectQuantity("t", 1);
    const errors = await numbers("stoppedErrors");
    expect(errors).toHaveLength(4);
    // The published error of f_1 is what early stopping is held against.
    expect(errors[1]?.[1]).toBeCloseTo(0.0682128295793, 12);
    // Round 0 is itself a single fit: the same error, the same multiplier.
    expect(errors[0]?.[2]).toBeCloseTo(errors[0]?.[1] ?? NaN, 9);
    expect((errors[0]?.[4] ?? NaN) / 2.7052529165039e-6).toBeCloseTo(1, 8);
    expect(await statement()).toMatch(/has the training error of f1\. Error against the truth: 0\.06821 \(better\)/);
    await pages.screenshot("early-stopping-trainError");
  });

  it("keeps single fits below the cap, and names the round from which distillation is beyond it", async () => {
    const slider = panel.frame.getByRole("slider", { name: /round/ });
    await slider.focus();
    await pages.page.keyboard.press("End");
    await panel.expectQuantity("t", 3);
    for (const name of ["trainError", "trainNorm", "degreesOfFreedom"]) {
      await matched(name).check();
      const rows = await numbers("stoppedRatios");
      expect(rows).toHaveLength(9);
      for (const [, , , single, cap] of rows.slice(1)) expect(single).toBeLessThan(cap ?? 0);
      expect(rows[8]?.[2]).toBeGreaterThan(rows[8]?.[4] ?? Infinity);
      await pages.screenshot(`early-stopping-${name}-3`);
    }
    expect(await statement()).toMatch(/From t = 1 on no ε′ gives this spectrum/);
  });

  it("changes the axes of both spectra", async () => {
    const before = await pixelsOf(panel.canvas("stoppedSpectra"));
    await panel.frame.locator("input[name=over][value=index]").check();
    await expect
      .poll(async () => (await pixelsOf(panel.canvas("stoppedSpectra"))).histogram)
      .not.toEqual(before.histogram);
    await panel.frame.locator("input[name=scale][value=linear]").check();
    await pages.screenshot("early-stopping-linear");
    await panel.frame.locator("input[name=scale][value=log]").check();
  });

  it("says of round 0 that both coincide", async () => {
    await panel.frame.getByRole("slider", { name: /round/ }).focus();
    await pages.page.keyboard.press("Home");
    await panel.expectQuantity("t", 0);
    expect(await statement()).toMatch(/f0 is itself a single fit/);
  });

  it.each(["light", "dark", "highContrast"] as const)("is readable in the %s theme", async (theme) => {
    await panel.frame.getByRole("slider", { name: /round/ }).focus();
    await pages.page.keyboard.press("Home");
    await pages.page.keyboard.press("ArrowRight");
    await panel.expectQuantity("t", 1);
    await pages.setTheme(theme);
    await expect.poll(async () => (await pixelsOf(panel.canvas("stoppedFits"))).colours).toBeGreaterThan(8);
    await pages.screenshot(`early-stopping-${theme}`);
    expect(await accessibilityViolations(panel.frame, "--vscode-editor-background")).toEqual([]);
  });

  it.each([
    [1060, 770],
    [660, 900],
    [420, 900],
  ])("fits a window of %i × %i", async (width, height) => {
    await pages.setTheme("light");
    await pages.page.setViewportSize({ width, height });
    await expect
      .poll(() => panel.frame.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth))
      .toBeLessThanOrEqual(0);
    await pages.screenshot(`early-stopping-${width}x${height}`);
  });

  it("works for inputs of several dimensions, whose fits are shown against the labels", async () => {
    await pages.page.setViewportSize({ width: 1060, height: 770 });
    await pages.open("ntk-sphere.distill.json");
    await panel.frame.getByText("Fits against labels").waitFor();
    expect((await numbers("stoppedFits")).every((row) => row.length === 3 && row.every(Number.isFinite))).toBe(true);
    await pages.screenshot("early-stopping-sphere");
    await panel.frame.getByRole("tab", { name: "Sparsity" }).click();
    await panel.canvas("sparsityMap").focus();
    await pages.page.keyboard.press("ArrowDown");
    await panel.figure("sparsityMap").locator(".row-card canvas").waitFor();
    expect(await panel.figure("sparsityMap").locator(".row-card canvas").getAttribute("aria-label")).toMatch(
      /training points of \d coordinates/,
    );
    await pages.screenshot("sparsity-sphere");
  });

  it("works for a spectrum of a million modes, which has no fits", async () => {
    await pages.open("power-law.distill.json");
    await panel.expectQuantity("K", 1_000_000);
    await panel.frame.getByRole("tab", { name: "Early stopping" }).click();
    await panel.canvas("stoppedRatios").waitFor();
    const rows = await numbers("stoppedRatios");
    for (const [, , , single, cap] of rows.slice(1)) expect(single).toBeLessThan(cap ?? 0);
    await pages.screenshot("early-stopping-spectrum");
    await panel.frame.getByRole("tab", { name: "Sparsity" }).click();
    await panel.canvas("sparsityIndex").waitFor();
    await pages.screenshot("sparsity-spectrum");
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
