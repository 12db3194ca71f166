/**
 * Which of many points make the picture: of every stretch of the x axis the first, the last, the lowest and the highest
 * point of each column.
 *
 * With a stretch for every pixel, points and lines drawn through the selection cover the same pixels as all of them
 * would (Jugel et al. 2014, "M4", for lines). `x` in any order; every column holds one value a point. Indices ascend;
 * at most (2 + 2·columns)·stretches of them. O(points·columns).
 */
export function extremes(x: ArrayLike<number>, columns: readonly ArrayLike<number>[], stretches: number): number[] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (x[i] < least) least = x[i];
    if (x[i] > most) most = x[i];
  }
  // Halves, where the range leaves double precision.
  const unit = most - least <= Number.MAX_VALUE ? 1 : 0.5;
  const width = most * unit - least * unit;
  const place = (value: number) => (width > 0 ? (value * unit - least * unit) / width : 0);
  const keys = [x, ...columns];
  const low = keys.map(() => new Int32Array(stretches).fill(-1));
  const high = keys.map(() => new Int32Array(stretches).fill(-1));
  for (let i = 0; i < x.length; i++) {
    const stretch = Math.min(stretches - 1, Math.floor(place(x[i]) * stretches));
    for (let c = 0; c < keys.length; c++) {
      const values = keys[c];
      if (low[c][stretch] < 0 || values[i] < values[low[c][stretch]]) low[c][stretch] = i;
      if (high[c][stretch] < 0 || values[i] > values[high[c][stretch]]) high[c][stretch] = i;
    }
  }
  const found = new Set<number>();
  for (const indices of [...low, ...high]) {
    for (const index of indices) if (index >= 0) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}
