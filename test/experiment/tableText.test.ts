import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/experiment/csvTable.js";
import { problemData } from "../../src/experiment/data.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";
import { describeColumns } from "../../src/experiment/tableColumns.js";
import { tableExperimentText } from "../../src/experiment/tableExperiment.js";
import { writeCsv } from "../../src/figures/writers/csv.js";
import { kernelProblemOf } from "../support/experiments.js";

const problem = (changes: object = {}) =>
  kernelProblemOf({
    version: 1,
    tolerance: 0.1,
    problem: {
      kind: "table",
      path: "data.csv",
      inputs: ["x"],
      labels: ["y"],
      kernel: { kind: "gaussian", lengthScale: 1 },
      ...changes,
    },
  });
const read = (text: string, changes: object = {}, files: object = {}) =>
  problemData(problem(changes), { "data.csv": text, ...files });
const inputs = (text: string, changes: object = {}) => Array.from(read(text, changes).inputs.values);
const codes = (text: string, changes: object = {}) => (read(text, changes).remarks ?? []).map(({ code }) => code);

describe("the text of a table", () => {
  it.each([
    ["comments before the heading", '# a note, with commas and "quotes\n#\n#second\nx,y\n1,2\n3,4\n'],
    ["comments further down", 'x,y\n1,2\n# from here on,"new\n3,4\n#end\n'],
    ["Excel's line for the delimiter", "sep=;\nx;y\n1;2\n3;4\n"],
    ["a delimiter that no one would guess", "sep=^\nx^y\n1^2\n3^4\n"],
    ["carriage returns", "x,y\r1,2\r3,4\r"],
    ["line ends of all kinds", "x,y\r\n1,2\n3,4\r"],
    ["tabs", "\uFEFFx\ty\n1\t2\n3\t4\n"],
  ])("is read with %s", (_, text) => {
    expect(inputs(text)).toEqual([1, 3]);
  });

  it("keeps what is no comment: a heading, a class, a line inside of quotes", () => {
    expect(inputs("#x,y\n1,2\n3,4\n", { inputs: ["#x"] })).toEqual([1, 3]);
    expect(read("y,x\n#a,1\n#b,2\n", { classes: true }).classes).toEqual(["#a", "#b"]);
    expect(parseCsv('a,b\n"u\n# v",1\n').rows).toEqual([["u\n# v", "1"]]);
  });

  it("counts its lines with comments and a line for the delimiter", () => {
    expect(() => read("sep=;\n# note\nx;y\n\n# more\n1;2\n3;u\n")).toThrow(/line 7/);
  });

  it("of our own export is read as it was written", () => {
    const csv = writeCsv(
      {
        caption: "A table",
        columns: [{ name: "x" }, { name: "y, of x" }],
        rows: [
          [0.5, 1],
          [1.5, 2],
        ],
      },
      ["Made by this", 'mark: {"set":["a,b"],"x":"\\"'],
    );
    expect(inputs(csv, { labels: ["y, of x"] })).toEqual([0.5, 1.5]);
  });
});

