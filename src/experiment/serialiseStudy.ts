import type { Experiment } from "./experimentSchema.js";
import { generator } from "./generator.js";
import { plain } from "./serialiseReport.js";

/**
 * Results of studies under their names, with the experiment as run, as JSON: shortest round-trip numbers, the same
 * bytes for the same results. A count that was not reached is null.
 */
export function serialiseStudies(experiment: Experiment, results: Readonly<Record<string, object>>): string {
  return `${JSON.stringify({ version: 1, experiment, generator, ...results }, plain, 1)}\n`;
}
