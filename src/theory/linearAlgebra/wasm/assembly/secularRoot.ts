import { laneSum, madd } from "./lanes";

/**
 * Where a root lies: λ = d_origin + offset. Differences d_i − λ = (d_i − d_origin) − offset then keep their leading
 * digits.
 */
let origin: usize = 0;
let offset: f64 = 0;
/** Σ z_i²/(d_i − λ) over a range, and its derivative. */
let sum: f64 = 0;
let slope: f64 = 0;

const unit: f64 = 1.1102230246251565e-16;
/**
 * Each step at least halves the interval or converges quadratically; 60 bisections alone would exhaust the digits
 * between two poles.
 */
const patience = 120;

// @ts-ignore: decorator
@inline
function at(values: usize, i: usize): f64 {
  return load<f64>(values + (i << 3));
}

/**
 * Root j of the secular equation 1/ρ + Σ z_i²/(d_i − λ) = 0, with d_j < λ < d_{j+1} (beyond the last pole for j = count
 * − 1).
 *
 * The nearer pole becomes the origin. Poles to the left and to the right are each replaced by one pole with the same
 * value and slope (Bunch, Nielsen, Sorensen 1978; Li 1993, "the middle way"); a step that leaves the bracket is
 * replaced by bisection. Stops where the residual is within the rounding of its sum, as Gu and Eisenstat (1995) ask
 * for; the root is kept strictly between its poles.
 */
export function solveSecular(d: usize, z: usize, count: usize, rho: f64, j: usize, origins: usize, offsets: usize): void {
  const level = 1 / rho;
  if (j + 1 == count) solveLast(d, z, count, rho, level);
  else solveBetween(d, z, count, level, j);
  store<u32>(origins + (j << 2), <u32>origin);
  store<f64>(offsets + (j << 3), offset);
}

function solveBetween(d: usize, z: usize, count: usize, level: f64, j: usize): void {
  const gap = at(d, j + 1) - at(d, j);
  const zl = at(z, j) * at(z, j);
  const zr = at(z, j + 1) * at(z, j + 1);
  origin = j;
  addTerms(d, z, 0, count, gap / 2);
  const middle = level + sum;
  // Without the two poles beside the root the function is nearly constant: that gives the first guess.
  const rest = middle + (zl - zr) / (gap / 2);
  let low: f64 = 0;
  let high = gap / 2;
  let left: f64 = 0;
  let right = gap;
  if (middle < 0) {
    origin = j + 1;
    low = -gap / 2;
    high = 0;
    left = -gap;
    right = 0;
  }
  let tau = quadraticRoot(rest * (left + right) + zl + zr, zl * right + zr * left, rest);
  for (let step = 0; step < patience; step++) {
    if (!(tau > low && tau < high)) tau = (low + high) / 2;
    if (tau == low || tau == high) break;
    addTerms(d, z, 0, j + 1, tau);
    const psi = sum;
    const psiSlope = slope;
    addTerms(d, z, j + 1, count, tau);
    const value = level + psi + sum;
    if (Math.abs(value) <= unit * (level + 8 * (sum - psi) + Math.abs(tau) * (psiSlope + slope))) break;
    if (value > 0) high = tau;
    else low = tau;
    const dl = left - tau;
    const dr = right - tau;
    const change = quadraticRoot((dl + dr) * value - dl * dr * (psiSlope + slope), dl * dr * value, value - dl * psiSlope - dr * slope);
    if (Math.abs(change) <= unit * Math.abs(tau)) break;
    tau += change;
  }
  offset = tau;
}

function solveLast(d: usize, z: usize, count: usize, rho: f64, level: f64): void {
  const last = count - 1;
  origin = last;
  let low: f64 = 0;
  let squares: f64 = 0;
  for (let i: usize = 0; i < count; i++) squares += at(z, i) * at(z, i);
  // f ≥ 0 here: all poles are at most as far away as if they lay on the last.
  let high = rho * squares * (1 + 8 * unit * <f64>count);
  let tau = rho * at(z, last) * at(z, last);
  for (let step = 0; step < patience; step++) {
    if (!(tau > low && tau < high)) tau = (low + high) / 2;
    if (tau == low || tau == high) break;
    addTerms(d, z, 0, count, tau);
    const value = level + sum;
    if (Math.abs(value) <= unit * (level - 8 * sum + tau * slope)) break;
    if (value > 0) high = tau;
    else low = tau;
    const change = -tau * value / (value + tau * slope);
    if (Math.abs(change) <= unit * tau) break;
    tau += change;
  }
  offset = tau;
}

/** The root of c x² − a x + b = 0 that lies between the poles. */
function quadraticRoot(a: f64, b: f64, c: f64): f64 {
  const root = Math.sqrt(Math.max(a * a - 4 * b * c, 0));
  return a <= 0 ? (a - root) / (2 * c) : 2 * b / (a + root);
}

/** Sets `sum` and `slope` for the poles from ≤ i < to at λ = d_origin + tau. */
function addTerms(d: usize, z: usize, from: usize, to: usize, tau: f64): void {
  const base = at(d, origin);
  sum = 0;
  slope = 0;
  const bases = f64x2.splat(base);
  const taus = f64x2.splat(tau);
  let sums = f64x2.splat(0);
  let slopes = f64x2.splat(0);
  let i = from << 3;
  for (; i + 8 < to << 3; i += 16) {
    const zi = v128.load(z + i);
    const ratio = f64x2.div(zi, f64x2.sub(f64x2.sub(v128.load(d + i), bases), taus));
    sums = madd(zi, ratio, sums);
    slopes = madd(ratio, ratio, slopes);
  }
  sum = laneSum(sums);
  slope = laneSum(slopes);
  if (i < to << 3) {
    const ratio = load<f64>(z + i) / (load<f64>(d + i) - base - tau);
    sum += load<f64>(z + i) * ratio;
    slope += ratio * ratio;
  }
}
