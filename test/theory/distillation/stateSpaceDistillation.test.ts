import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { fittedValues, predict } from "../../../src/theory/distillation/prediction.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { problemFromSpectrum, spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { distillInStateSpace, predictInStateSpace } from "../../../src/theory/distillation/stateSpaceDistillation.js";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel, type KernelSpecification } from "../../../src/theory/kernels/registry.js";
import type { Points } from "../../../src/theory/points.js";
import { analyticSpectrum } from "../../../src/theory/stateSpace/analyticSpectrum.js";
import { structuredGram } from "../../../src/theory/stateSpace/kernelStructure.js";
import type { StateSpaceGram } from "../../../src/theory/stateSpace/stateSpaceGram.js";
import { stateSpaceReference } from "../../reference/stateSpace.js";
import { expectAtMost, expectRelative, expectWithin, unitRoundoff } from "../support/numbers.js";
import { paper } from "../support/paper.js";
import { interiorGrid, line } from "../support/points.js";
import { noisySine } from "../support/randomDesigns.js";

function structure(kernel: KernelSpecification, inputs: Points): StateSpaceGram {
  const gram = structuredGram(kernel, inputs);
  if (gram === undefined) throw new Error("no structure");
  return gram;
}

const largest = (values: ArrayLike<number>) =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const spline = { kind: "cubicSpline" } as const;

describe.each(stateSpaceReference)(
  "50-digit arithmetic, K = 120, $name",
  ({ kernel, points, labels, tolerance, grid, rounds: expected }) => {
    const outputs = labels[0].length;
    const flat = Float64Array.from(labels.flat());
    const gram = structure(kernel, line(...points));
    const { rounds } = distillInStateSpace(gram, flat, outputs, { tolerance, recordedRounds: expected.length });
    const predictions = predictInStateSpace(gram, flat, outputs, rounds, Float64Array.from(grid));

    it.each(expected.map((round, t) => ({ t, round })))("round $t", ({ t, round }) => {
      // Residuals are off by a few 2⁻⁵³‖y_t‖ each, their norm by that over √(Kε), at most r_t ≤ 4 times as much; c_t by
      // that over the elasticity, which is
      // above 1/100 here, and R(f_t), a quotient by c_t, likewise. Mostly they are 100 times better.
      for (const quantity of ["targetNorm", "trainError"] as const)
        expectRelative(rounds[t][quantity], round[quantity], 1e-14, quantity);
      for (const quantity of ["multiplier", "squaredNorm"] as const)
        expectRelative(rounds[t][quantity], round[quantity], 3e-13, quantity);
      expectRelative(rounds[t].stepError, tolerance, 1e-14, "stepError");
      expectWithin(rounds[t].fitted, round.fitted, 5e-14 * largest(round.fitted), "fitted");
      // Surprises are off by 2⁻⁵³ of themselves, which is 2⁻⁵³ of E = √(yᵀ(Λ + g)⁻¹y) for all of them, and off the data
      // f(x) by √g(x, x) times that (Cauchy and
      // Schwarz); on clusters 1e−5 wide that are all but interpolated, E is 1e10. The multiplier's own error comes on
      // top.
      const targets = t === 0 ? flat : rounds[t - 1].fitted;
      const energy = targets.reduce((sum, value, i) => sum + value * rounds[t].dual[i], 0) / points.length;
      grid.forEach((x, i) => {
        const bound =
          8 * unitRoundoff * Math.sqrt(createKernel(kernel).evaluate([x], [x]) * energy) + 3e-13 * largest(round.grid);
        for (let c = i * outputs; c < (i + 1) * outputs; c++)
          expectAtMost(Math.abs(predictions[t][c] - round.grid[c]), bound, `grid[${c}]`);
      });
      if (round.inverseTrace !== undefined)
        expectRelative(gram.inverseTrace(round.multiplier), round.inverseTrace, 1e-14, "inverse trace");
    });
  },
);

