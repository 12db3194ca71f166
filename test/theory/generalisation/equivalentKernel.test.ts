import { describe, expect, it } from "vitest";
import { Matrix, solve } from "ml-matrix";
import { basisOnGrid, fittedValues, predict } from "../../../src/theory/distillation/prediction.js";
import {
  basisOnData,
  equivalentGram,
  equivalentKernelMatrix,
  equivalentSpectrum,
  equivalentWeights,
} from "../../../src/theory/generalisation/equivalentKernel.js";
import { kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { expectRelative, expectWithin } from "../support/numbers.js";
import { generalisationCases } from "../support/generalisationCases.js";
import { randomDistillations } from "../support/randomDistillations.js";

describe("equivalentSpectrum", () => {
  it("is D itself for one fit, and the printed formula after more", () => {
    const d = Float64Array.of(2, 0.5, 0.1);
    // log1p and expm1 undo each other to a few units.
    equivalentSpectrum(d, [0.3]).forEach((value, k) => expectRelative(value, d[k], 1e-15));
    equivalentSpectrum(d, [0.3, 0.8]).forEach((value, k) =>
      expectRelative(value, 0.3 / (((d[k] + 0.3) / d[k]) * ((d[k] + 0.8) / d[k]) - 1), 1e-15),
    );
  });

  it("gives B_t back: D†/(c_0 + D†) = B_t", () => {
    for (const { problem, multipliers, rounds } of randomDistillations) {
      rounds.forEach(({ basisWeights }, t) => {
        const spectrum = equivalentSpectrum(problem.eigenvalues, multipliers.subarray(0, t + 1));
        equivalentWeights(spectrum, multipliers[0]).forEach((weight, k) => {
          // Exponents s = −log B cost s·2⁻⁵³; weights below 1e−290 may come from an exp that overflows.
          if (basisWeights[k] > 1e-290)
            expectRelative(weight, basisWeights[k], (2 * t + 12 - Math.log(basisWeights[k])) * 2 ** -52);
          else expect(weight).toBeLessThan(1e-280);
        });
      });
    }
  });

  it("keeps zeros at zero and asks for a multiplier", () => {
    expect([...equivalentSpectrum(Float64Array.of(1, 0), [1, 1])]).toEqual(
      [1 / 3, 0].map((value) => expect.closeTo(value, 15) as number),
    );
    expect(() => equivalentSpectrum(Float64Array.of(1), [])).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});

describe.each(generalisationCases)(
  "g† of $name",
  ({ expected, kernel, points, grid, count, outputs, decomposition, labels, rounds }) => {
    const onGrid = kernelMatrix(kernel, grid, points);
    const basis = basisOnGrid(onGrid, decomposition);
    const data = basisOnData(decomposition);

    it.each(expected.map((round, t) => [t, round] as const))(
      "matches 60-digit arithmetic in round %i, on the data and off it",
      (_, { multipliers, equivalentGram: gram, equivalentOnGrid }) => {
        const spectrum = equivalentSpectrum(decomposition.eigenvalues, multipliers);
        // Eigenvalues are off by K·2⁻⁵²·d_max, and so are the entries of G†, which is no larger than G.
        expectWithin(
          equivalentGram(decomposition, spectrum),
          gram,
          4 * count * 2 ** -52 * decomposition.eigenvalues[0],
        );
        // g† is at most g; its part from d_k is known to 2⁻⁵²·d_max/d_k, 1e−12 or better here.
        expectWithin(equivalentKernelMatrix(basis, basis, decomposition, spectrum), equivalentOnGrid, 1e-12);
      },
    );

    it("is K G† on the data, exactly symmetric in G†, and positive semidefinite by its spectrum", () => {
      const spectrum = equivalentSpectrum(decomposition.eigenvalues, expected[1].multipliers);
      const gram = equivalentGram(decomposition, spectrum);
      expectWithin(
        equivalentKernelMatrix(data, data, decomposition, spectrum),
        gram.map((value) => value * count),
        1e-13,
      );
      for (let i = 0; i < count; i++)
        for (let j = 0; j < count; j++) expect(gram[i * count + j]).toBe(gram[j * count + i]);
      expect(spectrum.every((value) => value >= 0)).toBe(true);
    });

    it("makes f_t the ridge fit f_t(x) = g†_xᵀ(c_0 I + G†)⁻¹ y_0", () => {
      const [onData, off] = [fittedValues(decomposition, rounds), predict(onGrid, decomposition, rounds)];
      rounds.forEach((_, t) => {
        const multipliers = rounds.slice(0, t + 1).map(({ multiplier }) => multiplier);
        const spectrum = equivalentSpectrum(decomposition.eigenvalues, multipliers);
        const gram = Matrix.from1DArray(count, count, equivalentGram(decomposition, spectrum));
        const dual = solve(
          Matrix.add(gram, Matrix.eye(count, count).mul(multipliers[0])),
          Matrix.from1DArray(count, outputs, labels),
        );
        // LU and eigendecomposition part by the condition number, d_max/c_0 < 1e3, times 2⁻⁵²·K.
        expectWithin(onData[t], gram.mmul(dual).to1DArray(), 1e-11);
        const cross = Matrix.from1DArray(
          grid.count,
          count,
          equivalentKernelMatrix(basis, data, decomposition, spectrum),
        ).div(count);
        expectWithin(off[t], cross.mmul(dual).to1DArray(), 1e-10);
      });
    });

    it("names shapes that do not fit", () => {
      expect(() => equivalentGram(decomposition, new Float64Array(2))).toThrow(
        expect.objectContaining({ code: "shapeMismatch" }),
      );
      expect(() =>
        equivalentKernelMatrix(new Float64Array(count + 1), data, decomposition, new Float64Array(count)),
      ).toThrow(/basis has \d+ entries; give whole rows/);
    });
  },
);
