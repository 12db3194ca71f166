import { describe, expect, it } from "vitest";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { line, pointsFrom } from "../support/points.js";

const kinds = ["reluNngp", "reluNtk"] as const;
const depths = [1, 2, 5, 20, 100];

/** The recursion as it is printed, in cosines. */
function printed(kind: (typeof kinds)[number], depth: number, u: number): number {
  let [sigma, theta] = [u, u];
  for (let layer = 0; layer < depth; layer++) {
    const angle = Math.acos(Math.min(1, Math.max(-1, sigma)));
    const next = (Math.sin(angle) + sigma * (Math.PI - angle)) / Math.PI;
    theta = next + theta * ((Math.PI - angle) / Math.PI);
    sigma = next;
  }
  return kind === "reluNtk" ? theta : sigma;
}

describe.each(kinds)("%s", (kind) => {
  const g = (depth: number, x: number[], t: number[]): number => createKernel({ kind, depth }).evaluate(x, t);

  it("is the printed recursion", () => {
    for (const depth of [1, 2, 5, 20]) {
      for (const angle of [0.4, 1.2, 2, 3]) {
        // arccos of a cosine within 2⁻⁵³ loses 2⁻⁵³/θ, in each of the layers, whose angles shrink like 3π/h to 0.4 and
        // below; and Θ adds L of them.
        expect(
          Math.abs(g(depth, [1, 0], [Math.cos(angle), Math.sin(angle)]) - printed(kind, depth, Math.cos(angle))),
        ).toBeLessThan(depth ** 2 * 2e-15);
      }
    }
  });

  it("is 1 (NNGP) or L + 1 (NTK) on the diagonal, exactly", () => {
    for (const depth of depths) expect(g(depth, [0.3, -2], [0.3, -2])).toBe(kind === "reluNtk" ? depth + 1 : 1);
  });

  it("does not see lengths", () => {
    for (const depth of depths) {
      expect(g(depth, [3, 4], [-1, 2])).toBe(g(depth, [12, 16], [-0.5, 1]));
    }
  });

  it("sees signs alone in one dimension", () => {
    const kernel = createKernel({ kind, depth: 2 });
    const matrix = kernelMatrix(kernel, line(0.1, -3), line(7, 0.2, -1e-9));
    expect([matrix[0], matrix[1], matrix[5]]).toEqual(new Array(3).fill(kernel.evaluate([1], [1])));
    expect([matrix[2], matrix[3], matrix[4]]).toEqual(new Array(3).fill(kernel.evaluate([1], [-1])));
  });

  it("keeps inputs a millionth of a degree apart from each other", () => {
    const gram = gramMatrix(
      createKernel({ kind, depth: 3 }),
      pointsFrom([0, 1e-8, 2e-8, 3e-8].map((angle) => [Math.cos(angle), Math.sin(angle)])),
    );
    const { values } = symmetricEigen(gram, 4);
    // κ1 is flat there (1 − θ²/2) and κ0 has the slope 1/π in θ: the NTK's matrix is 3·θ/π·|i − j| away from rank 1,
    // the NNGP's is within rounding of it.
    if (kind === "reluNtk") expect(values[3] / values[0]).toBeGreaterThan(1e-10);
    else expect(Math.abs(values[3] / values[0])).toBeLessThan(1e-15);
  });

  it("has no value for 0, and says which point it is", () => {
    const kernel = createKernel({ kind, depth: 1 });
    expect(() =>
      gramMatrix(
        kernel,
        pointsFrom([
          [1, 0],
          [0, 0],
        ]),
      ),
    ).toThrow(expect.objectContaining({ code: "outsideDomain", details: { index: 1 } }));
    expect(() => kernelMatrix(kernel, line(1), line(2, 3, 0))).toThrow(
      /point 2 is 0, which has no direction, and the kernel “relu(Ntk|Nngp)” sees directions only/,
    );
  });

  it.each([0, -1, 1.5, NaN])("refuses the depth %s", (depth) => {
    expect(() => createKernel({ kind, depth })).toThrow(
      new RegExp(`${kind} kernel: depth is ${depth}; give a whole number, at least 1`),
    );
  });
});

describe("depth", () => {
  it("draws all directions together: NNGP tends to 1", () => {
    const values = depths.map((depth) => createKernel({ kind: "reluNngp", depth }).evaluate([1, 0], [-1, 0.1]));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    // An angle loses θ²/(3π) a layer, so θ ≈ 3π/h and 1 − Σ^h ≈ 9π²/(2h²): 0.0044 at h = 100.
    expect(values[4]).toBeGreaterThan(0.99);
  });
});
