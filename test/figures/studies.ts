import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import type { Report } from "../../src/experiment/report.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import { experimentOf, syntheticValue } from "../support/experiments.js";

/** A report with what the generalisation view asks for. */
export function generalised(value: unknown = syntheticValue): Report {
  return runExperiment(experimentOf(value), createPreparedGrams(), { include: ["generalisation"] });
}
