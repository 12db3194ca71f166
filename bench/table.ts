/** One measured row: our time beside another's, as the ratio ours/other. */
export interface BenchRow {
  readonly name: string;
  readonly size: number;
  readonly threads: number;
  readonly other: string;
  readonly oursMs: number;
  readonly otherMs: number | null;
  readonly ratio: number | null;
  readonly target: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export function printRows(rows: readonly BenchRow[]): void {
  console.table(
    rows.map(({ name, size, threads, other, oursMs, otherMs, ratio, target }) => ({
      name,
      size,
      threads,
      "ours (ms)": round(oursMs),
      other,
      "other (ms)": round(otherMs),
      "ours/other": round(ratio),
      target,
    })),
  );
}

const round = (value: number | null) => (value === null ? "–" : Number(value.toPrecision(3)));
