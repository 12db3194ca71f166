import { norm } from "./norm.js";
import { multiplyTransposed } from "./multiply.js";
import type { SymmetricProduct } from "./symmetricProduct.js";

/**
 * Once what a product adds to the space is this much smaller than the product itself, per unknown, it is rounding: the
 * space is invariant.
 */
const roundingOfProduct = 4 * 2 ** -52;

/**
 * The Krylov space of a symmetric A and a start vector, with an orthonormal basis q_1, q_2, … in which A is
 * tridiagonal:
 *
 *     A q_j = β_{j−1} q_{j−1} + α_j q_j + β_j q_{j+1},     q_1 = start/‖start‖
 *
 * Every new vector is orthogonalised twice against all earlier ones (Lanczos 1950; "twice is enough", Parlett 1998):
 * the basis stays orthonormal to a small multiple of size·2⁻⁵², so that no Ritz value comes up a second time. A step
 * costs one product and 8·size·steps operations; the basis is kept.
 */
export class Lanczos {
  /** ‖start‖; 0 means that there is no space. */
  readonly startNorm: number;
  /** α_1 … α_k. */
  readonly diagonal: number[] = [];
  /** β_1 … β_k; the last one leads out of the space. */
  readonly offDiagonal: number[] = [];
  /** Whether the space is invariant under A, so that everything said in it is exact. */
  exhausted: boolean;
  private basis: Float64Array;
  private readonly size: number;

  constructor(
    start: Float64Array,
    private readonly product: SymmetricProduct,
  ) {
    this.size = start.length;
    this.startNorm = norm(start);
    this.exhausted = this.startNorm === 0;
    this.basis = new Float64Array(8 * this.size);
    for (let i = 0; i < this.size; i++) this.basis[i] = this.exhausted ? 0 : start[i] / this.startNorm;
  }

  /** k, the dimension of the space. */
  get steps(): number {
    return this.diagonal.length;
  }

  /** Adds one dimension, unless the space is invariant. */
  step(): void {
    if (this.exhausted) return;
    const { size, steps } = this;
    this.reserve(steps + 2);
    const { basis } = this;
    const next = basis.subarray((steps + 1) * size, (steps + 2) * size);
    this.product(basis.subarray(steps * size, (steps + 1) * size), next);
    const length = norm(next);
    const alpha = this.removeFrom(next) + this.removeFrom(next);
    const beta = norm(next);
    this.diagonal.push(alpha);
    if (!(beta > roundingOfProduct * size * length) || steps + 1 === size) {
      this.offDiagonal.push(0);
      this.exhausted = true;
      return;
    }
    this.offDiagonal.push(beta);
    for (let i = 0; i < size; i++) next[i] /= beta;
  }

  /** Q X: the vectors whose coordinates in the basis are the rows of X (vectors × k, row-major); vectors × size. */
  combine(coordinates: Float64Array, vectors: number): Float64Array {
    const { size, steps } = this;
    const result = new Float64Array(vectors * size);
    for (let v = 0; v < vectors; v++)
      addRows(
        this.basis,
        size,
        coordinates.subarray(v * steps, (v + 1) * steps),
        steps,
        1,
        result.subarray(v * size, (v + 1) * size),
      );
    return result;
  }

  /** w ← w − Q Qᵀ w over the basis so far; returns the last component taken away. */
  private removeFrom(vector: Float64Array): number {
    const count = this.steps + 1;
    const components = multiplyTransposed(this.basis.subarray(0, count * this.size), count, vector, 1, this.size);
    addRows(this.basis, this.size, components, count, -1, vector);
    return components[count - 1];
  }

  private reserve(vectors: number): void {
    if (this.basis.length >= vectors * this.size) return;
    const larger = new Float64Array(Math.min(2 * (vectors - 1), vectors + 32) * this.size);
    larger.set(this.basis);
    this.basis = larger;
  }
}

/** vector ← vector + sign·Σ_j factors_j·row_j, four rows in one pass over the vector. */
function addRows(
  rows: Float64Array,
  size: number,
  factors: Float64Array,
  count: number,
  sign: 1 | -1,
  vector: Float64Array,
): void {
  let j = 0;
  for (; j + 3 < count; j += 4) {
    const [r0, r1, r2, r3] = [j * size, (j + 1) * size, (j + 2) * size, (j + 3) * size];
    const [f0, f1, f2, f3] = [sign * factors[j], sign * factors[j + 1], sign * factors[j + 2], sign * factors[j + 3]];
    for (let i = 0; i < size; i++)
      vector[i] += f0 * rows[r0 + i] + f1 * rows[r1 + i] + (f2 * rows[r2 + i] + f3 * rows[r3 + i]);
  }
  for (; j < count; j++) {
    const [row, factor] = [j * size, sign * factors[j]];
    for (let i = 0; i < size; i++) vector[i] += factor * rows[row + i];
  }
}
