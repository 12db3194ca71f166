import { describe, expect, it } from "vitest";
import { checkParameter, parameterFields, withValueAt } from "../../src/experiment/parameterFields.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import { toleranceProfile } from "../../src/experiment/toleranceProfile.js";
import { experimentOf, pointsValue } from "../support/experiments.js";

const spectrum = (problem: object, tolerance: number) => ({
  version: 1,
  tolerance,
  problem: { kind: "spectrum", ...problem },
});
const run = (value: unknown) => runExperiment(experimentOf(value), createPreparedGrams());
const power = (count: number, exponent: number) => ({ law: "power", count, exponent, scale: 1 });

describe("a problem stated by its spectrum", () => {
  it("gives the rounds of any problem that has this spectrum", () => {
    const withData = run(pointsValue);
    const alone = run(
      spectrum(
        {
          eigenvalues: Array.from(withData.spectrum.eigenvalues),
          coefficients: Array.from(withData.spectrum.coefficients),
        },
        pointsValue.tolerance,
      ),
    );
    expect(alone.collapse).toEqual(withData.collapse);
    // The very same numbers go through the very same steps.
    expect(alone.rounds.map(({ multiplier, trainError }) => [multiplier, trainError])).toEqual(
      withData.rounds.map(({ multiplier, trainError }) => [multiplier, trainError]),
    );
    expect(alone.grid).toBeUndefined();
  });

  it("sorts listed eigenvalues together with their coefficients", () => {
    const report = run(spectrum({ eigenvalues: [0.1, 3, 1], coefficients: [5, 7, 9] }, 2));
    expect(Array.from(report.spectrum.eigenvalues)).toEqual([3, 1, 0.1]);
    expect(Array.from(report.spectrum.coefficients)).toEqual([7, 9, 5]);
  });

  it("with κ = 1 loses exactly 1 of r_t a round", () => {
    const report = run(
      spectrum({ eigenvalues: { law: "step", count: 8, high: 2, low: 2, at: 3 }, coefficients: power(8, 0) }, 1 / 36),
    );
    // r_0 = √(8/(8/36)) = 6: the sixth target stands at r = 1 and collapses.
    expect(report.collapse.rounds).toBe(5);
    report.rounds.forEach(({ ratio }, t) => {
      expect(ratio).toBeCloseTo(6 - t, 12);
    });
  });

  it("runs a million modes, and keeps the leading ones", () => {
    const report = run(spectrum({ eigenvalues: power(1e6, 2), coefficients: power(1e6, 1.2) }, 1e-7));
    expect(report.spectrum).toMatchObject({ count: 1e6, complete: false });
    expect(report.spectrum.eigenvalues).toHaveLength(2000);
    const { lower, upper } = report.bounds.conditionFreeRounds;
    expect(report.collapse.rounds).toBeGreaterThanOrEqual(lower);
    expect(report.collapse.rounds).toBeLessThanOrEqual(upper);
    // Σ k^−1.2 to 10⁶ is ζ(1.2) − 10⁶^−0.2/0.2 up to 1e−7: the label energy counts every mode, recorded or not.
    expect(report.data.labelEnergy * 1e6).toBeCloseTo(5.591582441177751 - 5 * 1e6 ** -0.2, 5);
  });

  it("draws signs from the seed, on which nothing but the coefficients' signs depends", () => {
    const [a, b] = [1, 2].map((seed) =>
      run(spectrum({ eigenvalues: power(50, 1), coefficients: power(50, 1), seed }, 0.01)),
    );
    expect(a?.spectrum.coefficients).not.toEqual(b?.spectrum.coefficients);
    expect(a?.rounds.map(({ multiplier }) => multiplier)).toEqual(b?.rounds.map(({ multiplier }) => multiplier));
  });

  it("has its profile and, for a million modes, only the ends of it", () => {
    const grams = createPreparedGrams();
    const profile = toleranceProfile(
      experimentOf(spectrum({ eigenvalues: power(50, 1), coefficients: power(50, 1) }, 0.01)),
      grams,
    );
    expect(profile.tolerances.length).toBeGreaterThan(3);
    expect(
      toleranceProfile(
        experimentOf(spectrum({ eigenvalues: power(1e6, 1), coefficients: power(1e6, 1) }, 0.01)),
        grams,
      ),
    ).toMatchObject({ count: 1e6, tolerances: new Float64Array(0) });
  });

  it.each<[string, object, RegExp]>([
    [
      "a negative eigenvalue",
      { eigenvalues: [1, -1], coefficients: [1, 1] },
      /problem\.eigenvalues\[1\].*is -1; the eigenvalues of a kernel are at least 0/,
    ],
    [
      "different lengths",
      { eigenvalues: power(3, 1), coefficients: [1, 1] },
      /problem\.coefficients.*gives 2 numbers; there must be one for each of the 3 eigenvalues/,
    ],
    ["an unknown law", { eigenvalues: { law: "zipf" }, coefficients: [1] }, /"power", "exponential" or "step"/],
    [
      "a step upwards",
      { eigenvalues: { law: "step", count: 2, high: 1, low: 2, at: 1 }, coefficients: [1, 1] },
      /problem\.eigenvalues\.low.*is 2; it must be at most high = 1/,
    ],
  ])("names %s", (_, problem, message) => {
    const { issues } = validateExperiment(spectrum(problem, 1));
    expect(
      issues
        .map(
          ({ path, text }) =>
            `${path
              .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
              .join("")
              .slice(1)}: ${text}`,
        )
        .join("\n"),
    ).toMatch(message);
  });

  it("has controls for its laws, and can be switched to from any problem", () => {
    const value = spectrum({ eigenvalues: power(50, 1), coefficients: [1] }, 1);
    const fields = parameterFields(experimentOf(withValueAt(value, ["problem", "coefficients"], power(50, 2))));
    for (const field of fields) expect(checkParameter(field, field.value), field.key).toBeUndefined();
    const keys = fields.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(["problem.eigenvalues", "problem.eigenvalues.exponent", "problem.coefficients.count"]),
    );
    const choice = parameterFields(experimentOf(pointsValue))
      .find(({ key }) => key === "problem")
      ?.choices.find(({ name }) => name === "spectrum");
    expect(validateExperiment({ version: 1, tolerance: 1e-4, problem: choice?.value })).toMatchObject({ ok: true });
  });
});
