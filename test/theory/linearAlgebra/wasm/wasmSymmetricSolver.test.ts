import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openLinearAlgebra } from "../../../../src/solver/node/linearAlgebraInstance.js";
import { loadSymmetricSolver } from "../../../../src/solver/node/loadSymmetricSolver.js";
import { createKernel } from "../../../../src/theory/kernels/registry.js";
import { gramMatrix } from "../../../../src/theory/kernels/gramMatrix.js";
import { plainSymmetricSolver } from "../../../../src/theory/linearAlgebra/symmetricSolver.js";
import { createWasmSymmetricSolver } from "../../../../src/theory/linearAlgebra/wasm/wasmSymmetricSolver.js";
import { linearAlgebraFolder } from "../../../support/linearAlgebraFolder.js";
import { analyticSpectra, analyticVector } from "../../support/analyticSpectra.js";
import { backwardError, expectDecomposes, expectTridiagonalises } from "../../support/eigenLaws.js";
import { expectAtMost, expectWithin } from "../../support/numbers.js";
import { interiorGrid } from "../../support/points.js";
import { symmetricMatrices, withSpectrum } from "../../support/symmetricMatrices.js";

// Node 20 has relaxed SIMD behind a flag, later ones without.
setFlagsFromString("--experimental-wasm-relaxed-simd");

const strict = loadSymmetricSolver(linearAlgebraFolder, { threads: 1, files: ["linearAlgebra.wasm"] });
const relaxed = loadSymmetricSolver(linearAlgebraFolder, { threads: 1, files: ["linearAlgebra.relaxed.wasm"] });
const module = new WebAssembly.Module(readFileSync(join(linearAlgebraFolder, "linearAlgebra.wasm")));
const instance = openLinearAlgebra(module, join(linearAlgebraFolder, "linearAlgebraHelper.js"), 2);
const twoThreads = createWasmSymmetricSolver("WebAssembly, 2 threads", () => instance);

beforeAll(async () => {
  instance.sharesFor(1000);
  // The word that assembly/parallel.ts calls `present`.
  await vi.waitFor(
    () => {
      expect(Atomics.load(new Int32Array(instance.memory.buffer, 256, 1), 0)).toBe(1);
    },
    { timeout: 10_000 },
  );
});

const kinds = Object.entries(symmetricMatrices);
const solvers = { strict, relaxed, twoThreads };

it("runs what it says", () => {
  expect(strict.name).toBe("WebAssembly");
  expect(relaxed.name).toBe("WebAssembly");
});

describe.each(kinds)("%s", (_, matrix) => {
  // Around the widths of lanes, tiles, leaves of the recursion and panels.
  it.each([1, 2, 3, 4, 5, 17, 31, 32, 33, 64, 65, 101])("is decomposed and reduced at size %i", (size) => {
    expectDecomposes(strict.eigen(matrix(size), size), matrix(size), size);
    expectTridiagonalises((values, count) => strict.tridiagonalise(values, count), matrix(size), size);
  });

  it.each(Object.keys(solvers))("is decomposed and reduced at size 211 by %s", (name) => {
    const solver = solvers[name as keyof typeof solvers];
    expectDecomposes(solver.eigen(matrix(211), 211), matrix(211), 211);
    expectTridiagonalises((values, count) => solver.tridiagonalise(values, count), matrix(211), 211);
  });

  it("has the eigenvalues that ml-matrix finds", () => {
    // Both are backward stable, so they differ by at most twice a backward error (Weyl 1912).
    const expected = plainSymmetricSolver.eigen(matrix(90), 90).values;
    for (const solver of Object.values(solvers))
      expectWithin(solver.eigen(matrix(90), 90).values, expected, 2 * backwardError(matrix(90), 90));
  });
});

