import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { norm } from "../linearAlgebra/norm.js";
import { requireCount } from "../requirements.js";
import { sources, type Hypothesis } from "./bound.js";
import { knownSpectrum } from "./knownSpectrum.js";

/**
 * Lower bounds on c_0, …, c_{T−1} that are known before any round is run: every floor of a ratio B[j]/B[k] comes from
 * one of these.
 */
export interface MultiplierFloors {
  readonly id: "paper" | "decreasing";
  readonly name: string;
  /** One line, in Unicode mathematics. */
  readonly statement: string;
  readonly source: string;
  readonly hypotheses: Hypothesis[];
  /** a_i ≤ c_i for i = 0, …, T − 1; null when a hypothesis fails. */
  readonly multipliers: Float64Array | null;
}

/** What the floors depend on. */
export type FloorProblem = Pick<SpectralProblem, "eigenvalues" | "coefficients" | "count" | "outputs" | "rank">;

/** Whether ‖z_null‖ = 0: G is nonsingular, or the labels have no part outside its range. */
export function labelsLieInRange({ coefficients, rank, outputs }: FloorProblem): boolean {
  return norm(coefficients, rank * outputs) === 0;
}

/**
 * Lower bounds on the multipliers of the first T rounds, all of them non-trivial (T ≤ N), from r_0 and the spectrum.
 *
 *     paper        c_i ≥ d_min/(r_0 − 1)
 *     decreasing   c_i ≥ d_min/(√(r_0² − i) − 1)
 *
 * Both follow from the bracket c_i ≥ d_min/(r_i − 1) of arXiv 2002.05715: the first because r_i ≤ r_0, the second
 * (derived in this project) because r_i² ≤ r_0² − i (see `conditionFreeRounds`). d_min is the smallest nonzero
 * eigenvalue where the targets lie in the range of G. That is so from round 1 on in any case, and in round 0 if the
 * labels do. Otherwise round 0 has the floor 0: then the paper's statement says nothing (d_min = 0), and the second one
 * goes on with i = 1. Floors are lowered by the rounding of r_0², a few units of 2⁻⁵³ r_0², which matters when √(r_0² −
 * i) is as close to 1 as that. Errors: `outOfRange`.
 *
 * @param initialRatio r_0
 * @param rounds T
 */
export function multiplierFloors(
  problem: FloorProblem,
  initialRatio: number,
  rounds: number,
): [MultiplierFloors, MultiplierFloors] {
  requireCount("multiplierFloors", "rounds", rounds, 0);
  const { eigenvalues, rank } = problem;
  const inRange = labelsLieInRange(problem);
  const smallest = rank === 0 ? 0 : eigenvalues[rank - 1];
  const range: Hypothesis = { text: "G is nonsingular, or the labels lie in its range", holds: inRange };
  const complete = knownSpectrum(problem);
  const known = complete.length === 0;
  const nonTrivial: Hypothesis = { text: "round 0 is not trivial (r₀ > 1)", holds: initialRatio > 1 };
  const floor = (i: number): number => Math.min(smallest / largestExcess(initialRatio, i), Number.MAX_VALUE);
  return [
    {
      id: "paper",
      name: "floor from r₀",
      statement: "cᵢ ≥ d_min/(r₀ − 1)",
      source: sources.paper,
      hypotheses: [nonTrivial, range, ...complete],
      multipliers: known && nonTrivial.holds && inRange ? new Float64Array(rounds).fill(floor(0)) : null,
    },
    {
      id: "decreasing",
      name: "floor from r₀² − i",
      statement: inRange
        ? "cᵢ ≥ d_min/(√(r₀² − i) − 1)"
        : "c₀ ≥ 0, cᵢ ≥ d_min/(√(r₀² − i) − 1) with d_min on the range of G",
      source: sources.derived,
      hypotheses: [nonTrivial, ...complete],
      multipliers:
        known && nonTrivial.holds
          ? Float64Array.from({ length: rounds }, (_, i) => (i === 0 && !inRange ? 0 : floor(i)))
          : null,
    },
  ];
}

/** √(r_0² − i) − 1, rounded up. */
function largestExcess(initialRatio: number, i: number): number {
  const surplus = (initialRatio - 1) * (initialRatio + 1) - i;
  const rounding = 2 ** -50 * initialRatio ** 2;
  return Math.max(0, surplus) / (1 + Math.sqrt(1 + Math.max(0, surplus))) + rounding;
}
