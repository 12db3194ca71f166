import { describe, expect, it } from "vitest";
import { packArrays } from "../../src/solver/packArrays.js";
import { buffersOf } from "../../src/solver/solverCore.js";

describe("packArrays", () => {
  it("keeps every value, in one buffer", () => {
    const shared = Float64Array.of(7, 8);
    const report = {
      title: "a",
      none: null,
      rounds: Array.from({ length: 300 }, (_, t) => ({ t, weights: Float64Array.of(t, -t), shared })),
      empty: new Float64Array(0),
      list: [1, "x", [Float64Array.of(5)]],
    };
    const packed = packArrays(report);
    expect(packed).toEqual(report);
    expect(buffersOf(packed)).toHaveLength(1);
    // 300 pairs, the shared pair once, and one number.
    expect(buffersOf(packed)[0]?.byteLength).toBe(8 * 603);
    expect(packed.rounds[0]?.weights).not.toBe(report.rounds[0]?.weights);
  });

  it("leaves a value without arrays as it is", () => {
    expect(packArrays({ ok: false, issues: [{ code: "x", path: ["a", 1] }] })).toEqual({
      ok: false,
      issues: [{ code: "x", path: ["a", 1] }],
    });
    expect(packArrays(undefined)).toBeUndefined();
  });
});
