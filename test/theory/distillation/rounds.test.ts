import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import {
  labelEnergy,
  problemFromSpectrum,
  smallestTrainError,
  spectralProblem,
} from "../../../src/theory/distillation/spectralProblem.js";
import { TheoryError } from "../../../src/theory/errors.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { reference } from "../../reference/theory.js";
import { analyticSpectra, analyticVector } from "../support/analyticSpectra.js";
import { expectAtMost, expectRelative, expectWithin } from "../support/numbers.js";
import { paper } from "../support/paper.js";
import { interiorGrid, line, pointsFrom } from "../support/points.js";
import { check, randomProblem } from "../support/randomProblem.js";

const quantities = ["multiplier", "targetNorm", "trainError", "squaredNorm", "degreesOfFreedom"] as const;

describe("the paper's example", () => {
  const decomposition = decompose(gramMatrix(createKernel({ kind: "cubicSpline" }), paper.points), 11, "auto");
  const problem = spectralProblem(decomposition, paper.labels, 1);
  const { rounds, collapse, initialRatio, ratios } = distill(problem, {
    tolerance: paper.tolerance,
    recordedRounds: 20,
  });

  it("has the golden norms and multipliers", () => {
    // Given to 13 digits or more.
    expectRelative(initialRatio, 3.57006086798776, 1e-13);
    const golden = [
      [2.5117604638108, 2.7052529165039e-6],
      [2.36368975764945, 8.76276117304e-5],
      [1.88092182472665, 2.7375541267129e-4],
      [1.2474527828906, 7.90017652831e-4],
    ];
    expect([collapse, rounds.length]).toEqual([4, 4]);
    golden.forEach(([norm, multiplier], t) => {
      expectRelative(rounds[t].targetNorm, norm, 1e-13);
      // Table values have 12 digits; small multipliers lose another to the eigenvalues' backward error.
      expectRelative(rounds[t].multiplier, multiplier, 1e-11);
    });
    expectRelative(ratios[4] * Math.sqrt(0.495), 0.58569456166298, 1e-13);
  });

  it("cannot be fitted below 0.0418610611", () => {
    try {
      distill(problem, { tolerance: 0.0418, recordedRounds: 1 });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "infeasibleTolerance" });
      expect((error as { details: { smallestTrainError: number } }).details.smallestTrainError).toBeCloseTo(
        0.0418610611,
        10,
      );
    }
    expect(distill(problem, { tolerance: 0.0419, recordedRounds: 1 }).rounds).toHaveLength(1);
  });
});

describe("60-digit arithmetic", () => {
  it.each(reference.spectra)("spectrum $name", (example) => {
    const problem = problemFromSpectrum(
      Float64Array.from(example.eigenvalues),
      Float64Array.from(example.coefficients.flat()),
      example.coefficients[0].length,
    );
    const { rounds, collapse, ratios } = distill(problem, {
      tolerance: example.tolerance,
      recordedRounds: 50,
      maximalRounds: example.maximalRounds,
    });
    expect(collapse).toBe(example.collapse);
    expect(rounds).toHaveLength(example.rounds.length);
    // Every round adds a few units in the last place, and the last ones, next to the collapse, magnify them by 1/(r −
    // 1), at most 50 here.
    example.ratios.forEach((ratio, t) => expectRelative(ratios[t], ratio, 4e-14, `r_${t}`));
    example.rounds.forEach((expected, t) => {
      for (const quantity of quantities)
        expectRelative(rounds[t][quantity], expected[quantity], 4e-14, `${quantity} of round ${t}`);
      expected.stepWeights.forEach((weight, k) => expectRelative(rounds[t].stepWeights[k], weight, 4e-14));
      expected.basisWeights.forEach((weight, k) => expectRelative(rounds[t].basisWeights[k], weight, 4e-14));
    });
  });

  it.each(reference.points)("points $name", (example) => {
    const count = example.points.length;
    const decomposition = decompose(
      gramMatrix(createKernel(example.kernel), pointsFrom(example.points)),
      count,
      "auto",
    );
    const problem = spectralProblem(decomposition, Float64Array.from(example.labels.flat()), example.labels[0].length);
    const { rounds, collapse, ratios } = distill(problem, {
      tolerance: example.tolerance,
      recordedRounds: 50,
      maximalRounds: example.maximalRounds,
    });
    expect(collapse).toBe(example.collapse);
    // The eigenvalues and coefficients are off by K·2⁻⁵² of the largest: relative to the smallest that matter, d ≈ c,
    // that is K·2⁻⁵²·d_max/c_t, 2e−11 for
    // c_0 of the paper's example. One part in 1e6 from the collapse, the coefficients' rounding is magnified a million
    // times.
    const tolerance = example.name === "paperNearCollapse" ? 1e-9 : 1e-11;
    example.ratios.forEach((ratio, t) => expectRelative(ratios[t], ratio, tolerance, `r_${t}`));
    example.rounds.forEach((expected, t) => {
      for (const quantity of quantities)
        expectRelative(rounds[t][quantity], expected[quantity], tolerance, `${quantity} of round ${t}`);
    });
  });
});

