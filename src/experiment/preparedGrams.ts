import { decompose, type Decomposition } from "../theory/distillation/decomposition.js";
import { basisOnGrid } from "../theory/distillation/prediction.js";
import { spectralProblem, type SpectralProblem } from "../theory/distillation/spectralProblem.js";
import { kernelMatrix } from "../theory/kernels/gramMatrix.js";
import type { Kernel } from "../theory/kernels/registry.js";
import type { Points } from "../theory/points.js";
import type { Analysis } from "./analyses/analysis.js";
import { decompositionKey } from "./decompositionKey.js";
import { experimentGram } from "./experimentGram.js";
import { experimentKernel } from "./experimentKernel.js";
import type { ExperimentFiles } from "./experimentFiles.js";
import type { KernelExperiment } from "./experimentSchema.js";
import { Cancelled } from "./issue.js";

export interface RunOptions {
  /** What is being done, and how much of it is done (null where that is not known). */
  readonly onProgress?: (stage: string, fraction: number | null) => void;
  readonly shouldStop?: () => boolean;
  /** What the shell has read of the files that the experiment names. */
  readonly files?: ExperimentFiles;
  /** Parts of the report beyond rounds, fits and bounds. */
  readonly include?: readonly Analysis[];
}

/** What a run needs of a kernel and its inputs, computed once; what it needs of labels and grid too is kept until these change. */
export interface PreparedGram {
  readonly decomposition: Decomposition;
  /** The labels (K × outputs) in the eigenbasis. */
  problemFor(labels: Float64Array, outputs: number): SpectralProblem;
  /** The eigenbasis at grid points, points × rank. Not for a given Gram matrix. */
  basisAt(grid: Points): Float64Array;
  /** The same at test points, which are remembered beside the grid. */
  basisAtTest(points: Points): Float64Array;
}

export interface PreparedGrams {
  prepare(experiment: KernelExperiment, inputs: Points, options: RunOptions): PreparedGram;
}

/** Two, so that going back and forth between a pair of kernels stays instant while memory stays bounded. */
const kept = 2;

/** A store of decompositions, keyed by kernel, inputs and rank tolerance. */
export function createPreparedGrams(): PreparedGrams {
  const store = new Map<string, PreparedGram>();
  return {
    prepare(experiment, inputs, options) {
      const key = decompositionKey(experiment, options.files);
      const gram = store.get(key) ?? prepare(experiment, inputs, options);
      store.delete(key);
      store.set(key, gram);
      for (const oldest of [...store.keys()].slice(0, -kept)) store.delete(oldest);
      return gram;
    },
  };
}

function prepare({ problem, rankTolerance }: KernelExperiment, inputs: Points, { onProgress, shouldStop }: RunOptions): PreparedGram {
  const kernel = experimentKernel(problem.kernel, inputs.dimension);
  onProgress?.("Gram matrix", null);
  const gram = experimentGram(problem.kernel, kernel, inputs);
  if (shouldStop?.() === true) throw new Cancelled();
  onProgress?.("eigenvalues", null);
  const decomposition = decompose(gram, inputs.count, rankTolerance);
  if (shouldStop?.() === true) throw new Cancelled();
  const own = { ...inputs, values: inputs.values.slice() };
  return {
    decomposition,
    problemFor: rememberLast((labels, outputs) => spectralProblem(decomposition, labels, outputs)),
    basisAt: basisFor(kernel, own, decomposition),
    basisAtTest: basisFor(kernel, own, decomposition),
  };
}

function basisFor(kernel: Kernel | undefined, inputs: Points, decomposition: Decomposition): (grid: Points) => Float64Array {
  if (kernel === undefined) return () => { throw new Error("A given Gram matrix says nothing of the kernel off the data."); };
  const remembered = rememberLast((values, dimension) =>
    basisOnGrid(kernelMatrix(kernel, { values, dimension, count: values.length / dimension }, inputs), decomposition));
  return ({ values, dimension }) => remembered(values, dimension);
}

/** The result of the last call is given again while its arguments are the same. Arguments are copied: they may go into a report and leave the thread. */
function rememberLast<T>(compute: (values: Float64Array, columns: number) => T): (values: Float64Array, columns: number) => T {
  let last: { readonly values: Float64Array; readonly columns: number; readonly result: T } | undefined;
  return (values, columns) => {
    if (last === undefined || last.columns !== columns || !equal(last.values, values)) {
      const own = values.slice();
      last = { values: own, columns, result: compute(own, columns) };
    }
    return last.result;
  };
}

function equal(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
