import { decompose, type Decomposition } from "../theory/distillation/decomposition.js";
import { gramMatrix, kernelMatrix } from "../theory/kernels/gramMatrix.js";
import { createKernel, type Kernel } from "../theory/kernels/registry.js";
import type { Points } from "../theory/points.js";
import { decompositionKey } from "./decompositionKey.js";
import type { Experiment } from "./experimentSchema.js";
import { Cancelled } from "./issue.js";

export interface RunOptions {
  /** What is being done, and how much of it is done (null where that is not known). */
  readonly onProgress?: (stage: string, fraction: number | null) => void;
  readonly shouldStop?: () => boolean;
}

/** What a run needs of a kernel and its inputs, computed once. */
export interface PreparedGram {
  readonly decomposition: Decomposition;
  /** g(x, x_k) for grid points x, points × K, without the 1/K; the last grid is remembered. */
  kernelAt(grid: Points): Float64Array;
}

export interface PreparedGrams {
  prepare(experiment: Experiment, inputs: Points, options: RunOptions): PreparedGram;
}

/** Two, so that going back and forth between a pair of kernels stays instant while memory stays bounded. */
const kept = 2;

/** A store of decompositions, keyed by kernel, inputs and rank tolerance. */
export function createPreparedGrams(): PreparedGrams {
  const store = new Map<string, PreparedGram>();
  return {
    prepare(experiment, inputs, options) {
      const key = decompositionKey(experiment);
      const gram = store.get(key) ?? prepare(experiment, inputs, options);
      store.delete(key);
      store.set(key, gram);
      for (const oldest of [...store.keys()].slice(0, -kept)) store.delete(oldest);
      return gram;
    },
  };
}

function prepare({ problem, rankTolerance }: Experiment, inputs: Points, { onProgress, shouldStop }: RunOptions): PreparedGram {
  const kernel = createKernel(problem.kernel);
  onProgress?.("Gram matrix", null);
  const gram = gramMatrix(kernel, inputs);
  if (shouldStop?.() === true) throw new Cancelled();
  onProgress?.("eigenvalues", null);
  const decomposition = decompose(gram, inputs.count, rankTolerance);
  if (shouldStop?.() === true) throw new Cancelled();
  return { decomposition, kernelAt: rememberLast(kernel, { ...inputs, values: inputs.values.slice() }) };
}

function rememberLast(kernel: Kernel, inputs: Points): (grid: Points) => Float64Array {
  let last: { readonly values: Float64Array; readonly matrix: Float64Array } | undefined;
  return (grid) => {
    if (last === undefined || !equal(last.values, grid.values)) {
      // A copy: the grid itself goes into a report, whose arrays may be handed to another thread.
      last = { values: grid.values.slice(), matrix: kernelMatrix(kernel, grid, inputs) };
    }
    return last.matrix;
  };
}

function equal(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
