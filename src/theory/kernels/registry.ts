import { TheoryError } from "../errors.js";
import { brownianBridge } from "./brownianBridge.js";
import { brownianMotion } from "./brownianMotion.js";
import { cubicSpline } from "./cubicSpline.js";
import { exponential } from "./exponential.js";
import { gaussian } from "./gaussian.js";
import type { Kernel, KernelFamily } from "./kernel.js";
import { matern } from "./matern.js";
import { periodic } from "./periodic.js";
import { polynomial } from "./polynomial.js";
import { reluNngp, reluNtk } from "./reluNetwork.js";

export type { Kernel } from "./kernel.js";

/** Every kernel family: adding one is a file and a line here. */
const families = {
  brownianBridge,
  brownianMotion,
  cubicSpline,
  exponential,
  gaussian,
  matern,
  periodic,
  polynomial,
  reluNngp,
  reluNtk,
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

/**
 * The kernel that a specification names.
 *
 * Errors: `outOfRange` for a kind that is not in the registry, and whatever the family says of its parameters.
 */
export function createKernel(specification: KernelSpecification): Kernel {
  const family: KernelFamily<KernelSpecification> | undefined = Object.hasOwn(families, specification.kind)
    ? families[specification.kind]
    : undefined;
  if (family === undefined) {
    throw new TheoryError(
      "outOfRange",
      `createKernel: there is no kernel “${specification.kind}”; choose one of ${kernelKinds.join(", ")}.`,
    );
  }
  return family.create(specification);
}
