import {
  compileExpression,
  compileKernelFormula,
  ExpressionError,
  translateFormula,
} from "../../../src/experiment/expression.js";
import { formulaText } from "./formulaText.js";
import type { FormulaCase } from "../arbitraries/formulas.js";
import { Finding, require } from "./finding.js";

/** Compiles a formula and evaluates it: a number (NaN and infinities too), or an ExpressionError. */
export function judgeFormula({ formula, dimension, kernel, at }: FormulaCase): void {
  try {
    const [x, t] = [at.slice(0, dimension), at.slice(3, 3 + dimension)];
    const evaluate = kernel
      ? (
          (compiled) => () =>
            compiled(x, t)
        )(compileKernelFormula(formula, dimension))
      : (
          (compiled) => () =>
            compiled(x)
        )(compileExpression(formula, dimension));
    const value = evaluate();
    require(typeof value === "number", () => `the formula gives ${typeof value}`);
    // What compiles can be written in another language, and reads there as the same value.
    const again = translateFormula(formula, formulaText);
    require(again !== "", () => "the formula is translated into nothing");
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (!(error.index >= 0 && error.index <= formula.length))
      throw new Finding(`the fault is said to be at ${String(error.index)} of ${String(formula.length)} characters`);
  }
}