describe("numbers of a table", () => {
  it.each([
    ["semicolons", "x;y\n1,5;2\n-,5e1;4\n"],
    ["tabs", "x\ty\n1,5\t2\n-,5e1\t4\n"],
  ])("may have decimal commas between %s, and it is said how they are read", (_, text) => {
    expect(inputs(text)).toEqual([1.5, -5]);
    expect(read(text).remarks).toEqual([
      {
        code: "decimalComma",
        path: ["problem", "path"],
        text: 'is "data.csv"; "1,5" in column "x", line 2, is read as 1.5: its commas are taken for decimal ones.',
      },
    ]);
  });

  it.each([
    ['x,y\n"1,5",2\n', /has "1,5" in column "x", line 2; its comma looks like a decimal one.*write 1\.5/],
    ['x,y\n"1,234.5",2\n', /has "1,234\.5" in column "x", line 2; .*thousands/],
    ["x;y\n1.234.567;2\n", /thousands/],
    ["x;y\n1 234;2\n", /thousands/],
    ["x,y\n0x1F,2\n", /has "0x1F" in column "x", line 2; write it as a decimal number/],
    ["x,y\n1,u\n", /has "u" in column "y", line 2; it must be a finite number/],
    ["x,y\n1e999,1\n", /it must be a finite number/],
  ])("%j: says what is meant and what to do", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("may have the sign of typography", () => {
    expect(inputs("x,y\n−1.5,2\n")).toEqual([-1.5]);
  });
});

describe("missing values", () => {
  it.each(["", " ", "NA", "n/a", "NaN", "null", "?", "-"])("are faults by their line and column: %j", (field) => {
    expect(() => read(`x,y\n1,2\n${field},4\n`)).toThrow(
      /column "x", line 3(, which is no value)?; fill it, or set missing to "skip" to leave such rows out\.$/,
    );
  });

  it("are skipped with their rows on request, where their columns are used, and counted", () => {
    const text = "x,y,note\n1,2,\n,3,a\n4,NA,b\n5,6,c\n";
    const data = read(text, { missing: "skip" });
    expect(Array.from(data.inputs.values)).toEqual([1, 5]);
    expect(Array.from(data.labels)).toEqual([2, 6]);
    expect(data.remarks?.map(({ code, text: said }) => [code, said])).toEqual([
      [
        "missingSkipped",
        'is "data.csv"; 2 of its 4 rows have no value in a column that is used, the first on line 3, and are left out.',
      ],
    ]);
    expect(() => read("x,y\n,1\n2,\n", { missing: "skip" })).toThrow(/no row has a value/);
    expect(() => read("x,y\n1,1\n2,u\n", { missing: "skip" })).toThrow(/has "u"/);
  });

  it("are no class, though a dash may be one", () => {
    expect(() => read("x,y\n1,a\n2,\n3,b\n", { classes: true })).toThrow(/an empty field in column "y", line 3/);
    expect(read("x,y\n1,a\n2,\n3,b\n", { classes: true, missing: "skip" }).classes).toEqual(["a", "b"]);
    expect(read("x,y\n1,+\n2,-\n", { classes: true }).classes).toHaveLength(2);
  });

  it("are treated so in the file of held-out data", () => {
    const files = { "test.csv": "x,y\n1,\n2,3\n" };
    expect(() => read("x,y\n1,2\n", { test: "test.csv" }, files)).toThrow(/problem\.test: .*line 2/);
    const data = read("x,y\n1,2\n", { test: "test.csv", missing: "skip" }, files);
    expect(data.test?.inputs.count).toBe(1);
    expect(data.remarks?.map(({ path }) => path)).toEqual([["problem", "test"]]);
  });
});

describe("a heading that looks like data", () => {
  it("is told, and where a column is not found as well", () => {
    expect(codes("1,2\n3,4\n", { inputs: ["1"], labels: ["2"] })).toEqual(["headingLooksLikeData"]);
    expect(codes("x1,2\n3,4\n", { inputs: ["x1"], labels: ["2"] })).toEqual([]);
    expect(() => read("1,2\n3,4\n")).toThrow(/The file has "1", "2", which looks like data: put a line/);
  });
});

describe("an experiment made from a table", () => {
  it("skips rows without a value and reads decimal commas", () => {
    const csv = "x;y\n1,5;2\n;4\n2,5;8\n";
    expect(describeColumns(parseCsv(csv))).toMatchObject([
      { numeric: true, missing: 1, distinct: 2 },
      { numeric: true, missing: 0 },
    ]);
    const text = tableExperimentText(parseCsv(csv), {
      path: "data.csv",
      inputs: ["x"],
      labels: ["y"],
      classes: false,
      heldOut: 0,
    });
    const parsed = parseExperiment(text);
    expect(parsed).toMatchObject({
      ok: true,
      experiment: { tolerance: 0.9, problem: { missing: "skip", kernel: { lengthScale: 1 } } },
    });
    expect(text).toContain("1 of 3 rows have no value");
  });
});

describe.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("the name %s", (name) => {
  it("is a heading and a class as any other", () => {
    expect(inputs(`${name},y\n1,2\n3,4\n`, { inputs: [name] })).toEqual([1, 3]);
    expect(read(`x,y\n1,${name}\n2,a\n`, { classes: true }).classes?.slice().sort()).toEqual([name, "a"].sort());
    expect(() => read("x,y\n1,2\n", { inputs: [name] })).toThrow(/there is no such column/);
  });
});