describe("identities", () => {
  it("hold on thousands of random problems", () => {
    check(randomProblem, 2000, ({ problem, tolerance }) => {
      const { count, outputs, rank, eigenvalues, coefficients } = problem;
      const { rounds, collapse, ratios, initialRatio } = distill(problem, {
        tolerance,
        recordedRounds: 8,
        maximalRounds: 60,
      });
      expect([ratios[0], ratios.length, rounds.length]).toEqual([
        initialRatio,
        (collapse ?? 60) + 1,
        Math.min(8, collapse ?? 60),
      ]);
      let before = new Float64Array(count).fill(1);
      let degrees = Infinity;
      for (const round of rounds) {
        expectAtMost(Math.abs(round.ratio - ratios[round.round]), 0, "ratio");
        expectAtMost(1, round.ratio, "1");
        // The constraint is active: sums of at most 45 rounded squares.
        expectRelative(round.stepError, tolerance, 50 * 2 ** -52, "stepError");
        // The bracket holds, up to the rounding of r − 1, which near the collapse is 2⁻⁵²r/(r − 1).
        const slack = 1 + 1e-14 + (round.round * 4e-15) / (round.ratio - 1);
        expectAtMost(round.multiplierBounds[0], round.multiplier * slack, "lower end");
        expectAtMost(round.multiplier, round.multiplierBounds[1] * slack, "c");
        let trace = 0;
        for (let k = 0; k < count; k++) {
          const step = eigenvalues[k] / (round.multiplier + eigenvalues[k]);
          // One rounding each in c + d, the quotient and the product.
          expectAtMost(Math.abs(round.stepWeights[k] - step), 4 * 2 ** -53 * step, "A error");
          expectAtMost(
            Math.abs(round.basisWeights[k] - before[k] * round.stepWeights[k]),
            2 ** -51 * round.basisWeights[k],
            "B error",
          );
          if (k >= rank) expectAtMost(round.basisWeights[k], 0, "B beyond the rank");
          // Eigenvalues a unit in the last place apart are within the rounding of t + 1 products.
          if (k > 0)
            expectAtMost(round.basisWeights[k], round.basisWeights[k - 1] * (1 + (round.round + 1) * 2 ** -50), "B");
          trace += round.basisWeights[k];
          for (let j = 0; j < outputs; j++) {
            const fitted = eigenvalues[k] * round.dualInBasis[k * outputs + j];
            const expected = round.basisWeights[k] * coefficients[k * outputs + j];
            // Subnormal coefficients, which fast-check loves, have fewer digits.
            expectAtMost(Math.abs(fitted - expected), 8 * 2 ** -52 * Math.abs(expected) + 1e-300, "fit");
          }
        }
        expectRelative(round.degreesOfFreedom, trace, 1e-14);
        expectAtMost(round.degreesOfFreedom, degrees, "tr B");
        degrees = round.degreesOfFreedom;
        before = Float64Array.from(round.basisWeights);
      }
      // Train errors rise from ε: rounds lose what they leave out.
      rounds.forEach((round, t) =>
        expectAtMost(
          (t === 0 ? tolerance : rounds[t - 1].trainError) * (1 - 1e-14),
          round.trainError,
          "last train error",
        ),
      );
    });
  });

  it("one shared multiplier: the rows of a C-output problem may be rotated, or folded into their norms", () => {
    check(randomProblem, 200, ({ problem, tolerance }) => {
      const { count, outputs, eigenvalues, coefficients } = problem;
      const norms = Float64Array.from({ length: count }, (_, k) =>
        Math.hypot(...coefficients.subarray(k * outputs, (k + 1) * outputs)),
      );
      const folded = distill(problemFromSpectrum(eigenvalues, norms, 1), {
        tolerance,
        recordedRounds: 3,
        maximalRounds: 100,
      });
      const full = distill(problem, { tolerance, recordedRounds: 3, maximalRounds: 100 });
      // Row norms are rounded; next to the collapse that is magnified by 1/(r_0 − 1) ≤ 1000 and, where the spectrum is
      // wide, by 1/elasticity.
      full.rounds
        .slice(0, 1)
        .forEach((round, t) => expectRelative(folded.rounds[t].trainError, round.trainError, 1e-12));
      expectRelative(folded.initialRatio, full.initialRatio, 1e-14);
    });
  });
});

