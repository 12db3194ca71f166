import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { fittedValues, predict } from "../../../src/theory/distillation/prediction.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import {
  fittedFromTridiagonal,
  gridFromTridiagonal,
  predictFromTridiagonal,
  tridiagonalFits,
  tridiagonalProblem,
} from "../../../src/theory/distillation/tridiagonalRounds.js";
import { tridiagonalise } from "../../../src/theory/linearAlgebra/householder.js";
import { gramProblems } from "../support/gramProblems.js";
import { expectRelative, expectWithin } from "../support/numbers.js";

describe.each(gramProblems)("$name", ({ gram, labels: first, count }) => {
  const full = decompose(gram, count, "auto");
  const form = tridiagonalise(gram, count);
  // Two outputs, the second rougher than the first.
  const labels = Float64Array.from({ length: 2 * count }, (_, i) =>
    i % 2 === 0 ? first[i / 2] : 0.3 * Math.cos(i * i) + first[(i * 3) % count],
  );
  const energy = labels.reduce((sum, value) => sum + value * value, 0) / count;
  const exact = spectralProblem(full, labels, 2);
  const reduced = tridiagonalProblem(form, labels, 2, "auto");

  it("has the same spectrum, rank and squared coefficients of clusters", () => {
    const { problem } = reduced;
    expectWithin(problem.eigenvalues, full.eigenvalues, 4 * count * 2 ** -52 * full.eigenvalues[0]);
    // Coefficients of eigenvalues that cannot be told apart are shared out at will; sums over everything above a gap
    // are not.
    const square = (z: Float64Array) => z.reduce((sum, value) => sum + value * value, 0);
    expectRelative(square(problem.coefficients), square(exact.coefficients), count * 2 ** -50);
  });

  it.each([0.9, 0.5, 0.3])("agrees with all eigenvectors at ε = %f of the label energy", (share) => {
    const options = { tolerance: share * energy, recordedRounds: 30 };
    const [expected, found] = [distill(exact, options), distill(reduced.problem, options)];
    expect(found.collapse).toBe(expected.collapse);
    // As in krylovSpace.test.ts: what rounding of G does to c and to the fits.
    const sensitivity = (50 * count * 2 ** -52 * full.eigenvalues[0]) / expected.rounds[0].multiplier;
    expected.rounds.forEach((round, t) => {
      expectRelative(
        found.rounds[t].multiplier,
        round.multiplier,
        sensitivity / (round.ratio - 1) + sensitivity,
        `c_${t}`,
      );
      expectRelative(
        found.rounds[t].degreesOfFreedom,
        round.degreesOfFreedom,
        (4 * sensitivity) / (round.ratio - 1) + 4 * sensitivity,
        `tr B_${t}`,
      );
    });
    const fits = tridiagonalFits(
      form,
      reduced,
      found.rounds.map(({ multiplier }) => multiplier),
    );
    const scale = 10 * sensitivity * Math.sqrt(count * energy);
    const fitted = fittedFromTridiagonal(form, fits, 2);
    fittedValues(full, expected.rounds).forEach((fit, t) => {
      expectWithin(fitted[t], fit, scale, `fit ${t}`);
    });
    const grid = gram.slice(0, 7 * count).map((value) => value * count);
    const predicted = predictFromTridiagonal(gridFromTridiagonal(form, grid), form, fits, 2);
    predict(grid, full, expected.rounds).forEach((fit, t) => {
      expectWithin(predicted[t], fit, scale, `prediction ${t}`);
    });
  });
});

describe("tridiagonalProblem", () => {
  it("refuses what is no kernel", () => {
    const form = tridiagonalise(Float64Array.of(1, 2, 2, 1), 2);
    expect(() => tridiagonalProblem(form, Float64Array.of(1, 1), 1, "auto")).toThrow(
      expect.objectContaining({ code: "notPositiveSemidefinite" }),
    );
    expect(() => tridiagonalProblem(form, Float64Array.of(1, NaN), 1, "auto")).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
  });
});
