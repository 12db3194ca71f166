import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/experiment/csvTable.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import { tableExperimentText, type TableChoice } from "../../src/experiment/tableExperiment.js";
import { projectRoot } from "../support/experiments.js";

const text = readFileSync(join(projectRoot, "examples", "penguins.csv"), "utf8");

function experimentOn(csv: string, choice: Omit<TableChoice, "path">) {
  const parsed = parseExperiment(tableExperimentText(parseCsv(csv), { path: "data.csv", ...choice }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.experiment;
}

describe("an experiment made from a table", () => {
  it("is valid, runs for several rounds, and asks for a tenth of the labels' variance", () => {
    const experiment = experimentOn(text, {
      inputs: ["billLength", "flipperLength"],
      labels: ["bodyMass"],
      classes: false,
      heldOut: 0.3,
    });
    // The column is in standard deviations.
    expect(experiment.tolerance).toBe(0.1);
    const report = runExperiment(experiment, createPreparedGrams(), { files: { "data.csv": text } });
    expect(report.spectrum.count).toBe(342 - Math.round(0.3 * 342));
    expect(report.rounds.length).toBeGreaterThan(1);
    expect(report.rounds[0]?.testError).toBeLessThan(0.5);
  });

  it("counts the variance of one-hot labels", () => {
    const classes = experimentOn("x,k\n1,a\n2,b\n3,a\n4,b\n", {
      inputs: ["x"],
      labels: ["k"],
      classes: true,
      heldOut: 0,
    });
    // Two classes of equal size: 1 − ¼ − ¼.
    expect(classes).toMatchObject({ tolerance: 0.05, problem: { classes: true } });
    expect(classes.problem).not.toHaveProperty("test");
  });

  it("takes the median distance of the inputs as its length scale", () => {
    // Distances 1, 1, 1, 2, 2, 3.
    const line = experimentOn("x,y\n0,1\n1,2\n2,3\n3,4\n", {
      inputs: ["x"],
      labels: ["y"],
      classes: false,
      heldOut: 0,
    });
    expect(line.problem).toMatchObject({ kernel: { kind: "matern", lengthScale: 2 } });
    // The same points in the plane, along a 3-4-5 direction.
    const plane = experimentOn("p1,p2,y\n0,0,1\n3,4,2\n6,8,3\n9,12,4\n", {
      inputs: ["p*"],
      labels: ["y"],
      classes: false,
      heldOut: 0,
    });
    expect(plane.problem).toMatchObject({ inputs: ["p*"], kernel: { lengthScale: 10 } });
  });

  it("is valid even when inputs or labels are all the same, and whatever the columns are called", () => {
    const same = experimentOn('"a ""b""",y\n1,5\n1,5\n', {
      inputs: ['a "b"'],
      labels: ["y"],
      classes: false,
      heldOut: 0,
    });
    expect(same).toMatchObject({ tolerance: 0.1, problem: { inputs: ['a "b"'], kernel: { lengthScale: 1 } } });
  });
});
