import fc from "fast-check";
import { formula, wellFormed } from "./formulas.js";
import { mutate, mutations, noisyText } from "./json.js";
import { kernels } from "./kernels.js";
import { anyFinite, extremePositive, plain, plainPositive, positive, repeating, unit } from "./numbers.js";
import { csvText, goodTable } from "./tables.js";

/** An experiment file with the tables it names, and what is looked at of its report. */
export interface ExperimentCase {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  /** Whether a compiled solver takes the Gram matrix. */
  readonly compiled: boolean;
  /** Chooses the figures that are drawn, and whether studies are run. */
  readonly look: number;
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

const truths = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("sin(2*pi*x)", "x", "0", "x1", "exp(x)", "1/x", "1e200*x1", "log(x)") },
  { weight: 1, arbitrary: wellFormed },
  { weight: 1, arbitrary: formula.filter((text) => text !== "") },
);

/** In [0, 1], where every kernel lives, or anywhere. */
const coordinates = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 100 }).map((value) => value / 100) },
  { weight: 1, arbitrary: anyFinite },
);

const counts = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 }));

const points = fc
  .tuple(counts, fc.constantFrom(1, 1, 1, 2, 3), fc.constantFrom(1, 1, 1, 2, 4))
  .chain(([count, dimension, outputs]) =>
    fc.record({
      kind: fc.constant("points"),
      inputs: fc
        .tuple(repeating(coordinates, count * dimension), unit)
        .map(([values, scale]) => rows(values, dimension, scale)),
      labels: fc
        .tuple(repeating(anyFinite, count * outputs), unit)
        .map(([values, scale]) => rows(values, outputs, scale)),
      truth: optional(truths),
      kernel: kernels(count),
    }),
  );

function rows(values: readonly number[], columns: number, scale: number): number[] | number[][] {
  const scaled = values.map((value) => finite(value * scale));
  if (columns === 1) return scaled;
  return Array.from({ length: scaled.length / columns }, (_, i) => scaled.slice(i * columns, (i + 1) * columns));
}

const finite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * Number.MAX_VALUE);

const synthetic = fc.record({
  kind: fc.constant("synthetic"),
  target: truths,
  count: counts,
  design: fc.constantFrom("grid", "interior", "interior", "uniform", "chebyshev", "sphere"),
  interval: optional(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([0, 1]) },
      { weight: 1, arbitrary: fc.tuple(anyFinite, positive).map(([from, width]) => [from, finite(from + width)]) },
    ),
  ),
  dimension: optional(fc.constantFrom(1, 1, 2, 3, 20)),
  noise: fc.oneof(fc.constantFrom(0, 0.5, 1, 1e150), plainPositive),
  seed: fc.nat({ max: 9 }),
  kernel: kernels(3),
});

const law = (count: number) =>
  fc.oneof(
    fc.record({ law: fc.constant("power"), count: fc.constant(count), exponent: magnitudes, scale: positive }),
    fc.record({ law: fc.constant("exponential"), count: fc.constant(count), rate: magnitudes, scale: positive }),
    fc.record({
      law: fc.constant("step"),
      count: fc.constant(count),
      high: magnitudes,
      low: fc.oneof(fc.constant(0), magnitudes),
      at: fc.nat({ max: 9 }),
    }),
  );

const magnitudes = fc.oneof({ weight: 4, arbitrary: positive }, { weight: 1, arbitrary: fc.constant(0) });

const spectrum = counts.chain((count) =>
  fc.record({
    kind: fc.constant("spectrum"),
    eigenvalues: fc.oneof(repeating(magnitudes, count), law(count)),
    coefficients: fc.oneof(repeating(anyFinite, count), law(count)),
    seed: optional(fc.nat({ max: 9 })),
  }),
);

const table = fc.record({
  kind: fc.constant("table"),
  path: fc.constant("table.csv"),
  inputs: fc.constantFrom(["x"], ["x", "x2"], ["x*"]),
  labels: fc.constantFrom(["y"], ["colour"], ["y", "x2"]),
  classes: optional(fc.boolean()),
  labelNoise: fc.option(fc.record({ fraction: fc.constantFrom(0, 0.3, 1) }), { nil: undefined, freq: 6 }),
  truth: optional(truths),
  test: optional(
    fc.oneof(
      fc.constant("test.csv"),
      fc.record({ fraction: fc.constantFrom(0.01, 0.3, 0.5, 0.99), seed: fc.nat({ max: 3 }) }),
    ),
  ),
  kernel: kernels(3),
});

