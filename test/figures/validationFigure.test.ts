import { expect, it } from "vitest";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { validationFigure } from "../../src/figures/validationFigure.js";
import { syntheticValue } from "../support/experiments.js";
import { studyOf } from "../support/studies.js";
import { generalised } from "./studies.js";

const report = generalised();
const study = studyOf("crossValidation", syntheticValue).result;
const figureOf = (given: typeof study | undefined, measure: "error" | "accuracy" = "error") =>
  validationFigure(report, holdFrames(report), given, measure, new HeldDomains());

it("has mean and standard error over folds, and the best round", () => {
  const { series, markers } = figureOf(study);
  const [mean] = series;
  expect(mean?.band?.high[0]).toBeCloseTo(study.errors[0] + study.standardErrors[0], 12);
  expect(markers[0]?.y).toBe(Math.min(...study.errors));
  expect(figureOf(study).table().rows).toHaveLength(study.errors.length);
});

it("shows accuracy when there is any, best where it is largest", () => {
  const classes = {
    ...study,
    accuracies: study.errors.map((_, t) => (t === 1 ? 0.9 : 0.5)),
    accuracyStandardErrors: study.errors.map(() => 0.1),
  };
  const { markers, y } = figureOf(classes, "accuracy");
  expect(markers[0]).toMatchObject({ x: 1, y: 0.9 });
  expect(y.domain).toEqual([0, 1]);
  expect(figureOf(study, "accuracy").y.name).toBe("mean squared error");
});

it("stands empty until there is a fold", () => {
  expect(figureOf(undefined)).toMatchObject({
    series: [],
    markers: [],
    summary: "Not yet cross-validated.",
    y: { domain: [0, 1] },
  });
});
