import { describe, expect, it } from "vitest";
import { MarkovChain } from "../../../src/theory/stateSpace/markovChain.js";
import { markovBridge } from "../../../src/theory/kernels/brownianBridge.js";
import { markovMotion } from "../../../src/theory/kernels/brownianMotion.js";
import { markovExponential } from "../../../src/theory/kernels/exponential.js";
import { expectDenseSmoother, smootherPoints } from "../support/denseSmoother.js";
import { expectRelative, unitRoundoff } from "../support/numbers.js";

describe("MarkovChain", () => {
  it("smooths as dense elimination does: Brownian motion", () => {
    expectDenseSmoother(new MarkovChain(markovMotion, smootherPoints), { kind: "brownianMotion" });
  });

  it("smooths as dense elimination does: Brownian bridge", () => {
    expectDenseSmoother(new MarkovChain(markovBridge, smootherPoints), { kind: "brownianBridge" });
  });

  it("smooths as dense elimination does: exponential", () => {
    expectDenseSmoother(new MarkovChain(markovExponential(0.4), smootherPoints), {
      kind: "exponential",
      lengthScale: 0.4,
    });
  });

  it("continues a function of the span beyond the data as the kernel does", () => {
    const weights = Float64Array.of(1, 0, 0, 0, 0);
    const at = Float64Array.of(0, 0.04, 0.2, 0.97, 1);
    const motion = new MarkovChain(markovMotion, smootherPoints).predict(at, weights, 1);
    // min(x, 0.08).
    [0, 0.04, 0.08, 0.08, 0.08].forEach((value, i) => expectRelative(motion[i], value, 4 * unitRoundoff));
    const far = new MarkovChain(markovExponential(0.4), smootherPoints).predict(Float64Array.of(-2, 400), weights, 1);
    expectRelative(far[0], Math.exp(-2.08 / 0.4), 16 * unitRoundoff);
    expect(far[1]).toBe(0);
  });
});
