import { automaticSymmetryTolerance, checkSymmetry, gramFromMatrix } from "../theory/kernels/givenMatrix.js";
import { gramMatrix, type MatrixProgress } from "../theory/kernels/gramMatrix.js";
import type { Kernel } from "../theory/kernels/registry.js";
import type { Points } from "../theory/points.js";
import { isFormula, isGivenMatrix } from "./experimentKernel.js";
import { ExperimentError, type PathStep } from "./issue.js";
import type { KernelParameters } from "./kernelSchema.js";

/**
 * G of an experiment's inputs. What users wrote themselves, a formula or a matrix, is checked for finite and symmetric
 * values.
 */
export function experimentGram(
  parameters: KernelParameters,
  kernel: Kernel | undefined,
  inputs: Points,
  progress?: MatrixProgress,
): Float64Array {
  if (isGivenMatrix(parameters)) {
    const values = Float64Array.from(parameters.matrix.flat());
    requireSymmetric(values, inputs, ["problem", "kernel", "matrix"]);
    return gramFromMatrix(values, inputs.count);
  }
  if (kernel === undefined) throw new Error(`The kernel ${parameters.kind} was not made.`);
  if (!isFormula(parameters)) return gramMatrix(kernel, inputs, progress);
  const values = allPairs(kernel, inputs, ["problem", "kernel", "formula"], progress);
  requireSymmetric(values, inputs, ["problem", "kernel", "formula"]);
  return gramFromMatrix(values, inputs.count);
}

/** g at every pair of inputs; neither symmetric nor finite values are taken for granted. */
function allPairs(kernel: Kernel, inputs: Points, path: readonly PathStep[], progress?: MatrixProgress): Float64Array {
  const { count, dimension } = inputs;
  const points = Array.from({ length: count }, (_, i) => inputs.values.subarray(i * dimension, (i + 1) * dimension));
  const values = new Float64Array(count * count);
  for (const [row, x] of points.entries()) {
    progress?.(row / count);
    for (const [column, t] of points.entries()) {
      const value = kernel.evaluate(x, t);
      if (!Number.isFinite(value)) {
        throw fault(
          "notFinite",
          path,
          `is ${value} at x = ${point(inputs, row)}, t = ${point(inputs, column)}; a kernel must be finite at every pair of inputs.`,
        );
      }
      values[row * count + column] = value;
    }
  }
  return values;
}

function requireSymmetric(values: Float64Array, inputs: Points, path: readonly PathStep[]): void {
  const pair = checkSymmetry(values, inputs.count, automaticSymmetryTolerance);
  if (pair === undefined) return;
  const { row, column, difference } = pair;
  throw fault(
    "notSymmetric",
    path,
    `is not symmetric: g(x_${row}, x_${column}) and g(x_${column}, x_${row}), counting from 0, differ by ` +
      `${Number(difference.toPrecision(4))} (x_${row} = ${point(inputs, row)}, x_${column} = ` +
      `${point(inputs, column)}).`,
  );
}

function point({ dimension, values }: Points, index: number): string {
  const coordinates = Array.from(values.subarray(index * dimension, (index + 1) * dimension));
  return dimension === 1
    ? String(coordinates[0])
    : `(${coordinates.slice(0, 4).join(", ")}${dimension > 4 ? ", …" : ""})`;
}

function fault(code: string, path: readonly PathStep[], text: string): ExperimentError {
  return new ExperimentError([{ severity: "error", code, path, text }]);
}
