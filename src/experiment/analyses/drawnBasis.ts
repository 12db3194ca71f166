import { isGivenMatrix } from "../experimentKernel.js";
import type { AnalysisContext } from "./analysisContext.js";

/** The eigenbasis where fits are drawn: g_xᵀ v_k, points × rank row-major. */
export interface DrawnBasis {
  readonly over: "grid" | "inputs";
  readonly points: number;
  /** The gram's own array, for reading. */
  readonly values: Float64Array;
}

/**
 * Over the grid for inputs of one dimension, over the training points for others. None without eigenvectors, or without
 * a kernel that is known off the data: the only place where analyses ask for it.
 */
export function drawnBasis({ experiment, kernel }: AnalysisContext): DrawnBasis | undefined {
  const { problem } = experiment;
  if (kernel === undefined || problem.kind === "spectrum" || isGivenMatrix(problem.kernel)) return undefined;
  const {
    gram,
    data: { inputs },
    grid,
  } = kernel;
  if (gram === undefined) return undefined;
  return grid === undefined
    ? { over: "inputs", points: inputs.count, values: gram.basisAt(inputs) }
    : {
        over: "grid",
        points: grid.inputs.length,
        values: gram.basisAt({ count: grid.inputs.length, dimension: 1, values: grid.inputs }),
      };
}
