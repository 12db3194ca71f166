import { describe, expect, it } from "vitest";
import { runRounds } from "../../../src/theory/distillation/runRounds.js";
import type { RoundSolver } from "../../../src/theory/distillation/roundSolver.js";

/** κ = 1 in closed form: r ↦ r − 1, c = 1/(r − 1). */
class Countdown implements RoundSolver<{ multiplier: number; iterations: number }> {
  constructor(public ratio: number) {}
  get ratioExcess() {
    return this.ratio - 1;
  }
  secularEquation() {
    const root = 1 / (this.ratio - 1);
    return {
      lower: root / 2,
      upper: root * 2,
      evaluate: (c: number, into: { excess: number; elasticity: number }) => {
        into.excess = (c * this.ratio) / (1 + c) - 1;
        into.elasticity = 1 / (1 + c);
      },
    };
  }
  record(root: { multiplier: number; iterations: number }) {
    return root;
  }
  advance() {
    this.ratio--;
  }
}

describe("runRounds", () => {
  it("runs any solver until its targets collapse", () => {
    const { rounds, collapse, ratios } = runRounds(new Countdown(4.5), { recordedRounds: 10 });
    expect(collapse).toBe(4);
    expect([...ratios]).toEqual([4.5, 3.5, 2.5, 1.5, 0.5]);
    // Newton's error is below 2⁻⁵³ relative, values are rounded once more.
    expect(rounds.map(({ multiplier }) => 1 / multiplier)).toEqual(
      [3.5, 2.5, 1.5, 0.5].map((value) => expect.closeTo(value, 14)),
    );
  });

  it("starts each root from the last: c_t (r_t − 1) is constant here, so one look suffices", () => {
    const { rounds } = runRounds(new Countdown(6.5), { recordedRounds: 10 });
    expect(rounds[0].iterations).toBeGreaterThan(1);
    expect(rounds.slice(1).map(({ iterations }) => iterations)).toEqual([1, 1, 1, 1, 1]);
  });

  it("keeps no more rounds than asked for, and counts on", () => {
    const { rounds, collapse } = runRounds(new Countdown(4.5), { recordedRounds: 2 });
    expect([rounds.length, collapse]).toEqual([2, 4]);
  });

  it("says null when the limit comes first", () => {
    const { rounds, collapse, ratios } = runRounds(new Countdown(4.5), { recordedRounds: 10, maximalRounds: 2 });
    expect(collapse).toBeNull();
    expect([rounds.length, ratios.length]).toEqual([2, 3]);
    expect(runRounds(new Countdown(0.5), { recordedRounds: 1, maximalRounds: 0 }).collapse).toBe(0);
    expect(runRounds(new Countdown(2e4), { recordedRounds: 0 })).toMatchObject({
      collapse: null,
      ratios: { length: 10_001 },
    });
  });

  it("has no rounds when there is nothing to fit, at r_0 = 1 too", () => {
    for (const ratio of [0, 0.5, 1])
      expect(runRounds(new Countdown(ratio), { recordedRounds: 5 })).toEqual({
        rounds: [],
        collapse: 0,
        ratios: Float64Array.of(ratio),
      });
  });

  it("counts a later ratio within rounding of 1 as 1", () => {
    expect(runRounds(new Countdown(3 + 2 ** -50), { recordedRounds: 5 })).toMatchObject({
      collapse: 2,
      ratios: Float64Array.of(3 + 2 ** -50, 2 + 2 ** -50, 1),
    });
    expect(runRounds(new Countdown(3 + 2 ** -40), { recordedRounds: 5 }).collapse).toBe(3);
    expect(runRounds(new Countdown(1 + 2 ** -52), { recordedRounds: 5 }).collapse).toBe(1);
  });

  it("stops on request", () => {
    let asked = 0;
    expect(() => runRounds(new Countdown(100), { recordedRounds: 1, shouldStop: () => ++asked === 3 })).toThrow(
      expect.objectContaining({ code: "cancelled", details: { round: 2 } }),
    );
  });

  it("refuses limits that are not counts", () => {
    expect(() => runRounds(new Countdown(2), { recordedRounds: -1 })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
    expect(() => runRounds(new Countdown(2), { recordedRounds: 1, maximalRounds: NaN })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
  });
});