describe("WebAssembly's symmetric solver", () => {
  it.each(["cubicSpline", "brownianBridge"] as const)(
    "meets the exact spectrum and eigenvectors of %s on the grid k/(K + 1)",
    (kind) => {
      const count = 300;
      const { values, vectors } = twoThreads.eigen(gramMatrix(createKernel({ kind }), interiorGrid(count)), count);
      const exact = Float64Array.from({ length: count }, (_, k) => analyticSpectra[kind](count, k + 1));
      expectWithin(values, exact, 8 * count * 2 ** -52 * exact[0], "values");
      for (const m of [1, 2, 5]) {
        const vector = vectors.subarray((m - 1) * count, m * count);
        const expected = analyticVector(count, m);
        const sign = Math.sign(expected.reduce((sum, value, i) => sum + value * vector[i], 0));
        // Backward error over the gap to the neighbours, which is above 1/2000 of ‖A‖ for these.
        expectWithin(
          vector.map((value) => sign * value),
          expected,
          1e-10,
          `vector ${m}`,
        );
      }
    },
  );

  it.each([1e300, 1e-300, 1e307, 2 ** -1070])("works for matrices of size %s", (scale) => {
    const matrix = symmetricMatrices["random entries"](6);
    const scaled = strict.eigen(
      matrix.map((value) => value * scale),
      6,
    );
    // Entries of size 2⁻¹⁰⁷⁰ have four bits left.
    expectWithin(
      scaled.values.map((value) => value / scale),
      strict.eigen(matrix, 6).values,
      scale < 1e-310 ? 0.3 : 1e-14,
    );
  });

  it("separates tight clusters into orthonormal vectors, and deflates equal eigenvalues", () => {
    const values = Array.from({ length: 150 }, (_, k) =>
      k < 50 ? 1 : k < 100 ? 1 + k * 1e-15 : k < 120 ? 1e-9 * k : 0,
    );
    expectDecomposes(strict.eigen(withSpectrum(values), 150), withSpectrum(values), 150);
    expectDecomposes(
      twoThreads.eigen(withSpectrum(values.map((value) => -value)), 150),
      withSpectrum(values.map((value) => -value)),
      150,
    );
  });

  it("takes the symmetric part and leaves the matrix alone", () => {
    const matrix = Float64Array.of(2, 2, 0, 2);
    expectWithin(strict.eigen(matrix, 2).values, [3, 1], 1e-15);
    expect(matrix).toEqual(Float64Array.of(2, 2, 0, 2));
  });

  it("gives the same bits again, whatever was computed before in the same memory", () => {
    const matrix = symmetricMatrices["random entries"](70);
    const first = strict.eigen(matrix, 70);
    strict.eigen(symmetricMatrices["smooth (gaussian kernel)"](130), 130);
    expect(strict.eigen(matrix, 70)).toEqual(first);
    expect(twoThreads.eigen(matrix, 70).values).toEqual(first.values);
  });

  it("keeps a reduction when the next problem takes its memory", () => {
    const matrix = symmetricMatrices["random entries"](50);
    const reduced = strict.tridiagonalise(matrix, 50);
    const x = Float64Array.from({ length: 100 }, (_, k) => Math.cos(k));
    const before = reduced.toTridiagonal(x, 2);
    strict.eigen(symmetricMatrices["all ones"](60), 60);
    expect(reduced.toTridiagonal(x, 2)).toEqual(before);
    // Q Qᵀ = I.
    expectWithin(reduced.fromTridiagonal(before, 2), x, 50 * 2 ** -52 * 4);
  });

  it.each([1, 3, 8, 129])("multiplies vectors at size %i, with several matrices alive", (size) => {
    const [a, b] = [symmetricMatrices["random entries"](size), symmetricMatrices["smooth (gaussian kernel)"](size)];
    const products = [a, b].map((matrix) => strict.product?.(matrix, size));
    const x = Float64Array.from({ length: size }, (_, k) => Math.sin(k + 1));
    [a, b].forEach((matrix, k) => {
      const [actual, expected] = [new Float64Array(size), new Float64Array(size)];
      products[k]?.(x, actual);
      plainSymmetricSolver.product?.(matrix, size)(x, expected);
      expectWithin(actual, expected, size * 2 ** -52);
    });
  });

  it.each([NaN, Infinity, -Infinity])("refuses %s anywhere", (value) => {
    for (const at of [0, 7, 24]) {
      const matrix = new Float64Array(25).fill(1);
      matrix[at] = value;
      for (const compute of [strict.eigen, strict.tridiagonalise, strict.product]) {
        expect(() => compute?.(matrix, 5)).toThrow(
          expect.objectContaining({ code: "notFinite", details: { index: at, value } }),
        );
      }
    }
  });

  it("refuses wrong shapes and eigenvalues that overflow", () => {
    expect(() => strict.eigen(new Float64Array(8), 3)).toThrow(expect.objectContaining({ code: "shapeMismatch" }));
    expect(() => strict.eigen(new Float64Array(0), 0)).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => strict.eigen(new Float64Array(4).fill(1.7e308), 2)).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
    expect(() => strict.tridiagonalise(new Float64Array(9).fill(1.7e308), 3)).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });

  it("gives the same on one and on two threads, to the last digit, at a size that all blocks divide unevenly", () => {
    const size = 421;
    const matrix = symmetricMatrices["random entries"](size);
    const expected = strict.eigen(matrix, size);
    // How much of it the helper does differs from time to time.
    for (let i = 0; i < 5; i++) expect(twoThreads.eigen(matrix, size)).toEqual(expected);
  });

  it("finds the same eigenvalues, strict and relaxed", () => {
    const size = 421;
    const matrix = symmetricMatrices["random entries"](size);
    const expected = strict.eigen(matrix, size);
    const actual = relaxed.eigen(matrix, size);
    expectWithin(actual.values, expected.values, 2 * backwardError(matrix, size));
    for (let k = 0; k < size; k++) {
      const overlap = actual.vectors
        .subarray(k * size, (k + 1) * size)
        .reduce((sum, value, i) => sum + value * expected.vectors[k * size + i], 0);
      // Signs agree; vectors turn by backward error over gap, and random gaps this small do not occur among 421.
      expectAtMost(Math.abs(overlap - 1), 1e-8, `vector ${k}`);
    }
  });
});
