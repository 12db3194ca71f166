import type { Report } from "../experiment/report.js";
import { niceDomain } from "./axis.js";
import type { XyFigure } from "./figure.js";
import { formatFull, formatNumber } from "./format.js";
import { plainSymbol } from "./symbols.js";
import { shownRank } from "./shownModes.js";

/**
 * An eigenfunction of the kernel on the grid, or at the training points in their order; mean square 1 over the data.
 * None where it is not known.
 */
export function basisFunctionFigure({ basisFunctions, grid, data }: Report, k: number): XyFigure | undefined {
  if (basisFunctions === undefined || basisFunctions.over === "nothing" || k > basisFunctions.modes) return undefined;
  const { over, modes, values } = basisFunctions;
  const points = values.length / modes;
  const y = values.subarray((k - 1) * points, k * points);
  const onGrid = over === "grid" && grid !== undefined;
  const x = onGrid ? grid.inputs : Float64Array.from({ length: points }, (_, i) => i + 1);
  const reach = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const symbol = `φ_{${k}}`;
  const where = onGrid
    ? `for x from ${formatNumber(x[0])} to ${formatNumber(x[points - 1])}`
    : `at ${points} training points of ${data.dimension} coordinates, in their order`;
  return {
    kind: "xy",
    id: "basisFunction",
    title: "Basis function",
    symbol,
    rounds: 0,
    x: onGrid
      ? { name: "input", symbol: "x", scale: "linear", domain: [x[0], x[points - 1]] }
      : { name: "training point", scale: "linear", domain: [0.5, points + 0.5], integer: true },
    y: { name: "", symbol, scale: "linear", domain: niceDomain([-reach, reach], "linear", 3) },
    series: [{ id: "basisFunction", label: plainSymbol(symbol), symbol, role: "basisFunction", x, y }],
    rules: [],
    markers: [],
    intervals: [],
    summary: `Basis function ${k} ${where}: ${signChanges(y)} sign changes, at most ${formatNumber(reach)} in size.`,
    table: () => ({
      caption: `Basis function ${plainSymbol(symbol)}`,
      columns: [onGrid ? { name: "input", symbol: "x" } : { name: "point", symbol: "k" }, { name: "value", symbol }],
      rows: Array.from(x, (at, i) => [at, y[i]]),
    }),
  };
}

export interface RowDetail {
  readonly k: number;
  /** What is known of the row, with all its digits. */
  readonly facts: readonly { readonly symbol: string; readonly text: string; readonly full: string }[];
  readonly figure?: XyFigure;
  /** Why there is no picture. */
  readonly note?: string;
}

/** Row k of a heat map: its eigenvalue, the labels' coefficient, its weight in a round, and the function itself. */
export function rowDetail(report: Report, k: number, round: number, output: number): RowDetail {
  const { spectrum, data, rounds } = report;
  const fact = (symbol: string, value: number | undefined) => ({
    symbol,
    text: formatNumber(value),
    full: formatFull(value),
  });
  const figure = basisFunctionFigure(report, k);
  return {
    k,
    facts: [
      fact("d_k", spectrum.eigenvalues[k - 1]),
      fact("z_k", spectrum.coefficients[(k - 1) * data.outputs + output]),
      ...(rounds[round] === undefined ? [] : [fact(`B_{${round}}[k]`, rounds[round].basisWeights[k - 1])]),
    ],
    ...(figure === undefined ? { note: whyNoFunction(report, k) } : { figure }),
  };
}

function whyNoFunction({ basisFunctions, spectrum, data }: Report, k: number): string {
  if (k > shownRank(spectrum)) return "Beyond the rank: the kernel has no function here.";
  if (data.dimension === 0) return "The problem is a spectrum: it has no inputs to draw over.";
  if (!spectrum.complete)
    return "Basis functions are drawn where all eigenvectors are computed, which takes fewer points.";
  if (basisFunctions?.over === "nothing") return "A given Gram matrix says nothing of the kernel off the data.";
  return `Functions are drawn for the ${formatNumber(basisFunctions?.modes)} leading eigenvalues.`;
}

function signChanges(values: Float64Array): number {
  let [changes, last] = [0, 0];
  for (const value of values) {
    if (Math.abs(value) < 1e-9) continue;
    const sign = Math.sign(value);
    if (last !== 0 && sign !== last) changes++;
    last = sign;
  }
  return changes;
}
