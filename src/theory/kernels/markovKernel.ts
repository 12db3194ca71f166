/** Variances below this count as 0: their reciprocals, times the number of points, leave double precision. */
export const negligibleVariance = 2 ** -1000;

/**
 * A kernel whose Gaussian process is Markov in its own value: f(t) = retention·f(x) + independent noise of variance
 * `innovation`, x ≤ t.
 *
 *     retention(x,t) = g(x,t)/g(x,x)        innovation(x,t) = g(t,t) − g(x,t)²/g(x,x)
 *
 * Both are given by formulas without a cancelling difference: relative error a few 2⁻⁵³.
 */
export interface MarkovKernel {
  readonly method: string;
  /** Whether g(x, x) is 0. */
  vanishes(x: number): boolean;
  /** g(x, x). */
  variance(x: number): number;
  retention(x: number, t: number): number;
  innovation(x: number, t: number): number;
}
