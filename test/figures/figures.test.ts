import { describe, expect, it } from "vitest";
import { bestError } from "../../src/experiment/bestError.js";
import type { Report } from "../../src/experiment/report.js";
import { cellsOf, xyOf, type Chosen } from "./drawn.js";
import { illustrative, labels, onSphere, twoOutputs } from "./reports.js";

const figuresOf = (report: Report, more: Chosen = {}) => {
  const chosen = { round: 1, ...more };
  return {
    fits: xyOf(report, "fits", chosen),
    basisWeights: cellsOf(report, "weights", chosen),
    errors: xyOf(report, "errors", chosen),
    multipliers: xyOf(report, "multipliers", chosen),
  };
};

describe("fits", () => {
  const { fits } = figuresOf(illustrative());
  const byRole = (role: string) => fits.series.filter((series) => series.role === role);

  it("has the data, the truth and a curve for each round", () => {
    expect(Array.from(byRole("data")[0]?.y ?? [])).toEqual(labels);
    expect(byRole("truth")[0]?.y[25]).toBeCloseTo(1, 12);
    expect(byRole("fit").map(({ round, label }) => [round, label])).toEqual([
      [0, "f₀"],
      [1, "f₁"],
      [2, "f₂"],
      [3, "f₃"],
    ]);
  });

  it("has the published error of f_1 against the truth in its curves", () => {
    const [truth, fit] = [byRole("truth")[0], byRole("fit")[1]];
    const squares = Array.from(fit?.y ?? [], (value, i) => (value - (truth?.y[i] ?? 0)) ** 2);
    expect(squares.reduce((a, b) => a + b) / squares.length).toBeCloseTo(0.0682128295793, 12);
  });

  it("has a table with a row for each grid point", () => {
    const table = fits.table();
    expect(table.columns.map(({ symbol }) => symbol)).toEqual(["x", undefined, "f_{0}", "f_{1}", "f_{2}", "f_{3}"]);
    expect(table.rows).toHaveLength(101);
    expect(table.rows[25]?.slice(0, 2)).toEqual([0.25, expect.closeTo(1, 12)]);
  });

  it("shows the chosen output and stays on its axis", () => {
    const { fits: second } = figuresOf(twoOutputs(), { output: 1 });
    expect(Array.from(second.series[0]?.y ?? [])).toEqual([10, 20, 30, -10]);
    expect(second.y.name).toBe("output 2");
    expect(second.y.domain[1]).toBeGreaterThanOrEqual(30);
  });
});

describe("inputs of several dimensions", () => {
  const report = onSphere();
  const { fits } = figuresOf(report, { round: 0 });

  it("are shown by fit against label", () => {
    expect(fits.title).toBe("Fits against labels");
    const first = fits.series.find(({ role }) => role === "fit");
    expect(Array.from(first?.x ?? [])).toEqual(Array.from(report.data.labels));
    // The constraint is active: mean squared distance from the diagonal is ε in round 0.
    const distances = Array.from(first?.y ?? [], (value, k) => (value - (report.data.labels[k] ?? 0)) ** 2);
    expect(distances.reduce((a, b) => a + b) / distances.length).toBeCloseTo(0.05, 10);
  });

  it("keeps the chosen round when there are too many points", () => {
    const [round] = report.rounds;
    if (round === undefined) throw new Error("no rounds");
    const many = { ...report, rounds: Array.from({ length: 200 }, (_, t) => ({ ...round, round: t })) };
    const drawn = figuresOf(many, { round: 7 }).fits.series.filter(({ role }) => role === "fit");
    expect(drawn.map((series) => series.round)).toEqual([7]);
  });
});

describe("basis weights", () => {
  const { basisWeights } = figuresOf(illustrative());

  it("has a column for each round, a row for each eigenvalue, and zeros beyond the rank", () => {
    expect(basisWeights.values).toHaveLength(4);
    expect([basisWeights.rowCount, basisWeights.zeroFrom]).toEqual([11, 9]);
    for (const column of basisWeights.values) {
      expect(Array.from(column.slice(9))).toEqual([0, 0]);
      for (let k = 1; k < 9; k++) expect(column[k]).toBeLessThan(column[k - 1] ?? 0);
    }
    expect(basisWeights.collapsed).toBe(true);
  });

  it("ends the log scale at a floor below every weight", () => {
    const { floor = 1, valueAxis } = basisWeights;
    expect(valueAxis.domain).toEqual([floor, 1]);
    expect(Math.min(...(basisWeights.values[3]?.slice(0, 9) ?? []))).toBeGreaterThan(floor);
    expect(figuresOf(illustrative(), { scale: "linear" }).basisWeights).toMatchObject({
      valueAxis: { domain: [0, 1], scale: "linear" },
    });
  });

  it("shows one step's weights A_t, whose product is B_t", () => {
    const steps = figuresOf(illustrative(), { weights: "A" }).basisWeights;
    expect(steps.title).toBe("Step weights");
    const product = steps.values.slice(0, 3).reduce((all, step) => all * (step[4] ?? 0), 1);
    expect((basisWeights.values[2]?.[4] ?? 0) / product).toBeCloseTo(1, 12);
  });

  it("has a table with the eigenvalues", () => {
    const { rows } = basisWeights.table();
    expect(rows).toHaveLength(11);
    expect((rows[0]?.[1] as number) / (rows[8]?.[1] as number)).toBeCloseTo(4470.7, 0);
  });
});

