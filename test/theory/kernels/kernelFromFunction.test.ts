import { describe, expect, it } from "vitest";
import { gramFromMatrix } from "../../../src/theory/kernels/givenMatrix.js";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { kernelFromFunction } from "../../../src/theory/kernels/kernelFromFunction.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { line, pointsFrom } from "../support/points.js";

describe("kernelFromFunction", () => {
  it("makes the same matrices as the kernel whose formula it is given", () => {
    const kernel = kernelFromFunction((x, t) => Math.min(x[0], t[0]) - x[0] * t[0], "expression");
    expect(kernel.kind).toBe("expression");
    const points = line(0.25, 0.5, 0.75);
    expect([...gramMatrix(kernel, points)]).toEqual([...gramMatrix(createKernel({ kind: "brownianBridge" }), points)]);
    expect([...gramFromMatrix(kernelMatrix(kernel, points, points), 3)]).toEqual([...gramMatrix(kernel, points)]);
  });

  it("takes points of any dimension and reports values that are no numbers", () => {
    const kernel = kernelFromFunction((x, t) => x[0] * t[1], "product");
    expect([...kernelMatrix(kernel, pointsFrom([[2, 3]]), pointsFrom([[5, 7]]))]).toEqual([14]);
    expect(() =>
      kernelMatrix(
        kernelFromFunction(() => NaN, "nothing"),
        line(1),
        line(1),
      ),
    ).toThrow(/the kernel “nothing” gives NaN at entry 0/);
  });

  it("is caught when it is not symmetric", () => {
    const kernel = kernelFromFunction((x, t) => x[0] - t[0], "difference");
    const points = line(1, 2);
    expect(() => gramFromMatrix(kernelMatrix(kernel, points, points), 2)).toThrow(
      expect.objectContaining({ code: "notSymmetric" }),
    );
  });
});
