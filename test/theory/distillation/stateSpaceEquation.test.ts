import { describe, it } from "vitest";
import { rootOfSecularEquation } from "../../../src/theory/distillation/rootOfSecularEquation.js";
import { StateSpaceEquation } from "../../../src/theory/distillation/stateSpaceEquation.js";
import { analyticSpectrum } from "../../../src/theory/stateSpace/analyticSpectrum.js";
import { structuredGram } from "../../../src/theory/stateSpace/kernelStructure.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { interiorGrid } from "../support/points.js";

const count = 40;
const gram = structuredGram({ kind: "cubicSpline" }, interiorGrid(count));
const spectrum = analyticSpectrum("cubicSpline", interiorGrid(count));
if (gram === undefined || spectrum === undefined) throw new Error("no structure");

/** The equation for the sum of eigenvectors m with weights w, whose residual is known: Σ (c w/(c + d_m))². */
function equationFor(weights: ReadonlyMap<number, number>, target: number) {
  const make = (): Float64Array => new Float64Array(count);
  const targets = make();
  for (const [m, weight] of weights)
    spectrum?.eigenvector(m).forEach((value, i) => {
      targets[i] += weight * value;
    });
  const energy = [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
  if (gram === undefined) throw new Error("no structure");
  return new StateSpaceEquation(
    gram,
    1,
    { targets, residuals: make(), fitted: make(), scratch: make(), fittedWith: NaN },
    target,
    energy - target,
  );
}

describe("StateSpaceEquation", () => {
  const weights = new Map([
    [1, 2],
    [4, 1],
    [40, 0.5],
  ]);
  const value = { excess: NaN, elasticity: NaN };
  const residual = (c: number) => Math.hypot(...[...weights].map(([m, w]) => (c * w) / (c + spectrum.eigenvalue(m))));

  it.each([0.3, 1, 5.2])("gives ‖r(c)‖/ρ − 1 and the elasticity, ρ² = %s of 5.25", (target) => {
    const equation = equationFor(weights, target);
    for (const c of [1e-9, 1e-5, 1e-2, 10]) {
      equation.evaluate(c, value);
      const rho = Math.sqrt(target);
      expectAtMost(Math.abs(value.excess - (residual(c) / rho - 1)), 1e-14 * (1 + residual(c) / rho), "excess");
      const slope = [...weights].reduce(
        (sum, [m, w]) =>
          sum + ((c * w) / (c + spectrum.eigenvalue(m))) ** 2 * (spectrum.eigenvalue(m) / (c + spectrum.eigenvalue(m))),
        0,
      );
      expectRelative(value.elasticity, slope / residual(c) ** 2, 1e-12);
    }
  });

  it("brackets the root by the mean eigenvalue, which cannot be lowered: one eigenvector attains it", () => {
    const equation = equationFor(new Map([[2, 3]]), 1);
    // ‖w‖/ρ = 3: c = d/2.
    const root = rootOfSecularEquation(equation, Infinity);
    expectRelative(root.multiplier, spectrum.eigenvalue(2) / 2, 1e-13);
    expectAtMost(root.multiplier, equation.upper * (1 + 1e-14), "root");
    expectAtMost(equation.upper * (1 - 1e-9), root.multiplier, "a lowered upper end");
    expectAtMost(equation.lower, spectrum.eigenvalue(count) / 2, "lower end");
  });

  it("keeps its digits next to the collapse", () => {
    // r² = ρ²(1 + 1e−12): c = d/(√(1 + 1e−12) − 1).
    const equation = equationFor(new Map([[1, 1]]), 1 / (1 + 1e-12));
    const surplus = 1 - 1 / (1 + 1e-12);
    const x = Math.sqrt(1 + surplus * (1 + 1e-12)) - 1;
    const { multiplier } = rootOfSecularEquation(equation, Infinity);
    // 1 − 1/(1 + 1e−12) itself has 4 digits.
    expectRelative(multiplier, spectrum.eigenvalue(1) / x, 1e-3);
    equation.evaluate(multiplier, value);
    expectAtMost(Math.abs(value.excess), 1e-25, "excess");
  });
});