describe("errors", () => {
  const { errors } = figuresOf(illustrative());

  it("marks the best round and the tolerance", () => {
    expect(errors.markers).toEqual([
      { id: "best", x: 1, y: expect.closeTo(0.0682128295793, 12) as number, label: "best t = 1" },
    ]);
    expect(errors.rules.map(({ id, at }) => [id, at])).toEqual([
      ["tolerance", 0.045],
      ["collapse", 4],
    ]);
  });

  it("starts at the tolerance, because the constraint of round 0 is active", () => {
    expect(errors.series[0]?.y[0]).toBeCloseTo(0.045, 12);
  });

  it("has no line for what is not known", () => {
    expect(figuresOf(twoOutputs()).errors.series.map(({ role }) => role)).toEqual(["trainError"]);
    expect(figuresOf(twoOutputs()).errors.markers).toEqual([]);
  });
});

/** As if every other point had been held out, and the outputs stood for classes. */
function classified(): Report {
  const report = twoOutputs();
  const [round] = report.rounds;
  if (round === undefined) throw new Error("no rounds");
  const testErrors = [0.5, 0.3, 0.3, 0.6];
  const accuracies = [0.5, 0.75, 0.75, 0.25];
  return {
    ...report,
    data: { ...report.data, classes: ["setosa", "virginica"] },
    rounds: testErrors.map((testError, t) => ({
      ...round,
      round: t,
      testError,
      trainAccuracy: 1 - t / 4,
      testAccuracy: accuracies[t] ?? 0,
    })),
  };
}

describe("held-out data", () => {
  it("has a line among the errors, whose least is best when there is no truth", () => {
    const { errors } = figuresOf(classified());
    expect(errors.series.map(({ role }) => role)).toEqual(["trainError", "testError"]);
    expect(errors.markers).toEqual([{ id: "best", x: 1, y: 0.3, label: "best t = 1" }]);
    expect(errors.summary).toContain("on held-out data least at round 1, 0.3");
    expect(errors.table().columns.map(({ name }) => name)).toEqual([
      "round",
      "against labels",
      "step",
      "on held-out data",
    ]);
    expect(bestError(classified().rounds)?.round).toBe(1);
  });

  it("gives way to the truth where that is known", () => {
    const report = illustrative();
    const rounds = report.rounds.map((round) => ({ ...round, testError: 1 - round.round / 10 }));
    expect(bestError(rounds)?.round).toBe(1);
  });
});

describe("accuracies", () => {
  it("take the place of the errors on request, from 0 to 1, the best held-out round marked", () => {
    const { errors } = figuresOf(classified(), { measure: "accuracy" });
    expect(errors).toMatchObject({ id: "errors", title: "Accuracy", y: { name: "accuracy", domain: [0, 1] } });
    expect(errors.series.map(({ role, y }) => [role, Array.from(y)])).toEqual([
      ["trainAccuracy", [1, 0.75, 0.5, 0.25]],
      ["testAccuracy", [0.5, 0.75, 0.75, 0.25]],
    ]);
    expect(errors.markers).toEqual([{ id: "best", x: 1, y: 0.75, label: "best t = 1" }]);
    expect(errors.table().rows[3]).toEqual([3, 0.25, 0.25]);
  });

  it("leave the errors where there are none", () => {
    expect(figuresOf(twoOutputs(), { measure: "accuracy" }).errors.title).toBe("Error per round");
  });
});

it("calls outputs by their classes", () => {
  expect(figuresOf(classified(), { output: 1 }).fits.y.name).toBe("output virginica");
});

describe("multipliers", () => {
  const { multipliers } = figuresOf(illustrative());

  it("has the published multipliers", () => {
    const published = [2.7052529165039e-6, 8.76276117304e-5, 2.7375541267129e-4, 7.90017652831e-4];
    published.forEach((c, t) => {
      expect((multipliers.series[0]?.y[t] ?? 0) / c).toBeCloseTo(1, 10);
    });
  });

  it("has each inside its interval, whose lower end is open for a singular matrix in round 0", () => {
    expect(multipliers.intervals[0]?.low).toBe(0);
    multipliers.intervals.forEach(({ x, low, high }) => {
      const c = multipliers.series[0]?.y[x] ?? Number.NaN;
      expect(c).toBeGreaterThanOrEqual(low);
      expect(c).toBeLessThanOrEqual(high);
    });
  });
});

it("draws all figures when distillation collapses at once", () => {
  const { fits, basisWeights, errors, multipliers } = figuresOf(illustrative(0.7), { round: undefined });
  expect(fits.series.map(({ role }) => role)).toEqual(["data", "truth"]);
  expect(fits.summary).toMatch(/collapses at once/);
  expect(basisWeights.values).toEqual([]);
  expect(errors.series).toEqual([]);
  expect(multipliers.series).toEqual([]);
  for (const figure of [basisWeights, errors, multipliers]) expect(figure.table().columns.length).toBeGreaterThan(0);
});

it("says nothing of a collapse that was not recorded", () => {
  const { errors, basisWeights } = figuresOf(illustrative(0.045, { rounds: 2 }));
  expect(errors.rules.map(({ id }) => id)).toEqual(["tolerance"]);
  expect(basisWeights.collapsed).toBe(false);
});
