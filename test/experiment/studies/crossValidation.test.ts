import { describe, expect, it } from "vitest";
import { shuffled } from "../../../src/experiment/random.js";
import { studiesReference } from "../../reference/studies.js";
import { pointsValue, syntheticValue } from "../../support/experiments.js";
import { studyOf } from "../../support/studies.js";

describe("crossValidation", () => {
  it.each(studiesReference.crossValidation)(
    "matches NumPy's linear solves to 1e−9: $rounds rounds",
    ({ inputs, labels, lengthScale, tolerance, seed, folds, rounds, errors, standardErrors }) => {
      const order = shuffled(
        Array.from({ length: inputs.length }, (_, i) => i),
        seed,
        "folds",
      );
      expect(folds).toEqual(folds.map((_, fold) => order.filter((_, i) => i % folds.length === fold)));
      const { result } = studyOf("crossValidation", {
        version: 1,
        tolerance,
        problem: { kind: "points", inputs, labels, kernel: { kind: "gaussian", lengthScale } },
        crossValidation: { folds: folds.length, seed },
      });
      expect([...result.rounds]).toEqual(rounds);
      expect(result.errors).toHaveLength(errors.length);
      errors.forEach((error, t) => {
        // Dense solves with c ≥ 1e−3 d_max lose three digits of sixteen, Brent's root a few more.
        expect(Math.abs(result.errors[t] / error - 1)).toBeLessThan(1e-9);
        expect(Math.abs(result.standardErrors[t] / (standardErrors[t] ?? NaN) - 1)).toBeLessThan(1e-9);
      });
    },
  );

  it("counts f = 0 from a fold's collapse on, and tells what it has on the way", () => {
    const { result, fractions } = studyOf("crossValidation", { ...syntheticValue, crossValidation: { folds: 4 } });
    expect(result).toMatchObject({ done: 4, folds: 4, seed: 1, infeasible: 0 });
    expect(fractions).toEqual([0, 0.25, 0.5, 0.75]);
    expect(result.errors).toHaveLength(Math.max(...result.rounds));
  });

  it("leaves out one point at a time when asked for more folds than points", () => {
    const { result } = studyOf("crossValidation", { ...pointsValue, crossValidation: { folds: 100 } });
    expect(result.folds).toBe(3);
  });

  it("reports accuracy for classes, and leaves out folds without a fit", () => {
    const rows = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? `${-1 - i / 100},left` : `${1 + i / 100},right`));
    const table = {
      kind: "table",
      path: "sides.csv",
      inputs: ["x"],
      labels: ["side"],
      classes: true,
      kernel: { kind: "gaussian", lengthScale: 0.5 },
    };
    const { result } = studyOf("crossValidation", { version: 1, tolerance: 0.1, problem: table }, undefined, {
      "sides.csv": `x,side\n${rows.join("\n")}\n`,
    });
    // Two heaps far apart: whoever is left out is found again.
    expect(result.accuracies?.[0]).toBe(1);
    expect(result.accuracyStandardErrors?.[0]).toBe(0);
    const twins = {
      kind: "points",
      inputs: [0.5, 0.5, 0.5, 0.5],
      labels: [1, -1, 1, -1],
      kernel: { kind: "gaussian", lengthScale: 1 },
    };
    // Of the three labels at one point two agree: mean square of the rest about their mean is 8/9.
    expect(
      studyOf("crossValidation", { version: 1, tolerance: 0.5, problem: twins, crossValidation: { folds: 4 } }).result,
    ).toMatchObject({ infeasible: 4 });
  });

  it("asks for points", () => {
    expect(() =>
      studyOf("crossValidation", {
        version: 1,
        tolerance: 0.1,
        problem: { kind: "spectrum", eigenvalues: [1], coefficients: [1] },
      }),
    ).toThrow(/no points to leave out/);
  });
});
