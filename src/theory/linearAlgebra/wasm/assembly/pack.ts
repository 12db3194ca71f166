/** Rows row … row + 3 of `count` columns, one after the other: what addTile takes as its left side. */
export function packRows(a: usize, ld: usize, row: usize, count: usize, into: usize): void {
  let source = a + (row << 3);
  for (let k: usize = 0; k < count; k++) {
    v128.store(into, v128.load(source));
    v128.store(into, v128.load(source, 16), 16);
    source += ld;
    into += 32;
  }
}

/**
 * Four columns, rows from ≤ i < to (both even), row by row: the transposed of the four columns as a side of addTile.
 */
export function packColumns(a: usize, ld: usize, from: usize, to: usize, into: usize): void {
  const b = a + ld;
  const c = b + ld;
  const d = c + ld;
  for (let i = from << 3; i < to << 3; i += 16) {
    const ai = v128.load(a + i);
    const bi = v128.load(b + i);
    const ci = v128.load(c + i);
    const di = v128.load(d + i);
    v128.store(into, v128.shuffle<f64>(ai, bi, 0, 2));
    v128.store(into, v128.shuffle<f64>(ci, di, 0, 2), 16);
    v128.store(into, v128.shuffle<f64>(ai, bi, 1, 3), 32);
    v128.store(into, v128.shuffle<f64>(ci, di, 1, 3), 48);
    into += 64;
  }
}

/** The way back: `rows` (even) rows of four to four columns. */
export function unpackColumns(packed: usize, rows: usize, a: usize, ld: usize): void {
  const b = a + ld;
  const c = b + ld;
  const d = c + ld;
  for (let i: usize = 0; i < rows << 3; i += 16) {
    const upperLeft = v128.load(packed);
    const upperRight = v128.load(packed, 16);
    const lowerLeft = v128.load(packed, 32);
    const lowerRight = v128.load(packed, 48);
    v128.store(a + i, v128.shuffle<f64>(upperLeft, lowerLeft, 0, 2));
    v128.store(b + i, v128.shuffle<f64>(upperLeft, lowerLeft, 1, 3));
    v128.store(c + i, v128.shuffle<f64>(upperRight, lowerRight, 0, 2));
    v128.store(d + i, v128.shuffle<f64>(upperRight, lowerRight, 1, 3));
    packed += 64;
  }
}