describe("κ = 1", () => {
  it.each([1.5, 2, 3, 7.25, 50])("r_0 = %s: r_t = r_0 − t and c_t = d/(r_t − 1)", (initial) => {
    const d = 0.3;
    const problem = problemFromSpectrum(
      new Float64Array(4).fill(d),
      Float64Array.of(1, 1, 1, 1).map((value) => value * initial),
      1,
    );
    const { rounds, ratios, collapse } = distill(problem, { tolerance: 1, recordedRounds: 100 });
    expect(collapse).toBe(Math.ceil(initial - 1));
    // Each round adds about a unit in the last place of r.
    ratios.forEach((ratio, t) => expect(Math.abs(ratio - (initial - t))).toBeLessThan(2 ** -51 * initial * (t + 1)));
    rounds.forEach(({ multiplier, ratio }) =>
      expectRelative(multiplier, d / (ratio - 1), 1e-15 * (1 + ratio / (ratio - 1))),
    );
  });

  it.each([100, 1000, 5000])("integer r_0 = %i collapses at exactly r_0 − 1 rounds", (initial) => {
    const problem = problemFromSpectrum(new Float64Array(7).fill(1 / 3), new Float64Array(7).fill(initial), 1);
    expect(distill(problem, { tolerance: 1, recordedRounds: 0 }).collapse).toBe(initial - 1);
  });

  it("stops at 10,000 rounds when the tolerance is tiny", () => {
    const problem = problemFromSpectrum(new Float64Array(20).fill(1), new Float64Array(20).fill(1), 1);
    const { rounds, collapse, ratios } = distill(problem, { tolerance: 1e-30, recordedRounds: 5 });
    expect(collapse).toBeNull();
    expect([rounds.length, ratios.length]).toEqual([5, 10_001]);
    expect(ratios.every((ratio) => Number.isFinite(ratio) && ratio > 1)).toBe(true);
  });
});

describe("analytic spectra", () => {
  it.each(["cubicSpline", "brownianBridge"] as const)(
    "%s: from points and from the closed form alike, K = 120",
    (kind) => {
      const count = 120;
      const points = interiorGrid(count);
      const labels = points.values.map((x, i) => Math.sin(2 * Math.PI * x) + 0.5 * Math.sin(7 * i * i));
      const numeric = spectralProblem(decompose(gramMatrix(createKernel({ kind }), points), count, "auto"), labels, 1);
      const modes = Array.from({ length: count }, (_, i) => i + 1);
      const exact = problemFromSpectrum(
        Float64Array.from(modes, (m) => analyticSpectra[kind](count, m)),
        Float64Array.from(modes, (m) => analyticVector(count, m).reduce((sum, value, i) => sum + value * labels[i], 0)),
        1,
      );
      const options = { tolerance: 0.1, recordedRounds: 10 };
      const [a, b] = [distill(numeric, options), distill(exact, options)];
      expect(a.collapse).toBe(b.collapse);
      expect(a.rounds.length).toBeGreaterThan(1);
      a.rounds.forEach((round, t) => {
        // Eigenvalues are off by K·2⁻⁵²·d_max, and c_t is 1e−7 of d_max or more.
        expectRelative(round.multiplier, b.rounds[t].multiplier, 1e-6);
        expectRelative(round.targetNorm, b.rounds[t].targetNorm, 1e-9);
      });
    },
  );
});

const exponent = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((value) => 10 ** value);
const anything = fc.record({
  eigenvalues: fc.array(
    fc.oneof({ weight: 4, arbitrary: exponent(-300, 300) }, { weight: 1, arbitrary: fc.constant(0) }),
    { minLength: 1, maxLength: 8 },
  ),
  labels: fc.array(fc.tuple(exponent(-160, 160), fc.constantFrom(-1, 0, 1)), { minLength: 8, maxLength: 8 }),
  spread: fc.constantFrom(1, 1e-2, 0),
  shift: fc.double({ min: -1, max: 1, noNaN: true }),
  where: fc.oneof(
    fc.constantFrom(0, 1, 1e-16, 1 - 1e-16),
    fc.double({ min: 0, max: 1, noNaN: true }),
    exponent(-300, 0),
  ),
});

