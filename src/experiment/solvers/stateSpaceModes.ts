import { leadingCoefficients, leadingModes } from "../../theory/distillation/leadingModes.js";
import { analyticSpectrum, type AnalyticSpectrum } from "../../theory/stateSpace/analyticSpectrum.js";
import { extremeEigenvalues } from "../../theory/stateSpace/extremeEigenvalues.js";
import type { ExtremeEigenvalues } from "../../theory/distillation/stateSpaceRounds.js";
import type { StateSpaceGram } from "../../theory/stateSpace/stateSpaceGram.js";
import type { Points } from "../../theory/points.js";
import { multiply } from "../../theory/linearAlgebra/multiply.js";
import { recordedModes } from "../limits.js";
import { checkpoint, type RunOptions } from "../runOptions.js";
import { rememberLast } from "./rememberLast.js";

/** What is known of the spectrum behind a state space. */
export interface StateSpaceModes {
  /** The leading ones, or all. */
  readonly eigenvalues: Float64Array;
  readonly complete: boolean;
  /** All nonzero eigenvalues, where a formula gives them. */
  readonly all?: Float64Array;
  /** Of the nonzero eigenvalues; absent where their search would take too long. */
  readonly extremes?: ExtremeEigenvalues;
  /** z of the modes. */
  coefficientsOf(labels: Float64Array, outputs: number): Float64Array;
}

/** So many leading modes are looked for where not all are known; they are what the heat map shows. */
const wantedModes = 100;
/** What they may cost: numbers held, and additions. */
const modeMemory = 1.6e7;
const modeWork = 2.5e8;
/** The search for the smallest eigenvalue takes a hundred sweeps. */
const extremesUpTo = 300_000;

export function stateSpaceModes(
  gram: StateSpaceGram,
  kind: string,
  inputs: Points,
  options: RunOptions,
): StateSpaceModes {
  const exact = analyticSpectrum(kind, inputs);
  if (exact !== undefined) return exactModes(gram, exact);
  const { count } = gram;
  const steps = Math.floor(Math.min(2.5 * wantedModes, modeMemory / count, Math.sqrt(modeWork / count)));
  const product = (x: Float64Array, into: Float64Array) => {
    into.set(gram.multiply(x, 1));
  };
  const modes = leadingModes(product, count, Math.min(wantedModes, count), steps, () => {
    checkpoint(options, "leading modes", null);
  });
  checkpoint(options, "condition number", null);
  const extremes = count > extremesUpTo ? undefined : extremeEigenvalues(gram);
  return {
    eigenvalues: modes.eigenvalues,
    complete: false,
    ...(extremes === undefined ? {} : { extremes }),
    coefficientsOf: (labels, outputs) => leadingCoefficients(modes, labels, outputs),
  };
}

function exactModes({ count }: StateSpaceGram, exact: AnalyticSpectrum): StateSpaceModes {
  const { rank } = exact;
  const all = Float64Array.from({ length: rank }, (_, k) => exact.eigenvalue(k + 1));
  const complete = rank === count && count <= recordedModes;
  const shown = complete ? count : Math.min(rank, wantedModes, Math.max(16, Math.floor((2 * modeMemory) / count)));
  const eigenvalues = all.slice(0, shown);
  // A vector takes little longer to compute than to read; many long ones would take hundreds of megabytes.
  const coefficientsOf = (labels: Float64Array, outputs: number) => {
    const coefficients = new Float64Array(shown * outputs);
    for (let k = 0; k < shown; k++)
      coefficients.set(multiply(exact.eigenvector(k + 1), 1, labels, count, outputs), k * outputs);
    return coefficients;
  };
  return {
    eigenvalues,
    complete,
    all,
    extremes: { smallest: all[rank - 1] ?? 0, largest: all[0] ?? 0 },
    coefficientsOf: rememberLast(coefficientsOf),
  };
}
