/**
 * (shift·I + T)⁻¹ X for a symmetric positive semidefinite tridiagonal T and shift > 0; X is size × columns row-major,
 * and overwritten.
 *
 * shift·I + T = L D Lᵀ without pivoting, which is stable for definite matrices: 8·size·columns operations. A pivot that
 * rounding has pushed to 0 or below, as a shift beneath 2⁻⁵²‖T‖ allows, is taken as 2⁻⁶⁰ of the largest entry.
 */
export function solveTridiagonal(
  diagonal: Float64Array,
  offDiagonal: Float64Array,
  shift: number,
  vectors: Float64Array,
  columns: number,
): void {
  const size = diagonal.length;
  const factors = new Float64Array(size);
  const pivots = new Float64Array(size);
  let largest = shift;
  for (let i = 0; i < size; i++) largest = Math.max(largest, diagonal[i]);
  const smallest = 2 ** -60 * largest;
  for (let i = 0; i < size; i++) {
    const [before, pivot] = i === 0 ? [0, 1] : [offDiagonal[i - 1], pivots[i - 1]];
    factors[i] = before / pivot;
    pivots[i] = Math.max(diagonal[i] + shift - factors[i] * before, smallest);
    if (i === 0) continue;
    for (let c = i * columns; c < (i + 1) * columns; c++) vectors[c] -= factors[i] * vectors[c - columns];
  }
  for (let i = size - 1; i >= 0; i--) {
    const after = i + 1 < size ? factors[i + 1] : 0;
    for (let c = i * columns; c < (i + 1) * columns; c++)
      vectors[c] = vectors[c] / pivots[i] - (after === 0 ? 0 : after * vectors[c + columns]);
  }
}

/** T X for a symmetric tridiagonal T; X is size × columns row-major. */
export function multiplyTridiagonal(
  diagonal: Float64Array,
  offDiagonal: Float64Array,
  vectors: Float64Array,
  columns: number,
): Float64Array {
  const size = diagonal.length;
  const product = new Float64Array(size * columns);
  for (let i = 0; i < size; i++) {
    for (let c = i * columns; c < (i + 1) * columns; c++) {
      product[c] =
        diagonal[i] * vectors[c] +
        (i === 0 ? 0 : offDiagonal[i - 1] * vectors[c - columns]) +
        (i + 1 === size ? 0 : offDiagonal[i] * vectors[c + columns]);
    }
  }
  return product;
}
