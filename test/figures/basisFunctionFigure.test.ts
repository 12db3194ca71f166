import { describe, expect, it } from "vitest";
import { basisFunctionFigure, rowDetail } from "../../src/figures/basisFunctionFigure.js";
import { illustrative, interior, onSphere, powerLaw, reportOf, twoOutputs } from "./reports.js";

describe("a basis function", () => {
  it("has as many sign changes on the grid as Sturm says", () => {
    for (let k = 1; k <= 9; k++) {
      const figure = basisFunctionFigure(interior(), k);
      expect(figure?.summary).toMatch(new RegExp(`^Basis function ${k} for x from 0 to 1: ${k - 1} sign changes`));
      expect(figure?.series[0]?.x).toHaveLength(101);
      const [low = 0, high = 0] = figure?.y.domain ?? [];
      expect(low).toBe(-high);
      for (const value of Array.from(figure?.series[0]?.y ?? [])) expect(Math.abs(value)).toBeLessThanOrEqual(high);
    }
  });

  it("is shown at the training points, in their order, where inputs have several coordinates", () => {
    const figure = basisFunctionFigure(onSphere(), 2);
    expect(figure?.x).toMatchObject({ name: "training point", integer: true, domain: [0.5, 60.5] });
    expect(figure?.summary).toMatch(/at 60 training points of 3 coordinates/);
  });

  it("has a table", () => {
    expect(basisFunctionFigure(interior(), 1)?.table().rows).toHaveLength(101);
  });
});

describe("a row of the map", () => {
  it("tells eigenvalue, coefficient and weight in the chosen round", () => {
    const report = interior();
    const { facts, figure, note } = rowDetail(report, 3, 1, 0);
    expect(facts.map(({ symbol }) => symbol)).toEqual(["d_k", "z_k", "B_{1}[k]"]);
    expect(facts[1]?.full).toBe(String(report.spectrum.coefficients[2]).replace("-", "−"));
    expect([figure?.id, note]).toEqual(["basisFunction", undefined]);
    expect(rowDetail(report, 3, -1, 0).facts).toHaveLength(2);
  });

  it("tells the coefficient of the chosen output", () => {
    const report = twoOutputs();
    expect(rowDetail(report, 2, 0, 1).facts[1]?.full).toBe(String(report.spectrum.coefficients[3]).replace("-", "−"));
  });

  it.each([
    ["beyond the rank", () => rowDetail(illustrative(), 10, 1, 0), /Beyond the rank/],
    ["without inputs", () => rowDetail(powerLaw(), 1, 0, 0), /no inputs/],
    [
      "for a given Gram matrix",
      () =>
        rowDetail(
          reportOf({
            tolerance: 0.3,
            problem: {
              kind: "points",
              inputs: [0, 1],
              labels: [1, 2],
              kernel: {
                kind: "gram",
                matrix: [
                  [2, 1],
                  [1, 2],
                ],
              },
            },
          }),
          1,
          0,
          0,
        ),
      /given Gram matrix/,
    ],
    [
      "beyond those that are drawn",
      () =>
        rowDetail(
          reportOf({
            tolerance: 0.1,
            problem: {
              kind: "synthetic",
              target: "x",
              count: 80,
              design: "interior",
              noise: 0.5,
              seed: 1,
              kernel: { kind: "brownianBridge" },
            },
          }),
          61,
          0,
          0,
        ),
      /60 leading/,
    ],
  ])("says why there is no picture %s", (_, detail, note) => {
    expect(detail().figure).toBeUndefined();
    expect(detail().note).toMatch(note);
  });
});
