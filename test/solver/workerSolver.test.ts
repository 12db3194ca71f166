import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Cancelled, ExperimentError } from "../../src/experiment/issue.js";
import { withValueAt } from "../../src/experiment/parameterFields.js";
import { serialiseReport } from "../../src/experiment/serialiseReport.js";
import { createInProcessSolver } from "../../src/solver/inProcessSolver.js";
import { createWorkerSolver } from "../../src/solver/node/workerSolver.js";
import type { Solver } from "../../src/solver/solver.js";
import { experimentOf, illustrativeText, projectRoot, syntheticValue } from "../support/experiments.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";

let folder: string;
let solver: Solver;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "solver-worker-"));
  const outfile = join(folder, "solverWorker.js");
  await build({
    entryPoints: [join(projectRoot, "src/solver/node/workerEntry.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    outfile,
  });
  solver = createWorkerSolver(outfile);
});

afterAll(async () => {
  await solver.dispose();
  await rm(folder, { recursive: true });
});

describe("createWorkerSolver", () => {
  it("gives the report that the calling thread would have computed, byte for byte, again and again", async () => {
    const parsed = parseExperiment(illustrativeText);
    if (!parsed.ok) throw new Error("the example is invalid");
    const here = await createInProcessSolver(() => performance.now()).run({ experiment: parsed.experiment });
    for (let i = 0; i < 3; i++) {
      const there = await solver.run({ experiment: parsed.experiment });
      expect(serialiseReport(there.report)).toBe(serialiseReport(here.report));
    }
  });

  it("brings issues across as data", async () => {
    const infeasible = experimentOf({
      ...syntheticValue,
      tolerance: 0.001,
      problem: {
        kind: "points",
        inputs: [0.5, 0.5],
        labels: [1, -1],
        kernel: { kind: "gaussian", lengthScale: 1 },
      },
    });
    await expect(solver.run({ experiment: infeasible })).rejects.toBeInstanceOf(ExperimentError);
    await expect(solver.run({ experiment: infeasible })).rejects.toMatchObject({
      issues: [{ path: ["tolerance"], code: "infeasibleTolerance" }],
    });
  });

  it("reports progress, stops when told to, and works again afterwards", async () => {
    // 1500 points: a dense decomposition of many seconds, so that only a real stop ends it in time.
    const long = experimentOf(withValueAt(syntheticValue, ["problem", "count"], 1500));
    const started = performance.now();
    let stage: string | undefined;
    await expect(
      solver.run({ experiment: long }, (name) => {
        stage = name;
        solver.cancel();
      }),
    ).rejects.toBeInstanceOf(Cancelled);
    expect(stage).toBeDefined();
    expect(performance.now() - started).toBeLessThan(5000);
    expect((await solver.run({ experiment: experimentOf(syntheticValue) })).report.rounds.length).toBeGreaterThan(0);
  });
});

describe("a profile", () => {
  it("tells N as a step function of ε, and makes way for a run", async () => {
    const experiment = experimentOf({
      ...(withValueAt(syntheticValue, ["problem", "count"], 300) as object),
      tolerance: 0.2,
    });
    await solver.run({ experiment });
    const yielding = solver.profile({ experiment });
    const run = solver.run({ experiment });
    await expect(yielding).rejects.toBeInstanceOf(Cancelled);
    const { report } = await run;
    const { tolerances, rounds } = await solver.profile({ experiment });
    const step = tolerances.filter((tolerance) => tolerance <= experiment.tolerance).length - 1;
    expect(rounds[step]).toBe(report.collapse.rounds);
    expect(tolerances.at(-1)).toBeCloseTo(report.data.labelEnergy, 2);
    expect(rounds.at(-1)).toBe(0);
    expect([...rounds].every((value, i) => i === 0 || value < (rounds[i - 1] ?? 0))).toBe(true);
  });
});

