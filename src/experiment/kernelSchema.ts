import * as z from "zod";
import { parameter } from "./parameter.js";

const lengthScale = parameter(z.number().positive(), {
  name: "length scale", symbol: "ℓ", unit: "input units", group: "Kernel", control: "slider", scale: "logarithmic",
  softRange: [0.005, 5], suggestion: 0.1,
  help: "Distance over which the kernel falls to e^(−1/2) of its peak.",
});

const kind = <K extends string>(value: K, title: string, description: string) => z.literal(value).meta({ title, description });

/** The kernels an experiment can name. A new kernel is a line here and a line in the theory's registry. */
export const kernelSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: kind("cubicSpline", "cubic spline", "R(f) = ∫₀¹ f″(x)² dx with f = f″ = 0 at 0 and 1.") }),
  z.strictObject({ kind: kind("brownianBridge", "Brownian bridge", "R(f) = ∫₀¹ f′(x)² dx with f = 0 at 0 and 1; g = min(x, t) − x t.") }),
  z.strictObject({ kind: kind("gaussian", "Gaussian", "g = exp(−|x − t|² / (2 ℓ²))."), lengthScale }),
]).meta({ title: "kernel", description: "The Green's function g of the regulariser R." });

export type KernelParameters = z.output<typeof kernelSchema>;
