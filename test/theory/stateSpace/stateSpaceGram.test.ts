import { describe, expect, it } from "vitest";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { structuredGram } from "../../../src/theory/stateSpace/kernelStructure.js";
import type { StateSpaceGram } from "../../../src/theory/stateSpace/stateSpaceGram.js";
import { TheoryError } from "../../../src/theory/errors.js";
import { expectAtMost, expectRelative, unitRoundoff } from "../support/numbers.js";
import { line } from "../support/points.js";
import { check } from "../support/randomProblem.js";
import { randomDesign, type RandomDesign } from "../support/randomDesigns.js";

function structure({ kernel, inputs }: Pick<RandomDesign, "kernel" | "inputs">): StateSpaceGram {
  const gram = structuredGram(kernel, inputs);
  if (gram === undefined) throw new Error("no structure");
  return gram;
}

/** A X, and the same with magnitudes: what its rounding is measured by. */
function product(
  matrix: Float64Array,
  vectors: Float64Array,
  columns: number,
): { values: Float64Array; sizes: Float64Array } {
  const inner = vectors.length / columns;
  const rows = matrix.length / inner;
  const values = new Float64Array(rows * columns);
  const sizes = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      for (let c = 0; c < columns; c++) {
        const term = matrix[i * inner + k] * vectors[k * columns + c];
        values[i * columns + c] += term;
        sizes[i * columns + c] += Math.abs(term);
      }
    }
  }
  return { values, sizes };
}

/** Labels of this size lose digits to underflow. */
const negligible = 2 ** -1000;

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const off = [0, 1e-9, 0.12, 0.4 + 5e-7, 0.5, 0.97, 1];

describe("products", () => {
  it("are those of the Gram matrix, entry by entry", () => {
    check(randomDesign, 600, (design) => {
      const { inputs, kernel, outputs, vectors } = design;
      const { values, sizes } = product(gramMatrix(createKernel(kernel), inputs), vectors, outputs);
      const actual = structure(design).multiply(vectors, outputs);
      // 9 roundings a point in the sweeps, 1 a term in the dense sum, and what the kernel's formulas are off, below 20
      // units even where exp magnifies x/ℓ by 100.
      const bound = (10 * inputs.count + 250) * unitRoundoff;
      actual.forEach((value, i) => expectAtMost(Math.abs(value - values[i]), bound * sizes[i] + negligible, "G X"));
    });
  });

  it("are symmetric", () => {
    check(randomDesign, 300, (design) => {
      const gram = structure(design);
      const {
        inputs: { count },
        vectors,
        outputs,
      } = design;
      const a = Float64Array.from({ length: count }, (_, i) => vectors[i * outputs]);
      const b = a.map((_, i) => Math.cos(3 * i));
      const [ga, gb] = [gram.multiply(a, 1), gram.multiply(b, 1)];
      const inner = (u: Float64Array, v: Float64Array) => u.reduce((sum, value, i) => sum + value * v[i], 0);
      // As above, with a sum on either side; |G| has the norm of G because its entries are positive.
      expectAtMost(
        Math.abs(inner(a, gb) - inner(b, ga)),
        40 * count * unitRoundoff * gram.eigenvalueBounds[1] * Math.hypot(...a) * Math.hypot(...b) + negligible,
        "asymmetry",
      );
    });
  });

  it("predict off the data what the kernel says", () => {
    check(randomDesign, 300, (design) => {
      const { inputs, kernel, outputs, vectors } = design;
      const points = line(...off, ...inputs.values);
      const { values, sizes } = product(kernelMatrix(createKernel(kernel), points, inputs), vectors, outputs);
      const gram = structure(design);
      const actual = gram.predict(points.values, vectors, outputs);
      const bound = (12 * inputs.count + 250) * unitRoundoff;
      // Interpolation takes a difference of two inputs that may be large beside the point's own distance to 0 or 1:
      // values there are right beside their neighbours'.
      const size = largest(sizes) / inputs.count;
      actual.forEach((value, i) =>
        expectAtMost(Math.abs(value - values[i] / inputs.count), bound * size + negligible, "prediction"),
      );
      const onData = actual.subarray(off.length * outputs);
      gram
        .multiply(vectors, outputs)
        .forEach((value, i) => expectAtMost(Math.abs(value - onData[i]), 0, "prediction at the data against G X"));
    });
  });
});

