/**
 * A list of `count` points in R^`dimension`, one point a row: coordinate j of point i is `values[i * dimension + j]`.
 */
export interface Points {
  readonly count: number;
  readonly dimension: number;
  readonly values: Float64Array;
}
