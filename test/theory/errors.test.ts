import { describe, expect, it } from "vitest";
import { TheoryError } from "../../src/theory/errors.js";

describe("TheoryError", () => {
  it("is an Error with a name, a code and numbers", () => {
    const error = new TheoryError("infeasibleTolerance", "raise it", { smallestTrainError: 0.04 });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("TheoryError");
    expect(error.code).toBe("infeasibleTolerance");
    expect(error.details.smallestTrainError).toBe(0.04);
    expect(error.message).toBe("raise it");
  });
});
