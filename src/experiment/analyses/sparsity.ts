import { sparsityIndex, type SparsityIndex } from "../../theory/bounds/sparsityIndex.js";
import { sparsityRatios, type SparsityRatios } from "../../theory/bounds/sparsityRatio.js";
import type { AnalysisContext } from "./analysisContext.js";

/** How much sooner small eigenvalues lose their weight than the paper guarantees, after each recorded round. */
export interface SparsityAnalysis {
  /** Logarithms of B_{t−1}[1]/B_{t−1}[k], the truth and its floors, over the leading modes. */
  readonly ratios: SparsityRatios;
  /** S_B after t = 1, 2, … rounds. */
  readonly indices: readonly SparsityIndex[];
}

export function analyseSparsity({ problem, distillation: { rounds, initialRatio }, modes }: AnalysisContext): SparsityAnalysis {
  const multipliers = rounds.map(({ multiplier }) => multiplier);
  return { ratios: sparsityRatios(problem, initialRatio, multipliers, modes), indices: sparsityIndex(problem, initialRatio, multipliers) };
}
