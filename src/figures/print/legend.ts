import { capHeight, textWidth } from "./measure.js";
import type { Box, Mark } from "./page.js";
import { palette } from "./palette.js";
import type { TextRun } from "./text.js";

/** What a mark means. */
export interface LegendEntry {
  readonly id: string;
  readonly runs: readonly TextRun[];
  /** Draws the mark's sample into a box. */
  readonly sample: (box: Box) => Mark[];
}

export interface Legend {
  readonly rows: readonly (readonly PlacedEntry[])[];
  /** Of all rows with the gap to the plot. */
  readonly height: number;
}

interface PlacedEntry extends LegendEntry {
  /** From the left end of the row. */
  readonly offset: number;
}

/** Sample, its gap to the text, and the gap between entries, in units of the font size. */
export const [sampleWidth, sampleGap, entryGap, rowHeight] = [1.7, 0.4, 1.3, 1.35] as const;

/** Entries in rows no wider than `width`, columns aligned when there is more than one row. */
export function legendRows(entries: readonly LegendEntry[], width: number, size: number): Legend {
  if (entries.length === 0) return { rows: [], height: 0 };
  const widths = entries.map(({ runs }) => size * (sampleWidth + sampleGap + textWidth(runs)));
  let columns = entries.length;
  while (columns > 1 && rowWidth(columnWidths(widths, columns), size) > width) columns--;
  // Rows as even as possible: three above three, not five above one.
  columns = Math.ceil(entries.length / Math.ceil(entries.length / columns));
  const offsets = columnWidths(widths, columns).reduce<number[]>(
    (all, each) => [...all, all[all.length - 1] + each + size * entryGap],
    [0],
  );
  const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns).map((entry, column) => ({ ...entry, offset: offsets[column] })),
  );
  return { rows, height: size * (rows.length * rowHeight + 0.25) };
}

/** The legend above a plot, from its left end on. */
export function legendMarks({ rows }: Legend, left: number, top: number, size: number): Mark[] {
  return rows.flatMap((row, i) =>
    row.flatMap(({ runs, sample, offset }): Mark[] => {
      const baseline = top + size * (i * rowHeight + 0.95);
      const middle = baseline - (size * capHeight) / 2;
      const box = {
        left: left + offset,
        right: left + offset + size * sampleWidth,
        top: middle - size * 0.35,
        bottom: middle + size * 0.35,
      };
      return [
        ...sample(box),
        {
          kind: "text",
          at: [box.right + size * sampleGap, baseline],
          anchor: "start",
          runs,
          size,
          colour: palette.ink,
        },
      ];
    }),
  );
}

function columnWidths(widths: readonly number[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...widths.filter((_width, i) => i % columns === column)),
  );
}

function rowWidth(columns: readonly number[], size: number): number {
  return columns.reduce((sum, width) => sum + width, 0) + (columns.length - 1) * size * entryGap;
}
