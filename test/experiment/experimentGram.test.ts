import { describe, expect, it } from "vitest";
import { withValueAt } from "../../src/experiment/parameterFields.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import { experimentOf, pointsValue } from "../support/experiments.js";

const withKernel = (kernel: unknown, inputs: unknown = pointsValue.problem.inputs) =>
  experimentOf(withValueAt(withValueAt(pointsValue, ["problem", "kernel"], kernel), ["problem", "inputs"], inputs));
const run = (kernel: unknown, inputs?: unknown) => runExperiment(withKernel(kernel, inputs), createPreparedGrams());
const numbersOf = ({ rounds, spectrum }: ReturnType<typeof run>) => ({
  multipliers: rounds.map(({ multiplier }) => multiplier),
  eigenvalues: Array.from(spectrum.eigenvalues),
});

describe("a kernel of the user's own", () => {
  it("as a formula gives what the built-in kernel gives", () => {
    const written = run({ kind: "expression", formula: "exp(-(x - t)^2 / (2 * 0.2^2))" });
    const built = run({ kind: "gaussian", lengthScale: 0.2 });
    // The same function in another order of operations.
    numbersOf(built).multipliers.forEach((multiplier, t) => {
      expect((numbersOf(written).multipliers[t] ?? NaN) / multiplier).toBeCloseTo(1, 12);
    });
    expect(written.grid?.fits[0]?.[37]).toBeCloseTo(built.grid?.fits[0]?.[37] ?? NaN, 10);
  });

  it("in several coordinates is written with x1, x2 and t1, t2", () => {
    const inputs = [
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const written = run({ kind: "expression", formula: "(x1*t1 + x2*t2 + 1)^2" }, inputs);
    expect(numbersOf(written).eigenvalues).toEqual(
      numbersOf(run({ kind: "polynomial", degree: 2, offset: 1 }, inputs)).eigenvalues.map(
        (value) => expect.closeTo(value, 12) as number,
      ),
    );
  });

  it("as a matrix gives what its kernel gives on the data, and no fit off it", () => {
    const g = (x: number, t: number) => Math.exp(-((x - t) ** 2) / (2 * 0.2 ** 2));
    const inputs = pointsValue.problem.inputs;
    const given = run({ kind: "gram", matrix: inputs.map((x) => inputs.map((t) => g(x, t))) });
    numbersOf(run({ kind: "gaussian", lengthScale: 0.2 })).multipliers.forEach((multiplier, t) => {
      expect((numbersOf(given).multipliers[t] ?? NaN) / multiplier).toBeCloseTo(1, 12);
    });
    expect(given.grid).toBeUndefined();
  });

  it.each<[string, unknown, RegExp]>([
    [
      "is not symmetric",
      { kind: "expression", formula: "x + 2*t" },
      /problem\.kernel\.formula: is not symmetric: g\(x_0, x_1\) and g\(x_1, x_0\), .* differ by 0\.4 \(x_0 = 0\.1, x_1 = 0\.5\)/,
    ],
    ["is not positive", { kind: "expression", formula: "-x*t" }, /problem\.kernel\.formula: .*eigenvalue -/],
    [
      "is not finite",
      { kind: "expression", formula: "1/(x - t)" },
      /problem\.kernel\.formula: is Infinity at x = 0\.1, t = 0\.1/,
    ],
    [
      "is an asymmetric matrix",
      {
        kind: "gram",
        matrix: [
          [1, 0, 0],
          [0, 1, 0.5],
          [0, 0, 1],
        ],
      },
      /problem\.kernel\.matrix: is not symmetric: g\(x_1, x_2\)/,
    ],
    [
      "is an indefinite matrix",
      {
        kind: "gram",
        matrix: [
          [1, 2, 0],
          [2, 1, 0],
          [0, 0, 1],
        ],
      },
      /problem\.kernel\.matrix: .*eigenvalue -/,
    ],
  ])("that %s is refused by name", (_, kernel, message) => {
    expect(() => run(kernel)).toThrow(message);
  });
});
