import { describe, expect, it } from "vitest";
import { boundsOnRounds } from "../../src/statements/boundsOnRounds.js";
import type { RoundFactsInput } from "../../src/statements/roundFacts.js";
import { problemFromSpectrum } from "../../src/theory/distillation/spectralProblem.js";
import { equalEigenvalues, flatRange, randomlySolved, type Solved } from "../theory/support/roundProblems.js";
import { expectAtMost } from "../theory/support/numbers.js";

const boundsOf = ({ problem, tolerance, r0, kappa, rank, rounds, rangeKappa, ratios }: Solved) =>
  boundsOnRounds({
    problem,
    tolerance,
    initialRatio: r0,
    conditionNumber: kappa,
    rank,
    truth: rounds,
    rangeConditionNumber: rangeKappa,
    firstRatio: ratios[1],
  });

const three: Pick<RoundFactsInput, "problem" | "tolerance"> = {
  problem: problemFromSpectrum(Float64Array.of(7, 2, 1), Float64Array.of(1, 1, 1), 1),
  tolerance: 0.1,
};

describe("boundsOnRounds", () => {
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
    const rankDecides = boundsOnRounds({ ...three, initialRatio: 3, conditionNumber: 7, rank: 2, truth: 4 });
    expect(rankDecides.filter(({ value }) => value === null).map(({ id }) => id)).toEqual(silent);
    expect(bounds[0].hypotheses).toEqual([{ text: "G is nonsingular (κ < ∞)", holds: false }]);
    expect(bounds.filter(({ id }) => id.startsWith("range")).every(({ slack }) => slack === 0)).toBe(true);
  });

  it("works without r_1, without a truth and without rounds", () => {
    const short = boundsOnRounds({ ...three, initialRatio: 3, conditionNumber: Infinity, rank: 2, truth: null });
    expect(short.some(({ id }) => id.startsWith("range"))).toBe(false);
    expect(short.every(({ slack }) => slack === null)).toBe(true);
    const none = boundsOnRounds({ ...three, initialRatio: 0, conditionNumber: 5, rank: 3, truth: 0 });
    expect(none.map(({ value, slack }) => [value, slack])).toEqual(none.map(() => [0, 0]));
  });

  it("says what needs no κ where κ was not computed, and why the rest is silent", () => {
    const bounds = boundsOnRounds({ ...three, initialRatio: 3, conditionNumber: null, rank: 3, truth: null });
    const speaking = bounds.filter(({ value }) => value !== null).map(({ id }) => id);
    expect(speaking).toEqual(["conditionFreeLower", "conditionFreeUpper"]);
    for (const { id, hypotheses } of bounds.filter(({ value }) => value === null))
      expect([id, hypotheses]).toEqual([id, [{ text: "κ is known (it was not computed)", holds: false }]]);
  });

  it("refuses what is not a ratio or a condition number", () => {
    expect(() => boundsOnRounds({ ...three, initialRatio: NaN, conditionNumber: 5, rank: 3, truth: 0 })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
    expect(() => boundsOnRounds({ ...three, initialRatio: 3, conditionNumber: 0.5, rank: 3, truth: 0 })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
  });
});
