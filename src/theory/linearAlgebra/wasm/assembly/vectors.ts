import { laneSum, madd } from "./lanes";

// Vectors are pairs of doubles: `bytes` is a multiple of 16, and what pads them is zero.

export function dot(x: usize, y: usize, bytes: usize): f64 {
  let sum = f64x2.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) sum = madd(v128.load(x + i), v128.load(y + i), sum);
  return laneSum(sum);
}

/** y ← y + s₀a₀ + s₁a₁ + s₂a₂ + s₃a₃ for four columns that lie `ld` bytes apart. */
export function addFourColumns(a: usize, ld: usize, s: usize, y: usize, bytes: usize): void {
  const b = a + ld;
  const c = b + ld;
  const d = c + ld;
  const sa = v128.load64_splat(s);
  const sb = v128.load64_splat(s, 8);
  const sc = v128.load64_splat(s, 16);
  const sd = v128.load64_splat(s, 24);
  for (let i: usize = 0; i < bytes; i += 16) {
    let sum = madd(v128.load(a + i), sa, v128.load(y + i));
    sum = madd(v128.load(b + i), sb, sum);
    sum = madd(v128.load(c + i), sc, sum);
    sum = madd(v128.load(d + i), sd, sum);
    v128.store(y + i, sum);
  }
}

/** t ← (aᵀx, bᵀx, cᵀx, dᵀx) for four columns that lie `ld` bytes apart. */
export function fourDots(a: usize, ld: usize, x: usize, t: usize, bytes: usize): void {
  const b = a + ld;
  const c = b + ld;
  const d = c + ld;
  let ta = f64x2.splat(0);
  let tb = f64x2.splat(0);
  let tc = f64x2.splat(0);
  let td = f64x2.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const xi = v128.load(x + i);
    ta = madd(v128.load(a + i), xi, ta);
    tb = madd(v128.load(b + i), xi, tb);
    tc = madd(v128.load(c + i), xi, tc);
    td = madd(v128.load(d + i), xi, td);
  }
  store<f64>(t, laneSum(ta));
  store<f64>(t, laneSum(tb), 8);
  store<f64>(t, laneSum(tc), 16);
  store<f64>(t, laneSum(td), 24);
}
