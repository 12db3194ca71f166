import fc from "fast-check";
import { problemFromSpectrum, type SpectralProblem } from "../../../src/theory/distillation/spectralProblem.js";

export interface RandomProblem {
  readonly problem: SpectralProblem;
  readonly tolerance: number;
}

/** Runs a property on the same cases every time. */
export function check<T>(arbitrary: fc.Arbitrary<T>, runs: number, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { seed: 2002_05715, numRuns: runs });
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const powersOfTen = (low: number, high: number) => between(low, high).map((exponent) => 10 ** exponent);

const spectra = fc.oneof(
  fc.array(powersOfTen(-6, 0), { minLength: 1, maxLength: 12 }),
  fc.array(powersOfTen(-1, 0), { minLength: 1, maxLength: 12 }),
  fc.array(powersOfTen(-14, 2), { minLength: 1, maxLength: 8 }),
  fc
    .tuple(powersOfTen(-4, 0), fc.array(fc.tuple(fc.boolean(), between(1, 1.001)), { minLength: 1, maxLength: 12 }))
    .map(([gap, members]) => members.map(([high, factor]) => (high ? 1 : gap) * factor)),
  fc
    .tuple(powersOfTen(-3, 3), fc.integer({ min: 1, max: 8 }))
    .map(([value, count]) => new Array<number>(count).fill(value)),
);

const zeros = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
);

/**
 * Random spectra (log-uniform, clustered, equal; some with zeros) with random labels for 1 to 3 outputs, and a feasible
 * tolerance below the label energy: r_0 from 1.001 to 33 where the null space allows it.
 */
export const randomProblem: fc.Arbitrary<RandomProblem> = fc
  .record({
    nonzero: spectra,
    zeros,
    outputs: fc.integer({ min: 1, max: 3 }),
    entries: fc.array(between(-1, 1), { minLength: 45, maxLength: 45 }),
    decay: fc.constantFrom(0, 0, 0.5, 1),
    ratio: powersOfTen(-3, 1.5).map((excess) => 1 + excess),
    fraction: between(0.001, 0.999),
  })
  .map(({ nonzero, zeros: zeroCount, outputs, entries, decay, ratio, fraction }) => {
    const eigenvalues = Float64Array.from([...nonzero, ...new Array<number>(zeroCount).fill(0)])
      .sort()
      .reverse();
    const count = eigenvalues.length;
    const coefficients = new Float64Array(count * outputs);
    for (let i = 0; i < coefficients.length; i++) {
      const eigenvalue = eigenvalues[Math.floor(i / outputs)] / eigenvalues[0];
      coefficients[i] = entries[i] * (eigenvalue > 0 ? eigenvalue ** decay : 0.2);
    }
    const problem = problemFromSpectrum(eigenvalues, coefficients, outputs);
    const squares = (from: number) => coefficients.subarray(from).reduce((sum, value) => sum + value * value, 0);
    const [total, nullEnergy] = [squares(0), squares(problem.rank * outputs)];
    const wanted = total / ratio ** 2;
    const energy = wanted > nullEnergy * 1.001 ? wanted : nullEnergy + fraction * (total - nullEnergy);
    return { problem, tolerance: energy / count, usable: total - nullEnergy > 1e-6 && energy < total };
  })
  .filter(({ usable }) => usable);
