import { describe, expect, it } from "vitest";
import { allRoundBounds } from "../../../src/theory/bounds/allRoundBounds.js";
import { equalEigenvalues, flatRange, randomlySolved, type Solved } from "../support/roundProblems.js";
import { expectAtMost } from "../support/numbers.js";

const boundsOf = ({ r0, kappa, rank, count, rounds, rangeKappa, ratios }: Solved) =>
  allRoundBounds({
    initialRatio: r0,
    conditionNumber: kappa,
    rank,
    count,
    truth: rounds,
    rangeConditionNumber: rangeKappa,
    firstRatio: ratios[1],
  });

describe("allRoundBounds", () => {
  it("holds, every one of them, with the slack it states", () => {
    for (const problem of randomlySolved) {
      for (const { id, side, value, truth, slack, hypotheses } of boundsOf(problem)) {
        const stated = value === null ? null : side === "lower" ? problem.rounds - value : value - problem.rounds;
        if (truth !== problem.rounds || slack !== stated)
          expect.fail(`${id}: truth ${truth}, slack ${slack} instead of ${stated}`);
        if (value !== null) {
          expectAtMost(0, slack ?? NaN, id);
          expectAtMost(hypotheses.filter(({ holds }) => !holds).length, 0, `${id}: failing hypotheses`);
        }
      }
    }
  });

  it("has the slack 0 throughout for κ = 1", () => {
    for (const initial of [1.5, 4, 8.3]) {
      const exact = boundsOf(equalEigenvalues(initial)).filter(({ id }) => id !== "conditionFreeUpper");
      expect(exact.map(({ id, slack }) => [id, slack])).toEqual(exact.map(({ id }) => [id, 0]));
    }
  });

  it("gives distinct names, one-line statements and a source each", () => {
    const bounds = boundsOf(flatRange(3.3));
    expect(new Set(bounds.map(({ id }) => id)).size).toBe(bounds.length);
    for (const { name, statement, source } of bounds) {
      expect(name).not.toBe("");
      expect(statement).not.toContain("\n");
      expect(["Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715", "derived in this project"]).toContain(source);
    }
    expect(bounds.filter(({ source }) => source.startsWith("Mobahi")).map(({ id }) => id)).toEqual([
      "guaranteedRounds",
      "tangentLower",
    ]);
  });

  it("says nothing for singular G where κ is needed, and says why", () => {
    const bounds = boundsOf(flatRange(3.3));
    const silent = bounds.filter(({ value }) => value === null).map(({ id }) => id);
    expect(silent).toEqual([
      "guaranteedRounds",
      "tangentLower",
      "recurrenceLower",
      "inevitableCollapse",
      "tangentUpper",
      "recurrenceUpper",
      "kantorovich",
    ]);
    const rankDecides = allRoundBounds({ initialRatio: 3, conditionNumber: 7, rank: 2, count: 3, truth: 4 });
    expect(rankDecides.filter(({ value }) => value === null).map(({ id }) => id)).toEqual(silent);
    expect(bounds[0].hypotheses).toEqual([{ text: "G is nonsingular (κ < ∞)", holds: false }]);
    expect(bounds.filter(({ id }) => id.startsWith("range")).every(({ slack }) => slack === 0)).toBe(true);
  });

  it("works without r_1, without a truth and without rounds", () => {
    const short = allRoundBounds({ initialRatio: 3, conditionNumber: Infinity, rank: 2, count: 3, truth: null });
    expect(short.some(({ id }) => id.startsWith("range"))).toBe(false);
    expect(short.every(({ slack }) => slack === null)).toBe(true);
    const none = allRoundBounds({ initialRatio: 0, conditionNumber: 5, rank: 3, count: 3, truth: 0 });
    expect(none.map(({ value, slack }) => [value, slack])).toEqual(none.map(() => [0, 0]));
  });

  it("refuses what is not a ratio or a condition number", () => {
    expect(() => allRoundBounds({ initialRatio: NaN, conditionNumber: 5, rank: 3, count: 3, truth: 0 })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
    expect(() => allRoundBounds({ initialRatio: 3, conditionNumber: 0.5, rank: 3, count: 3, truth: 0 })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
  });
});
