import { beforeAll, describe, expect, it } from "vitest";
import { examples } from "../editor/support/examples.js";
import { controlsOf, drag, panelOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

const file = "illustrative.distill.json";

describe("the sidebar's controls", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  let controls: ReturnType<typeof controlsOf>;
  const writtenTolerance = () => Number(/"tolerance": ([^\s]+)/.exec(pages.read(file))?.[1]);

  beforeAll(async () => {
    pages = await openPages({ files: examples("illustrative") });
    await pages.open("illustrative.distill.json");
    panel = panelOf(pages);
    controls = controlsOf(pages);
    await panel.expectQuantity("N", 4);
    await controls.slider("tolerance").waitFor();
  });

  it("recomputes while ε is dragged and leaves the document alone until it is released", async () => {
    await drag(pages, controls.slider("tolerance"), [0.5, 0.6, 0.7, 0.75], async () => {
      await expect.poll(() => panel.quantity("epsilon")).toBeGreaterThan(0.1);
      expect(await panel.quantity("N")).toBeLessThan(4);
      expect(writtenTolerance()).toBe(0.045);
    });
    await expect.poll(writtenTolerance).toBe(Number(await controls.number("tolerance").inputValue()));
    await panel.expectQuantity("epsilon", writtenTolerance());
    await expect.poll(() => controls.rounds()).toBe(await panel.quantity("N"));
  });

  it("ends at the last of fifty rapid moves", async () => {
    const fractions = Array.from({ length: 50 }, (_, i) => 0.2 + 0.6 * Math.abs(Math.sin(i)));
    await drag(pages, controls.slider("tolerance"), fractions);
    const shown = Number(await controls.number("tolerance").inputValue());
    await panel.expectQuantity("epsilon", shown);
    await expect.poll(writtenTolerance).toBe(shown);
  });

  it("takes a typed number on Enter, and explains one that cannot be", async () => {
    const number = controls.number("tolerance");
    await number.fill("-1");
    await expect
      .poll(() => controls.row("tolerance").locator("[role=alert]").innerText())
      .toMatch(/must be greater than 0/);
    expect(await number.getAttribute("aria-invalid")).toBe("true");
    await number.fill("0.045");
    await number.press("Enter");
    await panel.expectQuantity("epsilon", 0.045);
    await panel.expectQuantity("N", 4);
  });

  it("says at ε what is wrong when it lies below the reachable error, and keeps the last good result, marked", async () => {
    const number = controls.number("tolerance");
    await number.fill("0.01");
    await number.press("Enter");
    await expect.poll(() => controls.row("tolerance").innerText()).toMatch(/reachable error/);
    await expect.poll(() => panel.frame.locator("[data-stale]").count()).toBeGreaterThan(0);
    expect(await panel.quantity("N")).toBe(4);
    await number.fill("0.045");
    await number.press("Enter");
    await expect.poll(() => panel.frame.locator("[data-stale]").count()).toBe(0);
    await expect.poll(writtenTolerance).toBe(0.045);
  });

  it("switches the kernel, in the figures and in the document", async () => {
    const row = controls.row("problem.kernel");
    await row.locator("select").selectOption("brownianBridge");
    // Unlike the spline's, all of the bridge's eleven functions but those at the two ends count; κ on the range falls
    // from 4471 to below 100.
    await expect.poll(() => panel.frame.locator("[data-name=kappa]").innerText()).toMatch(/\d\d\.\d+ on the range/);
    await expect.poll(() => pages.read(file)).toMatch(/"kind": "brownianBridge"/);
  });

  it("shows what it has while the hand still moves, when a run takes longer than a frame", async () => {
    pages.write(
      "slow.distill.json",
      JSON.stringify({
        version: 1,
        tolerance: 0.3,
        problem: {
          kind: "synthetic",
          target: "sin(2*pi*x)",
          count: 150,
          design: "interior",
          noise: 0.4,
          seed: 1,
          kernel: { kind: "gaussian", lengthScale: 0.1 },
        },
      }),
    );
    await pages.open("slow.distill.json");
    await panel.expectQuantity("K", 150);
    const rank = await panel.quantity("rank");
    const slider = controls.slider("problem.kernel.lengthScale");
    const box = await slider.boundingBox();
    if (box === null) throw new Error("the slider is not on screen");
    const { mouse } = pages.page;
    await mouse.move(box.x + 0.45 * box.width, box.y + box.height / 2);
    await mouse.down();
    const end = Date.now() + 20_000;
    let moves = 0;
    // The moves never pause, so that nothing but a result in passing can be seen.
    while ((await panel.quantity("rank")) === rank && Date.now() < end) {
      for (let i = 0; i < 10; i++)
        await mouse.move(box.x + (0.6 + 0.02 * (moves++ % 10)) * box.width, box.y + box.height / 2);
    }
    await mouse.up();
    expect(Date.now()).toBeLessThan(end);
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
