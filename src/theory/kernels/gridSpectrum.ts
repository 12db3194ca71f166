/** The eigenvalues of a kernel's Gram matrix on a uniform grid, where a formula gives them: see `analyticSpectrum`. */
export interface GridSpectrum {
  /**
   * "fixed": g vanishes at 0 and 1, and the grid divides [0, 1]. "free": it vanishes at 0, and the grid ends where its
   * points end.
   */
  readonly end: "fixed" | "free";
  /** The eigenvalue of K·G whose eigenvector is a sine of step `angle`·2, on a grid of that step. */
  eigenvalue(angle: number, step: number): number;
}
