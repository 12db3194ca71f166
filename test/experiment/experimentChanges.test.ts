import { describe, expect, it } from "vitest";
import { experimentChanges } from "../../src/experiment/experimentChanges.js";
import type { Experiment } from "../../src/experiment/experimentSchema.js";
import { applyChange, ParameterChangeError } from "../../src/experiment/parameterChange.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";

const file = {
  version: 1,
  title: "a",
  problem: {
    kind: "points",
    inputs: [0.1, 0.4, 0.8],
    labels: [1, 2, 3],
    truth: "sin(x)",
    kernel: { kind: "gaussian", lengthScale: 0.2 },
  },
  tolerance: 0.1,
};

function experiment(value: unknown): Experiment {
  const parsed = validateExperiment(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.experiment;
}

const changed = (...changes: readonly string[]) => changes.reduce(applyChange, file as unknown);

describe("the changes between two experiments", () => {
  it.each([
    ["nothing", []],
    ["a number", ["tolerance=0.2"]],
    ["what the file leaves out", ["rounds=7"]],
    ["one label", ["problem.labels[1]=7"]],
    ["every label", ["problem.labels=[4,5,6]"]],
    ["a formula", ["problem.truth=cos(x)"]],
    ["a formula that looks like a number", ['problem.truth="0"']],
    ["a title with signs of its own", ['title="a;\\"b"']],
    ["a parameter of the kernel", ["problem.kernel.lengthScale=0.3"]],
    ["another kernel", ['problem.kernel={"kind":"brownianBridge"}']],
    ["a grid", ['grid={"from":0,"to":1,"points":11}']],
    ["several", ["title=b", "problem.labels[0]=0", "tolerance=0.3"]],
  ])("%s", (_, changes) => {
    const to = experiment(changed(...changes));
    const found = experimentChanges(file, to);
    expect(experiment(found.reduce(applyChange, file as unknown))).toEqual(to);
    expect(found.join().length).toBeLessThanOrEqual(changes.join().length);
  });

  it("replace the whole of a problem of another kind", () => {
    const to = experiment({
      ...file,
      problem: {
        kind: "synthetic",
        target: "x",
        count: 3,
        design: "interior",
        noise: 0.1,
        seed: 1,
        kernel: { kind: "brownianBridge" },
      },
    });
    const found = experimentChanges(file, to);
    expect(found).toHaveLength(1);
    expect(experiment(found.reduce(applyChange, file as unknown))).toEqual(to);
  });

  it("cannot take away what stands at the top of the file", () => {
    const { title: _title, ...rest } = file;
    expect(() => experimentChanges(file, experiment(rest))).toThrow(ParameterChangeError);
    expect(() => experimentChanges(file, experiment(rest))).toThrow(/^title stands in the file and not in the run/);
    expect(experimentChanges(rest, experiment(file))).toEqual(["title=a"]);
  });

  it("are of a file that is one", () => {
    expect(() => experimentChanges({}, experiment(file))).toThrow("is not valid");
  });
});
