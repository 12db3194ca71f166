import { kernelMatrix } from "../../theory/kernels/gramMatrix.js";
import type { Kernel } from "../../theory/kernels/registry.js";
import type { SymmetricSolver } from "../../theory/linearAlgebra/symmetricSolver.js";
import type { Points } from "../../theory/points.js";
import { experimentGram } from "../experimentGram.js";
import { experimentKernel } from "../experimentKernel.js";
import type { KernelParameters } from "../kernelSchema.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import { rememberLast } from "./rememberLast.js";
import type { Place, SolveRequest } from "./solution.js";

/** Kernel and inputs, and the matrices that follow from them, made when first asked for. */
export interface GramSource {
  readonly count: number;
  readonly rankTolerance: number | "auto";
  readonly dense: SymmetricSolver;
  /** G, K × K. */
  gram(options: RunOptions): Float64Array;
  /** Lets go of G where what was made of it is kept instead. */
  release(): void;
  /** tr G, without forming G where there is a kernel. */
  trace(): number;
  /** Remembers, for each place, what `make` makes of the last points' kernel matrix g(x_p, x_k), P × K. */
  atPoints<T>(make: (kernelMatrix: Float64Array) => T): (request: Pick<SolveRequest, "places">, place: Place) => T;
}

export function createGramSource(
  parameters: KernelParameters,
  inputs: Points,
  rankTolerance: number | "auto",
  dense: SymmetricSolver,
): GramSource {
  const own = { ...inputs, values: inputs.values.slice() };
  const kernel = experimentKernel(parameters, inputs.dimension);
  let gram: Float64Array | undefined;
  return {
    count: own.count,
    rankTolerance,
    dense,
    gram(options) {
      return (gram ??= experimentGram(parameters, kernel, own, (fraction) => {
        checkpoint(options, "Gram matrix", fraction);
      }));
    },
    release() {
      gram = undefined;
    },
    trace() {
      const { count, dimension, values } = own;
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const x = values.subarray(i * dimension, (i + 1) * dimension);
        sum += kernel === undefined ? (gram?.[i * (count + 1)] ?? 0) : kernel.evaluate(x, x) / count;
      }
      return sum;
    },
    atPoints(make) {
      const remember = () =>
        rememberLast((values, dimension) =>
          make(kernelMatrix(given(kernel), { values, dimension, count: values.length / dimension }, own)),
        );
      const remembered = { grid: remember(), test: remember() };
      return ({ places }, place) => {
        const points = places[place];
        if (points === undefined) throw new Error(`The request names no points for the ${place}.`);
        return remembered[place](points.values, points.dimension);
      };
    },
  };
}

function given(kernel: Kernel | undefined): Kernel {
  if (kernel === undefined) throw new Error("A given Gram matrix says nothing of the kernel off the data.");
  return kernel;
}
