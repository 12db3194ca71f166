import { describe, expect, it } from "vitest";
import { countLimit, solverObstacle, solverPlan } from "../../src/experiment/chooseSolver.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { experimentOf, kernelProblemOf, syntheticValue } from "../support/experiments.js";

const problemWith = (kernel: object) =>
  kernelProblemOf({ ...syntheticValue, problem: { ...syntheticValue.problem, kernel } });
const [spline, gaussian] = [problemWith({ kind: "cubicSpline" }), problemWith({ kind: "gaussian", lengthScale: 0.1 })];
const plan = (
  problem: typeof spline,
  size: { count: number; dimension?: number; outputs?: number },
  solver: "auto" | "full" = "auto",
) => solverPlan({ solver, problem }, { dimension: 1, outputs: 1, ...size }, []);

describe("solverPlan", () => {
  it("takes all eigenvectors of few points, structure of many, then Lanczos and the tridiagonal form", () => {
    expect(plan(spline, { count: 500 })).toEqual(["full"]);
    expect(plan(spline, { count: 501 })).toEqual(["stateSpace"]);
    expect(plan(gaussian, { count: 501 })).toEqual(["lanczos", "tridiagonal"]);
    expect(plan(gaussian, { count: 501, outputs: 3 })).toEqual(["tridiagonal"]);
    expect(plan(problemWith({ kind: "exponential", lengthScale: 1 }), { count: 501, dimension: 2 })).toEqual([
      "lanczos",
      "tridiagonal",
    ]);
  });

  it("leaves the user's choice alone", () => {
    expect(plan(spline, { count: 5000 }, "full")).toEqual(["full"]);
  });
});

describe("what cannot be done", () => {
  it("is told with its reason", () => {
    expect(solverObstacle("stateSpace", gaussian.kernel, { dimension: 1 })).toContain("cubicSpline");
    expect(solverObstacle("lanczos", gaussian.kernel, { count: 10, outputs: 2 })).toContain("one output");
    expect(solverObstacle("full", spline.kernel, { count: 5001 })).toContain("5001");
    expect(solverObstacle("stateSpace", spline.kernel, { count: 1e6, dimension: 1, outputs: 1 })).toBeUndefined();
  });

  it("is an issue of the experiment before anything runs", () => {
    const issues = (value: object) => {
      const parsed = validateExperiment({ ...syntheticValue, ...value });
      return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path.join(".")]);
    };
    expect(issues({ solver: "stateSpace" })).toEqual([["solver", "solver"]]);
    expect(issues({ problem: { ...syntheticValue.problem, count: 6000 } })).toEqual([
      ["tooManyPoints", "problem.count"],
    ]);
    expect(issues({ problem: { ...syntheticValue.problem, count: 6000, kernel: { kind: "cubicSpline" } } })).toEqual(
      [],
    );
    expect(countLimit(gaussian.kernel, 1)).toBe(5000);
    expect(countLimit(spline.kernel, 1)).toBe(1e6);
    expect(experimentOf(syntheticValue).solver).toBe("auto");
  });
});
