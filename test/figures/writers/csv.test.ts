import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { columnNames, writeCsv } from "../../../src/figures/writers/csv.js";
import { xyOf } from "../drawn.js";
import { illustrative } from "../reports.js";

const parse = (text: string) => Papa.parse<string[]>(text, { comments: "#", skipEmptyLines: true }).data;

describe("writeCsv", () => {
  it("keeps every digit of a figure's table", () => {
    const report = illustrative();
    const fits = xyOf(report, "fits", { round: 1 });
    const [heading, ...rows] = parse(writeCsv(fits.table(), ["from an experiment"]));
    expect(heading).toEqual(["x", "truth", "f_0", "f_1", "f_2", "f_3"]);
    expect(rows.map((row) => Number(row[3]))).toEqual(Array.from(report.grid?.fits[1] ?? []));
  });

  it("quotes what would be taken for something else", () => {
    const text = writeCsv(
      {
        caption: "",
        columns: [{ name: "a, b" }, { name: "c" }],
        rows: [
          ['say "x"', null],
          ["# no comment", Infinity],
          ["two\nlines", -0.5],
        ],
      },
      [],
    );
    expect(parse(text)).toEqual([
      ["a, b", "c"],
      ['say "x"', ""],
      ["# no comment", "inf"],
      ["two\nlines", "-0.5"],
    ]);
  });

  it("names columns once", () => {
    expect(
      columnNames([
        { name: "weight", symbol: "B_{0}" },
        { name: "other", symbol: "B_0" },
      ]),
    ).toEqual(["B_0", "other B_0"]);
  });
});
