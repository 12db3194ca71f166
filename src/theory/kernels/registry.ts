import { TheoryError } from "../errors.js";
import { brownianBridge } from "./brownianBridge.js";
import { brownianMotion } from "./brownianMotion.js";
import { cubicSpline } from "./cubicSpline.js";
import { exponential } from "./exponential.js";
import { gaussian } from "./gaussian.js";
import type { Kernel } from "./kernel.js";
import type { KernelFamily } from "./kernelFamily.js";
import { matern } from "./matern.js";
import { periodic } from "./periodic.js";
import { polynomial } from "./polynomial.js";
import { reluNngp, reluNtk } from "./reluNetwork.js";

export type { Kernel } from "./kernel.js";

/** Every kernel family, in the order in which they are offered: adding one is a file and a line here. */
const families = {
  cubicSpline,
  brownianBridge,
  brownianMotion,
  gaussian,
  exponential,
  matern,
  periodic,
  polynomial,
  reluNtk,
  reluNngp,
};

type Families = typeof families;

/** The names of the kernel families. */
export type KernelKind = keyof Families;

/** A kernel by name and parameters. */
export type KernelSpecification = {
  [Kind in KernelKind]: Families[Kind] extends KernelFamily<infer S> ? S : never;
}[KernelKind];

/** The names of the kernel families, in the order of the registry. */
export const kernelKinds = Object.keys(families) as readonly KernelKind[];

/** Whether a kernel is one of the registry: others are known by a formula, or by their values only. */
export function isKernelKind(kind: string): kind is KernelKind {
  return Object.hasOwn(families, kind);
}

/** What the file of a kernel tells of it. */
export function kernelFamily(kind: KernelKind): KernelFamily<KernelSpecification> {
  return families[kind];
}

/**
 * The kernel that a specification names.
 *
 * Errors: `outOfRange` for a kind that is not in the registry, `outOfRange` or `notFinite` for a parameter outside its
 * range.
 */
export function createKernel(specification: KernelSpecification): Kernel {
  const { kind } = specification;
  if (!isKernelKind(kind)) {
    throw new TheoryError(
      "outOfRange",
      `createKernel: there is no kernel “${String(kind)}”; choose one of ${kernelKinds.join(", ")}.`,
    );
  }
  return kernelFamily(kind).create(specification);
}
