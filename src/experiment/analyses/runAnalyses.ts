import type { Report } from "../report.js";
import { analyses, type Analysis } from "./analysis.js";
import type { AnalysisContext } from "./analysisContext.js";
import { analyseBasisFunctions } from "./basisFunctions.js";
import { analyseEarlyStopping } from "./earlyStopping.js";
import { analyseGeneralisation } from "./generalisation.js";
import { analyseSparsity } from "./sparsity.js";
import { analyseTheorems } from "./theorems.js";

const analysers: { readonly [A in Analysis]: (context: AnalysisContext) => NonNullable<Report[A]> } = {
  sparsity: analyseSparsity,
  theorems: analyseTheorems,
  basisFunctions: analyseBasisFunctions,
  earlyStopping: analyseEarlyStopping,
  generalisation: analyseGeneralisation,
};

/** The parts of a report that were asked for. */
export function runAnalyses(wanted: readonly Analysis[], context: AnalysisContext): Pick<Report, Analysis> {
  return Object.fromEntries(
    analyses.filter((each) => wanted.includes(each)).map((each) => [each, analysers[each](context)]),
  );
}
