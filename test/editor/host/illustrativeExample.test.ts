import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, replaceText, roundsOf, snapshotWhere, toleranceOf } from "./support/extension.js";

describe("the illustrative example", () => {
  before(closeAll);
  after(closeAll);

  it("opens as a document and runs: four fits, as published", async () => {
    await vscode.commands.executeCommand("selfDistillation.openIllustrativeExample");
    const snapshot = await snapshotWhere((candidate) => candidate.result !== undefined);
    const report = snapshot.result?.report;
    assert.equal(snapshot.title, "Illustrative example (Mobahi et al. 2020)");
    assert.equal(roundsOf(snapshot), 4);
    const published = [0.152754392257, 0.0682128295793, 0.120288496091, 0.304387888594];
    published.forEach((error, t) => {
      // The published values have 12 digits.
      assert.ok(Math.abs((report?.rounds[t]?.truthError ?? NaN) / error - 1) < 1e-10);
    });
  });

  it("follows its document, and goes back with one undo", async () => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith("illustrative.distill.json"));
    assert.ok(document);
    await vscode.window.showTextDocument(document);
    await replaceText(document, document.getText().replace('"tolerance": 0.045', '"tolerance": 0.2'));
    const changed = await snapshotWhere((snapshot) => toleranceOf(snapshot) === 0.2);
    // r₀ = √(0.5735/0.2) = 1.69: at least ⌈r₀ − 1⌉ = 1 and at most ⌈r₀²⌉ − 1 = 2 rounds.
    assert.ok([1, 2].includes(roundsOf(changed) ?? NaN));
    await vscode.commands.executeCommand("undo");
    assert.equal(roundsOf(await snapshotWhere((snapshot) => toleranceOf(snapshot) === 0.045)), 4);
  });

  it("ends at the last of fifty rapid changes of the document", async () => {
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const text = document.getText();
    for (let i = 1; i <= 50; i++) await replaceText(document, text.replace("0.045", String(0.05 + i / 128)));
    const last = 0.05 + 50 / 128;
    const snapshot = await snapshotWhere(
      (candidate) => toleranceOf(candidate) === last && candidate.activity.kind === "idle",
    );
    assert.equal(snapshot.result?.stale, false);
  });

  it("keeps the last good result, marked stale, while the text is broken", async () => {
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    await replaceText(document, document.getText().replace('"tolerance":', '"tolerance"'));
    const broken = await snapshotWhere((snapshot) => snapshot.result?.stale === true);
    assert.equal(broken.issues[0]?.code, "syntax");
    assert.ok((broken.result?.report.rounds.length ?? 0) > 0);
  });
});

describe("a new experiment", () => {
  after(closeAll);

  it("opens unsaved, is valid and runs", async () => {
    await vscode.commands.executeCommand("selfDistillation.newExperiment");
    const snapshot = await snapshotWhere(
      (candidate) => candidate.fileName === "experiment.distill.json" && candidate.result !== undefined,
    );
    assert.deepEqual(
      snapshot.issues.filter(({ severity }) => severity === "error"),
      [],
    );
    assert.ok((roundsOf(snapshot) ?? 0) > 0);
  });
});
