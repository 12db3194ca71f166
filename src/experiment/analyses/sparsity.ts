import { activeBasis, type ActiveBasis } from "../../theory/bounds/activeBasis.js";
import { sparsityIndex, type SparsityIndex } from "../../theory/bounds/sparsityIndex.js";
import { sparsityRatios, type SparsityRatios } from "../../theory/bounds/sparsityRatio.js";
import { finiteOrNull } from "../../statements/finiteOrNull.js";
import type { AnalysisContext } from "./analysisContext.js";
import { finiteBound } from "./finiteBound.js";

/**
 * How much sooner small eigenvalues lose their weight than the paper guarantees, after each recorded round. All of it
 * looks at the leading modes that the report holds.
 */
export interface SparsityAnalysis {
  /** Logarithms of B_{t−1}[1]/B_{t−1}[k], the truth and its floors, for eigenvalues d_k above 0. */
  readonly ratios: SparsityRatios;
  /** S_B after t = 1, 2, … rounds. */
  readonly indices: readonly ReportedIndex[];
  /** How many weights are at least `activeThreshold` times the largest, after t = 1, 2, … rounds. */
  readonly active: readonly ActiveBasis[];
}

/** S_B is null where it is infinite: with fewer than two eigenvalues above 0, or beyond double precision. */
export interface ReportedIndex extends Omit<SparsityIndex, "index"> {
  readonly index: number | null;
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
    ratios: aboveZero(ratios, problem.rank),
    indices: sparsityIndex(problem, initialRatio, multipliers, modes).map(({ index, bounds, ...rounds }) => ({
      ...rounds,
      index: finiteOrNull(index),
      bounds: bounds.map(finiteBound),
    })),
    active: activeBasis(ratios, experiment.activeThreshold),
  };
}

/** Without the columns of zero eigenvalues, whose ratios are infinite. */
function aboveZero(ratios: SparsityRatios, rank: number): SparsityRatios {
  const modes = Math.min(ratios.modes, Math.max(1, rank));
  if (modes === ratios.modes) return ratios;
  const cut = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: ratios.rounds * modes }, (_, i) => {
      const round = Math.floor(i / modes);
      return values[round * ratios.modes + (i - round * modes)];
    });
  return {
    ...ratios,
    modes,
    truth: cut(ratios.truth),
    floors: ratios.floors.map(({ values, slacks, ...floor }) => ({
      ...floor,
      values: values === null ? null : cut(values),
      slacks: slacks === null ? null : cut(slacks),
    })),
  };
}
