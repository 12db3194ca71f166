/** Largest |a_ij| of `size` columns; NaN or Infinity where an entry is. */
export function largestEntry(a: usize, ld: usize, size: usize): f64 {
  let largest = f64x2.splat(0);
  let tail: f64 = 0;
  const even = (size & ~1) << 3;
  for (let j: usize = 0; j < size; j++) {
    const column = a + j * ld;
    for (let i: usize = 0; i < even; i += 16) largest = f64x2.max(largest, f64x2.abs(v128.load(column + i)));
    if ((size & 1) != 0) tail = Math.max(tail, Math.abs(load<f64>(column + even)));
  }
  return Math.max(tail, Math.max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1)));
}

/** As in symmetricPart.ts. */
const negligible: f64 = 3.8725919148493183e-121;

/**
 * Lower triangle ← (A + Aᵀ)/2 · first · second, with what is negligible beside entries of size 1 set to 0. Two factors,
 * because their product may leave double precision. Eight columns at a time: the mirrored entries then come in whole
 * cache lines.
 */
export function symmetrise(a: usize, ld: usize, size: usize, first: f64, second: f64): void {
  for (let start: usize = 0; start < size; start += 8) {
    const end = min(start + 8, size);
    for (let i = start; i < size; i++) {
      const row = a + i * ld;
      for (let j = start; j < min(end, i + 1); j++) {
        const at = a + j * ld + (i << 3);
        const mean = (load<f64>(at) * first * second + load<f64>(row + (j << 3)) * first * second) / 2;
        store<f64>(at, Math.abs(mean) < negligible ? 0 : mean);
      }
    }
  }
}
