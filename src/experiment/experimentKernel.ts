import { kernelFromFunction } from "../theory/kernels/kernelFromFunction.js";
import { createKernel, type Kernel } from "../theory/kernels/registry.js";
import { compileKernelFormula } from "./expression.js";
import type { KernelParameters } from "./kernelSchema.js";

/** Whether the kernel is known only at the training points, so that there is no fit off the data. */
export function isGivenMatrix(parameters: KernelParameters): parameters is Extract<KernelParameters, { kind: "gram" }> {
  return parameters.kind === "gram";
}

export function isFormula(
  parameters: KernelParameters,
): parameters is Extract<KernelParameters, { kind: "expression" }> {
  return parameters.kind === "expression";
}

/** The key under which a kernel's author wrote it out; none for a kernel that is known by name. */
export function writtenAt(parameters: KernelParameters): "formula" | "matrix" | undefined {
  if (isFormula(parameters)) return "formula";
  return isGivenMatrix(parameters) ? "matrix" : undefined;
}

/**
 * The kernel that an experiment names, as a function of two inputs with `dimension` coordinates; undefined for a given
 * Gram matrix.
 * @throws ExpressionError for a formula that cannot be read.
 */
export function experimentKernel(parameters: KernelParameters, dimension: number): Kernel | undefined {
  if (isGivenMatrix(parameters)) return undefined;
  return isFormula(parameters)
    ? kernelFromFunction(compileKernelFormula(parameters.formula, dimension), "expression")
    : createKernel(parameters);
}
