import { describe, expect, it } from "vitest";
import { accuracy, flipClasses } from "../../src/experiment/classes.js";
import { problemData } from "../../src/experiment/data.js";
import { withValueAt } from "../../src/experiment/parameterFields.js";
import type { PathStep } from "../../src/experiment/issue.js";
import { kernelProblemOf } from "../support/experiments.js";

const table = {
  version: 1,
  tolerance: 0.1,
  problem: {
    kind: "table",
    path: "data.csv",
    inputs: ["x"],
    labels: ["y"],
    kernel: { kind: "gaussian", lengthScale: 1 },
  },
};
const read = (
  text: string,
  changes: readonly (readonly [readonly PathStep[], unknown])[] = [],
  files: Readonly<Record<string, string>> = {},
) =>
  problemData(
    kernelProblemOf(
      changes.reduce<unknown>((value, [path, change]) => withValueAt(value, ["problem", ...path], change), table),
    ),
    { "data.csv": text, ...files },
  );

describe("a table problem", () => {
  it("takes inputs and labels from the named columns, in any order and with any delimiter", () => {
    const data = read("y;note;x\n1;a;0.5\n-2;b;1e-3\n");
    expect(Array.from(data.inputs.values)).toEqual([0.5, 0.001]);
    expect(Array.from(data.labels)).toEqual([1, -2]);
    expect(data).toMatchObject({ outputs: 1, inputs: { dimension: 1, count: 2 } });
  });

  it("reads quoted fields, a byte order mark and blank lines at the end", () => {
    expect(Array.from(read('\uFEFF"x","y"\n"1","2"\n\n').inputs.values)).toEqual([1]);
  });

  it("lets a beginning stand for many columns", () => {
    const data = read("p1,p2,q,y\n1,2,9,0\n3,4,9,1\n", [[["inputs"], ["p*"]]]);
    expect(data.inputs).toMatchObject({ dimension: 2, count: 2 });
    expect(Array.from(data.inputs.values)).toEqual([1, 2, 3, 4]);
  });

  it("turns classes into one output each, in their natural order", () => {
    const data = read("x,y\n1,10\n2,9\n3,10\n", [[["classes"], true]]);
    expect(data.classes).toEqual(["9", "10"]);
    expect(Array.from(data.labels)).toEqual([0, 1, 1, 0, 0, 1]);
  });

  it("holds out a share of the rows, the same ones for the same seed, none in both", () => {
    const text = `x,y\n${Array.from({ length: 20 }, (_, i) => `${i},${i}`).join("\n")}\n`;
    const split = (seed: number) => read(text, [[["test"], { fraction: 0.25, seed }]]);
    const first = split(3);
    expect(first.test?.inputs.count).toBe(5);
    expect(first.inputs.count).toBe(15);
    expect([...first.inputs.values, ...(first.test?.inputs.values ?? [])].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
    expect(split(3)).toEqual(first);
    expect(split(4).test?.inputs.values).not.toEqual(first.test?.inputs.values);
  });

  it("takes held-out data from a second file", () => {
    const data = read(
      "x,y\n1,a\n2,b\n",
      [
        [["classes"], true],
        [["test"], "held.csv"],
      ],
      { "held.csv": "x,y\n5,b\n" },
    );
    expect(Array.from(data.test?.labels ?? [])).toEqual([0, 1]);
  });

  it("looks for the training file's columns in the second file by their names", () => {
    const data = read(
      "p1,p2,y\n1,2,3\n",
      [
        [["inputs"], ["p*"]],
        [["test"], "held.csv"],
      ],
      { "held.csv": "p3,p2,y,p1\n9,20,30,10\n" },
    );
    expect(Array.from(data.test?.inputs.values ?? [])).toEqual([10, 20]);
    expect(Array.from(data.test?.labels ?? [])).toEqual([30]);
  });

  it.each<[string, string, readonly (readonly [readonly PathStep[], unknown])[], RegExp]>([
    [
      "a missing column",
      "a,y\n1,2\n",
      [],
      /problem\.inputs\[0\]: is "x"; there is no such column\. The file has "a", "y"/,
    ],
    [
      "a field that is no number",
      "x,y\n1,2\nfoo,3\n",
      [],
      /problem\.path: has "foo" in column "x", line 3; it must be a finite number/,
    ],
    ["an empty field", "x,y\n,2\n", [], /has an empty field in column "x", line 2/],
    ["a NaN", "x,y\n1,NaN\n", [], /has "NaN" in column "y", line 2/],
    [
      "a field that is no number below empty lines and a name of two lines",
      'x,"y\nm"\n\n1,2\n , \nfoo,3\n',
      [[["labels"], ["y\nm"]]],
      /in column "x", line 6; it must be a finite number/,
    ],
    ["rows of different lengths", "x,y\n1,2\n3\n", [], /line 3: has 1 field where the heading has 2/],
    ["no rows", "x,y\n", [], /no rows below the heading/],
    [
      "a class that training has not seen",
      "x,y\n1,a\n",
      [
        [["classes"], true],
        [["test"], "held.csv"],
      ],
      /has the class "z", which is none of the training file's: a/,
    ],
    [
      "a field of the held-out file that is no number",
      "x,y\n1,2\n",
      [[["test"], "held.csv"]],
      /problem\.test: has "z" in column "y", line 2/,
    ],
    [
      "a column that the held-out file lacks",
      "x,w,y\n1,2,3\n",
      [
        [["inputs"], ["x", "w"]],
        [["test"], "held.csv"],
      ],
      /problem\.test: has no column "w", which training uses; it has "x", "y"/,
    ],
    [
      "a heading that says a name twice",
      "x,x,y\n1,2,3\n",
      [],
      /problem\.inputs\[0\]: is "x"; the file has more than one column "x"/,
    ],
    [
      "a column that is taken twice",
      "x1,x2,y\n1,2,3\n",
      [[["inputs"], ["x2", "x*"]]],
      /problem\.inputs\[1\]: is "x\*"; the column "x2" is among the inputs already/,
    ],
    [
      "a label among the inputs",
      "x,y\n1,2\n",
      [[["inputs"], ["*"]]],
      /problem\.inputs\[0\]: is "\*"; the column "y" is a label/,
    ],
    [
      "classes in several columns",
      "x,y,z\n1,2,3\n",
      [
        [["classes"], true],
        [["labels"], ["y", "z"]],
      ],
      /problem\.labels: stands for 2 columns/,
    ],
    [
      "noise that has no other class to give",
      "x,y\n1,a\n",
      [
        [["classes"], true],
        [["labelNoise"], { fraction: 0.5 }],
      ],
      /problem\.labelNoise: gives labels another class, and "a" is the only one/,
    ],
  ])("names %s", (_, text, changes, message) => {
    expect(() => read(text, changes, { "held.csv": "x,y\n5,z\n" })).toThrow(message);
  });

  it("says which file is missing", () => {
    expect(() => problemData(kernelProblemOf(table), {})).toThrow(
      /problem\.path: is "data\.csv"; there is no such file/,
    );
  });
});

describe("classes", () => {
  const labels = Float64Array.from({ length: 4 * 3000 }, (_, i) => (i % 4 === 1 ? 1 : 0));

  it("flips the wanted share of labels, evenly over the other classes", () => {
    const flipped = flipClasses(labels, 4, 0.3, 5);
    const drawn = Array.from({ length: 3000 }, (_, i) => flipped.subarray(4 * i, 4 * i + 4).indexOf(1));
    const counts = [0, 1, 2, 3].map((index) => drawn.filter((each) => each === index).length);
    // Five standard deviations of binomial counts with p = 0.7 and p = 0.1.
    expect(Math.abs((counts[1] ?? 0) - 2100)).toBeLessThan(5 * Math.sqrt(3000 * 0.7 * 0.3));
    for (const other of [0, 2, 3])
      expect(Math.abs((counts[other] ?? 0) - 300)).toBeLessThan(5 * Math.sqrt(3000 * 0.1 * 0.9));
  });

  it("flips nothing at 0, everything at 1, and more of the same at a larger share", () => {
    expect(flipClasses(labels, 4, 0, 5)).toEqual(labels);
    expect(accuracy(flipClasses(labels, 4, 1, 5), labels, 4)).toBe(0);
    const [some, more] = [flipClasses(labels, 4, 0.2, 5), flipClasses(labels, 4, 0.4, 5)];
    for (let i = 0; i < labels.length; i++) if (some[i] !== labels[i]) expect(more[i]).toBe(some[i]);
  });

  it("counts the items whose largest output is their class", () => {
    expect(accuracy(new Float64Array([0.4, 0.6, 0.9, 0.1]), new Float64Array([0, 1, 0, 1]), 2)).toBe(0.5);
  });
});
