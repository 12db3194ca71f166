import { describe, expect, it } from "vitest";
import { applyChange, ParameterChangeError } from "../../src/experiment/parameterChange.js";
import { pointsValue } from "../support/experiments.js";

describe("applyChange", () => {
  it.each([
    ["tolerance=0.1", { tolerance: 0.1 }],
    ["problem.labels[1]=7", { problem: { labels: [1, 7, 3] } }],
    ["problem.kernel.lengthScale=0.3", { problem: { kernel: { lengthScale: 0.3 } } }],
    ["problem.truth=0", { problem: { truth: "0" } }],
    ["title=1", { title: "1" }],
    ["tolerance = 0.2", { tolerance: 0.2 }],
    ["problem.truth = x + 1 ", { problem: { truth: "x + 1" } }],
    ['title="a=b"', { title: "a=b" }],
  ])("makes the change %s", (change, result) => {
    expect(applyChange(pointsValue, change)).toMatchObject(result);
  });

  it("leaves the original as it was", () => {
    const before = structuredClone(pointsValue);
    applyChange(pointsValue, "problem.labels[0]=9");
    expect(pointsValue).toEqual(before);
  });

  it.each([
    ["tolerance", /tolerance: write it as key=value/],
    ["=3", /key=value/],
    [" = 3", /key=value/],
    ["problem.labels[9]=1", /problem\.labels\[9\]=1: problem\.labels\[9\] is beyond the end of a list of 3/],
    ["problem.labels[-1]=1", /problem\.labels\[-1\] steps into a list of 3, which has no "-1"; give an index/],
  ])("names what is wrong with %s", (change, message) => {
    expect(() => applyChange(pointsValue, change)).toThrow(ParameterChangeError);
    expect(() => applyChange(pointsValue, change)).toThrow(message);
  });
});
