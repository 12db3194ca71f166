import { describe, expect, it } from "vitest";
import { automaticRankTolerance, decompose } from "../../../src/theory/distillation/decomposition.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { reference } from "../../reference/theory.js";
import { analyticSpectra, analyticVector } from "../support/analyticSpectra.js";
import { expectWithin } from "../support/numbers.js";
import { interiorGrid, line, pointsFrom } from "../support/points.js";
import { paper } from "../support/paper.js";

describe.each(["cubicSpline", "brownianBridge"] as const)("analytic spectrum: %s", (kind) => {
  it.each([1, 2, 5, 20, 90, 200])("K = %i", (count) => {
    const decomposition = decompose(gramMatrix(createKernel({ kind }), interiorGrid(count)), count, "auto");
    const exact = Array.from({ length: count }, (_, i) => analyticSpectra[kind](count, i + 1));
    expect(decomposition.rank).toBe(count);
    // Backward stability: eigenvalues are off by at most a small multiple of K·2⁻⁵²·d_max; the closed form itself by a
    // few units.
    expectWithin(decomposition.eigenvalues, exact, (2 * count + 6) * 2 ** -52 * exact[0]);
    for (let m = 1; m <= Math.min(count, 8); m++) {
      const vector = decomposition.eigenvectors.subarray((m - 1) * count, m * count);
      const cosine = Math.abs(analyticVector(count, m).reduce((sum, value, i) => sum + value * vector[i], 0));
      // The angle is at most the backward error over the gap, 1/1000 of d_max for the first eight; cosines feel its
      // square.
      expect(cosine).toBeGreaterThan(1 - 1e-13);
    }
  });
});

describe.each(reference.points)("60-digit eigenvalues: $name", ({ kernel, points, eigenvalues }) => {
  it("match, with the zeros exactly zero", () => {
    const count = points.length;
    const decomposition = decompose(gramMatrix(createKernel(kernel), pointsFrom(points)), count, "auto");
    expectWithin(decomposition.eigenvalues, eigenvalues, 2 * count * 2 ** -52 * eigenvalues[0]);
    // The reference knows a zero to 60 digits.
    expect(decomposition.rank).toBe(
      eigenvalues.filter((value) => value > automaticRankTolerance(count) * eigenvalues[0]).length,
    );
    expect([...decomposition.eigenvalues.subarray(decomposition.rank)].every((value) => value === 0)).toBe(true);
    expect(decomposition.residual).toBeLessThan(2 * count * 2 ** -52);
  });
});

describe("decompose", () => {
  it("reassembles G = VᵀDV, with orthonormal rows in V", () => {
    const gram = gramMatrix(createKernel({ kind: "gaussian", lengthScale: 0.2 }), interiorGrid(30));
    const { eigenvalues, eigenvectors, residual } = decompose(gram, 30, "auto");
    let largest = 0;
    for (let i = 0; i < 30; i++) {
      for (let j = 0; j < 30; j++) {
        let [entry, inner] = [0, 0];
        for (let k = 0; k < 30; k++) {
          entry += eigenvectors[k * 30 + i] * eigenvalues[k] * eigenvectors[k * 30 + j];
          inner += eigenvectors[i * 30 + k] * eigenvectors[j * 30 + k];
        }
        largest = Math.max(largest, Math.abs(entry - gram[i * 30 + j]));
        // Orthonormality of Householder and QL: a small multiple of K·2⁻⁵².
        expect(Math.abs(inner - (i === j ? 1 : 0))).toBeLessThan(30 * 2 ** -52);
      }
    }
    expect(largest / eigenvalues[0]).toBeLessThan(30 * 2 ** -52);
    // The same sum in another order.
    expect(Math.abs(largest / eigenvalues[0] - residual)).toBeLessThan(1e-15);
  });

  it("finds the rank of the paper's singular example: 9 of 11", () => {
    const gram = gramMatrix(createKernel({ kind: "cubicSpline" }), paper.points);
    const { rank, rankThreshold, eigenvalues } = decompose(gram, 11, "auto");
    expect(rank).toBe(9);
    expect(rankThreshold).toBe(11 * 2 ** -52 * eigenvalues[0]);
    expect(eigenvalues[0] / eigenvalues[8]).toBeCloseTo(4470.7, 1);
  });

  it("counts what the threshold cut off in the residual", () => {
    expect(decompose(Float64Array.of(2, 0, 0, 1e-3), 2, 0.01).residual).toBe(5e-4);
    expect(decompose(Float64Array.of(2, 0, 0, 1e-3), 2, "auto").residual).toBe(0);
  });

  it("lets the caller set the threshold", () => {
    const gram = Float64Array.of(1, 0, 0, 0, 1e-3, 0, 0, 0, 1e-9);
    expect(decompose(gram, 3, "auto").rank).toBe(3);
    expect(decompose(gram, 3, 1e-6).rank).toBe(2);
    expect(decompose(gram, 3, 1e-3).rank).toBe(1);
    expect(decompose(gram, 3, 0).rank).toBe(3);
  });

  it("gives rank 1 to identical points and 0 to the zero matrix", () => {
    const same = decompose(
      gramMatrix(createKernel({ kind: "gaussian", lengthScale: 1 }), line(0.3, 0.3, 0.3, 0.3)),
      4,
      "auto",
    );
    expect(same.rank).toBe(1);
    expectWithin(same.eigenvalues, [1, 0, 0, 0], 1e-15);
    const zero = decompose(new Float64Array(4), 2, "auto");
    expect(zero).toMatchObject({ rank: 0, residual: 0, rankThreshold: 0 });
  });

  it("names what is wrong", () => {
    expect(() => decompose(Float64Array.of(1, 0, 0, -1), 2, "auto")).toThrow(
      expect.objectContaining({ code: "notPositiveSemidefinite" }),
    );
    expect(() => decompose(Float64Array.of(1, 0, 0, -1e-6), 2, "auto")).toThrow(
      expect.objectContaining({ code: "notPositiveSemidefinite" }),
    );
    expect(() => decompose(Float64Array.of(3, 0, 0, 0, -2, 0, 0, 0, -1), 3, "auto")).toThrow(
      expect.objectContaining({ details: { smallest: -2, largest: 3, index: 1 } }),
    );
    // Rounding explains this one.
    expect(decompose(Float64Array.of(1, 0, 0, -1e-16), 2, "auto").rank).toBe(1);
    expect(() => decompose(Float64Array.of(-1), 1, "auto")).toThrow(
      expect.objectContaining({ code: "notPositiveSemidefinite" }),
    );
    expect(() => decompose(Float64Array.of(NaN), 1, "auto")).toThrow(expect.objectContaining({ code: "notFinite" }));
    expect(() => decompose(Float64Array.of(1), 1, -1)).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => decompose(Float64Array.of(1), 1, NaN)).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => decompose(Float64Array.of(1, 2), 2, "auto")).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
  });
});
