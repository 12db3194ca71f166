import type { Statement } from "../../statements/statements.js";
import { theoremSheet } from "../../statements/theoremSheet.js";
import type { AnalysisContext } from "./analysisContext.js";

/** Every statement of the theory on the problem at hand: the cards of the theorem sheet. */
export interface TheoremAnalysis {
  readonly statements: readonly Statement[];
}

export function analyseTheorems({
  experiment: { tolerance },
  problem,
  distillation,
  modes,
}: AnalysisContext): TheoremAnalysis {
  return { statements: theoremSheet({ problem, distillation, tolerance, modes }) };
}
