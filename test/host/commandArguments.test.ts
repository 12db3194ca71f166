import { describe, expect, it } from "vitest";
import { exampleOf, figureContextOf, runOf, runsOf } from "../../src/host/commandArguments.js";

const runs = [
  { id: 1, document: "file:///a" },
  { id: 2, document: "file:///b" },
];
const examples = [{ file: "a.distill.json" }, { file: "b.distill.json" }];

describe("what a command is given", () => {
  it("is a figure only when it names one", () => {
    expect(figureContextOf({ webviewSection: "figure", figure: "fits", exported: "fits" })).toEqual({
      figure: "fits",
      exported: "fits",
    });
    for (const given of [undefined, null, 3, "fits", { figure: 3 }, { figure: "x".repeat(1000) }, []])
      expect(figureContextOf(given)).toEqual({});
  });

  it("is a run of the list, never one that the caller makes up", () => {
    expect(runOf(runs, { ...runs[1], document: "file:///elsewhere" })).toBe(runs[1]);
    expect(runsOf(runs, [runs[0], { heading: "exports" }, { id: 7, document: "x" }])).toEqual([runs[0]]);
    for (const given of [undefined, null, "1", 1, { id: "1" }, { id: NaN, document: "" }])
      expect(runOf(runs, given)).toBeUndefined();
    expect(runsOf(runs, { length: 1, 0: runs[0] })).toEqual([]);
  });

  it("is an example that comes with the extension, and no path to another file", () => {
    expect(exampleOf(examples, examples[1])).toBe(examples[1]);
    for (const given of [undefined, { file: "../../secret.distill.json" }, { file: 3 }, "a.distill.json"])
      expect(exampleOf(examples, given)).toBeUndefined();
  });
});
