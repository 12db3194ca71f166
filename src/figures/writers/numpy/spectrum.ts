import type { SpectrumProblem } from "../../../experiment/spectrumSchema.js";
import { numpyArray } from "./array.js";
import { pythonNumber } from "../../../theory/kernels/numpy.js";

type Sequence = SpectrumProblem["eigenvalues"];

/** Lines that form d and z of a problem that is stated by its spectrum. */
export function numpySpectrum({ eigenvalues, coefficients }: SpectrumProblem): string[] {
  return [
    `d = ${sequence(eigenvalues)}`,
    ...(Array.isArray(coefficients)
      ? [`z = ${sequence(coefficients)}`]
      : [
          "# Coefficients by a law have signs drawn from the seed, on which no number here depends.",
          `z = np.sqrt(${sequence(coefficients)})`,
        ]),
    ...(Array.isArray(eigenvalues) ? ['order = np.argsort(-d, kind="stable")', "d, z = d[order], z[order]"] : []),
    "z = z[:, None]",
    "count, rank = len(d), int(np.sum(d > 0))",
  ];
}

function sequence(stated: Sequence): string {
  if (Array.isArray(stated)) return numpyArray(stated, 1);
  const k = `np.arange(1.0, ${stated.count + 1})`;
  switch (stated.law) {
    case "power":
      return `${pythonNumber(stated.scale)} * ${k} ** ${pythonNumber(-stated.exponent)}`;
    case "exponential":
      return `${pythonNumber(stated.scale)} * np.exp(-${pythonNumber(stated.rate)} * (${k} - 1))`;
    case "step":
      return `np.where(${k} <= ${stated.at}, ${pythonNumber(stated.high)}, ${pythonNumber(stated.low)})`;
  }
}
