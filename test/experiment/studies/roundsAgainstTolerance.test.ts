import { describe, expect, it } from "vitest";
import type { RoundsAgainstTolerance } from "../../../src/experiment/studies/roundsAgainstTolerance.js";
import { studiesReference } from "../../reference/studies.js";
import { parseExperiment } from "../../../src/experiment/parseExperiment.js";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { runStudy } from "../../../src/experiment/studies/runStudy.js";
import { experimentOf, illustrativeText } from "../../support/experiments.js";
import { studyOf } from "../../support/studies.js";
import { check, randomProblem } from "../../theory/support/randomProblem.js";

const parsed = parseExperiment(illustrativeText);
if (!parsed.ok) throw new Error("the example is invalid");
const illustrative = parsed.experiment;
const { problem } = illustrative;
if (problem.kind !== "points") throw new Error("the example has changed");
const interior = {
  ...illustrative,
  problem: { ...problem, inputs: problem.inputs.slice(1, -1), labels: problem.labels.slice(1, -1) },
};

/** Every place where a bound is on the wrong side of N. */
function broken({ rounds, bounds }: RoundsAgainstTolerance, tightenedBy = 0): string[] {
  return bounds.flatMap(({ id, side, values }) =>
    values.flatMap((value, i) => {
      const count = rounds[i] ?? NaN;
      if (value === null || count === 0) return [];
      return (side === "lower" ? value + tightenedBy <= count : value - tightenedBy >= count)
        ? []
        : [`${id} at ${i}: ${value} against ${count}`];
    }),
  );
}

/** The study up to the search for steps, which no bound is asked about. */
function countedOnly(value: unknown): RoundsAgainstTolerance {
  for (const { fraction, partial } of runStudy("roundsAgainstTolerance", experimentOf(value), createPreparedGrams())) {
    const counted = fraction >= 0.5 ? partial() : undefined;
    if (counted?.kind === "roundsAgainstTolerance") return counted;
  }
  throw new Error("the study ended before its search");
}

