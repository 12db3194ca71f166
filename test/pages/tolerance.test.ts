import { beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "../editor/support/accessibility.js";
import { examples } from "../editor/support/examples.js";
import { panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";
import { themeKinds } from "../editor/support/theme.js";

const file = "illustrative.distill.json";

/** A curve that takes seconds. */
const law = (exponent: number) => ({ law: "power", count: 1_000_000, exponent, scale: 1 });
const long = {
  version: 1,
  tolerance: 1e-6,
  problem: { kind: "spectrum", eigenvalues: law(2), coefficients: law(1.2) },
};

describe("rounds against tolerance", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  const canvas = () => panel.canvas("roundsAgainstTolerance");
  const drawn = () => expect.poll(async () => (await pixelsOf(canvas())).colours).toBeGreaterThan(8);
  const activity = (kind: string, timeout = 30_000) =>
    panel.frame.locator(`[data-study=${kind}]`).first().waitFor({ state: "attached", timeout });
  const writtenTolerance = () => Number(/"tolerance": ([^\s]+)/.exec(pages.read(file))?.[1]);

  beforeAll(async () => {
    pages = await openPages({
      viewport: { width: 1360, height: 800 },
      files: { ...examples("illustrative", "interior"), "long.distill.json": JSON.stringify(long) },
    });
    await pages.open("illustrative.distill.json");
    panel = panelOf(pages);
    await panel.expectQuantity("N", 4);
    await panel.frame.getByRole("tab", { name: "Rounds against ε" }).click();
    await activity("done");
  });

  it("counts N where it changes, and between the bounds", async () => {
    const { heading, rows } = await panel.table("roundsAgainstTolerance");
    const steps = rows.filter((row) => row[2] === "step");
    expect(steps.map((row) => Number(row[1]))).toEqual([4, 3, 2, 1, 0]);
    expect(Number(steps[1]?.[0])).toBeCloseTo(0.05909553912, 9);
    const column = (name: string) => heading.findIndex((title) => title.startsWith(name));
    const [lower, upper] = [column("condition-free, lower"), column("condition-free, upper")];
    const counted = rows.filter((row) => row[2] === "counted");
    expect(counted.length).toBeGreaterThan(200);
    expect(counted.every((row) => Number(row[lower]) <= Number(row[1]) && Number(row[1]) <= Number(row[upper]))).toBe(
      true,
    );
    await drawn();
  });

  it("says which bounds are silent and why", async () => {
    const guaranteed = panel.frame.locator("[data-family=guaranteed][data-silent]");
    expect(await guaranteed.innerText()).toMatch(/κ = ∞/);
    expect(await guaranteed.getAttribute("title")).toMatch(/G is nonsingular/);
    expect(await panel.frame.locator("[data-family=conditionFree]").innerText()).toMatch(/3 … 12/);
    expect(await panel.frame.locator(".remark").innerText()).toMatch(/labels lie in its range/);
  });

  it("leaves out a family of curves that is switched off", async () => {
    const before = (await pixelsOf(canvas())).histogram;
    const family = panel.frame.locator("[data-family=conditionFree] input");
    await family.uncheck();
    await expect.poll(async () => (await pixelsOf(canvas())).histogram).not.toEqual(before);
    await family.check();
    await expect.poll(async () => (await pixelsOf(canvas())).histogram).toEqual(before);
  });

  it("sets ε where it is dragged to, and N follows the hand", async () => {
    const before = pages.read(file);
    const box = await canvas().boundingBox();
    if (box === null) throw new Error("the figure is not on screen");
    const { mouse } = pages.page;
    const y = box.y + box.height / 2;
    await mouse.move(box.x + 0.3 * box.width, y);
    await mouse.down();
    for (const part of [0.35, 0.4, 0.45, 0.5]) await mouse.move(box.x + part * box.width, y);
    // The middle of the plot is ε = 0.14, where N is 2.
    await expect.poll(() => panel.quantity("N")).toBe(2);
    expect(writtenTolerance()).toBe(0.045);
    await mouse.up();
    await expect.poll(writtenTolerance).toBeGreaterThan(0.1);
    await panel.expectQuantity("epsilon", writtenTolerance());
    await panel.expectQuantity("N", 2);
    await pages.screenshot("tolerance-dragged");
    pages.write(file, before);
    await panel.expectQuantity("N", 4);
  });

  it("is one curve for all ε: setting it computes nothing again", async () => {
    await activity("done");
    expect(await panel.frame.locator("[data-figure=roundsAgainstTolerance][data-stale]").count()).toBe(0);
  });

  it("shows all bounds and the near-interpolation limit where κ is finite", async () => {
    await pages.open("interior.distill.json");
    await panel.expectQuantity("K", 9);
    await activity("done");
    expect(await panel.frame.locator("[data-family][data-silent]").count()).toBe(0);
    const { heading, rows } = await panel.table("floorRise");
    const [floor, limit] = ["floor, condition-free", "limit, condition-free"].map((name) => heading.indexOf(name));
    const last = rows.at(-1);
    expect(Number(last?.[floor ?? 0])).toBeLessThan(Number(last?.[limit ?? 0]));
    expect(Number(last?.[floor ?? 0]) / Number(last?.[limit ?? 0])).toBeCloseTo(1, 6);
  });

  it.each([...themeKinds])("is drawn in the %s theme, and accessible in it", async (theme) => {
    await pages.setTheme(theme);
    await drawn();
    await pages.screenshot(`tolerance-${theme}`);
    expect(await accessibilityViolations(panel.frame, "--vscode-editor-background")).toEqual([]);
  });

  it("has room in a narrow editor", async () => {
    await pages.page.setViewportSize({ width: 960, height: 1100 });
    await drawn();
    await pages.screenshot("tolerance-narrow");
    const overflow = await panel.frame.locator("body").evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await pages.page.setViewportSize({ width: 1360, height: 800 });
  });

  it("tells how far a long study has come, and stops it when told", async () => {
    const tab = (name: string) => panel.frame.getByRole("tab", { name, exact: true });
    await tab("Rounds").click();
    await pages.open("long.distill.json");
    await panel.expectQuantity("K", 1_000_000);
    // Only now, so that the study is caught in the act.
    await tab("Rounds against ε").click();
    await activity("computing");
    await pages.screenshot("tolerance-computing");
    await panel.frame.locator("[data-study=computing]").getByRole("button", { name: "Cancel" }).click();
    await activity("cancelled");
    await panel.frame.locator("[data-study=cancelled]").getByRole("button", { name: "Compute" }).click();
    await activity("computing");
    await activity("done", 100_000);
    expect((await panel.table("roundsAgainstTolerance")).rows.length).toBeGreaterThan(10);
  }, 180_000);

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
