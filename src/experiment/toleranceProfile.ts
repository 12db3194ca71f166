import { problemData } from "./data.js";
import type { Experiment } from "./experimentSchema.js";
import { Cancelled } from "./issue.js";
import type { PreparedGrams } from "./preparedGrams.js";
import type { RunOptions } from "./runOptions.js";
import type { RoundCounter } from "./solvers/solution.js";
import { spectralCounter } from "./solvers/spectralCounter.js";
import { spectrumData } from "./spectrumData.js";
import { reportingTheoryErrors } from "./theoryIssues.js";

/**
 * N as a step function of ε: `rounds[i]` for ε from `tolerances[i]` up to the next. The last entry is N = 0 at the
 * label energy.
 */
export interface ToleranceProfile {
  readonly tolerances: Float64Array;
  readonly rounds: Float64Array;
  /** Below it no fit meets ε; null when not known. */
  readonly reachableError: number | null;
  /** From here on every fit is zero. */
  readonly labelEnergy: number;
  readonly count: number;
  /** null when not known. */
  readonly rank: number | null;
}

function counterOf(experiment: Experiment, grams: PreparedGrams, options: RunOptions): RoundCounter {
  const { problem } = experiment;
  if (problem.kind === "spectrum") return spectralCounter(spectrumData(problem));
  return grams.counter({ ...experiment, problem }, problemData(problem, options.files), options);
}

/** r_0 = √(label energy / ε). */
export function initialRatioAt({ labelEnergy: energy }: ToleranceProfile, tolerance: number): number {
  return Math.sqrt(energy / tolerance);
}

/** Above this N, steps lie too close together to be told apart on a slider. */
const countedRounds = 64;
/** Beyond it a step function would take seconds; only its ends are told. */
const mostModes = 20_000;
const samples = 48;
/** log ε is located to (range / samples) · 2⁻⁸, finer than a pixel of any slider. */
const bisections = 8;

/** Where N changes as ε runs from the reachable error to the label energy, with every other parameter as it is. */
export function toleranceProfile(
  experiment: Experiment,
  grams: PreparedGrams,
  options: RunOptions = {},
): ToleranceProfile {
  const counter = reportingTheoryErrors(experiment, "Gram matrix", () => counterOf(experiment, grams, options));
  return reportingTheoryErrors(experiment, "rounds", () => stepFunction(counter, options));
}

function stepFunction(
  { reachableError, labelEnergy: top, count: points, rank, lowest, modes, collapse }: RoundCounter,
  { shouldStop }: RunOptions,
): ToleranceProfile {
  const ends = { reachableError, labelEnergy: top, count: points, rank };
  if (top === 0) return { tolerances: new Float64Array([0]), rounds: new Float64Array([0]), ...ends };
  if (modes > mostModes) return { tolerances: new Float64Array(0), rounds: new Float64Array(0), ...ends };
  const bottom = Math.max(reachableError ?? 0, top * 1e-8, lowest, Number.MIN_VALUE);
  if (bottom >= top) return { tolerances: new Float64Array(0), rounds: new Float64Array(0), ...ends };
  const count = (tolerance: number): number => {
    if (shouldStop?.() === true) throw new Cancelled();
    return tolerance >= top ? 0 : (collapse(tolerance, countedRounds) ?? Infinity);
  };
  const at = (i: number) => (i === samples ? top : bottom * (top / bottom) ** (i / samples));
  const steps: Sample[] = [];
  let high: Sample = { tolerance: top, rounds: 0 };
  // From the top down, so that the walk ends where N is beyond counting.
  for (let i = samples - 1; i >= 1 && high.rounds < countedRounds; i--) {
    const low = { tolerance: at(i), rounds: count(at(i)) };
    steps.push(...changesBetween(low, high, count));
    high = low;
  }
  const all = [{ tolerance: bottom, rounds: high.rounds }, ...steps.reverse()];
  return {
    tolerances: Float64Array.from(all, (step) => step.tolerance),
    rounds: Float64Array.from(all, (step) => step.rounds),
    ...ends,
  };
}

interface Sample {
  readonly tolerance: number;
  readonly rounds: number;
}

/** The tolerances between two samples at which N falls, from the largest down; each entry says N from there upwards. */
function changesBetween(low: Sample, high: Sample, count: (tolerance: number) => number): Sample[] {
  if (low.rounds === high.rounds) return [];
  let below = low;
  let above = high;
  for (let i = 0; i < bisections; i++) {
    const tolerance = Math.sqrt(below.tolerance * above.tolerance);
    const middle = { tolerance, rounds: count(tolerance) };
    if (middle.rounds > high.rounds) below = middle;
    else above = middle;
  }
  const change = { tolerance: above.tolerance, rounds: high.rounds };
  return below.rounds === low.rounds ? [change] : [change, ...changesBetween(low, below, count)];
}
