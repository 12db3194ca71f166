import type { Points } from "../../../src/theory/points.js";

export function pointsFrom(rows: readonly (readonly number[])[]): Points {
  return { count: rows.length, dimension: rows[0].length, values: Float64Array.from(rows.flat()) };
}

export function line(...values: number[]): Points {
  return { count: values.length, dimension: 1, values: Float64Array.from(values) };
}

/** x_k = k/(count + 1): the grid whose spectra are known in closed form. */
export function interiorGrid(count: number): Points {
  return line(...Array.from({ length: count }, (_, i) => (i + 1) / (count + 1)));
}
