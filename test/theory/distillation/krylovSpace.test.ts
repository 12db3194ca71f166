import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { KrylovSpace } from "../../../src/theory/distillation/krylovSpace.js";
import { fittedValues, predict } from "../../../src/theory/distillation/prediction.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { symmetricProduct } from "../../../src/theory/linearAlgebra/symmetricProduct.js";
import { gramProblems } from "../support/gramProblems.js";
import { expectRelative, expectWithin } from "../support/numbers.js";
import { check, randomProblem } from "../support/randomProblem.js";
import { withSpectrum } from "../support/symmetricMatrices.js";

const options = (tolerance: number) => ({ tolerance, recordedRounds: 30 });

describe.each(gramProblems)("$name", ({ gram, labels, count }) => {
  const full = decompose(gram, count, "auto");
  const problem = spectralProblem(full, labels, 1);
  const energy = labels.reduce((sum, value) => sum + value * value, 0) / count;

  it.each([0.9, 0.5, 0.3, 0.2])("agrees with all eigenvectors at ε = %f of the label energy", (share) => {
    const space = new KrylovSpace(labels, symmetricProduct(gram, count), "auto");
    const expected = distill(problem, options(share * energy));
    const found = space.distill(options(share * energy), count);
    if (found === undefined) throw new Error("not settled");
    expect(found.distillation.collapse).toBe(expected.collapse);
    const firstMultiplier = expected.rounds[0].multiplier;
    // Either side knows the Gram matrix to count·2⁻⁵²·d_max, which a multiplier c feels as d_max/c times as much, and
    // more where ‖r(c)‖ is flat (elasticities down to 1/50 here).
    const sensitivity = (50 * count * 2 ** -52 * full.eigenvalues[0]) / firstMultiplier + 2e-11;
    expected.rounds.forEach((round, t) => {
      const computed = found.distillation.rounds[t];
      expectRelative(computed.ratio, round.ratio, sensitivity, `r_${t}`);
      expectRelative(computed.multiplier, round.multiplier, sensitivity / (round.ratio - 1) + sensitivity, `c_${t}`);
      expectRelative(
        computed.squaredNorm,
        round.squaredNorm,
        (4 * sensitivity) / (round.ratio - 1) + 4 * sensitivity,
        `R(f_${t})`,
      );
      expectRelative(computed.trainError, round.trainError, 4 * sensitivity, "training error");
    });
    const [fits, exact] = [
      fittedValues(found.decomposition, found.distillation.rounds),
      fittedValues(full, expected.rounds),
    ];
    exact.forEach((fit, t) => {
      expectWithin(fits[t], fit, 10 * sensitivity * Math.sqrt(count * energy), `fit ${t}`);
    });
    // G itself stands in for a kernel matrix at some grid: what is predicted there are the fits.
    const predicted = predict(
      gram.map((value) => value * count),
      found.decomposition,
      found.distillation.rounds,
    );
    exact.forEach((fit, t) => {
      expectWithin(predicted[t], fit, 10 * sensitivity * Math.sqrt(count * energy), `prediction ${t}`);
    });
    expect(found.error).toBeLessThan(1e-10);
  });

  it("takes no further products for a larger tolerance", () => {
    let products = 0;
    const product = symmetricProduct(gram, count);
    const space = new KrylovSpace(
      labels,
      (x, into) => {
        products++;
        product(x, into);
      },
      "auto",
    );
    space.distill(options(0.3 * energy), count);
    const before = products;
    expect(space.distill(options(0.6 * energy), count)?.distillation.collapse).toBe(
      distill(problem, options(0.6 * energy)).collapse,
    );
    expect(products).toBe(before);
  });
});

describe("KrylovSpace", () => {
  it("is exact once it is invariant, on random spectra", () => {
    check(randomProblem, 300, ({ problem, tolerance }) => {
      if (problem.outputs > 1) return;
      const { eigenvalues, coefficients, count } = problem;
      const gram = withSpectrum([...eigenvalues]);
      const decomposition = decompose(gram, count, 0);
      const labels = fitOf(decomposition.eigenvectors, coefficients, count);
      const exact = spectralProblem(decompose(gram, count, "auto"), labels, 1);
      const smallest = 10 * count * 2 ** -52 * eigenvalues[0];
      const expected = attempt(() => distill(exact, options(tolerance)));
      const found = attempt(
        () =>
          new KrylovSpace(labels, symmetricProduct(gram, count), "auto").distill(options(tolerance), count)
            ?.distillation,
      );
      // Below, eigenvalues are noise to both, and an ε near the end of the feasible range may fall on either side of
      // it.
      if (
        expected === undefined ||
        found === undefined ||
        expected.rounds.some(({ multiplier }) => multiplier < 1e6 * smallest)
      )
        return;
      // Where some r_t is 1 up to rounding, N is either of two numbers.
      if (expected.ratios.some((ratio) => Math.abs(ratio - 1) < 1e-6)) return;
      expect(found.ratios[0]).toBeCloseTo(expected.ratios[0], 10);
      expect(found.collapse).toBe(expected.collapse);
      found.rounds.forEach(({ multiplier }, t) => {
        expectRelative(
          multiplier,
          expected.rounds[t].multiplier,
          1e-8 / (expected.rounds[t].ratio - 1) + 1e-6,
          `c_${t}`,
        );
      });
    });
  });

  it("says so when the steps allowed are not enough, and when there are no labels", () => {
    const { gram, labels, count } = gramProblems[5];
    expect(new KrylovSpace(labels, symmetricProduct(gram, count), "auto").distill(options(0.01), 12)).toBeUndefined();
    expect(
      new KrylovSpace(new Float64Array(count), symmetricProduct(gram, count), "auto").distill(options(0.01), 12),
    ).toBeUndefined();
  });
});

function fitOf(eigenvectors: Float64Array, coefficients: Float64Array, count: number): Float64Array {
  const labels = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < count; i++) labels[i] += coefficients[k] * eigenvectors[k * count + i];
  }
  return labels;
}

function attempt<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}
