import { describe, expect, it } from "vitest";
import { jointOrigin } from "../../src/export/jointOrigin.js";

const origin = { generator: "g 1", hash: "aa", seeds: [1] };

describe("the origin of several runs", () => {
  it("has every file that one of them names, and every seed once", () => {
    expect(
      jointOrigin([
        { ...origin, files: { "a.csv": "1" } },
        { ...origin, seeds: [1, 7], files: { "b.csv": "2" } },
        origin,
      ]),
    ).toEqual({ ...origin, seeds: [1, 7], files: { "a.csv": "1", "b.csv": "2" } });
  });

  it("names no files where there are none", () => {
    expect(jointOrigin([origin, origin])).toEqual(origin);
  });

  it("needs a run", () => {
    expect(() => jointOrigin([])).toThrow(RangeError);
  });
});
