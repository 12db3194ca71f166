import { allRoundBounds } from "../theory/bounds/allRoundBounds.js";
import type { Hypothesis } from "../theory/bounds/bound.js";
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
    bounds:
      facts.conditionNumber === null
        ? boundsWithoutKappa(problem, distillation)
        : roundBounds(problem.count, facts, facts.conditionNumber, distillation),
    warnings: [
      ...checkExperiment(experiment).map(({ code, text, path }) => ({ code, text, path })),
      ...resultWarnings(experiment, problem, facts, distillation),
    ],
  };
}

function roundBounds(
  count: number,
  { rank, rangeConditionNumber }: Pick<SpectrumFacts, "rank" | "rangeConditionNumber">,
  kappa: number,
  { initialRatio, collapse, ratios }: Distillation,
): ReportBounds {
  return {
    guaranteedRounds: guaranteedRounds(initialRatio, kappa),
    recurrenceRounds: recurrenceRounds(initialRatio, kappa),
    conditionFreeRounds: conditionFreeRounds(initialRatio),
    inevitableCollapse: inevitableCollapse(initialRatio, kappa),
    statements: allRoundBounds({
      initialRatio,
      conditionNumber: kappa,
      ...(rangeConditionNumber === null ? {} : { rangeConditionNumber }),
      rank: rank ?? count,
      count,
      truth: collapse,
      firstRatio: ratios[1],
    }),
  };
}

const kappaUnknown: Hypothesis = { text: "κ is known (it was not computed)", holds: false };

/** What holds whatever κ is; statements about κ are there, and say nothing. */
function boundsWithoutKappa({ count }: SpectralProblem, distillation: Distillation): ReportBounds {
  const bounds = roundBounds(count, { rank: count, rangeConditionNumber: null }, Infinity, distillation);
  return {
    ...bounds,
    statements: bounds.statements.map((bound) =>
      bound.hypotheses.every(({ holds }) => holds) ? bound : { ...bound, hypotheses: [kappaUnknown] },
    ),
  };
}

/** JSON has no infinity. */
export const finiteOrNull = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;