describe("solutions", () => {
  it("satisfy (cI + G) a = y, and c a is y less the fit", () => {
    check(randomDesign, 600, (design) => {
      const {
        inputs: { count },
        kernel,
        inputs,
        multiplier,
        outputs,
        vectors,
      } = design;
      const gram = structure(design);
      const duals = gram.solve(multiplier, vectors, outputs);
      const fitted = gram.fit(multiplier, vectors, outputs);
      const { values, sizes } = product(gramMatrix(createKernel(kernel), inputs), duals, outputs);
      const size = largest(vectors);
      for (let i = 0; i < duals.length; i++) {
        // A backward error: rounding the duals alone moves G a by 2⁻⁵³|G||a|; the sweeps' own errors are a few units of
        // |y|.
        expectAtMost(
          Math.abs(values[i] + multiplier * duals[i] - vectors[i]),
          (10 * count + 250) * unitRoundoff * (sizes[i] + size) + negligible,
          "residual",
        );
        expectAtMost(
          Math.abs(vectors[i] - multiplier * duals[i] - fitted[i]),
          40 * unitRoundoff * size,
          "y − c a − fit",
        );
      }
      // ‖y − f‖ ≤ ‖y‖.
      expectAtMost(Math.hypot(...duals) * multiplier, Math.hypot(...vectors) * (1 + 64 * unitRoundoff), "‖c a‖");
    });
  });

  it("are fits at every point, on the data and off them", () => {
    check(randomDesign, 400, (design) => {
      const { inputs, multiplier, outputs, vectors } = design;
      const gram = structure(design);
      const fitted = gram.fit(multiplier, vectors, outputs);
      gram
        .fitAt(inputs.values, multiplier, vectors, outputs)
        .forEach((value, i) =>
          expectAtMost(Math.abs(value - fitted[i]), 4 * unitRoundoff * Math.abs(fitted[i]), "on the data"),
        );
      const points = Float64Array.from(off);
      const duals = gram.solve(multiplier, vectors, outputs);
      const { sizes } = product(kernelMatrix(createKernel(design.kernel), line(...off), inputs), duals, outputs);
      // Far above the eigenvalues the spline's fit, about g/(Kc), comes out of terms of the size of the integrated
      // Wiener process, 1/(Kc).
      const bound =
        unitRoundoff *
        ((12 * inputs.count + 250) * (largest(sizes) / inputs.count) +
          40 * largest(vectors) * Math.min(1, 1 / (inputs.count * multiplier)));
      const predicted = gram.predict(points, duals, outputs);
      gram
        .fitAt(points, multiplier, vectors, outputs)
        .forEach((value, i) => expectAtMost(Math.abs(value - predicted[i]), bound + negligible, "off the data"));
    });
  });

  it("have the inverse's trace", () => {
    check(randomDesign, 200, (design) => {
      const {
        inputs: { count },
        multiplier,
      } = design;
      const gram = structure(design);
      const identity = new Float64Array(count * count);
      for (let i = 0; i < count; i++) identity[i * (count + 1)] = 1;
      const inverse = gram.solve(multiplier, identity, count);
      let trace = 0;
      for (let i = 0; i < count; i++) trace += inverse[i * (count + 1)];
      // The columns' own errors: a few units of 1/c each, in the norm weighted by repetitions.
      expectAtMost(Math.abs(gram.inverseTrace(multiplier) - trace), (40 * count * unitRoundoff) / multiplier, "trace");
    });
  });
});

