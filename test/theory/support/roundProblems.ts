import { distill } from "../../../src/theory/distillation/rounds.js";
import { problemFromSpectrum, type SpectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { check, randomProblem } from "./randomProblem.js";

/** A problem that was run to its end. */
export interface Solved {
  readonly problem: SpectralProblem;
  readonly tolerance: number;
  readonly kappa: number;
  readonly rangeKappa: number;
  readonly rank: number;
  readonly count: number;
  readonly r0: number;
  readonly ratios: Float64Array;
  /** N. */
  readonly rounds: number;
}

function solved(eigenvalues: number[], coefficients: number[], tolerance: number): Solved {
  const problem = problemFromSpectrum(
    Float64Array.from(eigenvalues),
    Float64Array.from(coefficients),
    coefficients.length / eigenvalues.length,
  );
  const { ratios, collapse } = distill(problem, { tolerance, recordedRounds: 0 });
  if (collapse === null) throw new Error("not reached");
  return {
    problem,
    tolerance,
    kappa: problem.conditionNumber,
    rangeKappa: problem.rangeConditionNumber,
    rank: problem.rank,
    count: problem.count,
    r0: ratios[0],
    ratios,
    rounds: collapse,
  };
}

/** Thousands of random problems, the same in every file. */
export const randomlySolved: readonly Solved[] = (() => {
  const list: Solved[] = [];
  check(randomProblem, 2000, ({ problem, tolerance }) => {
    list.push(solved([...problem.eigenvalues], [...problem.coefficients], tolerance));
  });
  return list;
})();

/** One eigenvalue, r_0 as given. */
export function equalEigenvalues(r0: number): Solved {
  return solved([0.5, 0.5], [r0, r0], 1);
}

/**
 * Eigenvalues κ and 1 with residual energies 1 : κ in the first round: the angle between residual and fit is as large
 * as κ allows.
 */
export function widestAngle(r0: number, kappa: number): Solved {
  const theta = (2 * Math.sqrt(kappa)) / (kappa + 1);
  const nextRatio = Math.sqrt(r0 * r0 - 1 + theta * theta) - theta;
  const residual = [1 / (kappa + 1), kappa / (kappa + 1)].map(Math.sqrt);
  // ‖Gv‖/c = r_1 for the unit residual v fixes c; y_0 = v + Gv/c.
  const c = Math.hypot(kappa * residual[0], residual[1]) / nextRatio;
  return solved([kappa, 1], [residual[0] * (1 + kappa / c), residual[1] * (1 + 1 / c)], 0.5);
}

/**
 * Eigenvalues so far apart that a round takes one label away and leaves the rest: r_0² = (count − 1)(1 + surplus) +
 * 0.7, less 1 + surplus a round.
 */
export function oneAtATime(count: number, surplus: number): Solved {
  const eigenvalues = Array.from({ length: count }, (_, k) => 10 ** (-20 * k));
  const coefficients = eigenvalues.map((_, k) => Math.sqrt(k === 0 ? 0.7 : 1 + surplus));
  return solved(eigenvalues, coefficients, 1 / count);
}

/** κ = ∞ because of a zero eigenvalue, but one eigenvalue on the range. */
export function flatRange(r0: number): Solved {
  return solved([0.5, 0.5, 0], [r0, r0, 0.1], 1);
}
