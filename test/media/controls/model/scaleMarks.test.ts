import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleMarks } from "../../../../media/controls/model/scaleMarks.js";
import { fractionOf, type SliderScale } from "../../../../media/controls/model/sliderScale.js";
import { outcome } from "../samples.js";

const scale: SliderScale = { kind: "logarithmic", minimum: 0.02, maximum: 1, integer: false };
const marks = (tolerance = 0.06, width = 250, changed: Partial<typeof outcome> = {}) =>
  scaleMarks(scale, { ...outcome, ...changed }, tolerance, width);

describe("the band", () => {
  it("reaches from the reachable error to the label energy, and both ends say how much they are", () => {
    expect(marks()?.band).toEqual({ start: fractionOf(scale, 0.04), end: fractionOf(scale, 0.6) });
    expect(marks()?.ends.map(({ text }) => text)).toEqual(["0.04", "0.6"]);
  });

  it("is open to the left when every tolerance can be reached", () => {
    expect(marks(0.06, 250, { reachableError: 1e-20 })).toMatchObject({ band: { start: 0 }, ends: [{ text: "0.6" }] });
  });

  it("does not exist when all labels are zero", () => {
    expect(marks(0.06, 250, { labelEnergy: 0, reachableError: 0 })).toBeUndefined();
  });

  it("keeps its two labels apart and over the track, however narrow it is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        fc.double({ min: 1.0001, max: 30, noNaN: true }),
        (reachableError, factor) => {
          const { ends = [] } =
            marks(0.06, 180, {
              reachableError,
              labelEnergy: reachableError * factor,
              profile: { tolerances: new Float64Array(), rounds: new Float64Array() },
            }) ?? {};
          const [low, high] = ends;
          expect(((high?.at ?? NaN) - (low?.at ?? NaN)) * 180).toBeGreaterThan(11);
          expect(low?.at).toBeGreaterThan(0);
          expect(high?.at).toBeLessThan(1);
        },
      ),
    );
  });
});

describe("where N changes", () => {
  it("has a tick at each change inside the band", () => {
    expect(marks()?.ticks).toEqual([0.05, 0.1, 0.25].map((tolerance) => fractionOf(scale, tolerance)));
  });

  it("has the numbers in the middle of their pieces, the present one emphasised", () => {
    expect(marks()?.rounds.map(({ text, current }) => [text, current])).toEqual([
      ["4", false],
      ["3", true],
      ["2", false],
      ["1", false],
    ]);
    expect(marks()?.rounds[3]?.at).toBeCloseTo((fractionOf(scale, 0.25) + fractionOf(scale, 0.6)) / 2, 12);
  });

  it("never lets ticks crowd or numbers touch, and always shows the present number", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.041, max: 0.59, noNaN: true }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 60, max: 500 }),
        (changes, width) => {
          const tolerances = Float64Array.from([0.04, ...changes]).sort();
          const rounds = tolerances.map((_, index) => tolerances.length - index);
          const present = tolerances[tolerances.length >> 1] ?? NaN;
          const { ticks, rounds: labels } = marks(present, width, { profile: { tolerances, rounds } }) ?? {
            ticks: [],
            rounds: [],
          };
          ticks.slice(1).forEach((at, index) => {
            expect((at - (ticks[index] ?? NaN)) * width).toBeGreaterThanOrEqual(3.99);
          });
          labels.slice(1).forEach(({ at }, index) => {
            expect((at - (labels[index]?.at ?? NaN)) * width).toBeGreaterThan(10);
          });
          expect(labels.filter(({ current }) => current)).toHaveLength(1);
        },
      ),
    );
  });
});
