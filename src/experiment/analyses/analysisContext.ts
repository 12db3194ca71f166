import type { Distillation } from "../../theory/distillation/rounds.js";
import type { SpectralProblem } from "../../theory/distillation/spectralProblem.js";
import type { ProblemData } from "../data.js";
import type { Experiment } from "../experimentSchema.js";
import type { PreparedGram } from "../preparedGrams.js";
import type { ReportGrid } from "../report.js";

/** What a run has found, for analyses to start from. */
export interface AnalysisContext {
  readonly experiment: Experiment;
  readonly problem: SpectralProblem;
  readonly distillation: Distillation;
  /** How many leading eigenvalues the arrays of a report hold. */
  readonly modes: number;
  /** What only a problem with inputs and a kernel has. */
  readonly kernel?: { readonly gram: PreparedGram; readonly data: ProblemData; readonly grid: ReportGrid | undefined };
}
