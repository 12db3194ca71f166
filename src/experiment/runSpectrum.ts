import { labelEnergy, smallestTrainError } from "../theory/distillation/multiplier.js";
import { distill } from "../theory/distillation/rounds.js";
import { runAnalyses } from "./analyses/runAnalyses.js";
import type { Experiment } from "./experimentSchema.js";
import { maximalRounds, recordedModes } from "./limits.js";
import type { RunOptions } from "./preparedGrams.js";
import { recordedRounds, requireRoom } from "./recordBudget.js";
import type { Report } from "./report.js";
import { finiteOrNull, reportParts } from "./reportParts.js";
import { completeFacts } from "./solvers/completeFacts.js";
import { spectrumData } from "./spectrumData.js";
import type { SpectrumProblem } from "./spectrumSchema.js";
import { reportingTheoryErrors } from "./theoryIssues.js";

/**
 * Runs a problem that is stated by its spectrum: everything but fits off the data, at O(K) a round. Labels are the
 * coefficients themselves (V = I).
 */
export function runSpectrum(
  experiment: Experiment,
  stated: SpectrumProblem,
  { shouldStop, onProgress, include = [] }: RunOptions,
): Report {
  const problem = reportingTheoryErrors(experiment, "Gram matrix", () => spectrumData(stated));
  onProgress?.("rounds", null);
  const modes = Math.min(problem.count, recordedModes);
  const leading = problem.coefficients.slice(0, modes);
  const size = { count: modes, points: modes, grid: 0, outputs: 1 };
  return reportingTheoryErrors(experiment, "rounds", () => {
    const distillation = distill(problem, {
      tolerance: experiment.tolerance,
      recordedRounds: recordedRounds(experiment, size),
      maximalRounds,
      recordedModes: modes,
      ...(shouldStop === undefined ? {} : { shouldStop }),
    });
    requireRoom(experiment, size, distillation.collapse ?? maximalRounds);
    return {
      ...reportParts(experiment, problem, completeFacts(problem, "as stated", 0), distillation),
      data: {
        inputs: new Float64Array(0),
        dimension: 0,
        labels: leading,
        outputs: 1,
        labelEnergy: labelEnergy(problem),
        reachableError: smallestTrainError(problem),
      },
      spectrum: {
        count: problem.count,
        eigenvalues: problem.eigenvalues.slice(0, modes),
        coefficients: leading.slice(),
        rank: problem.rank,
        conditionNumber: finiteOrNull(problem.conditionNumber),
        rangeConditionNumber: finiteOrNull(problem.rangeConditionNumber),
        complete: modes === problem.count,
        modes: "eigenvalues",
        method: "as stated",
        residual: 0,
      },
      rounds: distillation.rounds.map(({ dualInBasis: _dual, ...round }) => ({
        ...round,
        fitted: round.basisWeights.map((weight, k) => weight * (leading[k] ?? 0)),
      })),
      ...runAnalyses(include, { experiment, problem, distillation, modes }),
    };
  });
}
