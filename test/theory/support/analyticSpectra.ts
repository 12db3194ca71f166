/**
 * Exact spectra on the grid x_k = k/M, k = 1..K, M = K + 1 (THEORY.md 1.11), descending; eigenvector m has the entries
 * √(2/M) sin(mkπ/M).
 */
export const analyticSpectra = {
  cubicSpline: (count: number, m: number): number => {
    const cosecantSquared = 1 / Math.sin((m * Math.PI) / (2 * (count + 1))) ** 2;
    return (cosecantSquared ** 2 - (2 / 3) * cosecantSquared) / (16 * count * (count + 1) ** 3);
  },
  brownianBridge: (count: number, m: number): number =>
    1 / (4 * count * (count + 1) * Math.sin((m * Math.PI) / (2 * (count + 1))) ** 2),
} as const;

export function analyticVector(count: number, m: number): Float64Array {
  return Float64Array.from(
    { length: count },
    (_, i) => Math.sqrt(2 / (count + 1)) * Math.sin((m * (i + 1) * Math.PI) / (count + 1)),
  );
}