describe("extreme inputs", () => {
  const one = (d: number, z: number) => problemFromSpectrum(Float64Array.of(d), Float64Array.of(z), 1);

  it("a single point", () => {
    const { rounds, collapse } = distill(one(0.5, 3), { tolerance: 1, recordedRounds: 9 });
    expect(collapse).toBe(2);
    expectRelative(rounds[0].multiplier, 0.25, 1e-15);
  });

  it("identical points with equal labels, and with labels that disagree", () => {
    const decomposition = decompose(
      gramMatrix(createKernel({ kind: "gaussian", lengthScale: 1 }), line(0.4, 0.4, 0.4)),
      3,
      "auto",
    );
    expect(
      distill(spectralProblem(decomposition, Float64Array.of(2, 2, 2), 1), { tolerance: 0.5, recordedRounds: 9 })
        .collapse,
    ).toBe(2);
    // The best fit is the mean, 2; it leaves a mean square of 2/3.
    const disagreeing = spectralProblem(decomposition, Float64Array.of(1, 2, 3), 1);
    expect(() => distill(disagreeing, { tolerance: 0.66, recordedRounds: 9 })).toThrow(
      expect.objectContaining({ code: "infeasibleTolerance" }),
    );
    expect(distill(disagreeing, { tolerance: 0.67, recordedRounds: 9 }).rounds.length).toBeGreaterThan(0);
  });

  it("constant labels and zero labels", () => {
    const decomposition = decompose(gramMatrix(createKernel({ kind: "brownianBridge" }), interiorGrid(9)), 9, "auto");
    expect(
      distill(spectralProblem(decomposition, new Float64Array(9).fill(1), 1), { tolerance: 0.1, recordedRounds: 9 })
        .collapse,
    ).toBeGreaterThan(1);
    expect(
      distill(spectralProblem(decomposition, new Float64Array(18), 2), { tolerance: 0.1, recordedRounds: 9 }),
    ).toEqual({ rounds: [], collapse: 0, initialRatio: 0, ratios: Float64Array.of(0) });
  });

  it("the zero matrix: trivial or infeasible, nothing else", () => {
    const problem = problemFromSpectrum(new Float64Array(2), Float64Array.of(3, 4), 1);
    expect(distill(problem, { tolerance: 12.5, recordedRounds: 9 }).collapse).toBe(0);
    expect(() => distill(problem, { tolerance: 12.4, recordedRounds: 9 })).toThrow(
      expect.objectContaining({ code: "infeasibleTolerance" }),
    );
  });

  it.each([1e9, 1e300])("ε = %s is above every label", (tolerance) => {
    expect(distill(one(1, 3), { tolerance, recordedRounds: 9 }).collapse).toBe(0);
  });

  it("ε at the label energy is a collapse, a unit in the last place below it is not", () => {
    const problem = problemFromSpectrum(Float64Array.of(1, 0.5), Float64Array.of(1, 1), 1);
    expect(labelEnergy(problem)).toBeCloseTo(1, 15);
    expect(distill(problem, { tolerance: 1, recordedRounds: 9 }).collapse).toBe(0);
    const { rounds, collapse } = distill(problem, { tolerance: 1 - 2 ** -53, recordedRounds: 9 });
    expect([collapse, rounds.length]).toEqual([1, 1]);
    expect(rounds[0].ratio).toBeGreaterThanOrEqual(1);
  });

  it.each([1e150, 1e-150])("labels of size %s behave like labels of size 1", (scale) => {
    const plain = distill(problemFromSpectrum(Float64Array.of(1, 0.2), Float64Array.of(3, 2), 1), {
      tolerance: 0.4,
      recordedRounds: 9,
    });
    const scaled = distill(problemFromSpectrum(Float64Array.of(1, 0.2), Float64Array.of(3 * scale, 2 * scale), 1), {
      tolerance: 0.4 * scale * scale,
      recordedRounds: 9,
    });
    expect(scaled.collapse).toBe(plain.collapse);
    plain.rounds.forEach((round, t) => {
      // Labels and tolerance are rounded by the scaling; the rounds pass it on, magnified near the collapse.
      expectRelative(scaled.rounds[t].multiplier, round.multiplier, 1e-13);
      expectRelative(scaled.rounds[t].squaredNorm / scale / scale, round.squaredNorm, 1e-13);
    });
  });

  it.each([1e300, 1e-300])("kernels of size %s behave like kernels of size 1", (scale) => {
    const plain = distill(problemFromSpectrum(Float64Array.of(1, 0.2), Float64Array.of(3, 2), 1), {
      tolerance: 0.4,
      recordedRounds: 9,
    });
    const scaled = distill(problemFromSpectrum(Float64Array.of(scale, 0.2 * scale), Float64Array.of(3, 2), 1), {
      tolerance: 0.4,
      recordedRounds: 9,
    });
    expect(scaled.collapse).toBe(plain.collapse);
    plain.rounds.forEach((round, t) => {
      expectRelative(scaled.rounds[t].multiplier / scale, round.multiplier, 1e-13);
      expectWithin(scaled.rounds[t].basisWeights, round.basisWeights, 1e-13);
    });
  });

  it("refuses what is not a number, at once", () => {
    expect(() => distill(one(1, 1), { tolerance: NaN, recordedRounds: 1 })).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
    expect(() => distill(one(1, 1), { tolerance: 0, recordedRounds: 1 })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
    expect(() => one(1, NaN)).toThrow(expect.objectContaining({ code: "notFinite" }));
    expect(() => one(NaN, 1)).toThrow(expect.objectContaining({ code: "notFinite" }));
  });

  it("stops on request", () => {
    expect(() => distill(one(1, 100), { tolerance: 1, recordedRounds: 1, shouldStop: () => true })).toThrow(
      expect.objectContaining({ code: "cancelled" }),
    );
  });

  it("whatever the scales: finite numbers or an error with a name, never NaN, never a hang", () => {
    const seen = { solved: 0, refused: 0 };
    check(anything, 4000, ({ eigenvalues, labels, spread, shift, where }) => {
      const sorted = Float64Array.from(eigenvalues).sort().reverse();
      // A power narrows the spread of the scales, so that not every case is out of reach.
      const narrow = (value: number) => value ** spread;
      const spectrum = sorted.map((value) => (value > 0 ? narrow(value) : 0));
      const coefficients = Float64Array.from(spectrum, (_, k) => labels[k][1] * narrow(labels[k][0]) * 10 ** shift);
      try {
        const problem = problemFromSpectrum(spectrum, coefficients, 1);
        const [low, high] = [smallestTrainError(problem), labelEnergy(problem)];
        const { rounds, ratios, collapse } = distill(problem, {
          tolerance: low + where * (high - low),
          recordedRounds: 20,
          maximalRounds: 200,
        });
        const numbers = [
          ...ratios,
          ...rounds.flatMap((round) => [
            round.targetNorm,
            round.multiplier,
            ...round.multiplierBounds,
            ...round.stepWeights,
            ...round.basisWeights,
            round.trainError,
            round.stepError,
            round.squaredNorm,
            round.degreesOfFreedom,
            round.iterations,
            ...round.dualInBasis,
          ]),
        ];
        const bad = numbers.find((value) => !Number.isFinite(value));
        if (bad !== undefined) expect.fail(`${bad} among the results`);
        for (const { iterations, multiplier } of rounds)
          if (!(iterations <= 80 && multiplier > 0)) expect.fail(`${iterations} iterations to ${multiplier}`);
        if (collapse !== null && collapse !== ratios.length - 1) expect.fail("N and the ratios disagree");
        seen.solved++;
      } catch (error) {
        if (!(error instanceof TheoryError)) throw error;
        seen.refused++;
      }
    });
    // Both kinds must occur, or the test shows nothing.
    expect(seen.solved).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(100);
  });
});

describe("recordedModes", () => {
  const problem = problemFromSpectrum(
    Float64Array.of(2, 1, 0.5, 0.25, 0),
    Float64Array.of(3, -1, 2, 0.5, 0.5, 1, -1, 2, 0.1, 0.1),
    2,
  );
  const all = distill(problem, { tolerance: 0.2, recordedRounds: 9 });

  it.each([0, 1, 3, 5, 99])("%i: the leading entries of the arrays, and everything else unchanged", (recordedModes) => {
    const some = distill(problem, { tolerance: 0.2, recordedRounds: 9, recordedModes });
    const leading = (values: Float64Array, entries: number) => values.slice(0, Math.min(entries, values.length));
    expect(some).toEqual({
      ...all,
      rounds: all.rounds.map((round) => ({
        ...round,
        stepWeights: leading(round.stepWeights, recordedModes),
        basisWeights: leading(round.basisWeights, recordedModes),
        dualInBasis: leading(round.dualInBasis, 2 * recordedModes),
      })),
    });
  });

  it("must be a count", () => {
    expect(() => distill(problem, { tolerance: 0.2, recordedRounds: 9, recordedModes: -1 })).toThrow(
      /recordedModes is -1/,
    );
  });
});
