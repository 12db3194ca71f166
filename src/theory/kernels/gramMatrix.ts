import { TheoryError } from "../errors.js";
import type { Points } from "../points.js";
import { requireCount, requireFinite, requireLength } from "../requirements.js";
import type { Kernel } from "./kernel.js";

/**
 * Cross-kernel matrix: entry (i, j) is g(x_i, t_j), without the 1/K.
 *
 * `rows` holds the x_i, `columns` the t_j; the result is rows.count × columns.count, row-major. One evaluation an entry, no allocation
 * an entry. Errors: `shapeMismatch`, `notFinite`, `outsideDomain` for points the kernel cannot take, `overflow` when a value is not finite.
 */
export function kernelMatrix(kernel: Kernel, rows: Points, columns: Points): Float64Array {
  requirePoints("kernelMatrix", kernel, rows);
  requirePoints("kernelMatrix", kernel, columns);
  if (rows.dimension !== columns.dimension) {
    throw new TheoryError("shapeMismatch", `kernelMatrix: the rows have ${rows.dimension} coordinates and the columns ${columns.dimension}; `
      + "both must have the same.", { rows: rows.dimension, columns: columns.dimension });
  }
  const matrix = new Float64Array(rows.count * columns.count);
  fill(kernel, rows, columns, matrix, () => 0);
  requireValues(kernel, matrix);
  return matrix;
}

/**
 * Gram matrix G = g/K of K points: G[j,k] = g(x_j, x_k)/K, K × K row-major, exactly symmetric.
 *
 * K(K+1)/2 evaluations. Errors: as `kernelMatrix`.
 */
export function gramMatrix(kernel: Kernel, points: Points): Float64Array {
  requirePoints("gramMatrix", kernel, points);
  const count = points.count;
  const matrix = new Float64Array(count * count);
  fill(kernel, points, points, matrix, (row) => row);
  for (let i = 0; i < count; i++) {
    for (let j = i; j < count; j++) {
      const value = matrix[i * count + j] / count;
      matrix[i * count + j] = value;
      matrix[j * count + i] = value;
    }
  }
  requireValues(kernel, matrix);
  return matrix;
}

function fill(kernel: Kernel, rows: Points, columns: Points, matrix: Float64Array, firstColumn: (row: number) => number): void {
  const width = columns.count;
  if (rows.dimension === 1 && kernel.evaluateScalar !== undefined) {
    for (let i = 0; i < rows.count; i++) {
      const x = rows.values[i];
      for (let j = firstColumn(i); j < width; j++) {
        matrix[i * width + j] = kernel.evaluateScalar(x, columns.values[j]);
      }
    }
    return;
  }
  const x = split(rows);
  const t = rows === columns ? x : split(columns);
  for (let i = 0; i < rows.count; i++) {
    for (let j = firstColumn(i); j < width; j++) {
      matrix[i * width + j] = kernel.evaluate(x[i], t[j]);
    }
  }
}

function split({ count, dimension, values }: Points): Float64Array[] {
  return Array.from({ length: count }, (_, i) => values.subarray(i * dimension, (i + 1) * dimension));
}

/** Throws unless a kernel can take the points: `shapeMismatch`, `notFinite`, `outsideDomain`. */
export function requirePoints(operation: string, kernel: Kernel, { count, dimension, values }: Points): void {
  requireCount(operation, "points.count", count, 1);
  requireLength(operation, "points.values", values, count * dimension);
  requireFinite(operation, "points.values", values);
  if (kernel.dimension !== "any" && kernel.dimension !== dimension) {
    throw new TheoryError("shapeMismatch", `${operation}: the points have ${dimension} coordinates and the kernel “${kernel.kind}” takes `
      + `${kernel.dimension}. Choose another kernel or other inputs.`, { dimension, expected: kernel.dimension });
  }
  if (kernel.excludesOrigin === true) requireDirections(operation, kernel, values, dimension);
  if (kernel.domain === undefined) return;
  const [low, high] = kernel.domain;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low || value > high) {
      throw new TheoryError("outsideDomain", `${operation}: point ${i} is ${value}, outside [${low}, ${high}] where the kernel `
        + `“${kernel.kind}” is defined. Rescale the inputs or choose another kernel.`, { index: i, value, low, high });
    }
  }
}

function requireDirections(operation: string, kernel: Kernel, values: Float64Array, dimension: number): void {
  for (let i = 0; i < values.length; i += dimension) {
    if (values.subarray(i, i + dimension).every((value) => value === 0)) {
      throw new TheoryError("outsideDomain", `${operation}: point ${i / dimension} is 0, which has no direction, and the kernel “${kernel.kind}” sees directions only. `
        + "Remove it or add a constant coordinate to all inputs.", { index: i / dimension });
    }
  }
}

function requireValues(kernel: Kernel, matrix: Float64Array): void {
  for (let i = 0; i < matrix.length; i++) {
    if (!Number.isFinite(matrix[i])) {
      throw new TheoryError("overflow", `kernelMatrix: the kernel “${kernel.kind}” gives ${matrix[i]} at entry ${i}; it must be a finite `
        + "number for all inputs. Rescale the inputs.", { index: i, value: matrix[i] });
    }
  }
}
