import { expect, it } from "vitest";
import { fitBeside, matchOf } from "../../src/figures/matchedFit.js";
import { illustrative } from "./reports.js";

it("finds the single fit beside a round, the reason why there is none, or nothing", () => {
  const report = illustrative();
  expect(fitBeside(report, { matched: "trainError", round: 1 })?.tolerance).toBeCloseTo(0.1034879628182908, 10);
  expect(matchOf(report, { matched: "trainError", round: 9 })).toBeUndefined();
  const without = {
    ...report,
    earlyStopping: {
      matches: { trainError: [{ round: 0, reason: "no" }], trainNorm: [], degreesOfFreedom: [] },
      beyondCap: { some: null, every: null },
    },
  };
  expect(matchOf(without, { matched: "trainError", round: 0 })).toEqual({ round: 0, reason: "no" });
  expect(fitBeside(without, { matched: "trainError", round: 0 })).toBeUndefined();
});
