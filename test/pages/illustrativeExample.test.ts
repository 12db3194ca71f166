import { beforeAll, describe, expect, it } from "vitest";
import { examples } from "../editor/support/examples.js";
import { panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

describe("the illustrative example", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;

  beforeAll(async () => {
    pages = await openPages({ files: examples("illustrative") });
    await pages.open("illustrative.distill.json");
    panel = panelOf(pages);
  });

  it("shows the quantities of the problem", async () => {
    await panel.expectQuantity("N", 4);
    expect(await panel.quantity("K")).toBe(11);
    expect(await panel.quantity("rank")).toBe(9);
    expect(await panel.quantity("r0")).toBeCloseTo(3.57006086798776, 12);
    expect(await panel.quantity("epsilon")).toBe(0.045);
  });

  it("has the published numbers behind its figures", async () => {
    const errors = await panel.table("errors");
    const truth = errors.heading.findIndex((name) => /truth/.test(name));
    const published = [0.152754392257, 0.0682128295793, 0.120288496091, 0.304387888594];
    // The published values have 12 digits.
    expect(errors.rows.map((row) => Number(row[truth]))).toEqual(
      published.map((error) => expect.closeTo(error, 12) as number),
    );
    const multipliers = await panel.table("multipliers");
    const c = multipliers.heading.findIndex((name) => /multiplier/.test(name));
    [2.7052529165039e-6, 8.76276117304e-5, 2.7375541267129e-4, 7.90017652831e-4].forEach((multiplier, t) => {
      expect(Number(multipliers.rows[t]?.[c]) / multiplier).toBeCloseTo(1, 10);
    });
  });

  it("draws four fits over 101 points, and the weights of 11 basis functions in 4 rounds", async () => {
    const fits = await panel.table("fits");
    expect(fits.heading.filter((name) => /f_/.test(name))).toHaveLength(4);
    expect(fits.rows).toHaveLength(101);
    expect((await panel.table("basisWeights")).rows.length).toBeGreaterThanOrEqual(11);
    for (const id of ["fits", "basisWeights", "errors", "multipliers"]) {
      await expect.poll(async () => (await pixelsOf(panel.canvas(id))).colours, { message: id }).toBeGreaterThan(8);
    }
  });

  it("names its figures for those who cannot see them", async () => {
    for (const id of ["fits", "basisWeights", "errors", "multipliers"]) {
      expect((await panel.canvas(id).getAttribute("aria-label"))?.length).toBeGreaterThan(20);
    }
  });

  it("lets one slider choose the round for every figure", async () => {
    const slider = panel.frame.getByRole("slider", { name: /round/ });
    await slider.focus();
    await pages.page.keyboard.press("End");
    await panel.expectQuantity("t", 3);
    const before = await pixelsOf(panel.canvas("fits"));
    await pages.page.keyboard.press("Home");
    await panel.expectQuantity("t", 0);
    await expect.poll(async () => (await pixelsOf(panel.canvas("fits"))).histogram).not.toEqual(before.histogram);
    await pages.page.keyboard.press("ArrowRight");
    await panel.expectQuantity("t", 1);
  });

  it("computes the bounds into a table that can be copied", async () => {
    pages.showBounds();
    const table = panel.frame.getByRole("region", { name: "Table of bounds" });
    await table.waitFor();
    expect(await table.locator("[data-bound=conditionFreeLower] td").allInnerTexts()).toEqual(
      expect.arrayContaining(["≥ 3", "4", "1"]),
    );
    expect(await table.locator("[data-bound=guaranteedRounds] [data-holds=false]").count()).toBe(1);
    await panel.frame.getByRole("button", { name: /^Copy table: Bounds/ }).click();
    await expect.poll(() => pages.clipboard()).toMatch(/condition-free, upper.*\t12\t4\t8\t/);
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
