import { expect, it } from "vitest";
import { bestError } from "../../src/experiment/bestError.js";
import { illustrative } from "../figures/reports.js";

it("is the published one of the illustrative example", () => {
  expect(bestError(illustrative().rounds)).toEqual({
    round: 1,
    error: expect.closeTo(0.0682128295793, 12) as number,
    on: "truth",
  });
});

it("is taken on held-out data where no truth is known, and is the first of equal ones", () => {
  const rounds = illustrative().rounds.map(({ truthError: _truth, ...round }, t) => ({
    ...round,
    testError: [3, 1, 1, 2][t] ?? 0,
  }));
  expect(bestError(rounds)).toEqual({ round: 1, error: 1, on: "held-out data" });
});

it("is unknown without either", () => {
  expect(bestError(illustrative().rounds.map(({ truthError: _truth, ...round }) => round))).toBeUndefined();
  expect(bestError([])).toBeUndefined();
});
