import { largestMagnitude, norm } from "../linearAlgebra/norm.js";
import { multiplyTransposed } from "../linearAlgebra/multiply.js";
import { powerOfTwoNear } from "../linearAlgebra/powerOfTwo.js";
import type { Points } from "../points.js";
import type { PairForm } from "./kernel.js";

/** Beyond this many length scales, coordinates or their squares might leave double precision. */
const farthest = 1e100;

/** Writes the numbers that a kernel sees of x_row and t_from … t_{to−1} to `into`, entry j for t_j. */
export type PairRow = (row: number, from: number, into: Float64Array) => void;

/**
 * The numbers that a kernel of this form sees, one row at a time, in flat loops; undefined where they would leave
 * double precision.
 *
 * As accurate as the kernel's own evaluation: differences are formed before anything else, and coordinates are scaled
 * by powers of two only.
 */
export function pairRows(form: PairForm, rows: Points, columns: Points): PairRow | undefined {
  switch (form.of) {
    case "squaredDistance":
      return distanceRows(form.lengthScale, rows, columns);
    case "innerProduct":
      return productRows(rows, columns);
    case "angle":
      return angleRows(rows, columns);
  }
}

function distanceRows(lengthScale: number, rows: Points, columns: Points): PairRow | undefined {
  const largest = Math.max(largestMagnitude(rows.values), largestMagnitude(columns.values)) / lengthScale;
  if (!(largest <= farthest)) return undefined;
  const unit = powerOfTwoNear(lengthScale);
  const scaled = ({ values }: Points) => values.map((value) => value / unit);
  const [x, t] = [scaled(rows), rows === columns ? undefined : scaled(columns)];
  const square = (lengthScale / unit) ** 2;
  return (row, from, into) => {
    squaredDistances(x, row, t ?? x, from, rows.dimension, into);
    for (let j = from; j < into.length; j++) into[j] /= square;
  };
}

function productRows(rows: Points, columns: Points): PairRow {
  const { dimension } = rows;
  return (row, from, into) => {
    const x = rows.values.subarray(row * dimension, (row + 1) * dimension);
    into.set(
      multiplyTransposed(columns.values.subarray(from * dimension), columns.count - from, x, 1, dimension),
      from,
    );
  };
}

/** As `angleBetween`: 2 atan2(‖u − v‖, ‖u + v‖) for unit vectors u, v. */
function angleRows(rows: Points, columns: Points): PairRow {
  const { dimension } = rows;
  const x = directions(rows);
  const t = rows === columns ? x : directions(columns);
  const opposite = t.map((value) => -value);
  const sums = new Float64Array(columns.count);
  return (row, from, into) => {
    squaredDistances(x, row, t, from, dimension, into);
    squaredDistances(x, row, opposite, from, dimension, sums);
    for (let j = from; j < into.length; j++) into[j] = 2 * Math.atan2(Math.sqrt(into[j]), Math.sqrt(sums[j]));
  };
}

function directions({ values, dimension }: Points): Float64Array {
  const units = values.slice();
  for (let i = 0; i < values.length; i += dimension) {
    const length = norm(values, i, i + dimension);
    for (let j = i; j < i + dimension; j++) units[j] /= length;
  }
  return units;
}

/** ‖x_row − t_j‖² for j from `from` on; four points t_j at a time. */
function squaredDistances(
  x: Float64Array,
  row: number,
  t: Float64Array,
  from: number,
  dimension: number,
  into: Float64Array,
): void {
  const start = row * dimension;
  const count = into.length;
  let j = from;
  for (; j + 3 < count; j += 4) {
    const t0 = j * dimension;
    const [t1, t2, t3] = [t0 + dimension, t0 + 2 * dimension, t0 + 3 * dimension];
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let k = 0; k < dimension; k++) {
      const value = x[start + k];
      const d0 = value - t[t0 + k];
      const d1 = value - t[t1 + k];
      const d2 = value - t[t2 + k];
      const d3 = value - t[t3 + k];
      s0 += d0 * d0;
      s1 += d1 * d1;
      s2 += d2 * d2;
      s3 += d3 * d3;
    }
    into[j] = s0;
    into[j + 1] = s1;
    into[j + 2] = s2;
    into[j + 3] = s3;
  }
  for (; j < count; j++) {
    let sum = 0;
    for (let k = 0; k < dimension; k++) sum += (x[start + k] - t[j * dimension + k]) ** 2;
    into[j] = sum;
  }
}
