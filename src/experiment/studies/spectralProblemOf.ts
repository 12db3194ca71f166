import type { SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import { problemData } from "../data.js";
import type { Experiment } from "../experimentSchema.js";
import type { PreparedGrams, RunOptions } from "../preparedGrams.js";
import { spectrumData } from "../spectrumData.js";

/** All eigenvalues and coefficients behind an experiment of any kind. */
export function spectralProblemOf(experiment: Experiment, grams: PreparedGrams, options: RunOptions): SpectralProblem {
  const { problem } = experiment;
  return problem.kind === "spectrum"
    ? spectrumData(problem)
    : grams.spectrum({ ...experiment, problem }, problemData(problem, options.files), options);
}
