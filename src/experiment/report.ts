import type { Bound } from "../theory/bounds/bound.js";
import type { Round } from "../theory/distillation/round.js";
import type { BasisFunctions } from "./analyses/basisFunctions.js";
import type { EarlyStoppingAnalysis } from "./analyses/earlyStopping.js";
import type { GeneralisationAnalysis } from "./analyses/generalisation.js";
import type { SparsityAnalysis } from "./analyses/sparsity.js";
import type { TheoremAnalysis } from "./analyses/theorems.js";
import type { Study } from "./studies/study.js";
import type { StudyResult } from "./studies/studyResult.js";
import type { Experiment } from "./experimentSchema.js";
import type { ReportGrid } from "./reportGrid.js";
import type { Warning } from "./warning.js";

/**
 * The result of an experiment, as it travels between threads and pages: heavy values are flat Float64Arrays, row-major,
 * inputs first. `serialiseReport` writes the nested JSON of the public contract.
 */
export interface Report {
  readonly version: 1;
  readonly experiment: Experiment;
  readonly generator: { readonly name: string; readonly version: string };
  readonly data: ReportData;
  readonly spectrum: ReportSpectrum;
  readonly collapse: { readonly rounds: number | null; readonly initialRatio: number };
  readonly rounds: readonly ReportRound[];
  readonly grid?: ReportGrid;
  readonly bounds: ReportBounds;
  readonly warnings: readonly Warning[];
  /** Analyses: present when they were asked for. */
  readonly sparsity?: SparsityAnalysis;
  readonly theorems?: TheoremAnalysis;
  readonly basisFunctions?: BasisFunctions;
  readonly earlyStopping?: EarlyStoppingAnalysis;
  readonly generalisation?: GeneralisationAnalysis;
  /** Studies: present when a figure was asked for that shows them. */
  readonly studies?: { readonly [S in Study]?: Extract<StudyResult, { readonly kind: S }> };
}

export interface ReportData {
  /** K × dimension; of very many points the selected ones. */
  readonly inputs: Float64Array;
  readonly dimension: number;
  /** K × outputs, or the selected rows. */
  readonly labels: Float64Array;
  readonly outputs: number;
  /**
   * Which points inputs, labels, truth and fitted values are given for, ascending and counting from 0: those that make
   * the picture. All of them if absent.
   */
  readonly selection?: Float64Array;
  /** Names of the classes, when each output stands for one. */
  readonly classes?: readonly string[];
  /** Held-out data: n × dimension and n × outputs. */
  readonly test?: { readonly inputs: Float64Array; readonly labels: Float64Array };
  /** The truth at the inputs, K values or the selected ones. */
  readonly truth?: Float64Array;
  /** (1/K)‖y₀‖²: at or above it every fit is zero. */
  readonly labelEnergy: number;
  /** ‖z_null‖²/K: no fit has a smaller mean squared training error. null when not known. */
  readonly reachableError: number | null;
}

export interface ReportSpectrum {
  /** K. */
  readonly count: number;
  /**
   * Eigenvalues of G, descending, exactly 0 beyond the rank: all K of them, or the leading ones when not `complete`.
   */
  readonly eigenvalues: Float64Array;
  /** z = V y₀, K × outputs. */
  readonly coefficients: Float64Array;
  /** null when not known. */
  readonly rank: number | null;
  /** κ = d_max/d_min; null when G is singular, or when κ is not known. */
  readonly conditionNumber: number | null;
  /** κ of the nonzero eigenvalues; null when not known. */
  readonly rangeConditionNumber: number | null;
  /**
   * What the eigenvalues are: all or the leading ones of G ("eigenvalues"), or those of G in the Krylov space of the
   * labels ("Ritz").
   */
  readonly modes: "eigenvalues" | "Ritz";
  /** Why rank or κ is not known. */
  readonly unknown?: string;
  readonly complete: boolean;
  readonly method: string;
  /**
   * How well, relatively, by the method's own measure. All eigenvectors: max |G − VᵀDV| / d_max over up to 32 rows.
   * Tridiagonal form: ‖Gv − QTQᵀv‖/‖Gv‖ for one v. Lanczos: a bound for ‖y_t − computed y_t‖/√(Kε). State space: the
   * largest |‖r(c_t)‖²/(Kε) − 1|.
   */
  readonly residual: number;
}

/** One non-trivial fit: what the theory says of it, and what it comes to on the data. */
export interface ReportRound extends Omit<Round, "dualInBasis" | "degreesOfFreedom"> {
  /** tr B_t; absent where the leading eigenvalues do not settle six digits of it. */
  readonly degreesOfFreedom?: number;
  /** (tr B_t)² / tr B_t², between 1 and the rank. */
  readonly participationRatio?: number;
  /** exp of the entropy of the weights B_t as shares of their sum. */
  readonly entropyRank?: number;
  /** (1/n) Σ ‖f_t(x_i) − y_i‖² over the held-out points. */
  readonly testError?: number;
  /** Mean of (f_t − truth)² over the grid. */
  readonly truthError?: number;
  /** Share of the training labels, as trained on, whose class is the largest output. */
  readonly trainAccuracy?: number;
  readonly testAccuracy?: number;
  /** f_t on the inputs, K × outputs, or the selected rows. */
  readonly fitted: Float64Array;
}

export interface ReportBounds {
  /** t_low = (r_0 − 1)/κ. */
  readonly guaranteedRounds: number;
  readonly recurrenceRounds: { readonly lower: number; readonly upper: number | null };
  readonly conditionFreeRounds: { readonly lower: number; readonly upper: number };
  /** ⌈κ (r_0 − 1)⌉; null when κ is infinite. */
  readonly inevitableCollapse: number | null;
  /** Every bound on the number of rounds, with hypotheses, truth and slack. */
  readonly statements: readonly Bound[];
}
