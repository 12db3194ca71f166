import type { NumberParameter } from "./kernelParameter.js";

/** ℓ > 0, in the units of the inputs: the parameter that most kernels have. */
export const lengthScaleParameter: NumberParameter = {
  name: "length scale",
  symbol: "ℓ",
  unit: "input units",
  range: { exclusiveMinimum: 0 },
  scale: "logarithmic",
  softRange: [0.005, 5],
  suggestion: 0.1,
  help: "The distance over which the kernel falls off.",
};
