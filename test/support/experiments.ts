import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filePathsOf, type ExperimentFiles } from "../../src/experiment/experimentFiles.js";
import type { Experiment } from "../../src/experiment/experimentSchema.js";
import type { KernelProblem } from "../../src/experiment/problemSchema.js";
import { parseExperiment, validateExperiment } from "../../src/experiment/parseExperiment.js";

export const projectRoot = join(__dirname, "..", "..");
export const illustrativeFile = join(projectRoot, "examples", "illustrative.distill.json");
export const illustrativeText = readFileSync(illustrativeFile, "utf8");

/** The valid form of a value; a test's own mistake is told at once. */
export function experimentOf(value: unknown): Experiment {
  const parsed = validateExperiment(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.experiment;
}

/** The same, for a problem with inputs and a kernel. */
export function kernelProblemOf(value: unknown): KernelProblem {
  const { problem } = experimentOf(value);
  if (problem.kind === "spectrum") throw new Error("a spectrum has no inputs");
  return problem;
}

export const syntheticValue = {
  version: 1,
  problem: {
    kind: "synthetic",
    target: "sin(2*pi*x)",
    count: 15,
    design: "interior",
    interval: [0, 1],
    noise: 0.3,
    seed: 7,
    kernel: { kind: "gaussian", lengthScale: 0.1 },
  },
  tolerance: 0.05,
};

export const pointsValue = {
  version: 1,
  problem: {
    kind: "points",
    inputs: [0.1, 0.5, 0.9],
    labels: [1, -2, 3],
    kernel: { kind: "gaussian", lengthScale: 0.2 },
  },
  tolerance: 0.5,
};

/** An example of the project, with the texts of the tables that it names. */
export function exampleOf(name: string): { readonly experiment: Experiment; readonly files: ExperimentFiles } {
  const read = (file: string) => readFileSync(join(projectRoot, "examples", file), "utf8");
  const parsed = parseExperiment(read(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return {
    experiment: parsed.experiment,
    files: Object.fromEntries(filePathsOf(parsed.experiment).map((path) => [path, read(path)])),
  };
}
