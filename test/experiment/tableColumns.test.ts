import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/experiment/csvTable.js";
import {
  columnGroups,
  describeColumns,
  likelyLabel,
  looksLikeClasses,
  mayBeClasses,
} from "../../src/experiment/tableColumns.js";
import { projectRoot } from "../support/experiments.js";

const example = (name: string) => parseCsv(readFileSync(join(projectRoot, "examples", name), "utf8"));
const penguins = example("penguins.csv");
const digits = example("digits-train.csv");
const columnOf = (table: typeof penguins, name: string) => {
  const column = describeColumns(table).find((each) => each.name === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return column;
};

describe("the columns of a table", () => {
  it("are numbers when every field that is there is one", () => {
    const table = parseCsv("a,b,c,d\n1,x,1,1e-3\n2,3,,Infinity\n");
    expect(describeColumns(table).map(({ numeric }) => numeric)).toEqual([true, false, true, false]);
    expect(describeColumns(parseCsv("a\n1\n1\n2\n"))[0]).toMatchObject({ distinct: 2, sample: ["1", "2"] });
    expect(describeColumns(table)[1]).toMatchObject({ name: "b", distinct: 2, sample: ["x", "3"] });
  });

  it("form groups when many share a beginning that no other has", () => {
    expect(columnGroups(["y", "p1", "p2", "p3", "q1", "q2"])).toEqual([{ pattern: "p*", columns: ["p1", "p2", "p3"] }]);
    expect(columnGroups(["p1", "p2", "p3", "price"])).toEqual([]);
    expect(columnGroups(["1", "2", "3"])).toEqual([]);
    expect(columnGroups(digits.columns)).toEqual([{ pattern: "pixel*", columns: digits.columns.slice(1) }]);
  });

  it.each([
    ["x1,x2,y,z\n1,2,3,4\n1,2,3,4\n", "y"],
    ["a,Target,b\n1,2,3\n4,5,6\n", "Target"],
    ["a,b,c\n1,2,3\n4,5,6\n", "c"],
    ["kind,a,b\nu,1,2\nu,3,4\nv,5,6\n", "kind"],
    ["a,b,note\n1,2,u\n3,4,u\n", "b"],
  ])("have a likely label: %j", (text, label) => {
    expect(likelyLabel(describeColumns(parseCsv(text)))).toBe(label);
  });

  it("have a likely label in the examples", () => {
    expect(likelyLabel(describeColumns(penguins))).toBe("species");
    expect(likelyLabel(describeColumns(digits))).toBe("digit");
  });

  it("look like classes when values are few, whole and repeated", () => {
    expect(looksLikeClasses(columnOf(digits, "digit"), digits)).toBe(true);
    expect(looksLikeClasses(columnOf(penguins, "species"), penguins)).toBe(true);
    expect(looksLikeClasses(columnOf(penguins, "bodyMass"), penguins)).toBe(false);
    const halves = parseCsv(`y\n${"0.5\n1.5\n".repeat(20)}`);
    expect(looksLikeClasses(columnOf(halves, "y"), halves)).toBe(false);
    const constant = parseCsv(`y\n${"1\n".repeat(20)}`);
    expect(mayBeClasses(columnOf(constant, "y"))).toBe(false);
  });
});
