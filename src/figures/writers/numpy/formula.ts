import { translateFormula, type FormulaDialect } from "../../../experiment/expression.js";
import { pythonNumber } from "../../../theory/kernels/numpy.js";

const functions: ReadonlyMap<string, string> = new Map([
  ["min", "np.minimum"],
  ["max", "np.maximum"],
]);

const python: FormulaDialect = {
  number: pythonNumber,
  name: (name) => (name === "pi" ? "np.pi" : name === "e" ? "np.e" : name),
  negative: (inner) => `(-${inner})`,
  operation: (operator, left, right) => `(${left} ${operator === "^" ? "**" : operator} ${right})`,
  call(name, values) {
    const known = functions.get(name) ?? `np.${name}`;
    return values
      .slice(1)
      .reduce(
        (all, value) => `${known}(${all}, ${value})`,
        values.length === 1 && (name === "min" || name === "max")
          ? values[0]
          : values.length === 1
            ? `${known}(${values[0]})`
            : values[0],
      );
  },
};

/** A formula of an experiment as NumPy, over arrays x, x1, x2, … (and t, t1, …). */
export function numpyFormula(formula: string): string {
  return translateFormula(formula, python);
}
