import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as help from "../../src/cli/parameterHelp.js";
import type * as schema from "../../src/experiment/jsonSchema.js";
import type * as fieldsOf from "../../src/experiment/parameterFields.js";
import type * as parsing from "../../src/experiment/parseExperiment.js";
import type * as grams from "../../src/experiment/preparedGrams.js";
import type * as running from "../../src/experiment/runExperiment.js";
import type * as numpy from "../../src/figures/writers/numpy/numpyScript.js";
import { syntheticValue } from "../support/experiments.js";
import { ScratchCopy } from "../support/scratchCopy.js";
import { runTool } from "../support/tools.js";

const file = `import { defineKernel } from "./kernelFamily.js";
import { lengthScaleParameter } from "./lengthScale.js";
import { numpySquaredDistance, pythonNumber } from "./numpy.js";
import { scaledDistance } from "./scaledDistance.js";

/**
 * Rational quadratic kernel of length scale ℓ > 0 and mixture α > 0: Gaussians of many length scales.
 *
 *     g(x,t) = (1 + ‖x−t‖²/(2αℓ²))^(−α)
 */
export const rationalQuadratic = defineKernel({
  kind: "rationalQuadratic",
  title: "rational quadratic",
  description: "g = (1 + |x − t|² / (2 α ℓ²))^(−α).",
  inputs: { dimension: "any" },
  smooth: true,
  parameters: {
    mixture: {
      name: "mixture",
      symbol: "α",
      range: { exclusiveMinimum: 0, maximum: 1000 },
      scale: "logarithmic",
      softRange: [0.1, 100],
      suggestion: 1,
      help: "How alike the length scales are that are mixed.",
    },
    lengthScale: lengthScaleParameter,
  },
  evaluation({ mixture, lengthScale }) {
    const profile = (squared: number) => Math.exp(-mixture * Math.log1p(squared / (2 * mixture)));
    return {
      evaluate: (x, t) => profile(scaledDistance(x, t, lengthScale) ** 2),
      pairs: { of: "squaredDistance", lengthScale, value: profile },
    };
  },
  numpy: ({ mixture, lengthScale }) => [
    \`alpha = \${pythonNumber(mixture)}\`,
    \`return (1 + \${numpySquaredDistance(lengthScale)} / (2 * alpha)) ** -alpha\`,
  ],
});
`;

const kernel = { kind: "rationalQuadratic", mixture: 2, lengthScale: 0.3 };
const withKernel = (changes: object) => ({
  ...syntheticValue,
  problem: { ...syntheticValue.problem, kernel: { ...kernel, ...changes } },
});

describe("a new kernel is its file and a line of the registry", () => {
  let copy: ScratchCopy;
  beforeAll(async () => {
    copy = await ScratchCopy.make();
    await copy.write("src/theory/kernels/rationalQuadratic.ts", file);
    await copy.edit(
      "src/theory/kernels/registry.ts",
      ["import { reluN", 'import { rationalQuadratic } from "./rationalQuadratic.js";\nimport { reluN'],
      ["  reluNtk,", "  rationalQuadratic,\n  reluNtk,"],
    );
  }, 60_000);
  afterAll(() => copy.remove());

  const validate = async (value: unknown) => {
    const { validateExperiment } = await copy.load<typeof parsing>("src/experiment/parseExperiment.ts");
    return validateExperiment(value);
  };
  const experimentOf = async () => {
    const parsed = await validate(withKernel({}));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return parsed.experiment;
  };
  const reportOf = async () => {
    const { runExperiment } = await copy.load<typeof running>("src/experiment/runExperiment.ts");
    const { createPreparedGrams } = await copy.load<typeof grams>("src/experiment/preparedGrams.ts");
    return runExperiment(await experimentOf(), createPreparedGrams());
  };

  it("touches two files", () => {
    expect(copy.touched).toHaveLength(2);
  });

  it("is accepted by the compiler", { timeout: 120_000 }, async () => {
    // The command writes what is wrong to its output and fails.
    await runTool(
      process.execPath,
      [`${copy.root}/node_modules/typescript/bin/tsc`, "-b", "src/theory/tsconfig.json"],
      copy.root,
    );
  });

  it("is accepted in an experiment, and its parameters' faults are told", async () => {
    expect((await validate(withKernel({}))).issues).toEqual([]);
    const faults = async (changes: object) =>
      (await validate(withKernel(changes))).issues.map(({ path, text }) => `${path.join(".")} ${text}`);
    expect(await faults({ mixture: 0 })).toEqual(["problem.kernel.mixture is 0; it must be greater than 0."]);
    expect(await faults({ mixture: 1001 })).toEqual(["problem.kernel.mixture is 1001; it must be at most 1000."]);
    expect(await faults({ mixture: undefined })).toEqual([
      "problem.kernel.mixture is missing; it must be a finite number.",
    ]);
  });

  it("is in the JSON Schema, with its constraints", async () => {
    const { experimentJsonSchema } = await copy.load<typeof schema>("src/experiment/jsonSchema.ts");
    const text = JSON.stringify(experimentJsonSchema());
    expect(text).toContain('"const":"rationalQuadratic"');
    expect(text).toContain('"title":"mixture α"');
  });

  it("can be chosen in the controls, which then show its parameters", async () => {
    const { parameterFields } = await copy.load<typeof fieldsOf>("src/experiment/parameterFields.ts");
    const fields = parameterFields(await experimentOf());
    expect(fields.find(({ key }) => key === "problem.kernel.mixture")).toMatchObject({
      value: 2,
      fallback: 1,
      limits: { exclusiveMinimum: 0, maximum: 1000 },
      description: { symbol: "α", control: "slider" },
    });
    expect(fields.find(({ key }) => key === "problem.kernel")?.choices).toContainEqual(
      expect.objectContaining({
        title: "rational quadratic",
        // What the present kernel has under the same name is kept.
        value: { kind: "rationalQuadratic", mixture: 2, lengthScale: 0.3 },
      }),
    );
  });

  it("is told by the terminal's help", async () => {
    const { parameterHelp } = await copy.load<typeof help>("src/cli/parameterHelp.ts");
    expect(parameterHelp()).toMatch(/^ {2}problem\.kernel\.mixture +mixture α > 0, ≤ 1000\. How alike/m);
  });

  it("runs, and is what its file says", async () => {
    const { collapse, spectrum, experiment } = await reportOf();
    expect(experiment.problem).toMatchObject({ kernel });
    expect(collapse.rounds).toBeGreaterThan(0);
    // tr G = g(x, x) = 1.
    expect(spectrum.eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it("is computed by the NumPy script", async () => {
    const { writeNumpyScript } = await copy.load<typeof numpy>("src/figures/writers/numpy/numpyScript.ts");
    expect(writeNumpyScript(await reportOf(), [])).toContain("    alpha = 2.0\n    return (1 + sum(((X[:, j, None]");
  });
});
