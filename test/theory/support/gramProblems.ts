import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel, type KernelSpecification } from "../../../src/theory/kernels/registry.js";
import { interiorGrid } from "./points.js";
import { rough, withSpectrum } from "./symmetricMatrices.js";

/** A Gram matrix with noisy labels. */
export interface GramProblem {
  readonly name: string;
  readonly gram: Float64Array;
  readonly labels: Float64Array;
  readonly count: number;
}

const noisySine = (count: number) =>
  Float64Array.from(
    { length: count },
    (_, i) => Math.sin((2 * Math.PI * (i + 1)) / (count + 1)) + 0.6 * rough(7 * i + 3),
  );

function ofKernel(kernel: KernelSpecification, count: number): GramProblem {
  return {
    name: kernel.kind,
    gram: gramMatrix(createKernel(kernel), interiorGrid(count)),
    labels: noisySine(count),
    count,
  };
}

function ofSpectrum(name: string, values: readonly number[]): GramProblem {
  return {
    name,
    gram: withSpectrum([...values].sort((a, b) => b - a)),
    labels: noisySine(values.length),
    count: values.length,
  };
}

/**
 * A Aᵀ/count for a square A of independent entries: eigenvalues down to count⁻², as the square of a random symmetric
 * matrix has.
 */
function random(count: number): GramProblem {
  const entries = Float64Array.from({ length: count * count }, (_, i) => rough(i));
  const gram = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += entries[i * count + k] * entries[j * count + k];
      gram[i * count + j] = gram[j * count + i] = sum / count;
    }
  }
  return { name: "random", gram, labels: noisySine(count), count };
}

/** Smooth, rough, clustered, rank-deficient and random spectra. */
export const gramProblems: readonly GramProblem[] = [
  ofKernel({ kind: "gaussian", lengthScale: 0.1 }, 150),
  ofKernel({ kind: "cubicSpline" }, 150),
  ofKernel({ kind: "exponential", lengthScale: 0.3 }, 150),
  ofSpectrum(
    "clustered",
    Array.from({ length: 120 }, (_, i) => [1, 0.1, 1e-3][i % 3] * (1 + 1e-9 * (i % 7))),
  ),
  ofSpectrum(
    "rank-deficient",
    Array.from({ length: 120 }, (_, i) => (i < 100 ? 1 / (i + 1) : 0)),
  ),
  random(120),
];