describe("the null space", () => {
  it("is what the projection keeps", () => {
    check(randomDesign, 300, (design) => {
      const {
        inputs: { count },
        outputs,
        vectors,
      } = design;
      const gram = structure(design);
      const kept = gram.projectToNull(vectors, outputs);
      gram
        .projectToNull(kept, outputs)
        .forEach((value, i) => expectAtMost(Math.abs(value - kept[i]), 4 * count * unitRoundoff, "idempotence"));
      gram
        .multiply(kept, outputs)
        .forEach((value) =>
          expectAtMost(Math.abs(value), 8 * count * unitRoundoff * gram.eigenvalueBounds[1], "G times it"),
        );
      const identity = new Float64Array(count * count);
      for (let i = 0; i < count; i++) identity[i * (count + 1)] = 1;
      const projector = gram.projectToNull(identity, count);
      let trace = 0;
      for (let i = 0; i < count; i++) trace += projector[i * (count + 1)];
      expect(Math.round(trace * 1e9) / 1e9).toBe(gram.nullity);
    });
  });

  it("is everything when the kernel vanishes at every input", () => {
    const gram = structure({ kernel: { kind: "cubicSpline" }, inputs: line(0, 1, 0) });
    expect([gram.nullity, [...gram.eigenvalueBounds]]).toEqual([3, [0, 0]]);
    expect([...gram.solve(0.5, Float64Array.of(1, 2, 3), 1)]).toEqual([2, 4, 6]);
    expect([...gram.multiply(Float64Array.of(1, 2, 3), 1)]).toEqual([0, 0, 0]);
    expect([...gram.fitAt(Float64Array.of(0.3), 1, Float64Array.of(1, 2, 3), 1)]).toEqual([0]);
    expect([...gram.predict(Float64Array.of(0.3), Float64Array.of(1, 2, 3), 1)]).toEqual([0]);
    expect(gram.inverseTrace(0.5)).toBe(6);
  });

  it("a single input is an ordinary one", () => {
    const gram = structure({ kernel: { kind: "cubicSpline" }, inputs: line(0.5) });
    // g(½, ½) = 1/48.
    expectRelative(gram.multiply(Float64Array.of(3), 1)[0], 3 / 48, 4 * unitRoundoff);
    expectRelative(gram.solve(1, Float64Array.of(3), 1)[0], 3 / (1 + 1 / 48), 8 * unitRoundoff);
    // g(¼, ½) = 11/768.
    expectRelative(gram.predict(Float64Array.of(0.25), Float64Array.of(1), 1)[0], 11 / 768, 8 * unitRoundoff);
  });
});

describe("errors", () => {
  const gram = structure({ kernel: { kind: "cubicSpline" }, inputs: line(0.2, 0.6) });
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof TheoryError) return error.code;
    }
    return "none";
  };

  it("have names", () => {
    expect(code(() => gram.multiply(Float64Array.of(1), 1))).toBe("shapeMismatch");
    expect(code(() => gram.solve(1, Float64Array.of(1, NaN), 1))).toBe("notFinite");
    expect(code(() => gram.solve(0, Float64Array.of(1, 2), 1))).toBe("outOfRange");
    expect(code(() => gram.predict(Float64Array.of(1.5), Float64Array.of(1, 2), 1))).toBe("outsideDomain");
    expect(code(() => gram.fitAt(Float64Array.of(-0.5), 1, Float64Array.of(1, 2), 1))).toBe("outsideDomain");
    expect(code(() => gram.solve(1e-300, Float64Array.of(1e20, 2), 1))).toBe("none");
    expect(
      code(() =>
        structure({ kernel: { kind: "cubicSpline" }, inputs: line(0, 0.6) }).solve(1e-300, Float64Array.of(1e20, 2), 1),
      ),
    ).toBe("overflow");
  });
});
