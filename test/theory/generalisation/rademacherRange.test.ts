import { expect, it } from "vitest";
import { complexity } from "../../../src/theory/generalisation/complexity.js";
import { rademacherRange } from "../../../src/theory/generalisation/rademacherRange.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectRelative } from "../support/numbers.js";

it("is attained at both ends: by two equal feature vectors below, by orthogonal ones above", () => {
  const term = complexity(problemFromSpectrum(Float64Array.of(1, 0), Float64Array.of(1, 0.5), 1), [0.5]);
  const [lower, upper] = rademacherRange(term);
  // G† has one eigenvector (1, 1)/√2, hence equal feature vectors: σᵀG†σ is 2D†_1 for equal signs and 0 for different
  // ones.
  const equal = (term.radius * (Math.sqrt((2 * term.trace) / 2) + 0)) / 2;
  expectRelative(lower.value ?? NaN, equal, 1e-15);
  // G† has the eigenvector (1, 0): only the first point has a feature vector, and every sign gives the same.
  expectRelative(upper.value ?? NaN, term.radius * Math.sqrt(term.trace / 2), 1e-15);
});

it("knows no truth, and nothing without a fit", () => {
  expect(rademacherRange(null)).toMatchObject([
    { value: null, truth: null, slack: null },
    { value: null, truth: null, slack: null },
  ]);
});
