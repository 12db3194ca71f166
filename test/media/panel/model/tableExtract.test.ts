import { expect, it } from "vitest";
import { tableExtract } from "../../../../media/panel/model/tableExtract.js";
import type { DataTable } from "../../../../src/figures/table.js";

const table = (rows: number, columns: number): DataTable => ({
  caption: "c",
  columns: Array.from({ length: columns }, (_, j) => ({ name: `c${j}` })),
  rows: Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => i * columns + j)),
});

it("shows a small table whole", () => {
  const { columns, rows, note } = tableExtract(table(200, 40));
  expect([columns.length, rows.length, rows[199]?.length, note]).toEqual([40, 200, 40, ""]);
});

it("shows the first rows and columns of a large one, and says so", () => {
  const { columns, rows, note } = tableExtract(table(500, 1002));
  expect([columns.length, rows.length]).toEqual([40, 200]);
  expect(rows.every((row) => row.length === 40)).toBe(true);
  expect(rows[1]?.[0]).toBe(1002);
  expect(note).toBe(", first 200 of 500 rows and 40 of 1002 columns; copying gives all");
});
