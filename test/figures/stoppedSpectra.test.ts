import { describe, expect, it } from "vitest";
import { axisTicks } from "../../src/figures/axis.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { stoppedRatios, stoppedSpectra, type SpectraChoice } from "../../src/figures/stoppedSpectra.js";
import type { Report } from "../../src/experiment/report.js";
import { illustrative, interior, powerLaw, reportOf } from "./reports.js";

const choice: SpectraChoice = { matched: "trainError", over: "eigenvalue", scale: "log", round: 2 };
const spectraOf = (report: Report, more: Partial<SpectraChoice> = {}) =>
  stoppedSpectra(report, new HeldDomains(), { ...choice, ...more });
const ratiosOf = (report: Report, more: Partial<SpectraChoice> = {}) =>
  stoppedRatios(report, new HeldDomains(), { ...choice, ...more });

describe("spectra of a round and of early stopping", () => {
  const report = interior();

  it("have the weights of both, over eigenvalues or indices", () => {
    const { series, x } = spectraOf(report);
    expect(series.map(({ role, round }) => [role, round])).toEqual([
      ["fit", 2],
      ["earlyStopping", undefined],
    ]);
    expect(Array.from(series[0]?.y ?? [])).toEqual(Array.from(report.rounds[2]?.basisWeights ?? []));
    expect(Array.from(series[0]?.x ?? [])).toEqual(Array.from(report.spectrum.eigenvalues));
    expect([x.symbol, x.scale]).toEqual(["d_k", "log"]);
    const byIndex = spectraOf(report, { over: "index", scale: "linear" });
    expect(Array.from(byIndex.series[1]?.x ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([byIndex.x.symbol, byIndex.x.scale, byIndex.y.domain]).toEqual(["k", "linear", [0, 1]]);
  });

  it("have an axis with round numbers where all eigenvalues are equal", () => {
    const equal = reportOf(
      { problem: { kind: "points", inputs: [0.5], labels: [2], kernel: { kind: "brownianBridge" } }, tolerance: 0.3 },
      ["earlyStopping"],
    );
    // d = g(½, ½) = ¼.
    for (const { x, y } of [spectraOf(equal), ratiosOf(equal)]) {
      expect(axisTicks(x, 5).length).toBeGreaterThan(1);
      expect(axisTicks(y, 5).length).toBeGreaterThan(1);
      expect(x.domain).toEqual([expect.closeTo(0.1, 12), expect.closeTo(1, 12)]);
    }
  });

  it("leave out what has no weight, and fit on their axes", () => {
    const { series, x, y } = spectraOf(illustrative());
    expect(series[0]?.x).toHaveLength(9);
    for (const each of series) {
      for (const at of Array.from(each.x)) expect(at >= x.domain[0] && at <= x.domain[1]).toBe(true);
      for (const at of Array.from(each.y)) expect(at >= y.domain[0] && at <= y.domain[1]).toBe(true);
    }
  });

  it("have a table with both", () => {
    expect(spectraOf(report).table().rows[8]?.[2]).toBe(report.rounds[2]?.basisWeights[8]);
  });
});

describe("ratios of a round, of early stopping, and the cap", () => {
  const report = interior();
  const last = (report: Report, more: Partial<SpectraChoice> = {}) =>
    ratiosOf(report, more).series.map(({ y }) => y[y.length - 1] ?? NaN);

  it("keep every single fit below d_1/d_k, which distillation passes", () => {
    const kappa = Math.log10(report.spectrum.conditionNumber ?? NaN);
    for (const matched of ["trainError", "trainNorm", "degreesOfFreedom"] as const) {
      for (let round = 0; round < 4; round++) {
        const [distilled = NaN, single = NaN, cap = NaN] = last(report, { matched, round });
        expect(cap).toBeCloseTo(kappa, 9);
        expect(single).toBeLessThan(cap);
        if (round === 0) expect(distilled).toBeCloseTo(single, 8);
        if (round >= 2) expect(distilled).toBeGreaterThan(cap);
      }
    }
  });

  it("follow the report's own weights", () => {
    const { basisWeights } = report.rounds[2] ?? { basisWeights: new Float64Array(0) };
    expect(last(report)[0]).toBeCloseTo(Math.log10((basisWeights[0] ?? NaN) / (basisWeights[8] ?? NaN)), 9);
  });

  it("name the round of the first crossing", () => {
    expect(ratiosOf(report).summary).toMatch(/From round 1 on some ratios pass the cap/);
    expect(ratiosOf(powerLaw()).summary).toMatch(/pass(es)? (the|that) cap/);
  });

  it("are told by exponents where they leave double precision", () => {
    const wide = reportOf({
      tolerance: 1,
      problem: { kind: "spectrum", eigenvalues: [1, 1e-200], coefficients: [30, 0.01] },
    });
    const { series, y } = ratiosOf(wide, { round: wide.rounds.length - 1 });
    expect(Math.max(...Array.from(series[0]?.y ?? []))).toBeGreaterThan(308);
    expect(y.domain[1]).toBeGreaterThan(308);
  });
});

it("draw nothing when distillation collapses at once", () => {
  expect(spectraOf(illustrative(1), { round: -1 }).series).toEqual([]);
  expect(ratiosOf(illustrative(1), { round: -1 }).series.map(({ role }) => role)).toEqual(["cap"]);
});
