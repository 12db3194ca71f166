import { beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "../editor/support/accessibility.js";
import { examples } from "../editor/support/examples.js";
import { panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";
import { themeKinds } from "../editor/support/theme.js";

const noisy = (more: object) =>
  JSON.stringify({
    version: 1,
    title: "Heavy noise",
    tolerance: 0.03,
    ...more,
    problem: {
      kind: "synthetic",
      target: "sin(2*pi*x)",
      count: 60,
      design: "interior",
      noise: 0.6,
      seed: 3,
      kernel: { kind: "cubicSpline" },
    },
  });
/** Two classes on either side of 0, and no truth. */
const rows = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? `${-1 - i / 100},left` : `${1 + i / 100},right`));
const classes = {
  version: 1,
  title: "Two classes",
  tolerance: 0.1,
  problem: {
    kind: "table",
    path: "sides.csv",
    inputs: ["x"],
    labels: ["side"],
    classes: true,
    kernel: { kind: "gaussian", lengthScale: 0.5 },
  },
};

describe("generalisation", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  const activity = (kind: string) => panel.frame.locator(`[data-study=${kind}]`).first().waitFor({ state: "attached" });
  const open = async (name: string, points: number) => {
    await pages.open(name);
    await panel.expectQuantity("K", points);
  };
  const numbers = (row: readonly string[] | undefined) => (row ?? []).map(Number);

  beforeAll(async () => {
    pages = await openPages({
      viewport: { width: 2060, height: 760 },
      files: {
        ...examples("noise", "illustrative"),
        "many.distill.json": noisy({ monteCarlo: { draws: 100_000 } }),
        "sides.csv": `x,side\n${rows.join("\n")}\n`,
        "classes.distill.json": JSON.stringify(classes),
      },
    });
    panel = panelOf(pages);
    await open("noise.distill.json", 60);
    await panel.frame.getByRole("tab", { name: "Generalisation" }).click();
    await activity("done");
  });

  it("has bias² and variance that add up to the risk, beside the mean of 200 draws", async () => {
    const { heading, rows: rounds } = await panel.table("risk");
    expect(heading).toEqual([
      "round t",
      "bias²",
      "variance",
      "risk, multipliers held fixed",
      "Monte Carlo mean",
      "standard error",
    ]);
    const [, bias = NaN, variance = NaN, risk = NaN, mean = NaN, error = NaN] = numbers(rounds[0]);
    expect(bias + variance).toBe(risk);
    // Multipliers of their own let the draws of round 0 fit more of their noise than the labels at hand let this one.
    expect(Math.abs(mean - risk)).toBeGreaterThan(3 * error);
    const distribution = await panel.table("roundsDistribution");
    expect(distribution.rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(200);
    expect(await panel.canvas("complexity").getAttribute("aria-label")).toMatch(/not reproduced/);
  });

  it("drops the draws of another ε as soon as it moves, and draws again when the hand rests", async () => {
    pages.write(
      "noise.distill.json",
      pages.read("noise.distill.json").replace(/"tolerance": [^\s]+/, '"tolerance": 0.05'),
    );
    await panel.expectQuantity("epsilon", 0.05);
    await activity("done");
    expect((await panel.table("risk")).heading).toHaveLength(6);
  });

  it.each([...themeKinds])("is drawn in the %s theme, and accessible in it", async (theme) => {
    await pages.setTheme(theme);
    await expect.poll(async () => (await pixelsOf(panel.canvas("risk"))).colours).toBeGreaterThan(8);
    await pages.screenshot(`generalisation-${theme}`);
    expect(await accessibilityViolations(panel.frame, "--vscode-editor-background")).toEqual([]);
  });

  it("says how many draws have no fit where the Gram matrix is singular", async () => {
    await open("illustrative.distill.json", 11);
    await activity("done");
    expect(await panel.figure("roundsDistribution").innerText()).toMatch(
      /200 draws, 59 without a fit at this ε left out/,
    );
    await pages.page.setViewportSize({ width: 1560, height: 1500 });
    await pages.screenshot("generalisation-narrow");
    await pages.page.setViewportSize({ width: 2060, height: 760 });
  });

  it("asks before a study that takes long, tells how far it is, and stops it when told, keeping what it has", async () => {
    await open("many.distill.json", 60);
    await activity("offered");
    const study = panel.figure("roundsDistribution");
    await study.getByRole("button", { name: /^Compute Monte Carlo, about \d/ }).click();
    await activity("computing");
    await expect
      .poll(async () => Number(await study.locator("progress").evaluate((bar) => (bar as HTMLProgressElement).value)))
      .toBeGreaterThan(0.02);
    await pages.screenshot("generalisation-computing");
    await study.getByRole("button", { name: "Cancel" }).click();
    await activity("cancelled");
    const counted = (await panel.table("roundsDistribution")).rows.reduce((sum, row) => sum + Number(row[2]), 0);
    expect(counted).toBeGreaterThan(100);
    expect(counted).toBeLessThan(100_000);
    // What was stopped does not hold up the next run.
    await open("illustrative.distill.json", 11);
    await activity("done");
  });

  it("cross-validates where there is no truth, in accuracy for classes", async () => {
    await open("classes.distill.json", 60);
    await activity("done");
    const { heading, rows: rounds } = await panel.table("validation");
    expect(heading).toHaveLength(5);
    expect(rounds[0]?.[3]).toBe("1");
    await panel
      .figure("errors")
      .getByRole("radio", { name: /accuracy/i })
      .check({ force: true });
    expect(await panel.canvas("validation").getAttribute("aria-label")).toMatch(
      /Cross-validated accuracy per round over 5 folds/,
    );
    await pages.screenshot("generalisation-validation");
    expect(await panel.figure("roundsDistribution").innerText()).toMatch(/5 folds/);
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
