const unit: f64 = 1.1102230246251565e-16;
/** As in tridiagonalSpectrum.ts: T has entries of size 1. */
const uncoupledSquare: f64 = 1e-250;
const patience = 30;

// @ts-ignore: decorator
@inline
function at(values: usize, i: usize): f64 {
  return load<f64>(values + (i << 3));
}

// @ts-ignore: decorator
@inline
function put(values: usize, i: usize, value: f64): void {
  store<f64>(values + (i << 3), value);
}

/**
 * Eigenvalues (unsorted, in d) and eigenvectors (columns of q, which holds the identity) of a small tridiagonal block
 * by implicit QL; e is used up.
 *
 * `q` points at the block's corner, columns `ld` bytes apart, `rows` bytes long. 0 where QL did not converge, which
 * finite input cannot cause.
 */
export function smallSpectrum(d: usize, e: usize, size: usize, q: usize, ld: usize, rows: usize): i32 {
  put(e, size - 1, 0);
  for (let top: usize = 0; top < size; top++) {
    for (let sweeps = 0; ; sweeps++) {
      let bottom = top;
      while (bottom + 1 < size && coupled(d, e, bottom)) bottom++;
      if (bottom == top) break;
      if (sweeps == patience * <i32>size) return 0;
      sweep(d, e, top, bottom, q, ld, rows);
    }
  }
  return 1;
}

function coupled(d: usize, e: usize, i: usize): bool {
  const entry = at(e, i);
  return entry * entry > unit * Math.abs(at(d, i)) * (unit * Math.abs(at(d, i + 1))) + uncoupledSquare;
}

function sweep(d: usize, e: usize, top: usize, bottom: usize, q: usize, ld: usize, rows: usize): void {
  const half = (at(d, top + 1) - at(d, top)) / (2 * at(e, top));
  const shift = at(e, top) / (half + (half < 0 ? -1 : 1) * Math.sqrt(half * half + 1));
  let g = at(d, bottom) - at(d, top) + shift;
  let sine: f64 = 1;
  let cosine: f64 = 1;
  let carried: f64 = 0;
  put(e, bottom, 0);
  for (let i = bottom; i-- > top;) {
    const f = sine * at(e, i);
    const b = cosine * at(e, i);
    const larger = Math.max(Math.abs(f), Math.abs(g));
    if (larger == 0) {
      put(e, i + 1, 0);
      put(d, i + 1, at(d, i + 1) - carried);
      return;
    }
    const radius = larger * Math.sqrt((f / larger) * (f / larger) + (g / larger) * (g / larger));
    if (i + 1 < bottom) put(e, i + 1, radius);
    sine = f / radius;
    cosine = g / radius;
    g = at(d, i + 1) - carried;
    const r = (at(d, i) - g) * sine + 2 * cosine * b;
    carried = sine * r;
    put(d, i + 1, g + carried);
    g = cosine * r - b;
    rotateColumns(q + i * ld, q + (i + 1) * ld, rows, cosine, -sine);
  }
  put(d, top, at(d, top) - carried);
  put(e, top, g);
}

/** (x, y) ← (c x + s y, c y − s x). */
export function rotateColumns(x: usize, y: usize, bytes: usize, cosine: f64, sine: f64): void {
  const c = f64x2.splat(cosine);
  const s = f64x2.splat(sine);
  for (let i: usize = 0; i < bytes; i += 16) {
    const xi = v128.load(x + i);
    const yi = v128.load(y + i);
    v128.store(x + i, f64x2.add(f64x2.mul(c, xi), f64x2.mul(s, yi)));
    v128.store(y + i, f64x2.sub(f64x2.mul(c, yi), f64x2.mul(s, xi)));
  }
}
