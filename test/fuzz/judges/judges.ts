import { refreshFolder } from "../../../src/cli/refreshCommand.js";
import { createInProcessSolver } from "../../../src/solver/inProcessSolver.js";
import type { SymmetricSolver } from "../../../src/theory/linearAlgebra/symmetricSolver.js";
import type { ExperimentCase } from "../arbitraries/experiments.js";
import type { ExportCase } from "../arbitraries/exports.js";
import type { FormulaCase } from "../arbitraries/formulas.js";
import type { MessageCase } from "../arbitraries/messages.js";
import type { TableCase } from "../arbitraries/tables.js";
import type { KindName } from "../kinds.js";
import { judgeExperiment } from "./judgeExperiment.js";
import { createExportJudge } from "./judgeExport.js";
import { judgeFormula } from "./judgeFormula.js";
import { judgeMessage } from "./judgeMessage.js";
import { judgeTable } from "./judgeTable.js";

/** Runs a case; throws, whatever it is, for a case that went wrong. */
export type Judge = (input: unknown) => void | Promise<void>;

export function createJudges(compiled: SymmetricSolver, scratch: string): Readonly<Record<KindName, Judge>> {
  const judgeExport = createExportJudge(
    createInProcessSolver(() => performance.now()),
    refreshFolder,
    scratch,
  );
  return {
    experiment: (input) => judgeExperiment(input as ExperimentCase, compiled),
    formula: (input) => judgeFormula(input as FormulaCase),
    message: (input) => judgeMessage(input as MessageCase),
    provenance: (input) => judgeExport(input as ExportCase),
    table: (input) => judgeTable(input as TableCase),
  };
}
