import { expect, it } from "vitest";
import { holdFrames } from "../../src/figures/frames.js";
import { stoppedFits } from "../../src/figures/stoppedFits.js";
import { illustrative, onSphere, twoOutputs, powerLaw } from "./reports.js";

const choice = { matched: "trainError", round: 1 } as const;

it("has data, truth, the fit of the chosen round alone, and the single fit", () => {
  const report = illustrative();
  const { series, id, table } = stoppedFits(report, holdFrames(report), 0, choice);
  expect(id).toBe("stoppedFits");
  expect(series.map(({ role, round }) => [role, round])).toEqual([
    ["data", undefined],
    ["truth", undefined],
    ["fit", 1],
    ["earlyStopping", undefined],
  ]);
  const squares = Array.from(series[3]?.y ?? [], (value, i) => (value - (series[1]?.y[i] ?? NaN)) ** 2);
  // From 50-digit arithmetic.
  expect(squares.reduce((a, b) => a + b) / squares.length).toBeCloseTo(0.06864794226540012, 10);
  expect(table().rows).toHaveLength(101);
});

it("shows one output of several", () => {
  const report = twoOutputs();
  const [first, second] = [0, 1].map((output) =>
    stoppedFits(report, holdFrames(report), output, { ...choice, round: 0 }).series.find(
      ({ role }) => role === "earlyStopping",
    ),
  );
  expect(first?.y).not.toEqual(second?.y);
  expect(second?.y).toHaveLength(report.grid?.inputs.length ?? NaN);
});

it("is drawn against the labels for inputs of several dimensions, and without a single fit for none", () => {
  const report = onSphere();
  const { series } = stoppedFits(report, holdFrames(report), 0, choice);
  expect(series.find(({ role }) => role === "earlyStopping")?.x).toEqual(report.data.labels);
  const spectrum = powerLaw();
  expect(
    stoppedFits(spectrum, holdFrames(spectrum), 0, choice).series.some(({ role }) => role === "earlyStopping"),
  ).toBe(false);
});
