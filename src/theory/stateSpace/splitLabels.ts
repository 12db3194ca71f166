import type { SplitLabels } from "../distillation/spectralProblem.js";
import type { DistinctInputs } from "./distinctInputs.js";

/**
 * Labels taken apart into range and null space of G, from the structure of the inputs alone: K × C row-major in both.
 *
 * A point that stands for m inputs gives √m times their mean to the range, and to the null space the m − 1 contrasts
 * (Helmert) √(i/(i + 1)) (mean of the first i − the next), an orthonormal basis of what the mean leaves; inputs where
 * the kernel vanishes go to the null space as they are.
 */
export function splitLabels(
  { count, points, members, starts, vanishing }: DistinctInputs,
  labels: Float64Array,
  outputs: number,
): SplitLabels {
  const rank = points.length;
  const coefficients = new Float64Array(count * outputs);
  for (let j = 0; j < rank; j++) {
    const size = starts[j + 1] - starts[j];
    for (let c = 0; c < outputs; c++) {
      let mean = labels[members[starts[j]] * outputs + c];
      for (let i = 1; i < size; i++) {
        const value = labels[members[starts[j] + i] * outputs + c];
        coefficients[(rank + starts[j] - j + i - 1) * outputs + c] = (mean - value) * Math.sqrt(i / (i + 1));
        mean += (value - mean) / (i + 1);
      }
      coefficients[j * outputs + c] = mean * Math.sqrt(size);
    }
  }
  vanishing.forEach((input, v) => {
    for (let c = 0; c < outputs; c++) coefficients[(members.length + v) * outputs + c] = labels[input * outputs + c];
  });
  return { coefficients, count, outputs, rank };
}
