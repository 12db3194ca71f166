import assert from "node:assert/strict";
import * as vscode from "vscode";
import { examples } from "../../../src/host/examples.js";
import { closeAll, snapshotWhere } from "./support/extension.js";

describe("the examples", () => {
  after(closeAll);

  for (const example of examples) {
    it(`${example.name}: opens, runs, and shows what it promises`, async () => {
      await vscode.commands.executeCommand("selfDistillation.openExample", example);
      const snapshot = await snapshotWhere(({ fileName, result, issues, activity }) => fileName === example.file && activity.kind === "idle"
        && (result?.stale === false || issues.some(({ severity }) => severity === "error")));
      const errors = snapshot.issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
      assert.deepEqual(errors, example.file === "infeasible.distill.json" ? ["infeasibleTolerance"] : []);
      const report = snapshot.result?.report;
      const truthErrors = report?.rounds.map(({ truthError }) => truthError ?? NaN) ?? [];
      switch (example.file) {
        case "illustrative.distill.json": assert.equal(truthErrors.indexOf(Math.min(...truthErrors)), 1); break;
        case "noise.distill.json":
          assert.equal(truthErrors.indexOf(Math.min(...truthErrors)), 3);
          assert.ok((truthErrors[0] ?? NaN) / (truthErrors[3] ?? NaN) > 20);
          break;
        case "equal-eigenvalues.distill.json":
          assert.equal(report?.collapse.rounds, Math.ceil(report?.bounds.guaranteedRounds ?? NaN));
          break;
        case "interior.distill.json": assert.ok(report?.bounds.statements.every(({ value }) => value !== null)); break;
        case "repeated-inputs.distill.json": assert.equal(report?.spectrum.conditionNumber, null); break;
        default: break;
      }
    });
  }
});
