import { describe, expect, it } from "vitest";
import type { SeriesRole, XyFigure } from "../../../src/figures/figure.js";
import { tightFrames } from "../../../src/figures/frames.js";
import { allFigures } from "../../../src/figures/allFigures.js";
import { seriesLooks } from "../../../src/figures/print/seriesLook.js";
import { illustrative } from "../reports.js";

const report = illustrative();
const { fits, errors } = allFigures(report, tightFrames(report), {
  weights: "B",
  scale: "log",
  measure: "error",
  output: 0,
  round: 1,
});

describe("the looks of series on paper", () => {
  it("tell roles apart without colour", () => {
    const shapes = seriesLooks(errors, undefined).map(
      ({ line, marker }) => `${line?.dash ?? ""} ${marker?.shape ?? ""}`,
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it("have data as points in front, truth dashed behind the fits, the chosen round widest", () => {
    const looks = seriesLooks(fits, 1);
    const [data, truth, ...rounds] = looks;
    expect(data).toMatchObject({ marker: { shape: "disc" } });
    expect(data.line).toBeUndefined();
    expect(truth.line?.dash).toBe("dashed");
    expect(Math.max(...rounds.map(({ order }) => order))).toBeLessThan(data.order);
    expect(truth.order).toBeLessThan(rounds[0].order);
    expect(rounds.map(({ line }) => line?.width)).toEqual([0.9, 1.8, 0.9, 0.9]);
  });

  it("give unknown roles distinct lines", () => {
    const strange: XyFigure = {
      ...fits,
      series: ["one", "two", "three"].map((id) => ({ id, label: id, role: id as SeriesRole, x: [0, 1], y: [0, 1] })),
    };
    const shapes = seriesLooks(strange, undefined).map(
      ({ line, marker }) => `${line?.dash ?? ""} ${marker?.shape ?? ""}`,
    );
    expect(new Set(shapes).size).toBe(3);
  });
});
