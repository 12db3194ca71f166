/** Deterministic numbers in (−1, 1): the fractional parts of multiples of an irrational, scrambled by a quadratic. */
export function rough(index: number): number {
  const value = Math.sin(12.9898 * index + 0.37 * (index % 613) * (index % 241)) * 43758.5453;
  return 2 * (value - Math.floor(value)) - 1;
}

function symmetric(size: number, entry: (i: number, j: number) => number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) matrix[i * size + j] = matrix[j * size + i] = entry(i, j);
  }
  return matrix;
}

/** (I − 2uuᵀ) diag(values) (I − 2uuᵀ) for a dense unit vector u: a full matrix whose spectrum is known. */
export function withSpectrum(values: readonly number[]): Float64Array {
  const size = values.length;
  const u = Float64Array.from(values, (_, i) => 1.5 + rough(i));
  const length = Math.hypot(...u);
  for (let i = 0; i < size; i++) u[i] /= length;
  const mean = values.reduce((sum, value, i) => sum + value * u[i] * u[i], 0);
  return symmetric(size, (i, j) => (i === j ? values[i] : 0) - 2 * u[i] * u[j] * (values[i] + values[j] - 2 * mean));
}

/** Symmetric matrices of every kind that a Gram matrix, or a mistake, can be. */
export const symmetricMatrices: Readonly<Record<string, (size: number) => Float64Array>> = {
  "smooth (gaussian kernel)": (size) => symmetric(size, (i, j) => Math.exp(-8 * ((i - j) / size) ** 2)),
  "rough (Brownian bridge)": (size) => symmetric(size, (i, j) => ((j + 1) / (size + 1)) * (1 - (i + 1) / (size + 1))),
  "random entries": (size) => symmetric(size, (i, j) => rough(i * size + j)),
  clustered: (size) =>
    withSpectrum(Array.from({ length: size }, (_, i) => (i % 3 === 0 ? 1 : 1e-3 * (1 + 1e-13 * (i % 5))))),
  "rank 3": (size) =>
    symmetric(size, (i, j) => [1, 2, 3].reduce((sum, k) => sum + (Math.cos(k * i) * Math.cos(k * j)) / k, 0)),
  "all ones": (size) => new Float64Array(size * size).fill(1),
  graded: (size) => symmetric(size, (i, j) => 10 ** ((-40 * (i + j)) / size) * (1 + rough(i * size + j) / 4)),
  "graded upwards": (size) =>
    symmetric(size, (i, j) => 10 ** ((-40 * (2 * size - i - j)) / size) * (1 + rough(i * size + j) / 4)),
  diagonal: (size) => symmetric(size, (i, j) => (i === j ? rough(i) : 0)),
  tridiagonal: (size) => symmetric(size, (i, j) => (i === j ? 2 : i - j === 1 ? -1 : 0)),
  zero: (size) => new Float64Array(size * size),
  "two blocks": (size) => symmetric(size, (i, j) => (i < size / 2 === j < size / 2 ? rough(i * size + j) : 0)),
};
