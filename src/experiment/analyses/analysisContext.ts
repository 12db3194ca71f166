import type { Distillation } from "../../theory/distillation/rounds.js";
import type { SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import type { ProblemData } from "../problemData.js";
import type { Experiment } from "../experimentSchema.js";
import type { ReportGrid } from "../reportGrid.js";
import type { Eigenbasis } from "../solvers/solution.js";

/** What a run has found, for analyses to start from. */
export interface AnalysisContext {
  readonly experiment: Experiment;
  /** Its arrays may hold the leading modes only; count is K in any case. */
  readonly problem: SpectralProblem;
  readonly distillation: Distillation;
  /** How many leading eigenvalues the arrays of a report hold. */
  readonly modes: number;
  /** What only a problem with inputs and a kernel has. */
  readonly kernel?: {
    /** Where all eigenvectors are at hand. */
    readonly gram: Eigenbasis | undefined;
    readonly data: ProblemData;
    readonly grid: ReportGrid | undefined;
  };
}
