import type { Points } from "../theory/points.js";

/** Rows of numbers, or plain numbers for one column. */
export type Rows = readonly number[] | readonly (readonly number[])[];

/** The flat form of a list of numbers (one column) or of rows of equal length. */
export function flatten(rows: Rows): Points {
  const first = rows[0];
  const dimension = Array.isArray(first) ? first.length : 1;
  return { count: rows.length, dimension, values: Float64Array.from(rows.flat()) };
}

/** The first row whose length differs from the first row's, or −1. */
export function raggedRow(rows: Rows): number {
  const length = (row: number | readonly number[] | undefined) => (typeof row === "object" ? row.length : 1);
  return rows.findIndex((row) => length(row) !== length(rows[0]));
}

/** The first pair of equal points (i < j), or undefined. */
export function duplicatePair({ count, dimension, values }: Points): readonly [number, number] | undefined {
  const seen = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    // −0 and 0 are one point.
    const key = values
      .subarray(i * dimension, (i + 1) * dimension)
      .map((value) => value + 0)
      .join(" ");
    const earlier = seen.get(key);
    if (earlier !== undefined) return [earlier, i];
    seen.set(key, i);
  }
  return undefined;
}
