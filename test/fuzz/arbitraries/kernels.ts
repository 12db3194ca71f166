import fc from "fast-check";
import { formula } from "./formulas.js";
import { anyFinite, positive, repeating } from "./numbers.js";

/** Any kernel, for K points; a matrix is of that size. */
export function kernels(count: number): fc.Arbitrary<object> {
  return fc.oneof(
    fc.constantFrom({ kind: "cubicSpline" }, { kind: "brownianBridge" }, { kind: "brownianMotion" }),
    fc.record({ kind: fc.constantFrom("gaussian", "exponential"), lengthScale: positive }),
    fc.record({ kind: fc.constant("matern"), smoothness: fc.constantFrom(1.5, 2.5), lengthScale: positive }),
    fc.record({ kind: fc.constant("periodic"), period: positive, lengthScale: positive }),
    fc.record({
      kind: fc.constant("polynomial"),
      degree: fc.constantFrom(1, 2, 3, 50),
      offset: fc.oneof(fc.constantFrom(0, 1), positive),
    }),
    fc.record({ kind: fc.constantFrom("reluNtk", "reluNngp"), depth: fc.constantFrom(1, 3, 100) }),
    fc.record({
      kind: fc.constant("expression"),
      formula: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom("min(x, t)", "exp(-abs(x-t))", "1", "0", "x1*t1", "1+x*t", "1e300", "-1"),
        },
        { weight: 1, arbitrary: formula.filter((text) => text !== "") },
      ),
    }),
    fc.record({ kind: fc.constant("gram"), matrix: matrices(count) }),
  );
}

/** Positive semidefinite as products A Aᵀ of few columns, so often singular; else symmetric, or anything. */
function matrices(count: number): fc.Arbitrary<number[][]> {
  const square = (entry: (j: number, k: number) => number) =>
    Array.from({ length: count }, (_, j) => Array.from({ length: count }, (_unused, k) => finite(entry(j, k))));
  const product = fc.integer({ min: 1, max: 3 }).chain((rank) =>
    repeating(anyFinite, count * rank).map((factor) =>
      square((j, k) => {
        let sum = 0;
        for (let r = 0; r < rank; r++) sum += (factor[j * rank + r] ?? 0) * (factor[k * rank + r] ?? 0);
        return sum;
      }),
    ),
  );
  const diagonal = repeating(positive, count).map((values) => square((j, k) => (j === k ? (values[j] ?? 0) : 0)));
  const symmetric = repeating(anyFinite, count * count).map((values) =>
    square((j, k) => values[Math.min(j, k) * count + Math.max(j, k)] ?? 0),
  );
  return fc.oneof(
    { weight: 3, arbitrary: product },
    { weight: 3, arbitrary: diagonal },
    { weight: 1, arbitrary: symmetric },
  );
}

const finite = (value: number) => (Number.isFinite(value) ? value : Number.MAX_VALUE);