const grid = fc.record({
  from: optional(fc.oneof(fc.constant(0), plain)),
  to: optional(fc.oneof(fc.constant(1), plain)),
  points: optional(fc.oneof(fc.integer({ min: 2, max: 40 }), fc.constantFrom(2, 101))),
});

const experiments = fc
  .record({
    version: fc.constant(1),
    title: fc.option(fc.constantFrom("", "A title", "<&>\"'", "\\input{x} $_^% #", "名前"), {
      nil: undefined,
      freq: 8,
    }),
    problem: fc.oneof(
      { weight: 4, arbitrary: points },
      { weight: 2, arbitrary: synthetic },
      { weight: 2, arbitrary: spectrum },
      { weight: 1, arbitrary: table },
    ),
    tolerance: fc.oneof(
      { weight: 5, arbitrary: plainPositive },
      { weight: 1, arbitrary: extremePositive },
      { weight: 3, arbitrary: fc.constant(undefined) },
    ),
    rounds: optional(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 40))),
    rankTolerance: fc.option(fc.constantFrom("auto", 0, 1e-300, 1e-8, 0.5, 1 - 2 ** -53), { nil: undefined, freq: 4 }),
    solver: fc.option(fc.constantFrom("auto", "stateSpace", "lanczos", "tridiagonal", "full"), {
      nil: undefined,
      freq: 3,
    }),
    noiseLevel: fc.option(fc.constantFrom(0, 0.1, 1e150), { nil: undefined, freq: 6 }),
    monteCarlo: fc.option(fc.record({ draws: fc.integer({ min: 2, max: 4 }) }), { nil: undefined, freq: 3 }),
    crossValidation: fc.option(fc.record({ folds: fc.integer({ min: 2, max: 4 }) }), { nil: undefined, freq: 4 }),
    grid: optional(grid),
    activeThreshold: fc.option(fc.constantFrom(5e-324, 0.5, 1), { nil: undefined, freq: 4 }),
  })
  .chain((experiment) =>
    experiment.tolerance === undefined
      ? edgeTolerances(experiment.problem).map((tolerance) => ({ ...experiment, tolerance }))
      : fc.constant(experiment),
  );

/** Where the answer changes its kind: beside the labels' energy, above which all fits are zero, and far below it. */
function edgeTolerances(problem: object): fc.Arbitrary<number> {
  const numbers = "labels" in problem ? problem.labels : "coefficients" in problem ? problem.coefficients : [1];
  const list = (Array.isArray(numbers) ? numbers.flat() : [1]).filter((value) => typeof value === "number");
  const count = Array.isArray(numbers) && numbers.length > 0 ? numbers.length : 1;
  const energy = list.reduce((sum, value) => sum + value * value, 0) / count;
  const usable = Number.isFinite(energy) && energy > 0 ? energy : 1;
  return fc
    .constantFrom(
      1,
      1 - 2 ** -53,
      1 + 2 ** -52,
      1 - 2 ** -40,
      0.999,
      0.25,
      1 / 9,
      0.01,
      1e-6,
      1e-9,
      1e-14,
      1e-16,
      1e-30,
    )
    .map((factor) => Math.min(Math.max(usable * factor, 5e-324), Number.MAX_VALUE));
}

const texts = fc.oneof(
  { weight: 6, arbitrary: experiments.map((value) => JSON.stringify(value)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(experiments, mutations)
      .map(
        ([value, changes]) =>
          JSON.stringify(changes.reduce(mutate, JSON.parse(JSON.stringify(value)) as unknown)) ?? "",
      ),
  },
  { weight: 1, arbitrary: noisyText(experiments.map((value) => JSON.stringify(value))) },
  { weight: 1, arbitrary: noisyText(experiments.map((value) => JSON.stringify(value, null, 2))) },
);

export const experimentCases: fc.Arbitrary<ExperimentCase> = fc.record({
  text: texts,
  files: fc
    .oneof(
      { weight: 5, arbitrary: fc.tuple(goodTable, goodTable) },
      { weight: 1, arbitrary: fc.tuple(csvText, csvText) },
    )
    .map(([train, test]) => ({ "table.csv": train, "test.csv": test })),
  compiled: fc.boolean(),
  look: fc.nat({ max: 999 }),
});
