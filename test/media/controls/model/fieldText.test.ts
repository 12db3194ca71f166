import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldText, readText } from "../../../../media/controls/model/fieldText.js";
import { fieldOf, pointsExperiment, syntheticExperiment } from "../samples.js";

const tolerance = fieldOf(pointsExperiment, "tolerance");
const count = fieldOf(syntheticExperiment, "problem.count");
const truth = fieldOf(pointsExperiment, "problem.truth");
const target = fieldOf(syntheticExperiment, "problem.target");

describe("typed numbers", () => {
  it("reads back what it shows", () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: 1e300, noNaN: true }), (value) => {
        expect(readText(tolerance, fieldText(value))).toEqual({ value });
      }),
    );
  });

  it("reads exponents, blanks around, and a true minus sign", () => {
    expect(readText(tolerance, " 4.5e-2 ").value).toBe(0.045);
    expect(readText(fieldOf(syntheticExperiment, "problem.noise"), "−1").error).toBe("is -1; it must be at least 0.");
  });

  it("explains what it cannot take", () => {
    expect(readText(tolerance, "0").error).toBe("is 0; it must be greater than 0.");
    expect(readText(tolerance, "abc").error).toBe('is "abc"; it must be a finite number.');
    expect(readText(tolerance, "").error).toBe("is empty; it must be a number.");
    expect(readText(count, "2.5").error).toContain("a whole number");
    expect(readText(count, "5000000").error).toContain("at most 1000000");
  });
});

describe("typed texts", () => {
  it("removes an optional one when it is cleared, and asks for a required one", () => {
    expect(readText(truth, "  ")).toEqual({ value: undefined });
    expect(readText(target, "").error).toContain("at least 1 character");
  });

  it("keeps what is typed", () => {
    expect(readText(target, "12")).toEqual({ value: "12" });
  });

  it("shows nothing for what is absent", () => {
    expect(fieldText(undefined)).toBe("");
  });
});
