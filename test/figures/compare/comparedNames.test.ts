import { describe, expect, it } from "vitest";
import { comparedNames } from "../../../src/figures/compare/comparedNames.js";
import { illustrative, regular, reportOf } from "../reports.js";

const names = (...reports: readonly ReturnType<typeof illustrative>[]) =>
  comparedNames(reports.map(({ experiment }) => experiment));

describe("compared runs are called", () => {
  it("by the parameters that tell them apart, numbers with their symbols", () => {
    expect(names(illustrative(0.1), illustrative(0.25))).toEqual(["ε = 0.1", "ε = 0.25"]);
    expect(names(illustrative(0.1), illustrative(0.1, { rounds: 3 }))).toEqual([
      "recorded rounds = 20",
      "recorded rounds = 3",
    ]);
  });

  it("by their alternatives where kinds differ", () => {
    const kernel = {
      problem: {
        kind: "points",
        inputs: [0.2, 0.5, 0.8],
        labels: [1, 2, 0],
        kernel: { kind: "gaussian", lengthScale: 0.3 },
      },
    };
    const [a, b] = names(
      reportOf({ ...kernel, tolerance: 0.1 }),
      reportOf({ problem: { ...kernel.problem, kernel: { kind: "brownianBridge" } }, tolerance: 0.1 }),
    );
    // Only the first has a length scale.
    expect([a, b]).toEqual(["Gaussian, ℓ = 0.3", "Brownian bridge"]);
  });

  it("by how much data they have", () => {
    const points = (count: number) =>
      reportOf({
        problem: {
          kind: "points",
          inputs: [0.2, 0.5, 0.8].slice(0, count),
          labels: [1, 2, 0].slice(0, count),
          kernel: { kind: "brownianBridge" },
        },
        tolerance: 0.1,
      });
    expect(names(points(3), points(2))).toEqual(["3 inputs, 3 labels", "2 inputs, 2 labels"]);
  });

  it("by their places where too much sets them apart for a legend", () => {
    expect(names(illustrative(0.06), regular(0.06))[1]).toBe("run 2");
  });

  it("by their places where nothing tells them apart", () => {
    expect(names(illustrative(), illustrative())).toEqual(["run 1", "run 2"]);
    expect(names(illustrative(), illustrative(), illustrative(0.1))).toEqual(["run 1", "run 2", "ε = 0.1"]);
  });
});
