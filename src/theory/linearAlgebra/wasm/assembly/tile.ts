import { madd } from "./lanes";

/**
 * C ← C + P Rᵀ for a tile of 4 × 4 of column-major C, where P and R are packed: `count` times four consecutive doubles.
 *
 * The loop stays as it is: unrolled, V8 hoists the loads and spills the sums, at half the speed.
 */
export function addTile(p: usize, r: usize, count: usize, c: usize, ld: usize): void {
  let c00 = f64x2.splat(0);
  let c20 = f64x2.splat(0);
  let c01 = f64x2.splat(0);
  let c21 = f64x2.splat(0);
  let c02 = f64x2.splat(0);
  let c22 = f64x2.splat(0);
  let c03 = f64x2.splat(0);
  let c23 = f64x2.splat(0);
  const end = p + (count << 5);
  while (p < end) {
    const p0 = v128.load(p);
    const p2 = v128.load(p, 16);
    let rk = v128.load64_splat(r);
    c00 = madd(p0, rk, c00);
    c20 = madd(p2, rk, c20);
    rk = v128.load64_splat(r, 8);
    c01 = madd(p0, rk, c01);
    c21 = madd(p2, rk, c21);
    rk = v128.load64_splat(r, 16);
    c02 = madd(p0, rk, c02);
    c22 = madd(p2, rk, c22);
    rk = v128.load64_splat(r, 24);
    c03 = madd(p0, rk, c03);
    c23 = madd(p2, rk, c23);
    p += 32;
    r += 32;
  }
  addColumn(c, c00, c20);
  addColumn(c + ld, c01, c21);
  addColumn(c + 2 * ld, c02, c22);
  addColumn(c + 3 * ld, c03, c23);
}

// @ts-ignore: decorator
@inline
function addColumn(c: usize, upper: v128, lower: v128): void {
  v128.store(c, f64x2.add(v128.load(c), upper));
  v128.store(c, f64x2.add(v128.load(c, 16), lower), 16);
}