describe("roundsAgainstTolerance", () => {
  it.each([
    ["illustrative", illustrative],
    ["interior", interior],
  ] as const)("finds the steps of the %s example where bisection in 30 digits does", (name, experiment) => {
    const { result } = studyOf("roundsAgainstTolerance", experiment);
    const expected = studiesReference.steps[name];
    // 1e−9 of the reachable error: the decomposition's backward error, K·2⁻⁵²·d_max, against the smallest multipliers;
    // 1e−10 is how far steps are located.
    expect(Math.abs(result.labelEnergy / expected.labelEnergy - 1)).toBeLessThan(1e-14);
    expect(result.reachableError).toBeCloseTo(expected.reachableError, 12);
    for (const { tolerance, rounds } of expected.steps) {
      const step = result.steps.find((each) => each.rounds === rounds);
      expect(Math.abs((step?.tolerance ?? NaN) / tolerance - 1), `N = ${rounds}`).toBeLessThan(1e-9);
      expect(step?.below).toBe(rounds + 1);
    }
  });

  it.each([1e-150, 1e-75, 1e75, 1e150])("runs for labels of any size: %s", (size) => {
    const scaled = {
      ...interior,
      problem: {
        ...interior.problem,
        labels: (interior.problem.labels as readonly number[]).map((label) => label * size),
      },
    };
    const { result } = studyOf("roundsAgainstTolerance", scaled);
    expect([...result.tolerances].every((tolerance) => tolerance > 0 && Number.isFinite(tolerance))).toBe(true);
    expect(result.rounds.at(-1)).toBe(0);
    const beyond = {
      ...interior,
      problem: { ...interior.problem, labels: interior.problem.labels.map(() => (size < 1 ? 1e-160 : 1e160)) },
    };
    expect(() => studyOf("roundsAgainstTolerance", beyond)).toThrow(
      /problem\.labels: have the mean square .* Rescale the labels/,
    );
  });

  it("counts N as the rounds do, from coarse to fine, ascending in ε", () => {
    const partials: RoundsAgainstTolerance[] = [];
    const fractions: number[] = [];
    const { result } = studyOf("roundsAgainstTolerance", illustrative, ({ fraction, partial }) => {
      fractions.push(fraction);
      partials.push(...[partial()].filter((each) => each?.kind === "roundsAgainstTolerance"));
    });
    expect(partials[10]?.tolerances.length).toBeLessThan(17);
    expect(partials.at(-1)?.tolerances).toHaveLength(257);
    expect(fractions).toEqual([...fractions].sort((x, y) => x - y));
    expect(result.tolerances).toHaveLength(257);
    expect([...result.tolerances].every((tolerance, i) => i === 0 || tolerance > result.tolerances[i - 1])).toBe(true);
    const at = result.tolerances.findIndex((tolerance) => tolerance > 0.045);
    expect(result.rounds[at]).toBe(4);
    expect(result.rounds.at(-1)).toBe(0);
  });

  it("lists the bounds that say nothing, with the hypothesis that fails", () => {
    const { result } = studyOf("roundsAgainstTolerance", illustrative);
    const silent = result.bounds.filter(({ values }) => values.every((value) => value === null));
    expect(silent.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["guaranteedRounds", "inevitableCollapse", "kantorovich"]),
    );
    expect(silent.every(({ hypotheses }) => hypotheses.some(({ holds }) => !holds))).toBe(true);
    expect(result.nearInterpolation?.curves.map(({ limit }) => limit)).toEqual([null, null]);
  });

  it("holds every bound along the whole curve, on random spectra, and no bound that is tightened by one", () => {
    let tightened = 0;
    check(randomProblem, 25, ({ problem: { eigenvalues, coefficients, outputs } }) => {
      if (outputs > 1) return;
      const counted = countedOnly({
        version: 1,
        tolerance: 1,
        problem: { kind: "spectrum", eigenvalues: [...eigenvalues], coefficients: [...coefficients] },
      });
      expect(broken(counted)).toEqual([]);
      tightened += broken(counted, 1).length;
    });
    expect(tightened).toBeGreaterThan(500);
  });

  it("has the golden near-interpolation limits, and S_B above its floors", () => {
    const { result } = studyOf("roundsAgainstTolerance", {
      version: 1,
      tolerance: 0.1,
      problem: { kind: "spectrum", eigenvalues: [0.5, 0.9, 1.7, 2], coefficients: [1, 1, 1, 1] },
    });
    const curves = result.nearInterpolation?.curves ?? [];
    expect(curves.map(({ limit }) => limit?.toFixed(7))).toEqual(["1.0110905", "1.0451053"]);
    for (const { values, truths, limit } of curves) {
      expect(truths.filter((truth) => truth !== null).length).toBeGreaterThan(30);
      values.forEach((value, i) => {
        expect(value).toBeLessThan(limit ?? NaN);
        if (i > 0) expect(value).toBeGreaterThan(values[i - 1] ?? NaN);
        const truth = truths[i] ?? null;
        // Both are exponentials of sums of up to 1000 logarithms.
        if (truth !== null) expect(truth).toBeGreaterThan((value ?? NaN) * (1 - 1e-12));
      });
    }
  });

  it("keeps to coarse steps where a round is long, and stops where there is nothing", () => {
    const power = (exponent: number) => ({ law: "power", count: 200_000, exponent, scale: 1 });
    const { result } = studyOf("roundsAgainstTolerance", {
      version: 1,
      tolerance: 1e-5,
      problem: { kind: "spectrum", eigenvalues: power(2), coefficients: power(1.2) },
    });
    expect(result.counted).toBe(100);
    expect(result.rounds[0]).toBe(Infinity);
    expect(result.tolerances.length).toBeLessThan(257);
    const silent = studyOf("roundsAgainstTolerance", {
      version: 1,
      tolerance: 1,
      problem: { kind: "spectrum", eigenvalues: [1, 1], coefficients: [0, 0] },
    }).result;
    expect(silent).toMatchObject({ labelEnergy: 0, steps: [], bounds: [] });
  });
});
