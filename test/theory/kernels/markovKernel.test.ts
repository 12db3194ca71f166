import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { markovBridge } from "../../../src/theory/kernels/brownianBridge.js";
import { markovMotion } from "../../../src/theory/kernels/brownianMotion.js";
import { markovExponential } from "../../../src/theory/kernels/exponential.js";
import { expectRelative, unitRoundoff } from "../support/numbers.js";

describe.each([
  { markov: markovMotion, kernel: createKernel({ kind: "brownianMotion" }) },
  { markov: markovBridge, kernel: createKernel({ kind: "brownianBridge" }) },
  { markov: markovExponential(0.3), kernel: createKernel({ kind: "exponential", lengthScale: 0.3 }) },
])("$markov.method", ({ markov, kernel }) => {
  const g = (x: number, t: number) => kernel.evaluate([x], [t]);

  it.each([
    [0.2, 0.7],
    [0.01, 0.02],
    [0.5, 0.5 + 2 ** -20],
    [0.9, 0.99],
  ])("retention and innovation between %s and %s are those of the kernel", (x, t) => {
    expectRelative(markov.variance(x), g(x, x), 2 * unitRoundoff);
    expectRelative(markov.retention(x, t), g(x, t) / g(x, x), 8 * unitRoundoff);
    // The definition cancels by g/innovation.
    const innovation = g(t, t) - g(x, t) ** 2 / g(x, x);
    expectRelative(markov.innovation(x, t), innovation, (8 * unitRoundoff * g(t, t)) / innovation);
  });

  it("composes: two steps are one", () => {
    const [x, s, t] = [0.2, 0.45, 0.8];
    expectRelative(markov.retention(x, s) * markov.retention(s, t), markov.retention(x, t), 8 * unitRoundoff);
    expectRelative(
      markov.retention(s, t) ** 2 * markov.innovation(x, s) + markov.innovation(s, t),
      markov.innovation(x, t),
      16 * unitRoundoff,
    );
  });

  it("says where the kernel vanishes", () => {
    for (const x of [0, 0.5, 1]) expect(markov.vanishes(x)).toBe(g(x, x) === 0);
  });
});

it("keeps the innovations of close points", () => {
  // 1 − exp(−2h/ℓ) = 2h/ℓ to first order; the plain difference has no digits at h = 1e−17.
  expectRelative(markovExponential(1).innovation(0, 1e-17), 2e-17, 1e-15);
  expectRelative(markovExponential(1e-3).innovation(0, 2), 1, unitRoundoff);
});
