/** So many fits are drawn at most; more could not be told apart. */
const mostFits = 60;

/** Rounds to draw out of `count`: all, or evenly spread ones with the first, the last and the chosen among them. */
export function shownRounds(count: number, chosen: number): number[] {
  if (count <= mostFits) return Array.from({ length: count }, (_, t) => t);
  const spread = Array.from({ length: mostFits }, (_, i) => Math.round((i * (count - 1)) / (mostFits - 1)));
  return Array.from(new Set([...spread, ...(chosen < count ? [chosen] : [])])).sort((a, b) => a - b);
}

/** One output of a matrix that is stored row by row; no copy when it has one column. */
export function column(values: Float64Array, output: number, outputs: number): Float64Array {
  return outputs === 1
    ? values
    : Float64Array.from({ length: values.length / outputs }, (_, i) => values[i * outputs + output]);
}
