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
  /** tr G, where the eigenvalues at hand are not all. */
  readonly trace?: number;
}

/** All eigenvectors of G and their continuation off the data. */
export interface Eigenbasis {
  readonly decomposition: Decomposition;
  /** g_xᵀ v_k at grid points, points × rank. Not for a given Gram matrix. */
  basisAt(grid: Points): Float64Array;
  /** The same at test points, which are remembered beside the grid. */
  basisAtTest(points: Points): Float64Array;
}

/** Where a fit is asked for off the data; the last points of either kind are remembered. */
export type Place = "grid" | "test";

/** The rounds of one set of labels, and all that can be said of their fits. */
export interface Solution {
  readonly kind: SolverKind;
  /** All eigenvalues with their coefficients, or the leading ones; count is K in any case. */
  readonly problem: SpectralProblem;
  readonly distillation: Distillation;
  readonly facts: SpectrumFacts;
  /** f_t on the data for each recorded round, K × C. */
  fitted(): Float64Array[];
  /** f_t off the data for each recorded round, points × C. Not for a given Gram matrix. */
  predict(points: Points, place: Place): Float64Array[];
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
  solve(labels: Float64Array, outputs: number, distillation: DistillationOptions, options: RunOptions): Solution | undefined;
  counter(labels: Float64Array, outputs: number, tolerance: number, options: RunOptions): RoundCounter | undefined;
}
