/**
 * Matrix product A B: A is rows × inner, B is inner × columns, all row-major.
 *
 * Four rows of B are added to a row of the result at a time: each pass over it then does four multiplications for one
 * load and one store.
 */
export function multiply(a: Float64Array, rows: number, b: Float64Array, inner: number, columns: number): Float64Array {
  const product = new Float64Array(rows * columns);
  let k = 0;
  for (; k + 3 < inner; k += 4) {
    const [b0, b1, b2, b3] = [k * columns, (k + 1) * columns, (k + 2) * columns, (k + 3) * columns];
    for (let i = 0; i < rows; i++) {
      const at = i * inner + k;
      const [a0, a1, a2, a3] = [a[at], a[at + 1], a[at + 2], a[at + 3]];
      const out = i * columns;
      for (let j = 0; j < columns; j++) {
        product[out + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + (a2 * b[b2 + j] + a3 * b[b3 + j]);
      }
    }
  }
  for (; k < inner; k++) {
    for (let i = 0; i < rows; i++) {
      const factor = a[i * inner + k];
      for (let j = 0; j < columns; j++) product[i * columns + j] += factor * b[k * columns + j];
    }
  }
  return product;
}

/**
 * Matrix product A Bᵀ: A is rows × inner, B is columns × inner, all row-major; entry (i, j) is the inner product of two
 * rows.
 *
 * Two rows of A meet four rows of B at a time: eight sums run in parallel on six loads.
 */
export function multiplyTransposed(
  a: Float64Array,
  rows: number,
  b: Float64Array,
  columns: number,
  inner: number,
): Float64Array {
  const product = new Float64Array(rows * columns);
  const blockRows = rows - (rows % 2);
  const blockColumns = columns - (columns % 4);
  for (let i = 0; i < blockRows; i += 2) {
    for (let j = 0; j < blockColumns; j += 4)
      tile(a, i * inner, b, j * inner, inner, product, i * columns + j, columns);
    for (let j = blockColumns; j < columns; j++) {
      product[i * columns + j] = dot(a, i * inner, b, j * inner, inner);
      product[(i + 1) * columns + j] = dot(a, (i + 1) * inner, b, j * inner, inner);
    }
  }
  for (let i = blockRows; i < rows; i++) {
    for (let j = 0; j < columns; j++) product[i * columns + j] = dot(a, i * inner, b, j * inner, inner);
  }
  return product;
}

function tile(
  a: Float64Array,
  a0: number,
  b: Float64Array,
  b0: number,
  inner: number,
  product: Float64Array,
  out: number,
  columns: number,
): void {
  const a1 = a0 + inner;
  const b1 = b0 + inner;
  const b2 = b1 + inner;
  const b3 = b2 + inner;
  let [s0, s1, s2, s3, t0, t1, t2, t3] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < inner; k++) {
    const s = a[a0 + k];
    const t = a[a1 + k];
    let value = b[b0 + k];
    s0 += s * value;
    t0 += t * value;
    value = b[b1 + k];
    s1 += s * value;
    t1 += t * value;
    value = b[b2 + k];
    s2 += s * value;
    t2 += t * value;
    value = b[b3 + k];
    s3 += s * value;
    t3 += t * value;
  }
  product[out] = s0;
  product[out + 1] = s1;
  product[out + 2] = s2;
  product[out + 3] = s3;
  product[out + columns] = t0;
  product[out + columns + 1] = t1;
  product[out + columns + 2] = t2;
  product[out + columns + 3] = t3;
}

function dot(a: Float64Array, a0: number, b: Float64Array, b0: number, inner: number): number {
  let sum = 0;
  for (let k = 0; k < inner; k++) sum += a[a0 + k] * b[b0 + k];
  return sum;
}

/** Transpose of a row-major rows × columns matrix. */
export function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(matrix.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) result[j * rows + i] = matrix[i * columns + j];
  }
  return result;
}
