import { pythonNumber } from "../../../theory/kernels/numpy.js";

/** Numbers to a line of a script. */
const perLine = 6;

/** An array literal: a vector for one column, rows of numbers for several. */
export function numpyArray(values: ArrayLike<number>, columns: number): string {
  const numbers = Array.from(values, pythonNumber);
  if (columns > 1) {
    return `np.array([\n${Array.from({ length: numbers.length / columns }, (_, i) => `    [${numbers.slice(i * columns, (i + 1) * columns).join(", ")}],`).join("\n")}\n])`;
  }
  if (numbers.length <= perLine) return `np.array([${numbers.join(", ")}])`;
  return `np.array([\n${Array.from({ length: Math.ceil(numbers.length / perLine) }, (_, i) => `    ${numbers.slice(i * perLine, (i + 1) * perLine).join(", ")},`).join("\n")}\n])`;
}
