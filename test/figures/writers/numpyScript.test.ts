import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import type { Report } from "../../../src/experiment/report.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { writeNumpyScript } from "../../../src/figures/writers/numpy/numpyScript.js";
import { exampleOf, experimentOf, projectRoot } from "../../support/experiments.js";
import { hasTool, needs, runTool } from "../../support/tools.js";
import { reportOf } from "../reports.js";

const withNumpy = hasTool("python3", "-c", "import numpy");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numpy-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Printed {
  readonly collapse: number | null;
  readonly rounds: readonly Readonly<Record<string, number>>[];
}

async function recomputed(name: string, report: Report): Promise<Printed> {
  const file = join(folder, `${name.replace(/\W/g, "")}.py`);
  await writeFile(file, writeNumpyScript(report, ["of a test"]));
  return JSON.parse(await runTool("python3", [file], folder)) as Printed;
}

/**
 * Every number that the script prints against the report's: 1e-9, for LAPACK's eigenvalues differ from ours by rounding
 * that small multipliers magnify.
 */
function expectEqual(printed: Printed, report: Report): void {
  expect(printed.collapse).toBe(report.collapse.rounds);
  expect(printed.rounds).toHaveLength(report.rounds.length);
  printed.rounds.forEach((round, t) => {
    for (const [name, value] of Object.entries(round)) {
      const expected = report.rounds[t][name as "multiplier"];
      expect(Math.abs(value - expected), `${name} of round ${t}: ${value} and ${expected}`).toBeLessThanOrEqual(
        1e-9 * Math.max(Math.abs(expected), 1e-9),
      );
    }
  });
}

function exampleReport(name: string): Report {
  const { experiment, files } = exampleOf(name);
  return runExperiment(experiment, createPreparedGrams(), { files });
}

const examples = readdirSync(join(projectRoot, "examples")).filter(
  (name) => name.endsWith(".distill.json") && !name.startsWith("infeasible"),
);

describe("the NumPy script of an example computes its report", needs(withNumpy, "python3 with numpy"), () => {
  it.each(examples)("%s", async (name) => {
    const report = exampleReport(name);
    expectEqual(await recomputed(name, report), report);
  });
});

describe("every kernel in NumPy", needs(withNumpy, "python3 with numpy"), () => {
  const line = {
    kind: "synthetic",
    target: "sin(2*pi*x) + x^2 - min(x, 0.5, 2*x)*-1",
    count: 9,
    design: "interior",
    noise: 0.2,
    seed: 3,
  };
  const space = {
    kind: "synthetic",
    target: "x1 + x2*x3",
    count: 25,
    design: "sphere",
    dimension: 3,
    noise: 0.1,
    seed: 1,
  };
  it.each<[string, object, object]>([
    ["brownianBridge", line, { kind: "brownianBridge" }],
    ["brownianMotion", line, { kind: "brownianMotion" }],
    ["cubicSpline", line, { kind: "cubicSpline" }],
    ["periodic", line, { kind: "periodic", period: 0.7, lengthScale: 0.8 }],
    ["exponential", space, { kind: "exponential", lengthScale: 0.5 }],
    ["matern32", space, { kind: "matern", smoothness: 1.5, lengthScale: 0.5 }],
    ["matern52", space, { kind: "matern", smoothness: 2.5, lengthScale: 0.9 }],
    ["gaussian", space, { kind: "gaussian", lengthScale: 0.7 }],
    ["polynomial", space, { kind: "polynomial", degree: 4, offset: 0.5 }],
    ["reluNtk", space, { kind: "reluNtk", depth: 3 }],
    ["reluNngp", space, { kind: "reluNngp", depth: 2 }],
    ["expression", space, { kind: "expression", formula: "exp(-abs(x1 - t1) - (x2 - t2)^2) + max(0.1, 0)*x3*t3" }],
  ])("%s", async (name, problem, kernel) => {
    const report = reportOf({ problem: { ...problem, kernel }, tolerance: 0.02 });
    expectEqual(await recomputed(name, report), report);
  });

  it("a table with classes and held-out rows", async () => {
    const rows = Array.from(
      { length: 24 },
      (_, i) => `${Math.sin(7 * i).toFixed(4)},${Math.cos(3 * i).toFixed(4)},${["a", "b", "c"][i % 3]}`,
    );
    const report = runExperiment(
      experimentOf({
        version: 1,
        tolerance: 0.1,
        problem: {
          kind: "table",
          path: "data.csv",
          inputs: ["u", "v"],
          labels: ["class"],
          classes: true,
          labelNoise: { fraction: 0.2, seed: 4 },
          test: { fraction: 0.25, seed: 2 },
          kernel: { kind: "gaussian", lengthScale: 0.6 },
        },
      }),
      createPreparedGrams(),
      { files: { "data.csv": `u,v,class\n${rows.join("\n")}\n` } },
    );
    const printed = await recomputed("table", report);
    expect(Object.keys(printed.rounds[0])).toEqual(
      expect.arrayContaining(["testError", "testAccuracy", "trainAccuracy"]),
    );
    expectEqual(printed, report);
  });

  it("two outputs, a given matrix, spectra by list and law", async () => {
    const two = reportOf({
      problem: {
        kind: "points",
        inputs: [0, 0.25, 0.5, 0.75],
        labels: [
          [1, 10],
          [2, 20],
          [3, 30],
          [5, -10],
        ],
        truth: "10*x",
        kernel: { kind: "gaussian", lengthScale: 0.2 },
      },
      tolerance: 1,
    });
    expectEqual(await recomputed("two", two), two);
    const given = reportOf({
      problem: {
        kind: "points",
        inputs: [1, 2],
        labels: [3, -1],
        kernel: {
          kind: "gram",
          matrix: [
            [2, 1],
            [1, 2],
          ],
        },
      },
      tolerance: 0.3,
    });
    expectEqual(await recomputed("given", given), given);
    const list = reportOf({
      problem: { kind: "spectrum", eigenvalues: [0.1, 2, 0, 1], coefficients: [1, -2, 0.1, 3] },
      tolerance: 0.2,
    });
    expectEqual(await recomputed("list", list), list);
    for (const eigenvalues of [
      { law: "exponential", count: 200, rate: 0.05, scale: 2 },
      { law: "step", count: 200, high: 1, low: 0.01, at: 10 },
    ]) {
      const law = reportOf({
        problem: { kind: "spectrum", eigenvalues, coefficients: { law: "power", count: 200, exponent: 1, scale: 1 } },
        tolerance: 0.002,
      });
      expectEqual(await recomputed(eigenvalues.law, law), law);
    }
  });
});
