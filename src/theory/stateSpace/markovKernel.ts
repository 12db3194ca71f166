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

/** g = min(x,t): independent increments. */
export const markovMotion: MarkovKernel = {
  method: "state space, Brownian motion",
  vanishes: (x) => x < negligibleVariance,
  variance: (x) => x,
  retention: () => 1,
  innovation: (x, t) => t - x,
};

/** g = l(1−h): g(x,t)/g(x,x) = (1−t)/(1−x), and t(1−t) − x(1−t)²/(1−x) = (1−t)(t−x)/(1−x). */
export const markovBridge: MarkovKernel = {
  method: "state space, Brownian bridge",
  vanishes: (x) => x < negligibleVariance || x === 1,
  variance: (x) => x * (1 - x),
  retention: (x, t) => (1 - t) / (1 - x),
  innovation: (x, t) => ((1 - t) / (1 - x)) * (t - x),
};

/** g = exp(−|x−t|/ℓ): the Ornstein–Uhlenbeck process. */
export const markovExponential = (lengthScale: number): MarkovKernel => ({
  method: "state space, exponential",
  vanishes: () => false,
  variance: () => 1,
  retention: (x, t) => Math.exp((x - t) / lengthScale),
  innovation: (x, t) => -Math.expm1((2 * (x - t)) / lengthScale),
});
