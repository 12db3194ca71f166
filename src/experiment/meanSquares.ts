import { ExperimentError, type PathStep } from "./issue.js";

/** (1/n) Σ ‖f(x_i) − y_i‖² over n points, all outputs together, as the training error counts it. */
export function meanSquareDifference(fit: Float64Array, labels: Float64Array, outputs: number): number {
  const sum = fit.reduce((before, value, i) => before + (value - (labels[i] ?? NaN)) ** 2, 0);
  return requireFiniteSquare((sum * outputs) / fit.length, ["problem", "test"], "the fits lie so far from its labels");
}

/**
 * Mean of (f − truth)² over the grid and the outputs; every output is compared with the one truth.
 *
 * @param path where the experiment states the truth
 */
export function meanSquareFromTruth(
  fit: Float64Array,
  truth: Float64Array,
  outputs: number,
  path: readonly PathStep[],
): number {
  const sum = fit.reduce((before, value, i) => before + (value - (truth[Math.floor(i / outputs)] ?? 0)) ** 2, 0);
  return requireFiniteSquare(sum / fit.length, path, "it lies so far from the fits");
}

/** The mean square itself, unless it is too large for a number. @throws ExperimentError then */
export function requireFiniteSquare(value: number, path: readonly PathStep[], cause: string): number {
  if (Number.isFinite(value)) return value;
  const text = `${cause} that their mean squared difference leaves double precision (1.8e308). Bring both to one scale.`;
  throw new ExperimentError([{ severity: "error", code: "overflow", path, text }]);
}
