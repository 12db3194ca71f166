import { TheoryError } from "../theory/errors.js";
import type { Experiment } from "./experimentSchema.js";
import { ExperimentError, type Issue } from "./issue.js";

/** Runs `compute`; what the theory refuses becomes an issue at the parameter that is to blame. */
export function reportingTheoryErrors<T>(experiment: Experiment, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof TheoryError)) throw error;
    throw new ExperimentError([theoryIssue(experiment, error)]);
  }
}

function theoryIssue(experiment: Experiment, error: TheoryError): Issue {
  if (error.code === "infeasibleTolerance") {
    const reachable = error.details["smallestTrainError"] ?? NaN;
    return {
      severity: "error", code: error.code, path: ["tolerance"],
      text: `is ${experiment.tolerance}; it must be greater than the reachable error ${Number(reachable.toPrecision(6))}, the mean square of the part of the labels that lies outside the Gram matrix's rank. Raise ε, or change kernel or inputs.`,
    };
  }
  return { severity: "error", code: error.code, path: ["problem", "kernel"], text: error.message };
}
