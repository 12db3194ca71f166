import type { Experiment } from "./experimentSchema.js";

/**
 * The text of the files that an experiment names, by the path as written there. The shells read them; a file that could
 * not be read is absent.
 */
export type ExperimentFiles = Readonly<Record<string, string>>;

/** The paths, relative to the experiment file, that have to be read before it can be run. */
export function filePathsOf({ problem }: Experiment): string[] {
  if (problem.kind !== "table") return [];
  return [problem.path, ...(typeof problem.test === "string" ? [problem.test] : [])];
}
