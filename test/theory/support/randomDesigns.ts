import fc from "fast-check";
import type { Points } from "../../../src/theory/points.js";
import type { KernelSpecification } from "../../../src/theory/kernels/registry.js";
import { line } from "./points.js";

export interface RandomDesign {
  readonly kernel: Extract<
    KernelSpecification,
    { readonly kind: "cubicSpline" | "brownianBridge" | "brownianMotion" | "exponential" }
  >;
  readonly inputs: Points;
  readonly outputs: number;
  /** K × outputs. */
  readonly vectors: Float64Array;
  /** From far below the smallest eigenvalues to far above the largest. */
  readonly multiplier: number;
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

const kernels = fc.oneof(
  fc.constant({ kind: "cubicSpline" } as const),
  fc.constant({ kind: "brownianBridge" } as const),
  fc.constant({ kind: "brownianMotion" } as const),
  between(-2, 1).map((exponent) => ({ kind: "exponential", lengthScale: 10 ** exponent }) as const),
);

/**
 * Uniform, scattered or close inputs in [0, 1], unsorted, with end points and repetitions; not the subnormal ones that
 * fast-check loves.
 */
const inputs = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: between(0, 1) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 8 }).map((k) => k / 8) },
      { weight: 1, arbitrary: between(0, 1e-6).map((gap) => 0.4 + gap) },
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((xs) => xs.map((x) => Math.round(x * 2 ** 50) / 2 ** 50));

export const randomDesign: fc.Arbitrary<RandomDesign> = fc
  .record({
    kernel: kernels,
    inputs,
    outputs: fc.integer({ min: 1, max: 3 }),
    multiplier: between(-14, 4).map((exponent) => 10 ** exponent),
    entries: fc.array(between(-1, 1), { minLength: 75, maxLength: 75 }),
  })
  .map(({ kernel, inputs: xs, outputs, multiplier, entries }) => ({
    kernel,
    inputs: line(...xs),
    outputs,
    multiplier,
    vectors: Float64Array.from(entries.slice(0, xs.length * outputs)),
  }));

/** A design of K scattered inputs that is the same every time, with labels of a sine and noise of a given size. */
export function noisySine(
  count: number,
  noise: number,
  place: (i: number, random: () => number) => number,
): { readonly inputs: Points; readonly labels: Float64Array } {
  let state = 20020571;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const inputs = line(...Array.from({ length: count }, (_, i) => place(i, random)));
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  return { inputs, labels: inputs.values.map((x) => Math.sin(2 * Math.PI * x) + noise * normal()) };
}
