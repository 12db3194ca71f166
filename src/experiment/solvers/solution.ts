import type { Decomposition } from "../../theory/distillation/decomposition.js";
import type { Distillation, DistillationOptions } from "../../theory/distillation/rounds.js";
import type { SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import type { Points } from "../../theory/points.js";
import type { RunOptions } from "../runOptions.js";
import type { SolverKind } from "./solverKind.js";

/** What is known of the spectrum of G, and how. */
export interface SpectrumFacts {
  /** null when not known. */
  readonly rank: number | null;
  /** κ, Infinity when G is singular; null when not known. */
  readonly conditionNumber: number | null;
  /** κ of the nonzero eigenvalues; null when not known. */
  readonly rangeConditionNumber: number | null;
  /** ‖z_null‖²/K; null when not known. */
  readonly reachableError: number | null;
  /** Why some of these are not known. */
  readonly unknown?: string;
  /** Whether the problem's arrays hold all eigenvalues of G. */
  readonly complete: boolean;
  /** "eigenvalues" if absent. */
  readonly modes?: "Ritz";
  readonly method: string;
  /** The method's own measure of its error, relative. */
  readonly residual: number;
  /** Whether small multipliers are as exact as any, because no Gram matrix in double precision stands between. */
  readonly structured?: boolean;
}

/** All eigenvectors of G and their continuation off the data. */
export interface Eigenbasis {
  readonly decomposition: Decomposition;
  /** g_xᵀ v_k at grid points, points × rank. Not for a given Gram matrix. */
  basisAt(grid: Points): Float64Array;
  /** The same at test points, which are remembered beside the grid. */
  basisAtTest(points: Points): Float64Array;
}

/** Where fits are asked for off the data. */
export type Place = "grid" | "test";

/** Labels, what to run, and what will be asked of the fits. */
export interface SolveRequest {
  /** y_0, K × C row-major. */
  readonly labels: Float64Array;
  /** C. */
  readonly outputs: number;
  readonly distillation: DistillationOptions;
  readonly places: { readonly [P in Place]?: Points };
  /** Of the values at the training points, those that are kept. */
  readonly keep: (values: Float64Array) => Float64Array;
}

/** The rounds of one set of labels, and all that can be said of their fits. */
export interface Solution {
  readonly kind: SolverKind;
  /** All eigenvalues with their coefficients, or the leading ones; count is K in any case. */
  readonly problem: SpectralProblem;
  readonly distillation: Distillation;
  readonly facts: SpectrumFacts;
  /** (1/K)‖y₀‖². */
  readonly labelEnergy: number;
  /** tr B_t of each recorded round; undefined where it is not known to six digits. */
  readonly degreesOfFreedom: readonly (number | undefined)[];
  /** f_t on the data for each recorded round, the kept rows of K × C. */
  fitted(): Float64Array[];
  /** f_t at a place of the request for each recorded round, points × C. */
  predict(place: Place): Float64Array[];
  /** Where all eigenvectors are at hand. */
  readonly eigenbasis?: Eigenbasis;
}

/** N at other tolerances, at the cost of rounds alone. */
export interface RoundCounter {
  readonly labelEnergy: number;
  /** Where tolerances begin to be feasible, as far as known. */
  readonly reachableError: number | null;
  readonly count: number;
  readonly rank: number | null;
  /** Tolerances below this are not for the counter to judge. */
  readonly lowest: number;
  /** How long one count takes, in evaluations of one mode; what is too long is left alone. */
  readonly modes: number;
  collapse(tolerance: number, maximalRounds: number): number | null;
}

/** A solver that keeps what depends on kernel and inputs alone, and beside it what depends on the last labels. */
export interface PreparedSolver {
  /** Computes, once, what depends on kernel and inputs alone. */
  prepare(options: RunOptions): void;
  /** undefined when this solver finds that another must do it. */
  solve(request: SolveRequest, options: RunOptions): Solution | undefined;
  /** All eigenvalues with the labels' coefficients; not from solvers that do not see them all. */
  spectrum?(labels: Float64Array, outputs: number, options: RunOptions): SpectralProblem;
  /** Where it computes all eigenvectors. */
  eigenbasis?(options: RunOptions): Eigenbasis;
  /** @throws TheoryError as `solve` does */
  counter(
    request: Pick<SolveRequest, "labels" | "outputs"> & { readonly tolerance: number },
    options: RunOptions,
  ): RoundCounter | undefined;
}
