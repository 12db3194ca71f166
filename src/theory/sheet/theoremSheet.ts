import { generalisationStatements } from "./generalisation.js";
import { oneFitStatements } from "./oneFit.js";
import { roundStatements } from "./rounds.js";
import { sparsityStatements } from "./sparsity.js";
import type { SheetInput, Statement } from "./statement.js";

/**
 * Every statement on one problem that has been distilled: bounds beside their truths, hypotheses, and the numbers for
 * their formulas.
 *
 * No statement is ever left out; where one says nothing its bounds are null and a hypothesis fails. O(TM) for T
 * recorded rounds (fewer where TM > 2·10⁶) and M modes.
 */
export function theoremSheet(input: SheetInput): Statement[] {
  return [
    ...oneFitStatements(input),
    ...roundStatements(input),
    ...sparsityStatements(input),
    ...generalisationStatements(input),
  ];
}
