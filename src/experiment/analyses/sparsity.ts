import { activeBasis, type ActiveBasis } from "../../theory/bounds/activeBasis.js";
import { sparsityIndex, type SparsityIndex } from "../../theory/bounds/sparsityIndex.js";
import { sparsityRatios, type SparsityRatios } from "../../theory/bounds/sparsityRatio.js";
import type { AnalysisContext } from "./analysisContext.js";

/**
 * How much sooner small eigenvalues lose their weight than the paper guarantees, after each recorded round. All of it
 * looks at the leading modes that the report holds.
 */
export interface SparsityAnalysis {
  /** Logarithms of B_{t−1}[1]/B_{t−1}[k], the truth and its floors. */
  readonly ratios: SparsityRatios;
  /** S_B after t = 1, 2, … rounds. */
  readonly indices: readonly SparsityIndex[];
  /** How many weights are at least `activeThreshold` times the largest, after t = 1, 2, … rounds. */
  readonly active: readonly ActiveBasis[];
}

export function analyseSparsity({
  experiment,
  problem,
  distillation: { rounds, initialRatio },
  modes,
}: AnalysisContext): SparsityAnalysis {
  const multipliers = rounds.map(({ multiplier }) => multiplier);
  const ratios = sparsityRatios(problem, initialRatio, multipliers, modes);
  return {
    ratios,
    indices: sparsityIndex(problem, initialRatio, multipliers, modes),
    active: activeBasis(ratios, experiment.activeThreshold),
  };
}
