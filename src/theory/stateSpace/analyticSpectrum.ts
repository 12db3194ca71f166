import { isKernelKind, kernelFamily } from "../kernels/registry.js";
import type { Points } from "../points.js";

/** A spectrum known by formula: eigenpair m = 1, …, rank, descending. The rest of the K eigenvalues are 0. */
export interface AnalyticSpectrum {
  readonly count: number;
  readonly rank: number;
  eigenvalue(m: number): number;
  /** The unit eigenvector of eigenvalue m, K values in the order of the inputs. */
  eigenvector(m: number): Float64Array;
}

/**
 * How far, in units of the largest input, an input may lie from its place on the grid: a few roundings of k/M or of
 * k·(1/M).
 */
const placeTolerance = 2 ** -50;

/**
 * The exact spectrum of G on a uniform grid, in any order of the inputs; undefined for other inputs and kernels.
 *
 * Cubic spline and Brownian bridge on x_k = k/M, 0 < k < M, with or without the end points 0 and 1, where the kernels
 * vanish; θ_m = mπ/(2M):
 *
 *     d_m = (csc⁴θ_m − ⅔ csc²θ_m)/(16 K M³)        d_m = 1/(4 K M sin²θ_m)        v_m ∝ sin(2kθ_m)
 *
 * Brownian motion on x_k = kh, 1 ≤ k ≤ n, with or without 0: d_m = h/(4K sin²φ_m), φ_m = (2m − 1)π/(4n + 2), v_m ∝
 * sin(2kφ_m).
 *
 * Proof (derived in this project; the first lines of it are the classical spectra of second differences): the inverse
 * of the bridge's g is the matrix of second differences over h, 2 − 2cos 2θ_m = 4 sin²θ_m on sines that vanish at both
 * ends, and motion's the same with a free end, cos((2n + 1)φ_m) = 0; the spline's g is b M b (see `SplineProduct`) with
 * M = h·(4 + 2cos 2θ_m)/6 on the same vectors, which gives (h³/16)(1 − ⅔sin²θ_m)/sin⁴θ_m. The 1/K counts all inputs.
 *
 * Relative error 8·2⁻⁵³ for inputs exactly on the grid; inputs rounded to doubles move the smallest eigenvalues by up
 * to M·2⁻⁵⁰.
 */
export function analyticSpectrum(kind: string, { count, dimension, values }: Points): AnalyticSpectrum | undefined {
  const known = isKernelKind(kind) ? kernelFamily(kind).gridSpectrum : undefined;
  if (dimension !== 1 || known === undefined) return undefined;
  const freeEnd = known.end === "free";
  const rank = values.reduce((sum, x) => sum + (x !== 0 && (freeEnd || x !== 1) ? 1 : 0), 0);
  const length = freeEnd ? values.reduce((most, x) => Math.max(most, x), 0) : 1;
  const cells = freeEnd ? rank : rank + 1;
  const places = gridPlaces(values, length / cells, length * placeTolerance, rank);
  if (places === undefined) return undefined;
  const [period, norm] = freeEnd ? [2 * rank + 1, Math.sqrt(4 / (2 * rank + 1))] : [cells, Math.sqrt(2 / cells)];
  const wave = (m: number): number => (freeEnd ? 2 * m - 1 : m);
  let sines: Float64Array | undefined;
  return {
    count,
    rank,
    eigenvalue: (m) => known.eigenvalue((wave(m) * Math.PI) / (2 * period), length / cells) / count,
    eigenvector(m) {
      sines ??= sinesOfHalfTurns(period);
      return waveAt(places, wave(m), sines, norm);
    },
  };
}

/** The number k of each input on the grid of that step; undefined unless 1, …, rank are each taken once. */
function gridPlaces(values: Float64Array, step: number, tolerance: number, rank: number): Float64Array | undefined {
  if (rank === 0) return undefined;
  const places = values.map((x) => Math.round(x / step));
  const taken = new Uint8Array(rank + 1);
  for (let i = 0; i < values.length; i++) {
    const place = places[i];
    if (!(Math.abs(values[i] - place * step) <= tolerance)) return undefined;
    if (place < 1 || place > rank) continue;
    if (taken[place] === 1) return undefined;
    taken[place] = 1;
  }
  for (let place = 1; place <= rank; place++) if (taken[place] === 0) return undefined;
  return places;
}

/** sin(n π/period), 0 ≤ n < 2·period: all that eigenvectors on the grid consist of. */
function sinesOfHalfTurns(period: number): Float64Array {
  const sines = new Float64Array(2 * period);
  for (let n = 1; n < period; n++) {
    sines[n] = Math.sin((Math.min(n, period - n) * Math.PI) / period);
    sines[n + period] = -sines[n];
  }
  return sines;
}

/**
 * norm · sin(place · wave · π/period): whole turns are taken off exactly, so that no large multiple of π is rounded.
 */
function waveAt(places: Float64Array, wave: number, sines: Float64Array, norm: number): Float64Array {
  const turn = sines.length;
  const vector = new Float64Array(places.length);
  for (let i = 0; i < vector.length; i++) {
    const n = places[i] * wave;
    // Exact: n is below 2⁵³. The quotient may be rounded up across a whole number.
    const rest = n - Math.floor(n / turn) * turn;
    vector[i] = norm * sines[rest < 0 ? rest + turn : rest];
  }
  return vector;
}
