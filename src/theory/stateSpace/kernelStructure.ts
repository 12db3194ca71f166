import type { Points } from "../points.js";
import { requirePoints } from "../kernels/gramMatrix.js";
import { negligibleVariance } from "../kernels/markovKernel.js";
import { isKernelKind, kernelFamily, type KernelSpecification } from "../kernels/registry.js";
import { distinctInputs } from "./distinctInputs.js";
import { MarkovChain } from "./markovChain.js";
import { SplineSpace } from "./splineSpace.js";
import { StateSpaceGram } from "./stateSpaceGram.js";

/**
 * Gaps of the cubic spline whose fourth powers, times a few thousand, would be subnormal; only next to 0 are there such
 * numbers.
 */
const negligibleGap = 2 ** -250;

/** A kernel by name, or one that has none. */
export interface NamedKernel {
  readonly kind: string;
  readonly lengthScale?: number | undefined;
}

/**
 * The O(K) structure of a kernel on given inputs, in any order and with repetitions; undefined for kernels that have
 * none, and for inputs of several coordinates.
 *
 * O(K log K) once. Errors: `notFinite`, `shapeMismatch`, `outsideDomain`, `outOfRange` for a parameter.
 */
export function structuredGram(kernel: NamedKernel, inputs: Points): StateSpaceGram | undefined {
  if (inputs.dimension !== 1 || !isNamed(kernel)) return undefined;
  const family = kernelFamily(kernel.kind);
  if (family.structure === undefined) return undefined;
  const scalar = family.create(kernel);
  requirePoints("structuredGram", scalar, inputs);
  const structure = family.structure(kernel);
  switch (structure.space) {
    case "cubicSpline": {
      const distinct = distinctInputs(
        inputs.values,
        (x) => x < negligibleGap || x === 1,
        (x, t) => t - x < negligibleGap,
      );
      return new StateSpaceGram(scalar, distinct, new SplineSpace(distinct));
    }
    case "markovChain": {
      const { process } = structure;
      const distinct = distinctInputs(
        inputs.values,
        process.vanishes,
        (x, t) => process.innovation(x, t) < negligibleVariance,
      );
      return new StateSpaceGram(scalar, distinct, new MarkovChain(process, distinct));
    }
  }
}

function isNamed(kernel: NamedKernel): kernel is KernelSpecification {
  return isKernelKind(kernel.kind);
}
