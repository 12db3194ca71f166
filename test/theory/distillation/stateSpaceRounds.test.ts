import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rootOfSecularEquation } from "../../../src/theory/distillation/rootOfSecularEquation.js";
import { runRounds } from "../../../src/theory/distillation/runRounds.js";
import { labelEnergy, smallestTrainError } from "../../../src/theory/distillation/spectralProblem.js";
import { StateSpaceRounds, splitRequiredLabels } from "../../../src/theory/distillation/stateSpaceRounds.js";
import { type TheoryError } from "../../../src/theory/errors.js";
import { extremeEigenvalues } from "../../../src/theory/stateSpace/extremeEigenvalues.js";
import { structuredGram } from "../../../src/theory/stateSpace/kernelStructure.js";
import type { StateSpaceGram } from "../../../src/theory/stateSpace/stateSpaceGram.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { paper } from "../support/paper.js";
import { line } from "../support/points.js";
import { check } from "../support/randomProblem.js";
import { randomDesign, type RandomDesign } from "../support/randomDesigns.js";

function structure({ kernel, inputs }: Pick<RandomDesign, "kernel" | "inputs">): StateSpaceGram {
  const gram = structuredGram(kernel, inputs);
  if (gram === undefined) throw new Error("no structure");
  return gram;
}

/** A feasible tolerance below the label energy: the fraction decides where between the two. */
const feasible = fc
  .record({ design: randomDesign, fraction: fc.double({ min: 0.01, max: 0.99, noNaN: true }) })
  .map(({ design, fraction }) => {
    const gram = structure(design);
    const split = splitRequiredLabels(gram, design.vectors, design.outputs);
    const [low, high] = [smallestTrainError(split), labelEnergy(split)];
    return { design, gram, low, high, tolerance: low + fraction ** 3 * (high - low) };
  })
  .filter(({ low, high }) => high - low > 1e-6);

const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);

describe("rounds by sweeps", () => {
  it("hold the constraint, the bracket and the identities on random designs", () => {
    check(
      feasible,
      400,
      ({
        design: {
          vectors,
          outputs,
          inputs: { count },
        },
        gram,
        tolerance,
      }) => {
        const known = extremeEigenvalues(gram);
        const { rounds, collapse, ratios } = runRounds(new StateSpaceRounds(gram, vectors, outputs, tolerance, known), {
          recordedRounds: 6,
          maximalRounds: 40,
        });
        const wide = runRounds(new StateSpaceRounds(gram, vectors, outputs, tolerance), {
          recordedRounds: 6,
          maximalRounds: 40,
        }).rounds;
        expect(rounds).toHaveLength(Math.min(6, collapse ?? 40));
        let targets = vectors;
        rounds.forEach((round, t) => {
          // Residuals are right to a few units of ‖y_t‖, so their mean square to that times r_t.
          expectRelative(round.stepError, tolerance, 1e-14 * round.ratio + 1e-13, "stepError");
          expectRelative(round.ratio, ratios[t], 0, "ratio");
          expectRelative(round.targetNorm, Math.sqrt(squares(targets)), 1e-13, "targetNorm");
          const difference = squares(vectors.map((value, i) => value - round.fitted[i])) / count;
          expectRelative(
            round.trainError,
            difference,
            1e-12 + (1e-13 * squares(vectors)) / count / difference,
            "trainError",
          );
          // c a_t = y_t − y_{t+1}, and R(f_t) = (1/K) a_tᵀ y_{t+1}.
          const size = Math.sqrt(squares(targets));
          round.dual.forEach((dual, i) =>
            expectAtMost(Math.abs(round.multiplier * dual - targets[i] + round.fitted[i]), 1e-14 * size, "c a"),
          );
          const inner = round.dual.reduce((sum, dual, i) => sum + dual * round.fitted[i], 0) / count;
          expectAtMost(
            Math.abs(round.squaredNorm - inner),
            (1e-13 * Math.sqrt(squares(round.dual) * squares(round.fitted))) / count,
            "R",
          );
          const slack = 1 + 1e-11 + (t * 4e-14) / (round.ratio - 1);
          for (const {
            multiplierBounds: [low, high],
          } of [round, wide[t]]) {
            expectAtMost(low, round.multiplier * slack, "lower end");
            expectAtMost(round.multiplier, high * slack, "upper end");
          }
          expectAtMost(round.iterations, 40, "iterations");
          targets = round.fitted;
        });
      },
    );
  });

  it("bracket every root", () => {
    check(feasible, 400, ({ design: { vectors, outputs }, gram, tolerance }) => {
      const equation = new StateSpaceRounds(gram, vectors, outputs, tolerance).secularEquation();
      const value = { excess: NaN, elasticity: NaN };
      equation.evaluate(equation.lower, value);
      expectAtMost(value.excess, 1e-13, "excess at the lower end");
      equation.evaluate(equation.upper, value);
      expectAtMost(-value.excess, 1e-13, "− excess at the upper end");
      const { multiplier } = rootOfSecularEquation(equation, Infinity);
      equation.evaluate(multiplier, value);
      // A few roundings of ‖r‖ and of y beside √(Kε).
      expectAtMost(Math.abs(value.excess), 1e-12, "excess at the root");
    });
  });

  it("go on where record and advance are asked for other multipliers, and after the equation was evaluated again", () => {
    const gram = structure({ kernel: { kind: "cubicSpline" }, inputs: paper.points });
    const [one, other] = [
      new StateSpaceRounds(gram, paper.labels, 1, 0.045),
      new StateSpaceRounds(gram, paper.labels, 1, 0.045),
    ];
    const equation = other.secularEquation();
    other.record({ multiplier: 1e-3, iterations: 1 });
    equation.evaluate(0.1, { excess: 0, elasticity: 0 });
    one.advance(1e-3);
    other.advance(1e-3);
    expect(other.ratio).toBe(one.ratio);
    expect(other.record({ multiplier: 2e-3, iterations: 1 })).toEqual(one.record({ multiplier: 2e-3, iterations: 1 }));
  });
});

