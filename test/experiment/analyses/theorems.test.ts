import { expect, it } from "vitest";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { sheetRows } from "../../../src/experiment/sheetRows.js";
import { experimentOf, syntheticValue } from "../../support/experiments.js";

const run = (value: unknown) => runExperiment(experimentOf(value), createPreparedGrams(), { include: ["theorems"] });

it("agrees with the bounds that every report has", () => {
  const { theorems, bounds } = run(syntheticValue);
  const sheet = new Map(
    (theorems?.statements ?? []).flatMap((statement) => statement.bounds.map((bound) => [bound.id, bound] as const)),
  );
  for (const { id, value, truth, slack, hypotheses } of bounds.statements)
    expect(sheet.get(id)).toMatchObject({ value, truth, slack, hypotheses });
});

it("travels as JSON: nothing infinite, nothing undefined, and Float64Arrays that nobody else holds", () => {
  const { theorems } = run({ ...syntheticValue, tolerance: 0.3 });
  const buffers = new Set<ArrayBufferLike>();
  let arrays = 0;
  JSON.stringify(theorems, (key, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) expect.fail(`${key} is ${value}`);
    if (!(value instanceof Float64Array)) return value;
    arrays++;
    buffers.add(value.buffer);
    return null;
  });
  expect(buffers.size).toBe(arrays);
});

it("covers several outputs, tables with held-out data left aside, and a million modes by their leading ones", () => {
  const outputs = run({
    version: 1,
    tolerance: 0.5,
    problem: {
      kind: "points",
      inputs: [0.1, 0.5, 0.9],
      labels: [
        [1, 0],
        [-2, 1],
        [3, 2],
      ],
      kernel: { kind: "gaussian", lengthScale: 0.2 },
    },
  });
  expect(outputs.theorems?.statements).toHaveLength(17);
  const power = (exponent: number) => ({ law: "power", count: 5000, exponent, scale: 1 });
  const long = run({
    version: 1,
    tolerance: 1e-5,
    problem: { kind: "spectrum", eigenvalues: power(2), coefficients: power(1.2) },
  });
  expect(long.theorems?.statements.find(({ id }) => id === "sparsityRatio")?.note).toBe(
    "among the leading 2000 of 5000 eigenvalues above 0",
  );
});

it("gives rows by the contract: a name, a source, a value or values, hypotheses, truth and slack in each", () => {
  const { theorems, rounds } = run(syntheticValue);
  if (theorems === undefined) throw new Error("not analysed");
  const rows = sheetRows(theorems);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const row of rows) {
    expect(row.name).not.toBe("");
    expect(row.source).not.toBe("");
    expect((row.value === undefined) !== (row.values === undefined)).toBe(true);
    if (row.values !== undefined) expect(row.values).toHaveLength(rounds.length);
  }
});
