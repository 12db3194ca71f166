import { describe, expect, it } from "vitest";
import { holdFrames } from "../../src/figures/frames.js";
import { comparedError, stoppedErrors, verdict } from "../../src/figures/stoppedErrors.js";
import { illustrative, twoOutputs } from "./reports.js";

const choice = { matched: "trainError", round: 1 } as const;

describe("errors beside early stopping", () => {
  const report = illustrative();

  it("are told against the truth where that is known", () => {
    expect(comparedError(report)).toBe("truthError");
    const { series, title } = stoppedErrors(report, holdFrames(report), choice);
    expect(title).toBe("Error against truth");
    expect(Array.from(series[0]?.y ?? [])).toEqual(report.rounds.map(({ truthError }) => truthError));
    // From 50-digit arithmetic.
    [0.15275439225737358, 0.06864794226540012, 0.1334960266524127, 0.3133428873858738].forEach((error, t) => {
      expect(series[1]?.y[t]).toBeCloseTo(error, 10);
    });
  });

  it("say which is better", () => {
    expect(verdict(report, choice)).toBe("Error against the truth: 0.06821 (better), of the single fit 0.06865.");
    expect(verdict(report, { matched: "degreesOfFreedom", round: 1 })).toBe(
      "Error against the truth: 0.06821, of the single fit 0.0681 (better).",
    );
    expect(verdict(report, { ...choice, round: 0 })).toBe("Error against the truth: 0.1528, of the single fit 0.1528.");
  });

  it("fall back on the labels, by which nothing is better", () => {
    expect(comparedError(twoOutputs())).toBe("trainError");
    expect(verdict(twoOutputs(), choice)).toBeUndefined();
    expect(comparedError({ rounds: twoOutputs().rounds.map((round) => ({ ...round, testError: 1 })) })).toBe(
      "testError",
    );
  });

  it("have a table with ε′ and c", () => {
    const { columns, rows } = stoppedErrors(report, holdFrames(report), choice).table();
    expect(columns.map(({ name }) => name)).toEqual([
      "round",
      "distilled",
      "early stopping",
      "tolerance",
      "multiplier",
    ]);
    expect(rows[1]?.[3]).toBeCloseTo(0.1034879628182908, 10);
  });

  it("stand empty when distillation collapses at once", () => {
    const collapsed = illustrative(1);
    expect(stoppedErrors(collapsed, holdFrames(collapsed), { ...choice, round: -1 }).series).toEqual([]);
  });
});
