import { TheoryError } from "../theory/errors.js";
import { writtenAt } from "./experimentKernel.js";
import type { Experiment } from "./experimentSchema.js";
import { Cancelled, ExperimentError, type Issue, type PathStep } from "./issue.js";

/** The part of a run that refused its input. */
export type Stage = "Gram matrix" | "rounds";

/** Runs a stage of an experiment; what the theory refuses becomes an issue at the parameter that is to blame. */
export function reportingTheoryErrors<T>(experiment: Experiment, stage: Stage, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof TheoryError)) throw error;
    if (error.code === "cancelled") throw new Cancelled();
    throw new ExperimentError([theoryIssue(experiment, stage, error)]);
  }
}

function theoryIssue(experiment: Experiment, stage: Stage, error: TheoryError): Issue {
  const { code } = error;
  if (code === "infeasibleTolerance") {
    const reachable = error.details["smallestTrainError"] ?? NaN;
    return {
      severity: "error",
      code,
      path: ["tolerance"],
      text:
        `is ${experiment.tolerance}; it must be greater than the reachable error ` +
        `${Number(reachable.toPrecision(6))}, the mean square of the part of the labels that lies outside the Gram ` +
        "matrix's rank. Raise ε, or change kernel or inputs.",
    };
  }
  if (stage === "rounds" && code === "notFinite") {
    // Entries of a list that are too large are labels turned into the eigenbasis; a single number is a multiplier,
    // which has the kernel's scale.
    return {
      severity: "error",
      code,
      path: error.details["index"] === undefined ? kernelPath(experiment) : labelsPath(experiment),
      text: error.message,
    };
  }
  const ofKernel = stage === "Gram matrix" || code === "notPositiveSemidefinite";
  const path = !ofKernel
    ? ["tolerance"]
    : code === "outsideDomain" || code === "notFinite"
      ? inputsPath(experiment)
      : kernelPath(experiment);
  return { severity: "error", code, path, text: error.message };
}

/** Where the labels come from. */
export function labelsPath({ problem }: Experiment): readonly PathStep[] {
  return ["problem", problem.kind === "spectrum" ? "coefficients" : problem.kind === "synthetic" ? "target" : "labels"];
}

function inputsPath({ problem }: Experiment): readonly PathStep[] {
  return [
    "problem",
    problem.kind === "synthetic" ? "interval" : problem.kind === "spectrum" ? "eigenvalues" : "inputs",
  ];
}

/** The part of the kernel that its author wrote, where there is one. */
function kernelPath({ problem }: Experiment): readonly PathStep[] {
  if (problem.kind === "spectrum") return ["problem", "eigenvalues"];
  const own = writtenAt(problem.kernel);
  return ["problem", "kernel", ...(own === undefined ? [] : [own])];
}
