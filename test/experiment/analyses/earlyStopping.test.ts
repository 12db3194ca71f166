import { describe, expect, it } from "vitest";
import {
  matchedQuantityIds,
  mostMatchedRounds,
  type MatchedFit,
} from "../../../src/experiment/analyses/earlyStopping.js";
import type { Report } from "../../../src/experiment/report.js";
import { ratioCap } from "../../../src/theory/generalisation/ratioCap.js";
import { syntheticValue } from "../../support/experiments.js";
import { expectAtMost, expectRelative, expectWithin } from "../../theory/support/numbers.js";
import { analysed, reportsOfReference } from "./reportsOfReference.js";

function fitsOf({ earlyStopping }: Report, quantity: (typeof matchedQuantityIds)[number]): MatchedFit[] {
  return (earlyStopping?.matches[quantity] ?? []).map((match) => {
    if ("reason" in match) throw new Error(match.reason);
    return match;
  });
}

describe("earlyStopping", () => {
  it.each([...reportsOfReference])(
    "agrees with 50-digit arithmetic in c, ε′ and the error against the truth: $name",
    ({ expected, run }) => {
      const report = run();
      for (const quantity of matchedQuantityIds) {
        const fits = fitsOf(report, quantity);
        expect(fits).toHaveLength(expected.rounds.length);
        expected.rounds.forEach(({ earlyStopping: golden }, t) => {
          // Eigenvalues are known to K·2⁻⁵²·d_max; c is 2.7e−6, three thousandths of a per cent of d_max, at the least.
          expectRelative(fits[t]?.multiplier ?? NaN, golden[quantity].multiplier, 1e-9, `${quantity} ${t} c`);
          expectRelative(fits[t]?.tolerance ?? NaN, golden[quantity].tolerance, 1e-11, `${quantity} ${t} ε′`);
          expectRelative(fits[t]?.truthError ?? NaN, golden[quantity].truthError, 1e-9, `${quantity} ${t} error`);
        });
      }
      const first = (extent: "some" | "every") => {
        const at = expected.rounds.findIndex(({ beyondCap }) => beyondCap[extent]);
        return at < 0 ? null : at;
      };
      expect(report.earlyStopping?.beyondCap).toEqual({ some: first("some"), every: first("every") });
    },
  );

  it("really matches what it says it matches, with fits that are what they say", () => {
    const report = analysed({ ...syntheticValue, tolerance: 0.02 });
    const { data, rounds, spectrum, grid } = report;
    for (const quantity of matchedQuantityIds) {
      fitsOf(report, quantity).forEach((fit, t) => {
        const round = rounds[t];
        if (round === undefined) throw new Error("no round");
        const own = quantity === "trainNorm" ? Math.hypot(...round.fitted) : (round[quantity] ?? NaN);
        // Sums over 15 points; the fit's norm goes through the eigenvectors, 15·2⁻⁵².
        expectRelative(fit[quantity], own, 1e-12, quantity);
        for (let k = 0; k < (spectrum.rank ?? 0); k++) {
          const d = spectrum.eigenvalues[k] ?? NaN;
          expectRelative(fit.basisWeights[k] ?? NaN, d / (d + fit.multiplier), 1e-14);
        }
        expect(fit.fit).toHaveLength(grid?.inputs.length ?? NaN);
        expectAtMost(fit.tolerance - data.labelEnergy, 0, "ε′ below the label energy");
      });
    }
  });

  it("is round 0 itself at t = 0", () => {
    const report = analysed(syntheticValue);
    for (const quantity of matchedQuantityIds) {
      const [fit] = fitsOf(report, quantity);
      expectRelative(fit?.multiplier ?? NaN, report.rounds[0]?.multiplier ?? NaN, 1e-9, quantity);
      expectWithin(fit?.fit ?? [], report.grid?.fits[0] ?? [], 1e-9, quantity);
    }
  });

  it("never crosses the cap, which distillation crosses in the round that it names", () => {
    const report = analysed({ ...syntheticValue, tolerance: 0.005 });
    const { spectrum, earlyStopping, sparsity } = report;
    for (const quantity of matchedQuantityIds) {
      for (const { multiplier } of fitsOf(report, quantity)) {
        const { slacks } = ratioCap({ ...spectrum, rank: spectrum.rank ?? 0 }, multiplier);
        slacks.forEach((slack) => {
          expectAtMost(0, slack, "slack");
        });
      }
    }
    const { some } = earlyStopping?.beyondCap ?? { some: null };
    if (some === null || sparsity === undefined) throw new Error("never crossed");
    const { truth, modes } = sparsity.ratios;
    const crossed = (t: number) =>
      Array.from({ length: (spectrum.rank ?? 0) - 1 }, (_, k) => {
        const [larger, smaller] = [spectrum.eigenvalues[k] ?? NaN, spectrum.eigenvalues[k + 1] ?? NaN];
        return (truth[t * modes + k + 1] ?? NaN) - (truth[t * modes + k] ?? NaN) > Math.log(larger / smaller) + 1e-9;
      }).includes(true);
    expect([crossed(some - 1), crossed(some)]).toEqual([false, true]);
  });

  it("has held-out errors where there are held-out data, and fits at the training points where there is no grid", () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i / 29},${((i * 7) % 30) / 30},${Math.sin(i)}`);
    const value = {
      version: 1,
      tolerance: 0.1,
      problem: {
        kind: "table",
        path: "a.csv",
        inputs: ["u", "v"],
        labels: ["y"],
        test: { fraction: 0.3, seed: 1 },
        kernel: { kind: "gaussian", lengthScale: 0.3 },
      },
    };
    const report = analysed(value, { "a.csv": `u,v,y\n${rows.join("\n")}\n` });
    const [fit] = fitsOf(report, "trainError");
    expectRelative(fit?.testError ?? NaN, report.rounds[0]?.testError ?? NaN, 1e-9);
    expectWithin(fit?.fit ?? [], report.rounds[0]?.fitted ?? [], 1e-9);
    expect(fit?.truthError).toBeUndefined();
  });

  it("matches a long spectrum by sums over all its modes, and keeps the leading ones", () => {
    const power = (exponent: number) => ({ law: "power", count: 5000, exponent, scale: 1 });
    const value = {
      version: 1,
      tolerance: 1e-5,
      problem: { kind: "spectrum", eigenvalues: power(2), coefficients: power(1.2) },
    };
    const report = analysed(value);
    for (const quantity of ["trainError", "degreesOfFreedom"] as const) {
      fitsOf(report, quantity).forEach((fit, t) => {
        expectRelative(fit[quantity], report.rounds[t]?.[quantity] ?? NaN, 1e-12, quantity);
        expect(fit.basisWeights).toHaveLength(2000);
        expect(fit.fit).toBeUndefined();
      });
    }
  });

  it("stops after so many rounds, and says why where double precision has no match", () => {
    const equal = {
      kind: "spectrum",
      eigenvalues: { law: "step", count: 4, high: 1, low: 1, at: 1 },
      coefficients: { law: "step", count: 4, high: 1, low: 1, at: 1 },
    };
    const report = analysed({ version: 1, tolerance: 1e-4, rounds: 90, problem: equal });
    expect(report.rounds.length).toBe(90);
    for (const quantity of matchedQuantityIds)
      expect(report.earlyStopping?.matches[quantity]).toHaveLength(mostMatchedRounds);
    // No two eigenvalues differ: there is no ratio to pass a cap.
    expect(report.earlyStopping?.beyondCap).toEqual({ some: null, every: null });
  });

  it("has no matches when distillation collapses at once", () => {
    expect(analysed({ ...syntheticValue, tolerance: 100 }).earlyStopping).toEqual({
      matches: { trainError: [], trainNorm: [], degreesOfFreedom: [] },
      beyondCap: { some: null, every: null },
    });
  });
});
