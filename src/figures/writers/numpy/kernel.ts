import { isFormula, isGivenMatrix } from "../../../experiment/experimentKernel.js";
import type { KernelParameters } from "../../../experiment/kernelSchema.js";
import { numpyPair } from "../../../theory/kernels/numpy.js";
import { kernelFamily } from "../../../theory/kernels/registry.js";
import { numpyFormula } from "./formula.js";

/** Lines of the body of `kernel(X, T)`: the matrix g(x_i, t_j) for the rows of X and T. */
export function numpyKernel(kernel: KernelParameters, dimension: number): readonly string[] {
  if (isGivenMatrix(kernel)) return ['raise ValueError("this kernel is known at the training inputs only")'];
  if (isFormula(kernel))
    return [...coordinates(dimension), `return ${numpyFormula(kernel.formula)} + np.zeros((len(X), len(T)))`];
  return kernelFamily(kernel.kind).numpy(kernel);
}

function coordinates(dimension: number): string[] {
  return [
    ...(dimension === 1 ? [numpyPair] : []),
    ...Array.from({ length: dimension }, (_, j) => `x${j + 1}, t${j + 1} = X[:, ${j}, None], T[:, ${j}]`),
  ];
}
