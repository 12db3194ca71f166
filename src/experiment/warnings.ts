import type { Distillation } from "../theory/distillation/rounds.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import type { Experiment } from "./experimentSchema.js";
import { maximalRounds } from "./limits.js";
import type { Warning } from "./warning.js";
import type { SpectrumFacts } from "./solvers/solution.js";

/** What a reader of the result should know before trusting or quoting it. */
export function resultWarnings(
  experiment: Experiment,
  problem: SpectralProblem,
  { rank, structured = false }: SpectrumFacts,
  { rounds, collapse, initialRatio }: Distillation,
): Warning[] {
  const { count } = problem;
  const largest = problem.eigenvalues[0] ?? 0;
  const warnings: Warning[] = [];
  if (initialRatio <= 1) {
    warnings.push({
      code: "collapsedAtOnce",
      path: ["tolerance"],
      text:
        `is ${experiment.tolerance}, not below the label energy ‖y₀‖²/K = ` +
        `${Number((initialRatio ** 2 * experiment.tolerance).toPrecision(6))}: f = 0 meets the constraint, so there ` +
        "is no round. Lower ε.",
    });
  }
  if (rank !== null && rank < count) {
    warnings.push({
      code: "singularGram",
      path: ["problem", experiment.problem.kind === "spectrum" ? "eigenvalues" : "kernel"],
      text:
        `gives a Gram matrix of rank ${rank} of ${count}, so κ = ∞: bounds that need a finite κ say nothing, the ` +
        "condition-free ones hold.",
    });
  }
  const imprecise = structured
    ? undefined
    : rounds.find(({ multiplier }) => multiplier < 10 * Number.EPSILON * largest);
  if (imprecise !== undefined) {
    warnings.push({
      code: "multiplierBelowPrecision",
      path: ["tolerance"],
      text:
        `makes the multiplier c_${imprecise.round} = ${imprecise.multiplier.toPrecision(3)} smaller than double ` +
        `precision resolves beside the largest eigenvalue ${largest.toPrecision(3)}: digits of this and later rounds ` +
        "may be wrong. Raise ε.",
    });
  }
  if (collapse === null) {
    warnings.push({
      code: "collapseNotReached",
      path: ["tolerance"],
      text: `is ${experiment.tolerance}; the fits do not collapse within ${maximalRounds} rounds.`,
    });
  }
  return warnings;
}
