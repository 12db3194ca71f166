import { describe, expect, it } from "vitest";
import { namedRuns } from "../../../src/figures/compare/namedRuns.js";
import { compareWeightsFigure } from "../../../src/figures/compare/compareWeightsFigure.js";
import { printOptions, widthPresets } from "../../../src/figures/print/options.js";
import type { Page } from "../../../src/figures/print/page.js";
import { arrangePanels } from "../../../src/figures/print/panelArrangement.js";
import { panelPage } from "../../../src/figures/print/panelPage.js";
import { plainText } from "../../../src/figures/print/text.js";
import { illustrative, regular } from "../reports.js";

const tolerances = [0.045, 0.06, 0.08, 0.1, 0.15, 0.2];
const panelsOf = (count: number) =>
  compareWeightsFigure(namedRuns(tolerances.slice(0, count).map((tolerance) => illustrative(tolerance))), "B", "log");
const texts = ({ layers }: Page) =>
  layers.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "text" ? [plainText(mark.runs)] : [])));

describe.each(widthPresets)("panels side by side, %s", (width) => {
  it.each([2, 3, 4, 6])("%i of them are alike, apart from each other, and on the page", (count) => {
    const arranged = arrangePanels(panelsOf(count), printOptions(width));
    const plots = arranged.panels.map(({ arrangement }) => arrangement.plot);
    for (const [i, { left, right, top, bottom }] of plots.entries()) {
      expect(right - left).toBeCloseTo(plots[0].right - plots[0].left, 6);
      expect(bottom - top).toBeCloseTo(plots[0].bottom - plots[0].top, 6);
      expect(right - left).toBeGreaterThan(30);
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(arranged.panels[0].arrangement.bar.left);
      expect(bottom).toBeLessThan(arranged.height);
      for (const other of plots.slice(0, i)) expect(other.right < left || other.bottom < top).toBe(true);
    }
  });

  it("one has the name of the axis and the colour bar in its row, all have their names", () => {
    const page = panelPage(panelsOf(2), printOptions(width));
    expect(page.layers.filter(({ id }) => id === "colour-bar")).toHaveLength(1);
    expect(texts(page).filter((text) => text.startsWith("eigenvalue index"))).toHaveLength(1);
    expect(texts(page)).toEqual(expect.arrayContaining(["ε = 0.045", "ε = 0.06"]));
  });
});

describe("panels", () => {
  it("have letters where their names are too long, and a key above", () => {
    const figure = panelsOf(3);
    const page = panelPage(
      { ...figure, panels: figure.panels.map((panel) => ({ ...panel, title: `Brownian bridge, ${panel.title}` })) },
      printOptions("single"),
    );
    expect(texts(page).filter((text) => text === "(b)")).toHaveLength(2);
    expect(texts(page)).toContain("Brownian bridge, ε = 0.06");
    expect(page.height).toBeGreaterThan(panelPage(figure, printOptions("single")).height);
  });

  it("have labels of their own where their spectra are of different lengths", () => {
    const labels = (page: Page) =>
      page.layers
        .filter(({ id }) => /^panel\d+-y-axis/.test(id))
        .map(({ marks }) => marks.filter(({ kind }) => kind === "text").length);
    const [first, second] = labels(
      panelPage(compareWeightsFigure(namedRuns([illustrative(), regular()]), "B", "log"), printOptions("single")),
    );
    expect(first).toBeGreaterThan(2);
    expect(second).toBeGreaterThan(2);
    expect(labels(panelPage(panelsOf(2), printOptions("single")))[1]).toBe(0);
  });
});
