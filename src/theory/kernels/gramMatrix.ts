import { TheoryError } from "../errors.js";
import type { Points } from "../points.js";
import { requireCount, requireFinite, requireLength } from "../requirements.js";
import type { Kernel } from "./kernel.js";
import { pairRows } from "./pairNumbers.js";

/** Told how much of a matrix is done; what it throws ends the work. */
export type MatrixProgress = (fraction: number) => void;

/** A block of rows has about this many entries: a millisecond or a few. */
const blockEntries = 2 ** 18;

/**
 * Cross-kernel matrix: entry (i, j) is g(x_i, t_j), without the 1/K.
 *
 * `rows` holds the x_i, `columns` the t_j; the result is rows.count × columns.count, row-major. One evaluation an
 * entry, no allocation an entry. Errors: `shapeMismatch`, `notFinite`, `outsideDomain` for points the kernel cannot
 * take, `overflow` when a value is not finite.
 */
export function kernelMatrix(kernel: Kernel, rows: Points, columns: Points, progress?: MatrixProgress): Float64Array {
  requirePoints("kernelMatrix", kernel, rows);
  requirePoints("kernelMatrix", kernel, columns);
  if (rows.dimension !== columns.dimension) {
    throw new TheoryError(
      "shapeMismatch",
      `kernelMatrix: the rows have ${rows.dimension} coordinates and the columns ${columns.dimension}; ` +
        "both must have the same.",
      { rows: rows.dimension, columns: columns.dimension },
    );
  }
  const matrix = new Float64Array(rows.count * columns.count);
  const fillRow = rowFiller(kernel, rows, columns);
  inBlocks(rows.count, columns.count, progress, (i) => {
    fillRow(i, 0, matrix.subarray(i * columns.count, (i + 1) * columns.count));
    requireValues(kernel, matrix, i * columns.count, (i + 1) * columns.count);
  });
  return matrix;
}

/**
 * Gram matrix G = g/K of K points: G[j,k] = g(x_j, x_k)/K, K × K row-major, exactly symmetric.
 *
 * K(K+1)/2 evaluations. Errors: as `kernelMatrix`.
 */
export function gramMatrix(kernel: Kernel, points: Points, progress?: MatrixProgress): Float64Array {
  requirePoints("gramMatrix", kernel, points);
  const count = points.count;
  const matrix = new Float64Array(count * count);
  const fillRow = rowFiller(kernel, points, points);
  inBlocks(count, count, progress, (i) => {
    const row = matrix.subarray(i * count, (i + 1) * count);
    fillRow(i, i, row);
    requireValues(kernel, matrix, i * count + i, (i + 1) * count);
    for (let j = i; j < count; j++) row[j] /= count;
  });
  mirror(matrix, count);
  return matrix;
}

function inBlocks(
  rows: number,
  columns: number,
  progress: MatrixProgress | undefined,
  fillRow: (row: number) => void,
): void {
  const block = Math.max(1, Math.round(blockEntries / columns));
  for (let from = 0; from < rows; from += block) {
    progress?.(from / rows);
    for (let i = from; i < Math.min(rows, from + block); i++) fillRow(i);
  }
}

/** Writes g(x_row, t_j) for j from `from` on. */
type RowFiller = (row: number, from: number, into: Float64Array) => void;

function rowFiller(kernel: Kernel, rows: Points, columns: Points): RowFiller {
  const { evaluateScalar, pairs } = kernel;
  if (rows.dimension === 1 && evaluateScalar !== undefined) {
    const [x, t] = [rows.values, columns.values];
    return (row, from, into) => {
      for (let j = from; j < into.length; j++) into[j] = evaluateScalar(x[row], t[j]);
    };
  }
  const numbers = pairs === undefined ? undefined : pairRows(pairs, rows, columns);
  if (pairs !== undefined && numbers !== undefined) {
    return (row, from, into) => {
      numbers(row, from, into);
      for (let j = from; j < into.length; j++) into[j] = pairs.value(into[j]);
    };
  }
  const x = split(rows);
  const t = rows === columns ? x : split(columns);
  return (row, from, into) => {
    for (let j = from; j < into.length; j++) into[j] = kernel.evaluate(x[row], t[j]);
  };
}

/** Copies what is above the diagonal to below it, square by square, so that both stay in the cache. */
function mirror(matrix: Float64Array, count: number): void {
  const side = 32;
  for (let rows = 0; rows < count; rows += side) {
    for (let columns = rows; columns < count; columns += side) {
      const [lastRow, lastColumn] = [Math.min(count, rows + side), Math.min(count, columns + side)];
      for (let i = rows; i < lastRow; i++) {
        for (let j = Math.max(columns, i + 1); j < lastColumn; j++) matrix[j * count + i] = matrix[i * count + j];
      }
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
    throw new TheoryError(
      "shapeMismatch",
      `${operation}: the points have ${dimension} coordinates and the kernel “${kernel.kind}” takes ` +
        `${kernel.dimension}. Choose another kernel or other inputs.`,
      { dimension, expected: kernel.dimension },
    );
  }
  if (kernel.excludesOrigin === true) requireDirections(operation, kernel, values, dimension);
  if (kernel.domain === undefined) return;
  const [low, high] = kernel.domain;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low || value > high) {
      throw new TheoryError(
        "outsideDomain",
        `${operation}: point ${i} is ${value}, outside [${low}, ${high}] where the kernel ` +
          `“${kernel.kind}” is defined. Rescale the inputs or choose another kernel.`,
        { index: i, value, low, high },
      );
    }
  }
}

function requireDirections(operation: string, kernel: Kernel, values: Float64Array, dimension: number): void {
  for (let i = 0; i < values.length; i += dimension) {
    if (values.subarray(i, i + dimension).every((value) => value === 0)) {
      throw new TheoryError(
        "outsideDomain",
        `${operation}: point ${i / dimension} is 0, which has no direction, and the kernel “${kernel.kind}” sees directions only. ` +
          "Remove it or add a constant coordinate to all inputs.",
        { index: i / dimension },
      );
    }
  }
}

function requireValues(kernel: Kernel, matrix: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    if (!Number.isFinite(matrix[i])) {
      throw new TheoryError(
        "overflow",
        `kernelMatrix: the kernel “${kernel.kind}” gives ${matrix[i]} at entry ${i}; it must be a finite ` +
          "number for all inputs. Rescale the inputs.",
        { index: i, value: matrix[i] },
      );
    }
  }
}
