/**
 * What an O(K) structure of a kernel on given inputs offers, in place of the K × K Gram matrix G = g(x_j, x_k)/K.
 *
 * All arrays are row-major and in the caller's order of inputs; repeated inputs and inputs where the kernel vanishes
 * are ordinary.
 */
export interface StructuredGram {
  /** K. */
  readonly count: number;
  /** For the report: "state space, cubic spline". */
  readonly method: string;
  /** Dimension of the null space of G: repeated inputs and inputs where the kernel vanishes. */
  readonly nullity: number;
  /**
   * The nonzero eigenvalues of G lie between these two, whatever the rounding; the lower one can be far from the
   * smallest.
   */
  readonly eigenvalueBounds: readonly [number, number];
  /** G X for K × columns values X. O(K·columns), each entry to a few K·2⁻⁵³ of |G| |X|. */
  multiply(vectors: Float64Array, columns: number): Float64Array;
  /**
   * (cI + G)⁻¹ X for c > 0: c times the result is right to a small multiple of 2⁻⁵³‖X‖, however small c is.
   * O(K·columns).
   */
  solve(multiplier: number, vectors: Float64Array, columns: number): Float64Array;
  /**
   * G (cI + G)⁻¹ X, the fit's values on the data: right to a small multiple of 2⁻⁵³‖X‖, and of 2⁻⁵³‖X‖/c where c is
   * large. O(K·columns).
   */
  fit(multiplier: number, vectors: Float64Array, columns: number): Float64Array;
  /**
   * f(x) = g_xᵀ a at many points x, g_x[k] = g(x, x_k)/K: P × columns from K × columns duals a. O((K + P log
   * K)·columns).
   *
   * Rounding of the duals alone moves f by 2⁻⁵³ Σ_k |g_x[k] a_k|, which grows like d_max/c; `fitAt` has no such loss.
   */
  predict(points: Float64Array, duals: Float64Array, columns: number): Float64Array;
  /**
   * f(x) = g_xᵀ (cI + G)⁻¹ X at many points, straight from the targets X. Off the data, column y is right to a small
   * multiple of 2⁻⁵³ √(g(x,x) yᵀ(cI + G)⁻¹y/K): relative to the norm of f and to ‖r‖²/c, where duals lose d_max/c.
   */
  fitAt(points: Float64Array, multiplier: number, targets: Float64Array, columns: number): Float64Array;
  /** tr (cI + G)⁻¹ in O(K): the degrees of freedom of one fit are K − c times it. */
  inverseTrace(multiplier: number): number;
  /** The orthogonal projection of K × columns values on the null space of G. O(K·columns). */
  projectToNull(vectors: Float64Array, columns: number): Float64Array;
}
