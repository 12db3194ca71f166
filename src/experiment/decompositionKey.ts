import { fileAt, filePathsOf, type ExperimentFiles } from "./experimentFiles.js";
import type { Experiment } from "./experimentSchema.js";

/**
 * Equal for experiments that share a Gram matrix, its rank decision and the solver: what the expensive part of a run
 * depends on.
 */
export function decompositionKey(experiment: Experiment, files: ExperimentFiles = {}): string {
  const { problem, rankTolerance, solver } = experiment;
  switch (problem.kind) {
    case "points":
      return JSON.stringify([problem.kernel, rankTolerance, solver, problem.inputs]);
    case "table": {
      const { kernel, inputs, labels, missing, classes, test } = problem;
      const rows = typeof test === "object" ? test : null;
      return JSON.stringify([
        kernel,
        rankTolerance,
        solver,
        inputs,
        rows,
        // Which rows are left out for want of a value depends on the labels too.
        missing === "skip" ? [labels, classes] : null,
        filePathsOf(experiment)
          .slice(0, 1)
          .map((path) => [path, fingerprint(readable(files, path))]),
      ]);
    }
    case "spectrum":
      return JSON.stringify(problem);
    case "synthetic": {
      const { kernel, count, design, interval, dimension, seed } = problem;
      const random = design === "uniform" || design === "sphere";
      return JSON.stringify([kernel, rankTolerance, solver, count, design, interval, dimension, random ? seed : null]);
    }
  }
}

function readable(files: ExperimentFiles, path: string): string {
  const text = fileAt(files, path);
  return typeof text === "string" ? text : "";
}

/** Length and 32-bit FNV-1a hash of a text. */
function fingerprint(text: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return [text.length, hash >>> 0];
}
