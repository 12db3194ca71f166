import type { GridSpectrum } from "./gridSpectrum.js";
import type { Kernel, KernelInputs } from "./kernel.js";
import { requireParameter, type ParameterTable, type ParameterValues } from "./kernelParameter.js";
import type { KernelStructure } from "./kernelStructure.js";

/** What is told of a kernel whatever its parameters. */
interface FamilyFacts {
  /** What the kernel is called in a sentence: "Brownian bridge". */
  readonly title: string;
  /** Its R or its formula, for people. */
  readonly description: string;
  readonly inputs: KernelInputs;
  /** Whether g has derivatives of every order: eigenvalues then fall faster than any power. */
  readonly smooth: boolean;
  /** The exact spectrum on a uniform grid, where it is known. */
  readonly gridSpectrum?: GridSpectrum;
}

/** A kernel as its file tells it: everything that is said of it anywhere, once. */
export interface KernelDefinition<Kind extends string, Parameters extends ParameterTable> extends FamilyFacts {
  readonly kind: Kind;
  readonly parameters: Parameters;
  /** g itself, for parameters in their ranges. */
  readonly evaluation: (values: ParameterValues<Parameters>) => Omit<Kernel, "kind" | keyof KernelInputs>;
  /** What makes it O(K) on inputs of one coordinate; absent for a kernel whose Gram matrix has to be formed. */
  readonly structure?: (values: ParameterValues<Parameters>) => KernelStructure;
  /** Python lines of the body of `kernel(X, T)`: the matrix g(x_i, t_j) for the rows of X and T; np is NumPy. */
  readonly numpy: (values: ParameterValues<Parameters>) => readonly string[];
}

/** A family of kernels: the parameters that name a member, and how to make it. */
export interface KernelFamily<Specification extends { readonly kind: string }> extends FamilyFacts {
  readonly kind: string;
  readonly parameters: ParameterTable;
  /** Errors: `outOfRange` or `notFinite` for a parameter outside its range. */
  create(specification: Specification): Kernel;
  structure?(specification: Specification): KernelStructure;
  numpy(specification: Specification): readonly string[];
}

/** Turns what a kernel's file tells into its line of the registry. */
export function defineKernel<const Kind extends string, const Parameters extends ParameterTable>(
  definition: KernelDefinition<Kind, Parameters>,
): KernelFamily<{ readonly kind: Kind } & ParameterValues<Parameters>> {
  const { kind, parameters, inputs, evaluation } = definition;
  return {
    ...definition,
    create(specification) {
      for (const key of Object.keys(parameters)) requireParameter(kind, key, parameters[key], specification[key]);
      return { kind, ...inputs, ...evaluation(specification) };
    },
  };
}
