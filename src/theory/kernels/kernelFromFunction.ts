import type { Kernel } from "./kernel.js";

/**
 * A kernel given by any function of two points, for example a formula that the caller has parsed.
 *
 * Nothing is assumed of the function and nothing checked: form `kernelMatrix(kernel, points, points)` and pass it
 * through `gramFromMatrix`, which checks the symmetry, and `decompose`, which checks that no eigenvalue is negative;
 * `gramMatrix` would read one half of it and trust the other.
 */
export function kernelFromFunction(
  evaluate: (x: ArrayLike<number>, t: ArrayLike<number>) => number,
  kind: string,
): Kernel {
  return { kind, dimension: "any", evaluate };
}
