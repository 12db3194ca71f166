import { formatPath } from "./issue.js";
import type { Report } from "./report.js";

/** The report as the JSON of the public contract: nested arrays, shortest round-trip numbers, the same bytes for the same report. */
export function serialiseReport(report: Report): string {
  const { data, grid } = report;
  const rows = (values: Float64Array, columns: number) => nest(values, columns);
  return `${JSON.stringify({
    ...report,
    data: {
      ...data, inputs: rows(data.inputs, data.dimension), labels: rows(data.labels, data.outputs),
      ...(data.test === undefined ? {} : { test: { inputs: rows(data.test.inputs, data.dimension), labels: rows(data.test.labels, data.outputs) } }),
    },
    spectrum: { ...report.spectrum, coefficients: rows(report.spectrum.coefficients, data.outputs) },
    rounds: report.rounds.map((round) => ({ ...round, fitted: rows(round.fitted, data.outputs) })),
    ...(grid === undefined ? {} : { grid: { ...grid, fits: grid.fits.map((fit) => rows(fit, data.outputs)) } }),
    warnings: report.warnings.map(({ path, ...warning }) => ({ ...warning, ...(path.length === 0 ? {} : { path: formatPath(path) }) })),
  }, plain, 1)}\n`;
}

/** Typed arrays as the arrays of JSON. */
export function plain(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}

/** Plain numbers for one column, rows of numbers for several. */
function nest(values: Float64Array, columns: number): Float64Array | number[][] {
  if (columns === 1) return values;
  return Array.from({ length: values.length / columns }, (_, i) => Array.from(values.subarray(i * columns, (i + 1) * columns)));
}
