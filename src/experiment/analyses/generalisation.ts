import { spectralProblem } from "../../theory/distillation/spectralProblem.js";
import { complexities, type Complexity } from "../../theory/generalisation/complexity.js";
import { risk, type Risk } from "../../theory/generalisation/risk.js";
import type { KernelExperiment } from "../experimentSchema.js";
import { knownTruth, type NoiseLevel } from "../noiseLevel.js";
import type { AnalysisContext } from "./analysisContext.js";

/** What can be said of each recorded round's error beyond the data at hand. */
export interface GeneralisationAnalysis {
  /** Of the ball in the space of g† on which f_t lies; none where not all eigenvalues are known. */
  readonly complexities: readonly Complexity[];
  /** Expected error over fresh noise with the multipliers held fixed; where the truth is known. */
  readonly risk?: {
    readonly noise: NoiseLevel;
    readonly rounds: readonly Risk[];
  };
}

export function analyseGeneralisation({
  experiment,
  problem,
  distillation: { rounds },
  kernel,
}: AnalysisContext): GeneralisationAnalysis {
  const known = kernel === undefined ? undefined : knownTruth(experiment as KernelExperiment, kernel.data);
  const own = {
    complexities:
      problem.eigenvalues.length < problem.count
        ? []
        : complexities(
            problem,
            rounds.map(({ multiplier }) => multiplier),
          ),
  };
  if (kernel === undefined || known === undefined) return own;
  if (kernel.gram === undefined) return own;
  const { coefficients } = spectralProblem(kernel.gram.decomposition, known.values, problem.outputs);
  return {
    ...own,
    risk: {
      noise: known.noise,
      rounds: rounds.map(({ basisWeights }) =>
        risk(basisWeights, coefficients, problem.outputs, known.noise.level ** 2),
      ),
    },
  };
}
