/** (1/n) Σ ‖f(x_i) − y_i‖² over n points, all outputs together, as the training error counts it. */
export function meanSquareDifference(fit: Float64Array, labels: Float64Array, outputs: number): number {
  return (fit.reduce((sum, value, i) => sum + (value - (labels[i] ?? NaN)) ** 2, 0) * outputs) / fit.length;
}

/** Mean of (f − truth)² over the grid and the outputs; every output is compared with the one truth. */
export function meanSquareFromTruth(fit: Float64Array, truth: Float64Array, outputs: number): number {
  return fit.reduce((sum, value, i) => sum + (value - (truth[Math.floor(i / outputs)] ?? 0)) ** 2, 0) / fit.length;
}
