import type { FormulaDialect } from "../../../src/experiment/expression.js";

export const formulaText: FormulaDialect = {
  number: (value) => String(value),
  name: (name) => name,
  negative: (inner) => `(-${inner})`,
  operation: (operator, left, right) => `(${left}${operator}${right})`,
  call: (name, values) => `${name}(${values.join(",")})`,
};
