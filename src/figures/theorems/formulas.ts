import type { StatementId, StatementOf } from "../../theory/sheet/statement.js";
import type { Formulas } from "./formula.js";
import { generalisationFormulas } from "./generalisationFormulas.js";
import { oneFitFormulas } from "./oneFitFormulas.js";
import { roundFormulas } from "./roundFormulas.js";
import { sparsityFormulas } from "./sparsityFormulas.js";

/** Every statement in TeX: for the page, and for whoever writes LaTeX. */
export const formulas: Formulas<StatementId> = {
  ...oneFitFormulas,
  ...roundFormulas,
  ...sparsityFormulas,
  ...generalisationFormulas,
};

/**
 * The formula of a statement with the numbers of the problem in the place of letters; no lines where there is nothing
 * to fill in.
 */
export function filledTex<Id extends StatementId>({
  id,
  numbers,
}: Pick<StatementOf<Id>, "id" | "numbers">): readonly string[] {
  return numbers === null ? [] : formulas[id].filled(numbers);
}