describe("the ends of the feasible range", () => {
  const gram = structure({ kernel: { kind: "cubicSpline" }, inputs: paper.points });
  const run = (tolerance: number, labels = paper.labels) =>
    runRounds(new StateSpaceRounds(gram, labels, 1, tolerance), { recordedRounds: 3, maximalRounds: 3 });

  it("cannot be fitted below 0.0418610611", () => {
    try {
      run(0.0418);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "infeasibleTolerance", details: { rank: 9, count: 11, tolerance: 0.0418 } });
      expect((error as TheoryError).details.smallestTrainError).toBeCloseTo(0.0418610611, 10);
    }
    expect(run(0.0419).rounds.length).toBeGreaterThan(0);
  });

  it("keeps the residual's digits next to both ends", () => {
    const split = splitRequiredLabels(gram, paper.labels, 1);
    for (const tolerance of [smallestTrainError(split) * (1 + 1e-9), labelEnergy(split) * (1 - 1e-9)]) {
      const [round] = run(tolerance).rounds;
      expectRelative(round.stepError, tolerance, 1e-14);
      // Next to the collapse c is d̄/(r − 1) to first order, d̄ the mean eigenvalue that the upper end is made of.
      expect(Number.isFinite(round.multiplier)).toBe(true);
    }
    const [last] = run(labelEnergy(split) * (1 - 1e-9)).rounds;
    const image = gram.multiply(paper.labels, 1);
    const mean = image.reduce((sum, value, i) => sum + value * paper.labels[i], 0) / squares(paper.labels);
    // The next order is c⁻¹ d_max, 1e−9 of it; r − 1 = 5e−10 is known to 2⁻⁵³·2e9.
    expectRelative(last.multiplier * (last.ratio - 1), mean, 1e-6);
  });

  it("has no round at a tolerance at or above the label energy", () => {
    const energy = squares(paper.labels) / 11;
    expect(run(energy * 1.01)).toMatchObject({ collapse: 0, rounds: [] });
    expect(run(0.1, new Float64Array(11))).toMatchObject({ collapse: 0, rounds: [] });
  });

  it("ends with an error that has a name", () => {
    expect(() =>
      run(
        1e-310,
        paper.labels.map((value) => value * 1e10),
      ),
    ).toThrowError(expect.objectContaining({ code: "overflow" }));
    expect(() => run(NaN)).toThrowError(expect.objectContaining({ code: "notFinite" }));
    expect(() => run(0)).toThrowError(expect.objectContaining({ code: "outOfRange" }));
    expect(() => run(0.1, Float64Array.of(1))).toThrowError(expect.objectContaining({ code: "shapeMismatch" }));
    expect(() =>
      runRounds(new StateSpaceRounds(gram, paper.labels, 1, 0.045), { recordedRounds: 3, shouldStop: () => true }),
    ).toThrowError(expect.objectContaining({ code: "cancelled" }));
  });

  it.each([1e-120, 1e120])("takes labels of size %s", (scale) => {
    const [plain, scaled] = [
      run(0.045),
      run(
        0.045 * scale * scale,
        paper.labels.map((value) => value * scale),
      ),
    ];
    // The labels are rounded once by the scaling.
    plain.rounds.forEach((round, t) => expectRelative(scaled.rounds[t].multiplier, round.multiplier, 1e-12));
  });

  it("takes inputs of any size", () => {
    const xs = [1, 2.5, 3, 7];
    const labels = Float64Array.of(1, -1, 0.5, 2);
    const solve = (scale: number) =>
      runRounds(
        new StateSpaceRounds(
          structure({ kernel: { kind: "brownianMotion" }, inputs: line(...xs.map((x) => x * scale)) }),
          labels,
          1,
          0.3,
        ),
        { recordedRounds: 2 },
      ).rounds;
    for (const scale of [2 ** -900, 2 ** 900])
      solve(scale).forEach((round, t) => expectRelative(round.multiplier / scale, solve(1)[t].multiplier, 1e-14));
  });
});
