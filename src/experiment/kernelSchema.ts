import * as z from "zod";
import { kernelKinds } from "../theory/kernels/registry.js";
import { namedKernelSchema } from "./namedKernelSchema.js";
import { formulaKernelSchema, givenMatrixSchema } from "./writtenKernelSchema.js";

const [first, ...others] = kernelKinds.map(namedKernelSchema);

/** The kernels an experiment can name: those of the theory's registry, and two that users write themselves. */
export const kernelSchema = z
  .discriminatedUnion("kind", [first, ...others, formulaKernelSchema, givenMatrixSchema])
  .meta({ title: "kernel", description: "The Green's function g of the regulariser R." });

export type KernelParameters = z.output<typeof kernelSchema>;
