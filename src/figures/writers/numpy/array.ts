import { pythonNumber } from "../../../theory/kernels/numpy.js";

/** Numbers to a line of a script. */
const perLine = 6;

/** An array literal: a vector for one column, rows of numbers for several. */
export function numpyArray(values: ArrayLike<number>, columns: number): string {
  const numbers = Array.from(values, pythonNumber);
  if (columns > 1) {
    return `np.array([\n${linesOf(numbers, columns, (line) => `[${line}],`)}\n])`;
  }
  if (numbers.length <= perLine) return `np.array([${numbers.join(", ")}])`;
  return `np.array([\n${linesOf(numbers, perLine, (line) => `${line},`)}\n])`;
}

function linesOf(numbers: readonly string[], length: number, put: (line: string) => string): string {
  const lines = Array.from({ length: Math.ceil(numbers.length / length) }, (_, i) =>
    numbers.slice(i * length, (i + 1) * length).join(", "),
  );
  return lines.map((line) => `    ${put(line)}`).join("\n");
}
