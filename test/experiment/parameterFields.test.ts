import { describe, expect, it } from "vitest";
import {
  checkParameter,
  parameterCatalogue,
  parameterFields,
  withValueAt,
} from "../../src/experiment/parameterFields.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { experimentOf, pointsValue, syntheticValue } from "../support/experiments.js";

/** Alternatives that need data which only their author has. */
const needsAnAuthor = new Set(["points", "table", "gram"]);

const fieldsOf = (value: unknown) => new Map(parameterFields(experimentOf(value)).map((field) => [field.key, field]));

describe("parameterFields", () => {
  it("lists what the chosen problem and kernel have, and nothing else", () => {
    expect([...fieldsOf(pointsValue).keys()]).toEqual([
      "problem",
      "problem.inputs",
      "problem.labels",
      "problem.truth",
      "problem.kernel",
      "problem.kernel.lengthScale",
      "tolerance",
      "rounds",
      "solver",
      "crossValidation.folds",
      "crossValidation.seed",
      "grid.points",
      "activeThreshold",
    ]);
    const synthetic = fieldsOf(withValueAt(syntheticValue, ["problem", "kernel"], { kind: "cubicSpline" }));
    expect(synthetic.has("problem.noise")).toBe(true);
    expect(synthetic.has("problem.kernel.lengthScale")).toBe(false);
  });

  it("takes defaults, limits and choices from the schema", () => {
    const fields = fieldsOf(syntheticValue);
    expect(fields.get("rounds")).toMatchObject({
      type: "integer",
      fallback: 20,
      value: 20,
      limits: { minimum: 1, maximum: 10_000 },
    });
    expect(fields.get("tolerance")).toMatchObject({
      type: "number",
      fallback: 0.045,
      value: 0.05,
      limits: { exclusiveMinimum: 0 },
    });
    expect(fields.get("problem.design")?.choices.map(({ name }) => name)).toEqual([
      "grid",
      "interior",
      "uniform",
      "chebyshev",
      "sphere",
    ]);
    expect(fieldsOf(pointsValue).get("problem.truth")).toMatchObject({ optional: true, value: undefined });
  });

  it("offers, for every alternative of a union, a complete value that can be run", () => {
    for (const base of [pointsValue, syntheticValue]) {
      for (const key of ["problem", "problem.kernel"]) {
        const field = fieldsOf(base).get(key);
        expect(field?.choices.length).toBeGreaterThan(1);
        for (const choice of field?.choices ?? []) {
          if (needsAnAuthor.has(choice.name) && (base.problem as { kind: string }).kind !== choice.name) continue;
          expect(validateExperiment(withValueAt(base, field?.path ?? [], choice.value))).toMatchObject({ ok: true });
        }
      }
    }
  });

  it("keeps the kernel when the data source is changed", () => {
    const choice = fieldsOf(pointsValue)
      .get("problem")
      ?.choices.find(({ name }) => name === "synthetic");
    expect(choice?.value).toMatchObject({ kind: "synthetic", kernel: pointsValue.problem.kernel });
  });

  it("has label noise where labels are classes: none until it is asked for, and then without more ado", () => {
    const table = {
      ...pointsValue,
      problem: {
        kind: "table",
        path: "a.csv",
        inputs: ["x"],
        labels: ["y"],
        classes: true,
        kernel: pointsValue.problem.kernel,
      },
    };
    const field = fieldsOf(table).get("problem.labelNoise.fraction");
    expect(field?.value).toBe(0);
    expect(validateExperiment(withValueAt(table, field?.path ?? [], 0.3))).toMatchObject({
      ok: true,
      experiment: { problem: { labelNoise: { fraction: 0.3, seed: 1 } } },
    });
    expect(
      [...fieldsOf(withValueAt(table, ["problem", "classes"], false)).keys()].filter((key) =>
        key.includes("labelNoise"),
      ),
    ).toEqual([]);
  });

  it("says what is wrong with a value for a field", () => {
    const field = fieldsOf(syntheticValue).get("problem.count");
    if (field === undefined) throw new Error("no such field");
    expect(checkParameter(field, 12)).toBeUndefined();
    expect(checkParameter(field, 0)).toBe("is 0; it must be at least 1.");
    expect(checkParameter(field, 3.5)).toBe("is 3.5; it must be a whole number.");
    expect(checkParameter(field, Number.NaN)).toContain("it must be");
  });

  it("describes every parameter once in the catalogue, with help", () => {
    const catalogue = parameterCatalogue();
    expect(new Set(catalogue.map(({ key }) => key)).size).toBe(catalogue.length);
    expect(catalogue.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["problem.noise", "problem.truth", "problem.kernel.lengthScale", "tolerance"]),
    );
    for (const { description } of catalogue) expect(description.help).toMatch(/\.$/);
  });
});
