/** Truth and fits over a grid of inputs, for drawing. */
export interface ReportGrid {
  readonly inputs: Float64Array;
  readonly truth?: Float64Array;
  /** f_0, f_1, …, each points × outputs. */
  readonly fits: readonly Float64Array[];
}
