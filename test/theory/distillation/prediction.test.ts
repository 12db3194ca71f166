import { Matrix, solve } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { basisOnGrid, fittedValues, predict, predictFromBasis } from "../../../src/theory/distillation/prediction.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel, type KernelSpecification } from "../../../src/theory/kernels/registry.js";
import type { Points } from "../../../src/theory/points.js";
import { reference } from "../../reference/theory.js";
import { expectRelative, expectWithin } from "../support/numbers.js";
import { paper } from "../support/paper.js";
import { interiorGrid, line, pointsFrom } from "../support/points.js";

function run(
  specification: KernelSpecification,
  points: Points,
  labels: Float64Array,
  outputs: number,
  tolerance: number,
  maximalRounds = 20,
) {
  const kernel = createKernel(specification);
  const decomposition = decompose(gramMatrix(kernel, points), points.count, "auto");
  const { rounds } = distill(spectralProblem(decomposition, labels, outputs), {
    tolerance,
    recordedRounds: 20,
    maximalRounds,
  });
  return { kernel, decomposition, rounds };
}

describe("the paper's example", () => {
  const { kernel, decomposition, rounds } = run(
    { kind: "cubicSpline" },
    paper.points,
    paper.labels,
    1,
    paper.tolerance,
  );

  it("has the golden errors against the sine on 101 points", () => {
    const fits = predict(kernelMatrix(kernel, paper.grid, paper.points), decomposition, rounds);
    const errors = fits.map((fit) => fit.reduce((sum, value, i) => sum + (value - paper.truth(i / 100)) ** 2, 0) / 101);
    [0.152754392257, 0.0682128295793, 0.120288496091, 0.304387888594].forEach((golden, t) =>
      expectRelative(errors[t], golden, 1e-11),
    );
    expect(Math.min(...errors)).toBe(errors[1]);
  });

  it("vanishes at the ends, where the kernel does", () => {
    for (const fit of predict(kernelMatrix(kernel, line(0, 1), paper.points), decomposition, rounds))
      expect([...fit]).toEqual([0, 0]);
  });
});

describe.each(reference.points)("60-digit arithmetic: $name", (example) => {
  const outputs = example.labels[0].length;
  const points = pointsFrom(example.points);
  const { kernel, decomposition, rounds } = run(
    example.kernel,
    points,
    Float64Array.from(example.labels.flat()),
    outputs,
    example.tolerance,
    example.maximalRounds,
  );
  const grid = kernelMatrix(kernel, pointsFrom(example.grid), points);
  // Eigenvectors and eigenvalues are off by K·2⁻⁵²; off the data that is magnified by d_max/c_t, at most 1e5, of values
  // of size 1.
  const tolerance = 1e-11;

  it("fits and predictions match", () => {
    fittedValues(decomposition, rounds).forEach((fit, t) =>
      expectWithin(fit, example.rounds[t].fitted, tolerance, `fit ${t}`),
    );
    predict(grid, decomposition, rounds).forEach((fit, t) =>
      expectWithin(fit, example.rounds[t].grid, tolerance, `grid ${t}`),
    );
  });

  it("predictions from the kept basis are the same", () => {
    const direct = predict(grid, decomposition, rounds);
    const basis = basisOnGrid(grid, decomposition);
    expect(basis).toHaveLength(example.grid.length * decomposition.rank);
    predictFromBasis(basis, decomposition, rounds).forEach((fit, t) => expectWithin(fit, direct[t], tolerance));
  });
});

describe("identities", () => {
  const count = 24;
  const points = interiorGrid(count);
  const labels = Float64Array.from({ length: 2 * count }, (_, i) => Math.sin(i) + Math.cos(0.1 * i * i));
  const { kernel, decomposition, rounds } = run({ kind: "brownianBridge" }, points, labels, 2, 0.2);
  const gram = gramMatrix(kernel, points);
  const dense = Matrix.from1DArray(count, count, gram);

  it("f_t on the data is Vᵀ B_t V y_0, and the next round's targets", () => {
    const { eigenvectors } = decomposition;
    const onData = predict(kernelMatrix(kernel, points, points), decomposition, rounds);
    fittedValues(decomposition, rounds).forEach((fit, t) => {
      const v = Matrix.from1DArray(count, count, eigenvectors);
      const expected = v
        .transpose()
        .mmul(Matrix.diag([...rounds[t].basisWeights]))
        .mmul(v)
        .mmul(Matrix.from1DArray(count, 2, labels))
        .to1DArray();
      // Products of orthogonal 24 × 24 matrices with labels of size 2.
      expectWithin(fit, expected, 1e-13);
      // Off the data the small eigenvalues are not multiplied back in exactly: 2⁻⁵²·d_max/c_t.
      expectWithin(onData[t], fit, 1e-12);
    });
  });

  it("a direct solve of (cI + G) a = y_t gives the fit, R(f) = aᵀGa/K and the active constraint", () => {
    let targets = Matrix.from1DArray(count, 2, labels);
    const fits = fittedValues(decomposition, rounds);
    rounds.forEach((round, t) => {
      const dual = solve(Matrix.add(dense, Matrix.eye(count, count).mul(round.multiplier)), targets);
      const fit = dense.mmul(dual);
      const residual = Matrix.sub(targets, fit);
      // LU and eigendecomposition part by the condition number of cI + G, d_max/c < 1e3, times 2⁻⁵²·K.
      expectWithin(fits[t], fit.to1DArray(), 1e-11);
      expectRelative(round.squaredNorm, dual.transpose().mmul(fit).trace() / count, 1e-10);
      expectRelative(residual.norm("frobenius"), Math.sqrt(count * 0.2), 1e-11);
      expectRelative(
        round.trainError,
        Matrix.sub(Matrix.from1DArray(count, 2, labels), fit).norm("frobenius") ** 2 / count,
        1e-11,
      );
      targets = fit;
    });
    expect(rounds.length).toBeGreaterThan(1);
  });

  it("the basis on the data is d_k v_k", () => {
    const basis = basisOnGrid(kernelMatrix(kernel, points, points), decomposition);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < count; k++) {
        const expected = decomposition.eigenvalues[k] * decomposition.eigenvectors[k * count + i];
        expect(Math.abs(basis[i * count + k] - expected)).toBeLessThan(
          4 * count * 2 ** -52 * decomposition.eigenvalues[0],
        );
      }
    }
  });
});

describe("no rounds", () => {
  it("give no fits, whatever the rank", () => {
    const none = decompose(new Float64Array(4), 2, "auto");
    expect(fittedValues(none, [])).toEqual([]);
    expect(predict(new Float64Array(6), none, [])).toEqual([]);
    expect(predictFromBasis(basisOnGrid(new Float64Array(6), none), none, [])).toEqual([]);
  });

  it("a matrix that is not P × K is an error", () => {
    const decomposition = decompose(Float64Array.of(1, 0, 0, 1), 2, "auto");
    expect(() => predict(new Float64Array(3), decomposition, [])).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
  });

  it("rounds that keep some of their modes only are an error, not a wrong fit", () => {
    const decomposition = decompose(Float64Array.of(1, 0, 0, 1), 2, "auto");
    const { rounds } = distill(spectralProblem(decomposition, Float64Array.of(1, 2, 3, 4), 2), {
      tolerance: 1,
      recordedRounds: 1,
      recordedModes: 1,
    });
    expect(() => fittedValues(decomposition, rounds)).toThrow(
      /round 0 holds 1 of 2 modes. Distil without recordedModes/,
    );
  });
});
