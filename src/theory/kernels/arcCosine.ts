import { norm } from "../linearAlgebra/norm.js";

/**
 * The angle in [0, π] between two vectors, neither of them 0; exactly symmetric.
 *
 *     θ = 2 atan2(‖x/‖x‖ − t/‖t‖‖, ‖x/‖x‖ + t/‖t‖‖)
 *
 * The arc cosine of ⟨x,t⟩/(‖x‖‖t‖) would turn a rounding error of 2⁻⁵³ into 10⁻⁸ for vectors that are nearly parallel;
 * this has an error of a few units of 2⁻⁵³ everywhere, needs no clamping, and gives 0 and π exactly in one dimension.
 * Source: Kahan, "How futile are mindless assessments of roundoff".
 */
export function angleBetween(x: ArrayLike<number>, t: ArrayLike<number>): number {
  const xNorm = norm(x);
  const tNorm = norm(t);
  let [difference, sum] = [0, 0];
  for (let j = 0; j < x.length; j++) {
    const [a, b] = [x[j] / xNorm, t[j] / tNorm];
    difference += (a - b) * (a - b);
    sum += (a + b) * (a + b);
  }
  return 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum));
}

/**
 * κ0(cos θ) = (π − θ)/π: the arc-cosine kernel of order 0 on the sphere; 2 E[1(a > 0) 1(b > 0)] for standard normals of
 * correlation cos θ.
 */
export function arcCosine0(angle: number): number {
  return 1 - angle / Math.PI;
}

/**
 * 1 − κ1(cos θ), κ1 = (sin θ + (π − θ) cos θ)/π the arc-cosine kernel of order 1: κ1 = 2 E[max(a,0) max(b,0)] for
 * standard normals of correlation cos θ.
 *
 *     1 − κ1 = 2 sin²(θ/2) − (sin θ − θ cos θ)/π
 *
 * In [0, 1]. Absolute error about (θ + θ²)·2⁻⁵³. Source: Cho and Saul 2009.
 */
export function arcCosine1Complement(angle: number): number {
  const half = Math.sin(angle / 2);
  return 2 * half * half - (Math.sin(angle) - angle * Math.cos(angle)) / Math.PI;
}

/**
 * The angle whose cosine is 1 − complement, complement in [0, 2]; an error of θ·δ in the complement becomes one of δ.
 */
export function angleOfComplement(complement: number): number {
  return 2 * Math.asin(Math.sqrt(Math.max(0, complement) / 2));
}
