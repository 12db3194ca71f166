import { laneSum, madd } from "./lanes";

/**
 * y ← y + A x over the lower triangle of column-major A, for the groups of four columns that are this share's (every
 * `shares`-th). Rows and columns `from` ≤ i < `to`, both multiples of 4; columns lie `ld` bytes apart.
 */
export function addSymmetricProduct(
  a: usize,
  ld: usize,
  x: usize,
  y: usize,
  from: usize,
  to: usize,
  share: usize,
  shares: usize,
): void {
  let group = from >> 2;
  while (group % shares != share) group++;
  for (; group << 2 < to; group += shares) {
    const first = group << 5;
    const corner = a + (group << 2) * ld + first;
    cornerOfFour(corner, ld, x + first, y + first);
    const below = first + 32;
    fourColumns(corner + 32, ld, x + first, y + first, x + below, y + below, (to << 3) - below);
  }
}

function cornerOfFour(a: usize, ld: usize, x: usize, y: usize): void {
  for (let j: usize = 0; j < 4; j++) {
    const column = a + j * ld;
    const xj = load<f64>(x + (j << 3));
    let sum = load<f64>(column + (j << 3)) * xj;
    for (let i = j + 1; i < 4; i++) {
      const entry = load<f64>(column + (i << 3));
      sum += entry * load<f64>(x + (i << 3));
      store<f64>(y + (i << 3), load<f64>(y + (i << 3)) + entry * xj);
    }
    store<f64>(y + (j << 3), load<f64>(y + (j << 3)) + sum);
  }
}

/** Four columns meet the rows below their corner: each entry is loaded once and counts for both triangles. */
function fourColumns(a: usize, ld: usize, xOwn: usize, yOwn: usize, x: usize, y: usize, bytes: usize): void {
  const b = a + ld;
  const c = b + ld;
  const d = c + ld;
  const xa = v128.load64_splat(xOwn);
  const xb = v128.load64_splat(xOwn, 8);
  const xc = v128.load64_splat(xOwn, 16);
  const xd = v128.load64_splat(xOwn, 24);
  let sa = f64x2.splat(0);
  let sb = f64x2.splat(0);
  let sc = f64x2.splat(0);
  let sd = f64x2.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const xi = v128.load(x + i);
    let yi = v128.load(y + i);
    const ai = v128.load(a + i);
    const bi = v128.load(b + i);
    const ci = v128.load(c + i);
    const di = v128.load(d + i);
    sa = madd(ai, xi, sa);
    yi = madd(ai, xa, yi);
    sb = madd(bi, xi, sb);
    yi = madd(bi, xb, yi);
    sc = madd(ci, xi, sc);
    yi = madd(ci, xc, yi);
    sd = madd(di, xi, sd);
    yi = madd(di, xd, yi);
    v128.store(y + i, yi);
  }
  store<f64>(yOwn, load<f64>(yOwn) + laneSum(sa));
  store<f64>(yOwn, load<f64>(yOwn, 8) + laneSum(sb), 8);
  store<f64>(yOwn, load<f64>(yOwn, 16) + laneSum(sc), 16);
  store<f64>(yOwn, load<f64>(yOwn, 24) + laneSum(sd), 24);
}
