import type { Points } from "../points.js";
import { requirePoints } from "../kernels/gramMatrix.js";
import { createKernel, type KernelSpecification } from "../kernels/registry.js";
import { distinctInputs } from "./distinctInputs.js";
import { MarkovChain } from "./markovChain.js";
import {
  markovBridge,
  markovExponential,
  markovMotion,
  negligibleVariance,
  type MarkovKernel,
} from "./markovKernel.js";
import { SplineSpace } from "./splineSpace.js";
import { StateSpaceGram } from "./stateSpaceGram.js";

/**
 * Gaps of the cubic spline whose fourth powers, times a few thousand, would be subnormal; only next to 0 are there such
 * numbers.
 */
const negligibleGap = 2 ** -250;

/** A kernel by name; what is no 1-D Green's function of the list below has no structure here. */
export interface NamedKernel {
  readonly kind: string;
  readonly lengthScale?: number | undefined;
}

/**
 * The O(K) structure of a kernel on given inputs, in any order and with repetitions: cubic spline, Brownian bridge,
 * Brownian motion, and the exponential kernel in one dimension. undefined for every other kernel, and for inputs of
 * several coordinates.
 *
 * O(K log K) once. Errors: `notFinite`, `shapeMismatch`, `outsideDomain`, `outOfRange` for the length scale.
 */
export function structuredGram(kernel: NamedKernel, inputs: Points): StateSpaceGram | undefined {
  const specification = specificationOf(kernel);
  if (specification === undefined || inputs.dimension !== 1) return undefined;
  const scalar = createKernel(specification);
  requirePoints("structuredGram", scalar, inputs);
  if (specification.kind === "cubicSpline") {
    const distinct = distinctInputs(
      inputs.values,
      (x) => x < negligibleGap || x === 1,
      (x, t) => t - x < negligibleGap,
    );
    return new StateSpaceGram(scalar, distinct, new SplineSpace(distinct));
  }
  const markov = markovKernel(specification);
  const distinct = distinctInputs(
    inputs.values,
    markov.vanishes,
    (x, t) => markov.innovation(x, t) < negligibleVariance,
  );
  return new StateSpaceGram(scalar, distinct, new MarkovChain(markov, distinct));
}

type StructuredSpecification = Extract<
  KernelSpecification,
  { readonly kind: "cubicSpline" | "brownianBridge" | "brownianMotion" | "exponential" }
>;

function specificationOf({ kind, lengthScale }: NamedKernel): StructuredSpecification | undefined {
  if (kind === "cubicSpline" || kind === "brownianBridge" || kind === "brownianMotion") return { kind };
  if (kind === "exponential" && lengthScale !== undefined) return { kind, lengthScale };
  return undefined;
}

function markovKernel(specification: Exclude<StructuredSpecification, { readonly kind: "cubicSpline" }>): MarkovKernel {
  if (specification.kind === "exponential") return markovExponential(specification.lengthScale);
  return specification.kind === "brownianBridge" ? markovBridge : markovMotion;
}
