import { describe, expect, it } from "vitest";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { studiesReference } from "../../reference/studies.js";
import { experimentOf, illustrativeText, pointsValue, syntheticValue } from "../../support/experiments.js";
import { studyOf } from "../../support/studies.js";
import { parseExperiment } from "../../../src/experiment/parseExperiment.js";

const reference = studiesReference.monteCarlo;
const bridge = {
  version: 1,
  tolerance: reference.tolerance,
  problem: {
    kind: "synthetic",
    target: "sin(2*pi*x)",
    count: reference.count,
    design: "interior",
    noise: reference.noise,
    seed: 1,
    kernel: { kind: "brownianBridge" },
  },
};
const illustrative = () => {
  const parsed = parseExperiment(illustrativeText);
  if (!parsed.ok) throw new Error("the example is invalid");
  return parsed.experiment;
};

describe("monteCarlo", () => {
  const draws = 20_000;
  const { result } = studyOf("monteCarlo", { ...bridge, monteCarlo: { draws, seed: 3 } });

  it("agrees with NumPy's own draws within four joint standard errors, round by round", () => {
    expect(result.errors.length).toBeGreaterThanOrEqual(5);
    result.errors.forEach((error, t) => {
      const joint = Math.hypot(result.standardErrors[t], reference.standardErrors[t]);
      // Where nearly every draw has collapsed the spread itself is an estimate.
      expect(Math.abs(error - reference.errors[t]) / (joint + 1e-5), `round ${t}`).toBeLessThan(4);
    });
  });

  it("has the same standard errors and the same distribution of N", () => {
    // Relative error of a standard deviation of n draws with kurtosis below 20: √(19/4n) = 2 %; five of them jointly.
    result.standardErrors.subarray(0, 5).forEach((error, t) => {
      expect(Math.abs(error / reference.standardErrors[t] - 1)).toBeLessThan(0.15);
    });
    reference.shares.forEach((share, rounds) => {
      const own = result.rounds.filter((count) => count === rounds).length / draws;
      // Binomial, both sides.
      expect(Math.abs(own - share)).toBeLessThan(4 * Math.sqrt((2 * share * (1 - share)) / draws) + 5 / draws);
    });
  });

  it("is not the risk with the multipliers held fixed: those know of the noise", () => {
    const { generalisation } = runExperiment(experimentOf(bridge), createPreparedGrams(), {
      include: ["generalisation"],
    });
    const conditional = generalisation?.risk?.rounds[0]?.risk ?? NaN;
    expect(Math.abs(conditional - result.errors[0])).toBeGreaterThan(4 * result.standardErrors[0]);
  });

  it("gives the same for the same seed, another for another, and tells what it has on the way", () => {
    const short = { ...bridge, monteCarlo: { draws: 20, seed: 9 } };
    const { result: first, fractions } = studyOf("monteCarlo", short);
    expect(studyOf("monteCarlo", short).result).toEqual(first);
    expect(studyOf("monteCarlo", { ...bridge, monteCarlo: { draws: 20, seed: 10 } }).result.errors).not.toEqual(
      first.errors,
    );
    expect(fractions).toEqual(Array.from({ length: 20 }, (_, i) => i / 20));
    const counts: (number | undefined)[] = [];
    studyOf("monteCarlo", short, ({ partial }) => {
      const sofar = partial();
      counts.push(sofar?.kind === "monteCarlo" ? sofar.draws : undefined);
    });
    expect(counts).toEqual([undefined, ...Array.from({ length: 19 }, (_, i) => i + 1)]);
  });

  it("leaves draws out that no fit reaches, and says how many", () => {
    const { result: singular } = studyOf("monteCarlo", illustrative());
    expect(singular.noise.origin).toBe("estimated");
    // Two of the eleven labels lie outside the range of G: infeasible when σ² χ²₂ > Kε, with probability
    // exp(−0.495/2σ²) = 0.297.
    const share = Math.exp(-0.495 / 2 / singular.noise.level ** 2);
    expect(Math.abs(singular.infeasible / 200 - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 200));
    expect(singular.rounds.length + singular.infeasible).toBe(200);
  });

  it("takes a stated noise, and without any repeats itself", () => {
    const { result: silent } = studyOf("monteCarlo", { ...bridge, noiseLevel: 0, monteCarlo: { draws: 3, seed: 1 } });
    expect(silent.noise).toEqual({ level: 0, origin: "stated" });
    expect([...silent.standardErrors].every((error) => error === 0)).toBe(true);
    const { rounds } = runExperiment(
      experimentOf({ ...bridge, problem: { ...bridge.problem, noise: 0 } }),
      createPreparedGrams(),
    );
    expect(silent.rounds[0]).toBe(rounds.length);
  });

  it("asks for a truth", () => {
    expect(() => studyOf("monteCarlo", pointsValue)).toThrow(/problem: states no truth/);
    expect(() =>
      studyOf("monteCarlo", {
        version: 1,
        tolerance: 0.1,
        problem: { kind: "spectrum", eigenvalues: [1], coefficients: [1] },
      }),
    ).toThrow(/is a spectrum/);
    expect(studyOf("monteCarlo", { ...syntheticValue, monteCarlo: { draws: 2 } }).result.seed).toBe(1);
  });
});
