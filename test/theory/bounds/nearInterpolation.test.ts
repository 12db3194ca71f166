import { describe, expect, it } from "vitest";
import { nearInterpolation } from "../../../src/theory/bounds/nearInterpolation.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { generalisationReference } from "../../reference/generalisation.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { distilled, labelsOnTheSmallest, randomDistillations } from "../support/randomDistillations.js";

const problem = problemFromSpectrum(Float64Array.of(2, 1.7, 0.9, 0.5), Float64Array.of(1, 1, 1, 1), 1);

describe("nearInterpolation", () => {
  it.each(generalisationReference.nearInterpolation)(
    "has the golden values at r_0 = $initialRatio",
    ({ initialRatio, paper, conditionFree, paperLimit, conditionFreeLimit }) => {
      const [guaranteed, free] = nearInterpolation(problem, initialRatio);
      // Up to r_0 factors 1 + O(1/r_0), each rounded.
      expectRelative(guaranteed.value ?? NaN, paper, 1e-14);
      expectRelative(free.value ?? NaN, conditionFree, 1e-14);
      expectRelative(guaranteed.limit ?? NaN, paperLimit, 1e-15);
      expectRelative(free.limit ?? NaN, conditionFreeLimit, 1e-15);
    },
  );

  it("has the values of THEORY.md, to the digits printed there", () => {
    const values = [10, 100, 1000].map((r0) => nearInterpolation(problem, r0).map(({ value }) => value?.toFixed(7)));
    expect(values).toEqual([
      ["1.0107633", "1.0437534"],
      ["1.0110599", "1.0449790"],
      ["1.0110874", "1.0450927"],
    ]);
    expect(nearInterpolation(problem, 2).map(({ limit }) => limit?.toFixed(7))).toEqual(["1.0110905", "1.0451053"]);
  });

  it("rises with r_0 to its limit", () => {
    for (let j = 0; j < 2; j++) {
      const values = [1.5, 3, 10, 1e3, 1e6, 1e9].map((r0) => nearInterpolation(problem, r0)[j].value ?? NaN);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expectRelative(values[5], nearInterpolation(problem, 2)[j].limit ?? NaN, 1e-9);
    }
  });

  it("holds against S_B after as many rounds, on thousands of random problems", () => {
    let known = 0;
    for (const { problem: random, initialRatio, multipliers, rounds } of randomDistillations) {
      for (const { id, value, truth, slack, limit, rounds: t } of nearInterpolation(
        random,
        initialRatio,
        multipliers,
      )) {
        if (value === null) continue;
        expectAtMost(value, (limit ?? NaN) * (1 + 1e-12), `${id} against its limit`);
        if (truth === null) continue;
        known++;
        const ratio = rounds[Math.ceil(t ?? NaN) - 1].ratio;
        expectAtMost(value, truth * (1 + 1e-12 + 1e-13 / (ratio - 1)), id);
        const byRounding = value >= truth && value <= truth * (1 + 2 ** -40);
        if (slack !== (byRounding ? 0 : truth - value)) expect.fail(`${id}: slack ${slack}`);
      }
    }
    expect(known).toBeGreaterThan(1500);
  });

  it("cannot be tightened: at r_0 = 2 it is attained, and the limit does not hold there", () => {
    const { problem: tight, multipliers } = labelsOnTheSmallest([1, 0.3, 0.1], 2);
    const [, free] = nearInterpolation(tight, 2, multipliers);
    expect(free.rounds).toBe(1);
    expectRelative(free.value ?? NaN, free.truth ?? NaN, 1e-12);
    expect(free.limit ?? NaN).toBeGreaterThan((free.truth ?? NaN) * 1.01);
  });

  it("says nothing where the tolerance cannot tend to 0 and uses the range where it can", () => {
    const outside = problemFromSpectrum(Float64Array.of(2, 0.5, 0), Float64Array.of(3, 2, 0.1), 1);
    expect(nearInterpolation(outside, 5)).toMatchObject([
      { value: null, limit: null, rounds: null, slack: null },
      { value: null, limit: null, rounds: null },
    ]);
    const inside = distilled(problemFromSpectrum(Float64Array.of(2, 0.5, 0), Float64Array.of(3, 2, 0), 1), 0.1);
    const alone = distilled(problemFromSpectrum(Float64Array.of(2, 0.5), Float64Array.of(3, 2), 1), 0.15);
    expect(nearInterpolation(inside.problem, inside.initialRatio).map(({ value }) => value)).toEqual(
      nearInterpolation(alone.problem, inside.initialRatio).map(({ value }) => value),
    );
    const single = problemFromSpectrum(Float64Array.of(2), Float64Array.of(3), 1);
    expect(nearInterpolation(single, 5)[0].hypotheses).toContainEqual({
      text: "at least two eigenvalues are above 0",
      holds: false,
    });
    expect(nearInterpolation(problem, 1).map(({ value }) => value)).toEqual([null, null]);
  });
});
