import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { createKernel, type KernelSpecification } from "../../../src/theory/kernels/registry.js";
import type { DistinctInputs } from "../../../src/theory/stateSpace/distinctInputs.js";
import type { StateSpace } from "../../../src/theory/stateSpace/stateSpace.js";
import { expect } from "vitest";
import { expectAtMost, unitRoundoff } from "./numbers.js";

export const smootherPoints: DistinctInputs = {
  count: 9,
  points: Float64Array.of(0.08, 0.3, 0.35, 0.6, 0.93),
  multiplicities: Float64Array.of(1, 3, 1, 2, 2),
  members: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
  starts: Int32Array.of(0, 1, 4, 5, 7, 9),
  vanishing: new Int32Array(0),
};

/**
 * (Λ + g) u = y by elimination with the kernel's own values: what a smoother's residuals, fits, trace and counts of
 * eigenvalues must be.
 */
export function expectDenseSmoother(space: StateSpace, kernel: KernelSpecification): void {
  const { points, multiplicities } = smootherPoints;
  const size = points.length;
  const { evaluate } = createKernel(kernel);
  const g = Array.from(points, (x) => Array.from(points, (t) => evaluate([x], [t])));
  const targets = Float64Array.of(1, -2, 0.5, 3, -1);
  for (const noise of [1e-3, 0.1, 50]) {
    const identity = g.map((_, i) => g.map((__, j) => (i === j ? 1 : 0)));
    const rows = g.map((row, i) => [
      ...row.map((value, j) => value + (i === j ? noise / multiplicities[i] : 0)),
      targets[i],
      ...identity[i],
    ]);
    for (let k = 0; k < size; k++) {
      const pivot = rows[k][k];
      rows[k] = rows[k].map((value) => value / pivot);
      for (let i = 0; i < size; i++) {
        const factor = rows[i][k];
        if (i !== k) rows[i] = rows[i].map((value, j) => value - factor * rows[k][j]);
      }
    }
    // Elimination loses g/λ.
    const bound = 200 * unitRoundoff * (1 + g[3][3] / noise);
    const [residuals, fitted] = [new Float64Array(size), new Float64Array(size)];
    space.filter(noise);
    space.smooth(targets, 1, residuals, fitted);
    residuals.forEach((value, j) =>
      expectAtMost(Math.abs(value - (noise / multiplicities[j]) * rows[j][size]), bound, `residual ${j}`),
    );
    fitted.forEach((value, j) =>
      expectAtMost(Math.abs(value + residuals[j] - targets[j]), 8 * unitRoundoff, `fit + residual ${j}`),
    );
    const trace = rows.reduce((sum, row, j) => sum + (noise / multiplicities[j]) * row[size + 1 + j], 0);
    expectAtMost(Math.abs(space.residualTrace() - trace), bound, "trace");
    // Residuals may be written over the targets.
    const shared = targets.slice();
    space.smooth(shared, 1, shared, fitted);
    expect([...shared]).toEqual([...residuals]);
  }
  const weighted = Float64Array.from({ length: size * size }, (_, i) => {
    const [j, k] = [Math.floor(i / size), i % size];
    return Math.sqrt(multiplicities[j] * multiplicities[k]) * g[j][k];
  });
  const { values } = symmetricEigen(weighted, size);
  values.forEach((value, k) => {
    expect(space.eigenvaluesBelow(value * (1 - 1e-9)), `below eigenvalue ${k}`).toBe(size - 1 - k);
    expect(space.eigenvaluesBelow(value * (1 + 1e-9)), `above eigenvalue ${k}`).toBe(size - k);
  });
}