describe("a tolerance below the noise variance on clustered inputs", () => {
  const {
    kernel,
    points,
    labels,
    tolerance,
    rounds: [expected],
    extremes: [, largestEigenvalue],
  } = stateSpaceReference.find(({ name }) => name === "belowNoise") ?? stateSpaceReference[0];
  const inputs = line(...points);
  const flat = Float64Array.from(labels.flat());
  const dense = (rankTolerance: number | "auto") =>
    distill(
      spectralProblem(decompose(gramMatrix(createKernel(kernel), inputs), points.length, rankTolerance), flat, 1),
      { tolerance, recordedRounds: 1, maximalRounds: 1 },
    );

  it("drives c below the rounding of the Gram matrix", () => {
    expect(expected.multiplier).toBeLessThan(2 ** -52 * largestEigenvalue);
  });

  it(
    "is out of reach of the dense path, which finds it infeasible: with or without a rank threshold, eigenvalues " +
      "that matter come out as zeros",
    () => {
      for (const rankTolerance of ["auto", 0] as const)
        expect(() => dense(rankTolerance)).toThrowError(expect.objectContaining({ code: "infeasibleTolerance" }));
    },
  );

  it("is ordinary in state space", () => {
    const { rounds } = distillInStateSpace(structure(kernel, inputs), flat, 1, {
      tolerance,
      recordedRounds: 1,
      maximalRounds: 1,
    });
    // Every component of the labels matters here, so that c is as right as the residual.
    expectRelative(rounds[0].multiplier, expected.multiplier, 4e-15);
  });
});

describe("a tolerance next to the noise variance on the same inputs", () => {
  const {
    kernel,
    points,
    labels,
    tolerance,
    rounds: [expected],
  } = stateSpaceReference.find(({ name }) => name === "clustered") ?? stateSpaceReference[0];
  const inputs = line(...points);
  const flat = Float64Array.from(labels.flat());

  it("costs the dense path all but six digits of c, the state space none that count", () => {
    const problem = spectralProblem(decompose(gramMatrix(createKernel(kernel), inputs), points.length, 0), flat, 1);
    const dense = distill(problem, { tolerance, recordedRounds: 1, maximalRounds: 1 }).rounds[0].multiplier;
    const swept = distillInStateSpace(structure(kernel, inputs), flat, 1, {
      tolerance,
      recordedRounds: 1,
      maximalRounds: 1,
    }).rounds[0].multiplier;
    expect(Math.abs(dense / expected.multiplier - 1)).toBeGreaterThan(1e-7);
    expectRelative(swept, expected.multiplier, 3e-13);
  });
});

describe("the paper's example", () => {
  const gram = structure(spline, paper.points);
  const { rounds, collapse, ratios, initialRatio } = distillInStateSpace(gram, paper.labels, 1, {
    tolerance: paper.tolerance,
    recordedRounds: 20,
  });

  it("has the golden norms and multipliers", () => {
    expectRelative(initialRatio, 3.57006086798776, 1e-14);
    const golden = [
      [2.5117604638108, 2.7052529165039e-6],
      [2.36368975764945, 8.76276117304e-5],
      [1.88092182472665, 2.7375541267129e-4],
      [1.2474527828906, 7.90017652831e-4],
    ];
    expect([collapse, rounds.length]).toEqual([4, 4]);
    golden.forEach(([norm, multiplier], t) => {
      // Digits given.
      expectRelative(rounds[t].targetNorm, norm, 1e-14);
      expectRelative(rounds[t].multiplier, multiplier, 2e-12);
    });
    expectRelative(ratios[4] * Math.sqrt(0.495), 0.58569456166298, 1e-14);
  });

  it("has the golden errors on the grid", () => {
    const truth = paper.grid.values.map(paper.truth);
    const errors = predictInStateSpace(gram, paper.labels, 1, rounds, paper.grid.values).map(
      (fit) => fit.reduce((sum, value, i) => sum + (value - truth[i]) ** 2, 0) / fit.length,
    );
    // Twelve digits given.
    [0.152754392257, 0.0682128295793, 0.120288496091, 0.304387888594].forEach((expected, t) =>
      expectRelative(errors[t], expected, 4e-12),
    );
  });
});

