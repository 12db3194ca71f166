import type { EarlyStoppingAnalysis } from "./analyses/earlyStopping.js";
import { formatPath } from "./issue.js";
import type { Report } from "./report.js";
import { sheetRows } from "./sheetRows.js";

/**
 * The report as the JSON of the public contract: nested arrays, shortest round-trip numbers, the same bytes for the
 * same report.
 */
export function serialiseReport({ theorems, ...report }: Report): string {
  const { data, grid, basisFunctions, earlyStopping } = report;
  const rows = (values: Float64Array, columns: number) => nest(values, columns);
  return `${JSON.stringify(
    {
      ...report,
      bounds: serialisedBounds(report.bounds, theorems),
      data: {
        ...data,
        inputs: rows(data.inputs, data.dimension),
        labels: rows(data.labels, data.outputs),
        ...(data.test === undefined
          ? {}
          : { test: { inputs: rows(data.test.inputs, data.dimension), labels: rows(data.test.labels, data.outputs) } }),
      },
      spectrum: { ...report.spectrum, coefficients: rows(report.spectrum.coefficients, data.outputs) },
      rounds: report.rounds.map((round) => ({ ...round, fitted: rows(round.fitted, data.outputs) })),
      ...(grid === undefined ? {} : { grid: { ...grid, fits: grid.fits.map((fit) => rows(fit, data.outputs)) } }),
      ...(basisFunctions === undefined
        ? {}
        : { basisFunctions: { ...basisFunctions, values: matrix(basisFunctions.values, basisFunctions.modes) } }),
      ...(earlyStopping === undefined
        ? {}
        : { earlyStopping: { ...earlyStopping, matches: nestedFits(earlyStopping.matches, data.outputs) } }),
      warnings: report.warnings.map(({ path, ...warning }) => ({
        ...warning,
        ...(path.length === 0 ? {} : { path: formatPath(path) }),
      })),
    },
    plain,
    1,
  )}\n`;
}

function nestedFits(matches: EarlyStoppingAnalysis["matches"], outputs: number): object {
  return Object.fromEntries(
    Object.entries(matches).map(([quantity, fits]) => [
      quantity,
      fits.map((match) =>
        "reason" in match || match.fit === undefined ? match : { ...match, fit: nest(match.fit, outputs) },
      ),
    ]),
  );
}

/** Rows of numbers, however long. */
function matrix(values: Float64Array, rows: number): number[][] {
  const columns = rows === 0 ? 0 : values.length / rows;
  return Array.from({ length: rows }, (_, i) => Array.from(values.subarray(i * columns, (i + 1) * columns)));
}

/** The bounds alone, as the report has them. */
export function serialiseBounds({ bounds, theorems, collapse }: Report): string {
  return `${JSON.stringify({ collapse, bounds: serialisedBounds(bounds, theorems) }, plain, 1)}\n`;
}

function serialisedBounds(bounds: Report["bounds"], theorems: Report["theorems"]): object {
  return theorems === undefined ? bounds : { ...bounds, sheet: sheetRows(theorems) };
}

/** Typed arrays as the arrays of JSON. */
export function plain(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}

/** Plain numbers for one column, rows of numbers for several. */
function nest(values: Float64Array, columns: number): Float64Array | number[][] {
  if (columns === 1) return values;
  return Array.from({ length: values.length / columns }, (_, i) =>
    Array.from(values.subarray(i * columns, (i + 1) * columns)),
  );
}
