import type { Experiment } from "../experiment/experimentSchema.js";

/** The seeds of every draw that an experiment makes, in the order of its file. */
export function randomSeeds({ problem }: Experiment): number[] {
  switch (problem.kind) {
    case "points":
      return [];
    case "synthetic":
    case "spectrum":
      return [problem.seed];
    case "table":
      return [
        ...(typeof problem.test === "object" ? [problem.test.seed] : []),
        ...(problem.labelNoise === undefined ? [] : [problem.labelNoise.seed]),
      ];
  }
}
