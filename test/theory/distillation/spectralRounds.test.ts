import { describe, expect, it } from "vitest";
import { SpectralRounds } from "../../../src/theory/distillation/spectralRounds.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectRelative, expectWithin } from "../support/numbers.js";

const eigenvalues = [2, 0.5, 0.1, 0];
const coefficients = [
  [3, -1],
  [1, 2],
  [0.5, 0.5],
  [0.1, 0.2],
];
const problem = problemFromSpectrum(Float64Array.from(eigenvalues), Float64Array.from(coefficients.flat()), 2);

/** Any multipliers will do: the recurrences hold whether or not they solve the secular equation. */
const multipliers = [0.25, 0.75, 2];

describe("SpectralRounds", () => {
  it("moves the targets by A_t = D(c_t + D)⁻¹ and keeps what the fit is made of", () => {
    const solver = new SpectralRounds(problem, 0.25);
    // ε = 1/4 and d_max = 2 give the units 1/2 and 2, so scaled multipliers are half of ours.
    let z = coefficients;
    const product = [1, 1, 1, 1];
    multipliers.forEach((c, t) => {
      const energy = z.flat().reduce((sum, value) => sum + value * value, 0);
      expectRelative(solver.ratio, Math.sqrt(energy), 4e-16);
      expectRelative(solver.ratioExcess, Math.sqrt(energy) - 1, 4e-15);
      const round = solver.record({ multiplier: c / 2, iterations: 7 });
      const step = eigenvalues.map((d) => d / (c + d));
      step.forEach((value, k) => (product[k] *= value));
      const next = z.map((row, k) => row.map((value) => value * step[k]));
      const squares = (rows: number[][], others: number[][]) =>
        rows.flat().reduce((sum, value, i) => sum + (value - others.flat()[i]) ** 2, 0) / 4;

      expect(round).toMatchObject({ round: t, multiplier: c, iterations: 7 });
      // A handful of roundings in each.
      expectWithin(round.stepWeights, step, 2e-16);
      expectWithin(round.basisWeights, product, 4e-16);
      expectRelative(
        round.degreesOfFreedom,
        product.reduce((sum, value) => sum + value),
        1e-15,
      );
      expectRelative(round.trainError, squares(coefficients, next), 1e-14);
      expectRelative(round.stepError, squares(z, next), 1e-14);
      expectRelative(
        round.squaredNorm,
        z.flat().reduce((sum, value, i) => {
          const d = eigenvalues[Math.floor(i / 2)];
          return sum + (d * value * value) / (c + d) ** 2 / 4;
        }, 0),
        1e-14,
      );
      expectWithin(
        round.dualInBasis,
        z.flatMap((row, k) => row.map((value) => (eigenvalues[k] > 0 ? value / (c + eigenvalues[k]) : 0))),
        4e-15,
      );
      solver.advance(c / 2);
      z = next;
    });
  });

  it("brackets c_t by the smallest nonzero eigenvalue only once the targets lie in the range of G", () => {
    const solver = new SpectralRounds(problem, 0.25);
    const [r0, first] = [solver.ratio, solver.record({ multiplier: 0.1, iterations: 1 })];
    expect(first.multiplierBounds[0]).toBe(0);
    expectRelative(first.multiplierBounds[1], 2 / (r0 - 1), 4e-15);
    solver.advance(0.1);
    const [r1, second] = [solver.ratio, solver.record({ multiplier: 0.1, iterations: 1 })];
    expectRelative(second.multiplierBounds[0], 0.1 / (r1 - 1), 4e-15);
    expectRelative(second.multiplierBounds[1], 2 / (r1 - 1), 4e-15);
  });

  it("keeps the digits of 1 − B where B is next to 1", () => {
    const solver = new SpectralRounds(problemFromSpectrum(Float64Array.of(1), Float64Array.of(1), 1), 1e-30);
    const c = 1e-15;
    solver.advance(c);
    // 1 − 1/(1 + c)² = 2c to first order.
    expectRelative(solver.record({ multiplier: c, iterations: 1 }).trainError, (2 * c) ** 2, 1e-14);
  });

  it("has a name for norms that overflow", () => {
    const extreme = problemFromSpectrum(Float64Array.of(1e-200), Float64Array.of(1e140), 1);
    expect(() => new SpectralRounds(extreme, 1e270).record({ multiplier: 1, iterations: 1 })).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });
});
