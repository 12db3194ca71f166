/** A number as Python reads it back, never an integer: integer powers behave differently. */
export function pythonNumber(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** The inputs of a 1-D kernel, as a column x and a row t. */
export const numpyPair = "x, t = X[:, :1], T[:, 0]";

/** Σ_j ((x_j − t_j)/ℓ)², coordinate by coordinate: no array of three dimensions is formed. */
export function numpySquaredDistance(lengthScale: number): string {
  return `sum(((X[:, j, None] - T[:, j]) / ${pythonNumber(lengthScale)}) ** 2 for j in range(X.shape[1]))`;
}
