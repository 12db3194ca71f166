import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimate } from "../../src/figures/decimate.js";
import type { Series } from "../../src/figures/figure.js";

const series = (x: ArrayLike<number>, y: ArrayLike<number>): Series => ({ id: "s", label: "s", role: "data", x, y });
const pixels = 2000;

/** Lowest and highest y of every pixel column, as a rasteriser would see them. */
function columnsOf({ x, y }: Series, [from, to]: readonly [number, number]): [number, number][] {
  const columns = Array.from({ length: pixels }, (): [number, number] => [Infinity, -Infinity]);
  for (let i = 0; i < x.length; i++) {
    const column = columns[Math.min(pixels - 1, Math.floor((x[i] - from) * (pixels / (to - from))))];
    column[0] = Math.min(column[0], y[i]);
    column[1] = Math.max(column[1], y[i]);
  }
  return columns;
}

describe("decimate", () => {
  it("covers the same pixels as all points, in any order of x", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8001, max: 30_000 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.boolean(),
        (count, seed, sorted) => {
          let state = seed;
          const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
          const x = Float64Array.from({ length: count }, random);
          if (sorted) x.sort();
          const all = series(
            x,
            Float64Array.from(x, (value) => Math.sin(40 * value) + random() ** 8),
          );
          const kept = decimate(all);
          expect(kept.x.length).toBeLessThanOrEqual(8000);
          const range = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))] as const;
          expect(columnsOf(kept, range)).toEqual(columnsOf(all, range));
          if (sorted) expect(Array.from(kept.x)).toEqual(Array.from(kept.x).sort((a, b) => a - b));
        },
      ),
      { seed: 4, numRuns: 20 },
    );
  });

  it("keeps a single outlier among a million points, and both ends", () => {
    const x = Float64Array.from({ length: 1e6 }, (_, i) => i);
    const y = x.map((value) => (value === 314_159 ? 5 : Math.sin(value) / 10));
    const kept = decimate(series(x, y));
    expect(Array.from(kept.y)).toContain(5);
    expect([kept.x[0], kept.x[kept.x.length - 1]]).toEqual([0, 999_999]);
  });

  it("leaves short series alone, and takes points that share one x", () => {
    const short = series([1, 2], [3, 4]);
    expect(decimate(short)).toBe(short);
    const stacked = decimate(
      series(
        new Float64Array(9000).fill(2),
        Float64Array.from({ length: 9000 }, (_, i) => i),
      ),
    );
    expect(Array.from(stacked.y)).toEqual([0, 8999]);
  });
});