describe("a study", () => {
  const experiment = experimentOf({
    ...(withValueAt(syntheticValue, ["problem", "count"], 60) as object),
    tolerance: 0.2,
    monteCarlo: { draws: 300, seed: 1 },
  });
  /** Long enough to be caught in the act on any machine. */
  const long = experimentOf({
    ...(withValueAt(syntheticValue, ["problem", "count"], 60) as object),
    tolerance: 0.2,
    monteCarlo: { draws: 100_000, seed: 1 },
  });
  const begun = (wanted: typeof long) =>
    new Promise<{ readonly end: Promise<unknown> }>((resolve) => {
      const end: Promise<unknown> = solver.study({ experiment: wanted }, "monteCarlo", () => {
        resolve({ end });
      });
      // Its end is what the test looks at; a rejection before that is no fault.
      end.catch(() => undefined);
    });

  it("gives what the calling thread would have found, with parts of it on the way", async () => {
    const here = await createInProcessSolver(() => performance.now()).study({ experiment }, "monteCarlo");
    const draws: number[] = [];
    const there = await solver.study(
      { experiment: { ...experiment, monteCarlo: { draws: 20_000, seed: 1 } } },
      "monteCarlo",
      ({ partial }) => {
        if (partial?.kind === "monteCarlo") draws.push(partial.draws);
      },
    );
    expect(await solver.study({ experiment }, "monteCarlo")).toEqual(here);
    expect(there).toMatchObject({ kind: "monteCarlo", draws: 20_000 });
    expect(draws.every((count, i) => i === 0 || count > (draws[i - 1] ?? 0))).toBe(true);
    expect(draws.length).toBeGreaterThan(0);
  });

  it("makes way for a run, which keeps its decomposition", async () => {
    await solver.run({ experiment });
    const { end } = await begun(long);
    const started = performance.now();
    const { report } = await solver.run({ experiment });
    await expect(end).rejects.toBeInstanceOf(Cancelled);
    expect(report.rounds.length).toBeGreaterThan(0);
    // The whole study would take many seconds.
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("is replaced by a newer one, and not by a profile", async () => {
    const { end } = await begun(long);
    const newer = solver.study({ experiment }, "monteCarlo");
    await expect(end).rejects.toBeInstanceOf(Cancelled);
    const profile = solver.profile({ experiment });
    await expect(newer).resolves.toMatchObject({ draws: 300 });
    await expect(profile).resolves.toMatchObject({ count: 60 });
  });

  it("stops when told to, without harm to anything else", async () => {
    const { end } = await begun(long);
    solver.stopStudy();
    await expect(end).rejects.toBeInstanceOf(Cancelled);
    await expect(solver.study({ experiment }, "monteCarlo")).resolves.toMatchObject({ draws: 300 });
  });

  it("settles when its worker is replaced, and brings refusals across", async () => {
    const { end } = await begun(long);
    solver.cancel();
    await expect(end).rejects.toBeInstanceOf(Cancelled);
    const points = experimentOf({
      version: 1,
      tolerance: 0.5,
      problem: {
        kind: "points",
        inputs: [0.1, 0.5, 0.9],
        labels: [1, -2, 3],
        kernel: { kind: "gaussian", lengthScale: 0.2 },
      },
    });
    await expect(solver.study({ experiment: points }, "monteCarlo")).rejects.toMatchObject({
      issues: [{ path: ["problem"], code: "study" }],
    });
  });

  it("breaks off the step of a study that is cancelled, and serves what waited behind it", async () => {
    const long = experimentOf({
      ...syntheticValue,
      solver: "full",
      problem: { ...syntheticValue.problem, count: 1500 },
    });
    const started = performance.now();
    let behind: Promise<unknown> | undefined;
    await expect(
      solver.study({ experiment: long }, "crossValidation", () => {
        behind ??= solver.profile({ experiment: experimentOf(syntheticValue) });
        solver.stopStudy(100);
      }),
    ).rejects.toBeInstanceOf(Cancelled);
    await expect(behind).resolves.toMatchObject({ count: syntheticValue.problem.count });
    // Each fold is a decomposition of many seconds.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
