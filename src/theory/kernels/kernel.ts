/** Which inputs a kernel takes. */
export interface KernelInputs {
  /** Dimension of the inputs; "any" when every dimension will do. */
  readonly dimension: 1 | "any";
  /** Interval in which 1-D inputs must lie; absent when there is no limit. */
  readonly domain?: readonly [number, number];
  /** Whether the point 0 is outside the domain, as it is for kernels that see directions only. */
  readonly excludesOrigin?: boolean;
}

/**
 * A symmetric positive semidefinite kernel g(x, t): the Green's function of the regulariser R.
 *
 * `evaluate` is exactly symmetric in its arguments and does not check them: shape, finiteness and domain are checked
 * once a matrix, by `kernelMatrix`.
 */
export interface Kernel extends KernelInputs {
  readonly kind: string;
  evaluate(x: ArrayLike<number>, t: ArrayLike<number>): number;
  /** The same for 1-D inputs given as numbers: what makes matrices of 1-D kernels fast. Optional. */
  evaluateScalar?(x: number, t: number): number;
  /**
   * The same for inputs of several coordinates, where the kernel sees them through one number: what makes matrices of
   * such kernels fast. Optional.
   */
  readonly pairs?: PairForm;
}

/** g(x,t) = value(s), with s² = ‖x − t‖²/ℓ² as `squared`, the inner product, or the angle between x and t. */
export type PairForm =
  | { readonly of: "squaredDistance"; readonly lengthScale: number; value(squared: number): number }
  | { readonly of: "innerProduct" | "angle"; value(number: number): number };
