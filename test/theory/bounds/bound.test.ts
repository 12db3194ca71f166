import { describe, expect, it } from "vitest";
import { boundBeside, sources } from "../../../src/theory/bounds/bound.js";

it("sources cite the paper by its arXiv id and own up to what is new", () => {
  expect(sources).toEqual({
    paper: "Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715",
    derived: "derived in this project",
  });
});

describe("boundBeside", () => {
  const lower = {
    id: "a",
    name: "b",
    statement: "c",
    source: "d",
    side: "lower",
    value: 3,
    hypotheses: [{ text: "e", holds: true }],
  } as const;
  const statement = { ...lower, hypotheses: [...lower.hypotheses] };

  it("measures the slack away from the truth", () => {
    expect(boundBeside(statement, 5)).toEqual({ ...statement, value: 3, truth: 5, slack: 2 });
    expect(boundBeside({ ...statement, side: "upper" }, 1).slack).toBe(2);
    expect(boundBeside(statement, null).slack).toBeNull();
    expect(boundBeside({ ...statement, value: Infinity }, Infinity).slack).toBe(0);
  });

  it("has no slack below 0 that rounding alone has made, and any other", () => {
    expect(boundBeside({ ...statement, value: 1 + 2 ** -52 }, 1).slack).toBe(0);
    expect(
      boundBeside({ ...statement, side: "upper", value: 2.8227000000000023e-19 }, 2.822700000000003e-19).slack,
    ).toBe(0);
    expect(boundBeside({ ...statement, value: 4 }, 3).slack).toBe(-1);
  });

  it("has no value when a hypothesis fails", () => {
    expect(boundBeside({ ...statement, hypotheses: [{ text: "e", holds: false }] }, 5)).toMatchObject({
      value: null,
      truth: 5,
      slack: null,
    });
  });
});
