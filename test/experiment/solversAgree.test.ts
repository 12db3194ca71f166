import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStructured } from "../../src/experiment/chooseSolver.js";
import { inputDimension } from "../../src/experiment/checkExperiment.js";
import type { ExperimentFiles } from "../../src/experiment/experimentFiles.js";
import type { Experiment } from "../../src/experiment/experimentSchema.js";
import { ExperimentError } from "../../src/experiment/issue.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import type { Report } from "../../src/experiment/report.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import { solverKinds, type SolverKind } from "../../src/experiment/solvers/solverKind.js";
import { exampleOf, experimentOf, projectRoot } from "../support/experiments.js";

const examples = readdirSync(join(projectRoot, "examples")).filter((name) => name.endsWith(".distill.json"));

/** The solvers that can do it, on their own. */
function solversOf({ problem }: Experiment): SolverKind[] {
  if (problem.kind === "spectrum") return [];
  // A Krylov space starts from one vector of labels.
  const outputs = problem.kind === "table" && problem.classes ? "several" : "one";
  return solverKinds.filter((kind) =>
    kind === "stateSpace"
      ? isStructured(problem.kernel, inputDimension(problem) ?? 0)
      : kind !== "lanczos" || outputs === "one",
  );
}

function attempt(experiment: Experiment, files: ExperimentFiles = {}): Report | "infeasible" | "unsettled" {
  try {
    return runExperiment(experiment, createPreparedGrams(), { files });
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error;
    const code = error.issues[0]?.code;
    if (code === "infeasibleTolerance") return "infeasible";
    if (code === "solver") return "unsettled";
    throw error;
  }
}

describe.each(examples.filter((name) => solversOf(exampleOf(name).experiment).length > 0))("%s", (name) => {
  const { experiment, files } = exampleOf(name);
  const expected = attempt(experiment, files);

  it.each(solversOf(experiment))("%s agrees", (solver) => {
    const found = attempt({ ...experiment, solver }, files);
    if (typeof expected === "string") {
      // Lanczos cannot tell that ε is infeasible from a space that is too small.
      expect(found === expected || found === "unsettled").toBe(true);
      return;
    }
    if (typeof found === "string") throw new Error(found);
    expect(found.collapse.rounds).toBe(expected.collapse.rounds);
    expect(found.rounds).toHaveLength(expected.rounds.length);
    expected.rounds.forEach((round, t) => {
      const other = found.rounds[t];
      // c_t ∝ 1/(r_t − 1); the examples' multipliers are at least 10⁻⁶ d_max, below which double precision leaves ten
      // digits.
      const tolerance = 1e-9 / Math.min(1, round.ratio - 1);
      expect(Math.abs((other?.multiplier ?? NaN) / round.multiplier - 1)).toBeLessThan(tolerance);
      expect(Math.abs((other?.trainError ?? NaN) / round.trainError - 1)).toBeLessThan(tolerance);
      expect(Math.abs((other?.squaredNorm ?? NaN) / round.squaredNorm - 1)).toBeLessThan(tolerance);
      if (round.truthError !== undefined)
        expect(Math.abs((other?.truthError ?? NaN) - round.truthError)).toBeLessThan(1e-8 * (1 + round.truthError));
      if (round.degreesOfFreedom !== undefined && other?.degreesOfFreedom !== undefined) {
        // Where not all eigenvalues are at hand, six digits are promised.
        expect(Math.abs(other.degreesOfFreedom / round.degreesOfFreedom - 1)).toBeLessThan(
          found.spectrum.complete ? tolerance : 1e-6,
        );
      }
      const scale = Math.max(...round.fitted.map(Math.abs));
      round.fitted.forEach((value, i) => {
        expect(Math.abs((other?.fitted[i] ?? NaN) - value)).toBeLessThan(1e-8 * scale);
      });
    });
  });
});

describe("on random problems", () => {
  const kernels = [
    { kind: "gaussian", lengthScale: 0.2 },
    { kind: "exponential", lengthScale: 0.3 },
    { kind: "cubicSpline" },
    { kind: "brownianBridge" },
    { kind: "matern", smoothness: 1.5, lengthScale: 0.4 },
  ];
  it("all solvers agree on N", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom(...kernels),
        fc.constantFrom("uniform", "interior"),
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0.3, max: 0.9, noNaN: true }),
        (count, kernel, design, seed, share) => {
          const problem = { kind: "synthetic", target: "sin(6*x)", count, design, noise: 0.3, seed, kernel };
          const energy = runExperiment(experimentOf({ version: 1, tolerance: 100, problem }), createPreparedGrams())
            .data.labelEnergy;
          const experiment = experimentOf({ version: 1, tolerance: share * energy, problem });
          const expected = attempt(experiment);
          if (typeof expected === "string") return;
          // Where some r_t is 1 up to rounding, N is either of two numbers.
          if (
            expected.rounds.some(
              ({ ratio, multiplier }) =>
                ratio < 1 + 1e-8 || multiplier < 1e-9 * (expected.spectrum.eigenvalues[0] ?? 0),
            )
          )
            return;
          for (const solver of solversOf(experiment)) {
            const found = attempt({ ...experiment, solver });
            if (found !== "unsettled")
              expect([solver, typeof found === "string" ? found : found.collapse.rounds]).toEqual([
                solver,
                expected.collapse.rounds,
              ]);
          }
        },
      ),
      { seed: 2002_05715, numRuns: 60 },
    );
  });
});
