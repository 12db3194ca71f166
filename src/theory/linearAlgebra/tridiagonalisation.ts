/** A = Q T Qᵀ with T tridiagonal; Q is kept as reflectors. */
export interface Tridiagonalisation {
  readonly size: number;
  /** In the matrix's unit. */
  readonly diagonal: Float64Array;
  /** size − 1 entries. */
  readonly offDiagonal: Float64Array;
  /** Qᵀ X for X size × columns row-major; a new array of the same shape. */
  toTridiagonal(vectors: Float64Array, columns: number): Float64Array;
  /** Q X. */
  fromTridiagonal(vectors: Float64Array, columns: number): Float64Array;
}
