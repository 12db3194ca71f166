import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkParameter, parameterFields, type ParameterField } from "../../src/experiment/parameterFields.js";
import { sweepEnds, sweepValues } from "../../src/export/sweepValues.js";
import { illustrative, regular } from "../figures/reports.js";

function field(key: string, report = illustrative()): ParameterField {
  const found = parameterFields(report.experiment).find((each) => each.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}

const numbers = (report = illustrative()) =>
  parameterFields(report.experiment).filter(
    ({ type, value }) => (type === "number" || type === "integer") && typeof value === "number",
  );

describe("the values of a sweep", () => {
  it("are evenly spaced on the parameter's own scale", () => {
    expect(sweepValues(field("tolerance"), 0.01, 1, 3)).toEqual([0.01, 0.1, 1]);
    expect(sweepValues(field("problem.noise", regular()), 0, 1, 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it("are whole, each once, where the parameter is counted", () => {
    expect(sweepValues(field("rounds"), 1, 3, 9)).toEqual([1, 2, 3]);
  });

  it("begin and end exactly, move one way, and have few digits", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 1.1, max: 100, noNaN: true }),
        fc.integer({ min: 2, max: 30 }),
        (from, factor, count) => {
          const values = sweepValues(field("tolerance"), from, from * factor, count);
          expect([values[0], values[values.length - 1]]).toEqual([from, from * factor]);
          expect([...values].sort((a, b) => a - b)).toEqual(values);
          for (const value of values.slice(1, -1))
            expect(
              String(value)
                .replace(/e.*|[^\d]/g, "")
                .replace(/^0+/, "").length,
            ).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("the ends that are proposed", () => {
  it("surround the present value and are allowed", () => {
    for (const report of [illustrative(), regular()]) {
      for (const each of numbers(report)) {
        const [low, high] = sweepEnds(each);
        expect(low, each.key).toBeLessThan(high);
        for (const end of [low, high]) expect(checkParameter(each, end), `${each.key} = ${end}`).toBeUndefined();
        expect(Number(each.value), each.key).toBeGreaterThanOrEqual(low);
        expect(Number(each.value), each.key).toBeLessThanOrEqual(high);
      }
    }
  });

  it("stay between what must not be reached", () => {
    const [low, high] = sweepEnds(field("tolerance"), [0.0418, 0.08]);
    expect(low).toBeGreaterThan(0.0418);
    expect(low).toBeLessThan(0.045);
    expect(high).toBeLessThan(0.08);
    expect(high).toBeGreaterThan(0.07);
  });
});
