import { allRoundBounds } from "../theory/bounds/allRoundBounds.js";
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
import { resultWarnings } from "./warnings.js";

/** The parts of a report that follow from the spectrum alone, whether or not there are data behind it. */
export function reportParts(experiment: Experiment, problem: SpectralProblem, distillation: Distillation): Pick<Report, "version" | "experiment" | "generator" | "collapse" | "bounds" | "warnings"> {
  return {
    version: 1, experiment, generator,
    collapse: { rounds: distillation.collapse, initialRatio: distillation.initialRatio },
    bounds: roundBounds(problem, distillation),
    warnings: [
      ...checkExperiment(experiment).map(({ code, text, path }) => ({ code, text, path })),
      ...resultWarnings(experiment, problem, distillation),
    ],
  };
}

function roundBounds(problem: SpectralProblem, { initialRatio, collapse, ratios }: Distillation): ReportBounds {
  const kappa = problem.conditionNumber;
  return {
    guaranteedRounds: guaranteedRounds(initialRatio, kappa),
    recurrenceRounds: recurrenceRounds(initialRatio, kappa),
    conditionFreeRounds: conditionFreeRounds(initialRatio),
    inevitableCollapse: inevitableCollapse(initialRatio, kappa),
    statements: allRoundBounds({
      initialRatio, conditionNumber: kappa, rangeConditionNumber: problem.rangeConditionNumber,
      rank: problem.rank, count: problem.count, truth: collapse, firstRatio: ratios[1],
    }),
  };
}

/** JSON has no infinity. */
export const finiteOrNull = (value: number) => Number.isFinite(value) ? value : null;
