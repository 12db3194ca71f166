import { expect, it } from "vitest";
import { capText, earlyStoppingText } from "../../src/figures/earlyStoppingText.js";
import type { Report } from "../../src/experiment/report.js";
import { illustrative, reportOf } from "./reports.js";

const choice = { matched: "trainError", round: 1 } as const;
const passing = (some: number | null, every: number | null): Report => ({
  ...illustrative(),
  earlyStopping: { matches: { trainError: [], trainNorm: [], degreesOfFreedom: [] }, beyondCap: { some, every } },
});

it("names the one fit, what it has in common, which is better, and the round from which no ε′ will do", () => {
  expect(earlyStoppingText(illustrative(), choice)).toBe(
    "The one fit with ε′ = 0.1035 (c = 9.42×10⁻⁵) has the training error of f_{1}. " +
      "Error against the truth: 0.06821 (better), of the single fit 0.06865. From t = 1 on no ε′ gives this " +
      "spectrum: some of its ratios pass the cap d_j/d_k of all single fits.",
  );
});

it("says that both coincide in round 0", () => {
  expect(earlyStoppingText(illustrative(), { ...choice, round: 0 })).toMatch(
    /^f_0 is itself a single fit: early stopping with ε′ = ε gives the same\. From t = 1/,
  );
});

it.each<[number | null, number | null, RegExp]>([
  [null, null, /^In all 4 rounds the ratios of weights stay below d_j\/d_k/],
  [2, 2, /^From t = 2 on no ε′ gives this spectrum: all its ratios pass/],
  [1, 3, /^From t = 1 on no ε′ gives this spectrum: some of its ratios, from t = 3 on all, pass/],
])("tells the cap passed by some from %s and by all from %s", (some, every, text) => {
  expect(capText(passing(some, every))).toMatch(text);
});

it("says why there is no match", () => {
  const { earlyStopping, ...report } = illustrative();
  const unmatched = {
    ...report,
    earlyStopping: {
      beyondCap: { some: null, every: null },
      matches: { trainError: [{ round: 0, reason: "it is next to an end." }], trainNorm: [], degreesOfFreedom: [] },
    },
  };
  expect(earlyStopping).toBeDefined();
  expect(earlyStoppingText(unmatched, { ...choice, round: 0 })).toMatch(
    /^No single fit has the training error of f_\{0\} in double precision: it is next to an end\./,
  );
  expect(earlyStoppingText(unmatched, choice)).toMatch(/first 60 rounds; choose t below 60/);
});

it("has nothing to compare when distillation collapses at once", () => {
  expect(
    earlyStoppingText(reportOf({ tolerance: 10, problem: { kind: "spectrum", eigenvalues: [1], coefficients: [1] } }), {
      ...choice,
      round: -1,
    }),
  ).toMatch(/collapses at once/);
});
