import assert from "node:assert/strict";
import * as vscode from "vscode";
import { validateExperiment } from "../../../src/experiment/parseExperiment.js";
import { commonFile, type Source } from "../../../src/host/runs/exportComparison.js";

const parsed = validateExperiment({
  version: 1,
  problem: { kind: "points", inputs: [0.2, 0.7], labels: [1, 2], kernel: { kind: "brownianBridge" } },
  tolerance: 0.1,
});
const run = (document: string): Source => ({ document, experiment: parsed.ok ? parsed.experiment : assert.fail() });

describe("the file that a comparison is exported from", () => {
  it("is the one that all runs are of", () => {
    assert.equal(
      commonFile([run("file:///a%20b.distill.json"), run("file:///a%20b.distill.json")]).toString(),
      vscode.Uri.file("/a b.distill.json").toString(),
    );
  });

  it("is not there for runs of several files, of none, of one that is not saved, or without others", () => {
    const [a, b, unsaved] = ["file:///a.distill.json", "file:///b.distill.json", "untitled:c.distill.json"].map(run);
    assert.ok(a && b && unsaved);
    assert.throws(
      () => commonFile([a, b]),
      /different experiment files \(a\.distill\.json, b\.distill\.json\).*select runs of one file/,
    );
    assert.throws(() => commonFile([unsaved, unsaved]), /c\.distill\.json has to be saved first/);
    assert.throws(() => commonFile([a]), /select two or more runs/);
    assert.throws(() => commonFile([a, a, a, a, a, a, a]), /7 runs are too many to be told apart; select 6 at most/);
  });
});
