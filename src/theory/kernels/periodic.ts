import { requirePositive } from "../requirements.js";
import type { Kernel, KernelFamily } from "./kernel.js";

export interface PeriodicSpecification {
  readonly kind: "periodic";
  /** p, in the units of the inputs. */
  readonly period: number;
  /** ℓ, without a unit: it measures chords of the unit circle. */
  readonly lengthScale: number;
}

/**
 * Periodic kernel of period p > 0 and length scale ℓ > 0, on the line.
 *
 *     g(x,t) = exp(−2 sin²(π|x−t|/p) / ℓ²)
 *
 * The Gaussian of length scale ℓ on the circle of radius 1 around which the inputs are wound, p to a turn; positive
 * semidefinite because its Fourier coefficients exp(−1/ℓ²) I_n(1/ℓ²) are positive. Whole turns are taken off before the
 * sine. With s the angle's sine, relative error about 8·(|x−t|/p + 1)·max(s/ℓ²,1)·2⁻⁵³. Errors: `outOfRange` or
 * `notFinite` for a p or ℓ that is not a positive number.
 *
 * Source: MacKay 1998, Introduction to Gaussian processes.
 */
function createPeriodic({ period, lengthScale }: PeriodicSpecification): Kernel {
  requirePositive("periodic kernel", "period", period);
  requirePositive("periodic kernel", "lengthScale", lengthScale);
  const g = (x: number, t: number): number => {
    const turns = Math.abs(x - t) / period;
    const ratio = Math.sin(Math.PI * (turns - Math.round(turns))) / lengthScale;
    return Math.exp(-2 * ratio * ratio);
  };
  return { kind: "periodic", dimension: 1, evaluate: (x, t) => g(x[0], t[0]), evaluateScalar: g };
}

export const periodic: KernelFamily<PeriodicSpecification> = { kind: "periodic", create: createPeriodic };
