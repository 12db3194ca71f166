import { beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "../editor/support/accessibility.js";
import { examples } from "../editor/support/examples.js";
import { panelOf, pixelsOf } from "../editor/support/explorer.js";
import { openPages, type Pages } from "./support/openPages.js";

describe("the Sparsity view", () => {
  let pages: Pages;
  let panel: ReturnType<typeof panelOf>;
  const mode = (name: string) => panel.frame.locator(`input[name=cells][value=${name}]`);
  const floor = (name: string) => panel.frame.locator(`input[name=floor][value=${name}]`);
  const card = () => panel.figure("sparsityMap").locator(".row-card");

  beforeAll(async () => {
    pages = await openPages({
      viewport: { width: 1060, height: 770 },
      sidebar: false,
      files: examples("interior", "illustrative"),
    });
    await pages.open("interior.distill.json");
    panel = panelOf(pages);
    await panel.expectQuantity("K", 9);
    await panel.frame.getByRole("tab", { name: "Sparsity" }).click();
    await panel.canvas("sparsityMap").waitFor();
  });

  it("has the floors and their slack behind its map: ratio = floor × slack in every cell", async () => {
    const exponents = async (cells: string, of?: string) => {
      await mode(cells).check();
      if (of !== undefined) await floor(of).check();
      const { rows } = await panel.table("sparsityMap");
      return rows.map((row) => row.slice(2).map(Number));
    };
    const weights = await exponents("weight");
    const ratios = await exponents("ratio");
    expect(ratios).toHaveLength(9);
    ratios.forEach((row, k) => {
      row.forEach((exponent, t) => {
        expect((10 ** exponent * (weights[k]?.[t] ?? 0)) / (weights[0]?.[t] ?? 1)).toBeCloseTo(1, 9);
      });
    });
    for (const id of ["paper", "decreasing"]) {
      const [floors, slacks] = [await exponents("floor", id), await exponents("slack", id)];
      ratios.flat().forEach((exponent, i) => {
        const [low, slack] = [floors.flat()[i] ?? NaN, slacks.flat()[i] ?? NaN];
        expect(low + slack).toBeCloseTo(exponent, 12);
        expect(slack).toBeGreaterThanOrEqual(0);
      });
    }
  });

  it("paints each mode in colours of its own", async () => {
    const seen: string[] = [];
    for (const name of ["weight", "ratio", "floor", "slack"]) {
      await mode(name).check();
      const most = async () =>
        Object.entries((await pixelsOf(panel.canvas("sparsityMap"))).histogram)
          .sort(([, a], [, b]) => b - a)
          .slice(0, 12)
          .map(([colour]) => colour)
          .join(" ");
      await expect.poll(most, { message: name }).not.toBe(seen[seen.length - 1]);
      seen.push(await most());
      await pages.screenshot(`sparsity-${name}`);
    }
  });

  it("tells a cell's truth, floors and slack when it is pointed at, beside the basis function of its row", async () => {
    await mode("ratio").check();
    const canvas = panel.canvas("sparsityMap");
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("the map is not on screen");
    const before = await pixelsOf(canvas);
    await pages.page.mouse.move(box.x + 62 + 20, box.y + 0.3 * box.height);
    await card().locator("canvas").waitFor();
    expect(await card().innerText()).toMatch(/basis function k = \d/);
    expect(await card().locator("canvas").getAttribute("aria-label")).toMatch(
      /Basis function \d for x from 0 to 1: \d sign changes/,
    );
    // A curve, its axes and their labels.
    await expect.poll(async () => (await pixelsOf(card().locator("canvas"))).colours).toBeGreaterThan(3);
    // The tooltip covers a part of the map.
    await expect.poll(async () => (await pixelsOf(canvas)).histogram).not.toEqual(before.histogram);
    await pages.screenshot("sparsity-row");
    await pages.page.mouse.move(box.x + box.width / 2, box.y - 60);
    await card().waitFor({ state: "hidden" });
  });

  it("shows the rows by keyboard, each function with one sign change more than the one before", async () => {
    await panel.canvas("sparsityMap").focus();
    const changes = async () =>
      Number(/(\d+) sign changes/.exec((await card().locator("canvas").getAttribute("aria-label")) ?? "")?.[1]);
    await pages.page.keyboard.press("PageUp");
    for (let k = 1; k <= 4; k++) {
      if (k > 1) await pages.page.keyboard.press("ArrowDown");
      await card().getByText(`k = ${k}`).waitFor();
      // Sturm: eigenfunction k of the spline's operator has k − 1 zeros inside.
      await expect.poll(changes).toBe(k - 1);
    }
    await pages.page.keyboard.press("Escape");
    await card().waitFor({ state: "hidden" });
  });

  it("counts active functions at a threshold that the sidebar moves", async () => {
    const active = async () => (await panel.table("activeBasis")).rows.map((row) => Number(row[1]));
    const before = await active();
    pages.write(
      "interior.distill.json",
      pages.read("interior.distill.json").replace(/"tolerance"/, '"activeThreshold": 0.5,\n  "tolerance"'),
    );
    await expect.poll(active).not.toEqual(before);
    const [now, { rows }] = [await active(), await panel.table("activeBasis")];
    now.forEach((count, t) => {
      expect(count).toBeLessThanOrEqual(before[t] ?? 0);
      expect(Number(rows[t]?.[2])).toBeGreaterThanOrEqual(count);
      expect(Number(rows[t]?.[3])).toBeGreaterThanOrEqual(count);
    });
  });

  it("has the index above its floors", async () => {
    for (const row of (await panel.table("sparsityIndex")).rows) {
      const [, index, paper, sharper] = row.map(Number);
      expect(paper).toBeGreaterThanOrEqual(1);
      expect(sharper).toBeGreaterThanOrEqual(paper ?? NaN);
      expect(index).toBeGreaterThanOrEqual(sharper ?? NaN);
    }
  });

  it("says which hypothesis fails for a singular Gram matrix, and goes on with the sharper floor", async () => {
    await pages.open("illustrative.distill.json");
    await panel.expectQuantity("K", 11);
    await mode("slack").check();
    await floor("paper").check();
    await panel.figure("sparsityMap").getByRole("note").waitFor();
    expect(await panel.figure("sparsityMap").getByRole("note").innerText()).toMatch(
      /a hypothesis fails, “G is nonsingular, or the labels lie in its range”/,
    );
    await pages.screenshot("sparsity-silent");
    await floor("decreasing").check();
    await panel.figure("sparsityMap").getByRole("note").waitFor({ state: "detached" });
    const { rows } = await panel.table("sparsityMap");
    expect(rows.every((row) => row.slice(2).every((value) => Number(value) >= 0))).toBe(true);
  });

  it.each(["light", "dark", "highContrast"] as const)("is readable in the %s theme", async (theme) => {
    await pages.setTheme(theme);
    await expect.poll(async () => (await pixelsOf(panel.canvas("activeBasis"))).colours).toBeGreaterThan(8);
    await pages.screenshot(`sparsity-${theme}`);
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
    await pages.screenshot(`sparsity-${width}x${height}`);
  });

  it("has reported no errors", () => {
    expect(pages.problems).toEqual([]);
  });
});