describe("the exact spectrum at K = 2000", () => {
  it.each([
    { kind: "cubicSpline", step: 1e-12 },
    { kind: "brownianBridge", step: 1e-13 },
  ] as const)("$kind", ({ kind, step }) => {
    const count = 2000;
    const { inputs, labels } = noisySine(count, 0.1, (i) => (i + 1) / (count + 1));
    const spectrum = analyticSpectrum(kind, inputs);
    if (spectrum === undefined) throw new Error("not a grid");
    const eigenvalues = Float64Array.from({ length: count }, (_, k) => spectrum.eigenvalue(k + 1));
    const coefficients = eigenvalues.map((_, k) =>
      spectrum.eigenvector(k + 1).reduce((sum, value, i) => sum + value * labels[i], 0),
    );
    const limits = { tolerance: 0.02, recordedRounds: 8 };
    const exact = distill(problemFromSpectrum(eigenvalues, coefficients, 1), limits);
    const swept = distillInStateSpace(structure({ kind }, inputs), labels, 1, limits);
    expect(swept.collapse).toBe(exact.collapse);
    exact.rounds.forEach((round, t) => {
      // The inputs are the grid to 2⁻⁵³, which moves the eigenvalues near c by 2⁻⁵³·K, and the coefficients are sums of
      // 2000 terms.
      for (const quantity of ["multiplier", "targetNorm", "trainError", "squaredNorm"] as const)
        expectRelative(swept.rounds[t][quantity], round[quantity], step, `${quantity} of round ${t}`);
    });
  });
});

describe("the dense path at K = 200, inputs scattered about a grid", () => {
  const { inputs, labels: first } = noisySine(200, 0.1, (i, random) =>
    i % 9 === 0 ? 0.375 : (i + 0.25 + 0.5 * random()) / 200,
  );
  const second = noisySine(200, 0.2, (i) => i / 200).labels;
  const labels = Float64Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? first : second)[i >> 1]);

  it.each([
    { kind: "cubicSpline" },
    { kind: "brownianBridge" },
    { kind: "brownianMotion" },
    { kind: "exponential", lengthScale: 0.3 },
  ] as const)("$kind, two outputs, repeated inputs", (kernel) => {
    const decomposition = decompose(gramMatrix(createKernel(kernel), inputs), 200, "auto");
    const gram = structure(kernel, inputs);
    const limits = { tolerance: 0.12, recordedRounds: 10 };
    const dense = distill(spectralProblem(decomposition, labels, 2), limits);
    const swept = distillInStateSpace(gram, labels, 2, limits);
    expect([swept.collapse, gram.count - gram.nullity]).toEqual([dense.collapse, decomposition.rank]);
    const fitted = fittedValues(decomposition, dense.rounds);
    const points = line(0, 0.01, 0.2, 0.375, 0.61, 1);
    const dependable = predict(kernelMatrix(createKernel(kernel), points, inputs), decomposition, dense.rounds);
    const predictions = predictInStateSpace(gram, labels, 2, swept.rounds, points.values);
    dense.rounds.forEach((round, t) => {
      // The dense path's own errors, K·2⁻⁵²·d_max/c, with c above d_max/1000 from round 0 on.
      for (const quantity of ["multiplier", "targetNorm", "trainError", "squaredNorm", "stepError"] as const)
        expectRelative(swept.rounds[t][quantity], round[quantity], 1e-11, `${quantity} of round ${t}`);
      expectWithin(swept.rounds[t].fitted, fitted[t], 1e-12 * largest(fitted[t]), "fitted");
      expectWithin(predictions[t], dependable[t], 1e-11 * largest(dependable[t]), "predictions");
      expectWithin(
        gram.predict(points.values, swept.rounds[t].dual, 2),
        predictions[t],
        1e-11 * largest(predictions[t]),
        "from duals",
      );
    });
  });
});

describe("ten rounds at K = 1000", () => {
  it("have the labels' order, whatever the inputs' order", () => {
    const { inputs, labels } = noisySine(1000, 0.1, (_, random) => random());
    const order = Array.from(inputs.values, (_, i) => (i * 7) % 1000);
    const options = { tolerance: 0.01, recordedRounds: 10 };
    const one = distillInStateSpace(structure(spline, inputs), labels, 1, options);
    const other = distillInStateSpace(
      structure(spline, line(...order.map((i) => inputs.values[i]))),
      Float64Array.from(order, (i) => labels[i]),
      1,
      options,
    );
    expect(one.rounds.length).toBeGreaterThan(5);
    one.rounds.forEach((round, t) => {
      // The same sweeps over the same points: only null space and label norms are summed in another order.
      expectRelative(other.rounds[t].multiplier, round.multiplier, 1e-13);
      order.forEach((i, k) => expect(Math.abs(other.rounds[t].fitted[k] - round.fitted[i])).toBeLessThan(1e-13));
    });
  });

  it("are those of the interior grid", () => {
    expect(structure(spline, interiorGrid(1000)).nullity).toBe(0);
  });
});
