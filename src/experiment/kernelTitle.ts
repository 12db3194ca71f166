import { kernelSchema, type KernelParameters } from "./kernelSchema.js";

/** What a kernel is called in a sentence, from the parameter table: "Gaussian", "cubic spline". */
export function kernelTitle({ kind }: KernelParameters): string {
  const option = kernelSchema.options.find(({ shape }) => shape.kind.value === kind);
  return option?.shape.kind.meta()?.title ?? kind;
}
