import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { controlsOf, panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

const synthetic = (count: number, kernel: object, more: object = {}) =>
  JSON.stringify({
    version: 1,
    tolerance: 0.26,
    rounds: 10,
    ...more,
    problem: { kind: "synthetic", target: "sin(2*pi*x)", count, design: "uniform", noise: 0.5, seed: 1, kernel },
  });

describe("large problems", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  const show = async (name: string, count: number) => {
    await pages.open(name);
    panel = panelOf(pages);
    await panel.expectQuantity("K", count);
  };

  beforeAll(async () => {
    pages = await openPages({
      files: {
        "points.distill.json": synthetic(100_000, { kind: "cubicSpline" }),
        "lanczos.distill.json": synthetic(1500, { kind: "gaussian", lengthScale: 0.1 }),
        "rounds.distill.json": JSON.stringify({
          version: 1,
          tolerance: 1e-7,
          rounds: 400,
          problem: {
            kind: "spectrum",
            eigenvalues: { law: "power", count: 2000, exponent: 1, scale: 1 },
            coefficients: { law: "power", count: 2000, exponent: 0.5, scale: 1 },
            seed: 1,
          },
        }),
      },
    });
  });
  afterAll(() => pages.close());

  it("draws a hundred thousand points, and says how many modes it shows", async () => {
    await show("points.distill.json", 100_000);
    expect(await panel.figure("basisWeights").textContent()).toMatch(/\d+ leading modes/);
    await expect.poll(async () => (await pixelsOf(panel.canvas("fits"))).colours).toBeGreaterThan(8);
    await expect.poll(async () => (await pixelsOf(panel.canvas("basisWeights"))).colours).toBeGreaterThan(8);
    await pages.screenshot("large-points");
  });

  it("says of Ritz modes that they are such, and of rank and κ that they were not computed", async () => {
    await show("lanczos.distill.json", 1500);
    expect(await panel.figure("basisWeights").textContent()).toMatch(/Ritz modes/);
    expect(await panel.frame.locator("[data-quantity=kappa]").first().textContent()).toContain("–");
    expect(await controlsOf(pages).frame.locator("[data-quantity=rank]").first().textContent()).toContain("– of 1500");
    await pages.screenshot("large-lanczos");
  });

  it("draws hundreds of rounds of a thousand modes as one image, whose cells answer to the pointer", async () => {
    await show("rounds.distill.json", 2000);
    const canvas = panel.canvas("basisWeights");
    await expect.poll(async () => (await pixelsOf(canvas)).colours).toBeGreaterThan(50);
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("not on screen");
    await pages.page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3);
    await pages.page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4);
    await pages.screenshot("large-rounds");
    const round = await panel.quantity("t");
    await pages.page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.4);
    await expect.poll(() => panel.quantity("t")).toBeGreaterThan(round + 50);
    expect(pages.problems).toEqual([]);
  });
});
