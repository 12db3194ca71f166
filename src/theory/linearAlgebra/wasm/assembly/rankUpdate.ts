import { addTile } from "./tile";

/**
 * Packs `count` panel columns, rows from ≤ i < to, four rows at a time: `left` takes −p_k, `right` takes p_k with each
 * pair (v, w) exchanged, so that left · rightᵀ = −V Wᵀ − W Vᵀ.
 */
export function packPanel(
  panel: usize,
  ld: usize,
  count: usize,
  left: usize,
  right: usize,
  from: usize,
  to: usize,
  share: usize,
  shares: usize,
): void {
  for (let row = from + (share << 2); row < to; row += shares << 2) {
    const source = panel + (row << 3);
    const block = (row << 3) * count;
    for (let k: usize = 0; k < count; k++) {
      const upper = v128.load(source + k * ld);
      const lower = v128.load(source + k * ld, 16);
      const l = left + block + (k << 5);
      v128.store(l, f64x2.neg(upper));
      v128.store(l, f64x2.neg(lower), 16);
      const r = right + block + ((k ^ 1) << 5);
      v128.store(r, upper);
      v128.store(r, lower, 16);
    }
  }
}

/** This share's groups of four columns of A ← A + left · rightᵀ, on and below the diagonal. */
export function rankUpdate(
  a: usize,
  ld: usize,
  count: usize,
  left: usize,
  right: usize,
  from: usize,
  to: usize,
  share: usize,
  shares: usize,
): void {
  const block = count << 5;
  let group = from >> 2;
  while (group % shares != share) group++;
  for (; group << 2 < to; group += shares) {
    const column = a + (group << 2) * ld;
    const r = right + group * block;
    for (let row = group; row << 2 < to; row++) addTile(left + row * block, r, count, column + (row << 5), ld);
  }
}
