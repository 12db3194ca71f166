import { boundsOnRounds } from "../statements/boundsOnRounds.js";
import { conditionFreeRounds } from "../theory/bounds/conditionFreeRounds.js";
import { guaranteedRounds } from "../theory/bounds/guaranteedRounds.js";
import { inevitableCollapse } from "../theory/bounds/inevitableCollapse.js";
import { recurrenceRounds } from "../theory/bounds/recurrenceRounds.js";
import type { Distillation } from "../theory/distillation/rounds.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import { checkExperiment } from "./checkExperiment.js";
import type { Experiment } from "./experimentSchema.js";
import { generator } from "./generator.js";
import type { Report, ReportBounds } from "./report.js";
import type { SpectrumFacts } from "./solvers/solution.js";
import { resultWarnings } from "./warnings.js";

/** The parts of a report that follow from the spectrum alone, whether or not there are data behind it. */
export function reportParts(
  experiment: Experiment,
  problem: SpectralProblem,
  facts: SpectrumFacts,
  distillation: Distillation,
): Pick<Report, "version" | "experiment" | "generator" | "collapse" | "bounds" | "warnings"> {
  return {
    version: 1,
    experiment,
    generator,
    collapse: { rounds: distillation.collapse, initialRatio: distillation.initialRatio },
    bounds: roundBounds(problem, experiment.tolerance, facts, distillation),
    warnings: [
      ...checkExperiment(experiment).map(({ code, text, path }) => ({ code, text, path })),
      ...resultWarnings(experiment, problem, facts, distillation),
    ],
  };
}

function roundBounds(
  problem: SpectralProblem,
  tolerance: number,
  { conditionNumber, rank, rangeConditionNumber }: SpectrumFacts,
  { initialRatio, collapse, ratios }: Distillation,
): ReportBounds {
  // Without κ there remains what holds whatever it is.
  const kappa = conditionNumber ?? Infinity;
  return {
    guaranteedRounds: guaranteedRounds(initialRatio, kappa),
    recurrenceRounds: recurrenceRounds(initialRatio, kappa),
    conditionFreeRounds: conditionFreeRounds(initialRatio),
    inevitableCollapse: inevitableCollapse(initialRatio, kappa),
    statements: boundsOnRounds({
      problem,
      tolerance,
      initialRatio,
      conditionNumber,
      rangeConditionNumber: conditionNumber === null ? null : rangeConditionNumber,
      rank: conditionNumber === null ? problem.count : (rank ?? problem.count),
      truth: collapse,
      firstRatio: ratios[1],
    }),
  };
}

/** JSON has no infinity. */
export const finiteOrNull = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;
