import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Report } from "../../../src/experiment/report.js";
import { examples } from "../../../src/host/examples.js";
import { closeAll, extensionApi, replaceText, snapshotWhere } from "./support/extension.js";

const bestRound = (values: readonly (number | undefined)[], better: (...numbers: number[]) => number) => {
  const numbers = values.map((value) => value ?? NaN);
  return numbers.indexOf(better(...numbers));
};
const between = (value: number | undefined, low: number, high: number) => {
  assert.ok(value !== undefined && value >= low && value <= high, `${value} is not in [${low}, ${high}]`);
};
/** Never up by more than `slack`. */
const falling = (values: readonly number[], slack = 0) => {
  values.slice(1).forEach((value, i) => {
    assert.ok(value <= (values[i] ?? NaN) + slack, values.join(", "));
  });
};

/** What each example's line promises, in numbers. */
const promises: Readonly<Record<string, (report: Report) => void>> = {
  "illustrative.distill.json": ({ rounds }) => {
    assert.equal(
      bestRound(
        rounds.map(({ truthError }) => truthError),
        Math.min,
      ),
      1,
    );
  },
  "interior.distill.json": ({ bounds, spectrum }) => {
    between(spectrum.conditionNumber ?? NaN, 4470, 4471);
    assert.ok(bounds.statements.every(({ value }) => value !== null));
  },
  "noise.distill.json": ({ rounds }) => {
    const errors = rounds.map(({ truthError }) => truthError ?? NaN);
    assert.equal(bestRound(errors, Math.min), 3);
    assert.ok((errors[0] ?? NaN) / (errors[3] ?? NaN) > 20);
    assert.ok((errors.at(-1) ?? NaN) > (errors[0] ?? NaN));
  },
  "label-noise.distill.json": ({ rounds }) => {
    const held = rounds.map(({ testAccuracy }) => testAccuracy);
    // 171 held-out birds: one is 0.6 %.
    between(held[0], 0.695, 0.705);
    between(held[1], 0.955, 0.965);
    assert.equal(bestRound(held, Math.max), 1);
  },
  "digits.distill.json": ({ rounds, data, spectrum }) => {
    assert.equal(spectrum.count, 500);
    assert.deepEqual(data.classes, ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    const [trained, held] = [
      rounds.map(({ trainAccuracy }) => trainAccuracy ?? NaN),
      rounds.map(({ testAccuracy }) => testAccuracy ?? NaN),
    ];
    assert.equal(trained[0], 1);
    falling(trained);
    assert.equal(bestRound(held, Math.max), 4);
    // 500 held-out images: one is 0.2 %.
    between(held[0], 0.64, 0.66);
    between(held[4], 0.735, 0.745);
    falling(held.slice(4));
    falling(held.slice(0, 5).reverse());
    assert.ok((held.at(-1) ?? NaN) < 0.3);
  },
  "penguins.distill.json": ({ rounds, data }) => {
    const held = rounds.map(({ testError }) => testError ?? NaN);
    assert.equal(data.dimension, 3);
    assert.equal(bestRound(held, Math.min), 2);
    assert.ok((held[2] ?? NaN) < ((held[0] ?? NaN) * 2) / 3);
    falling([...held.slice(2)].reverse());
  },
  "ntk-sphere.distill.json": ({ spectrum }) => {
    // In four dimensions: one constant, four linear, nine quadratic harmonics; then degree 4, since odd degrees above 1
    // are nearly absent.
    const gap = (k: number) => (spectrum.eigenvalues[k - 1] ?? NaN) / (spectrum.eigenvalues[k] ?? NaN);
    const gaps = Array.from({ length: 20 }, (_, i) => gap(i + 1));
    const widest = [...gaps.keys()]
      .sort((i, j) => (gaps[j] ?? 0) - (gaps[i] ?? 0))
      .slice(0, 3)
      .map((i) => i + 1)
      .sort((i, j) => i - j);
    assert.deepEqual(widest, [1, 5, 14]);
  },
  "power-law.distill.json": ({ spectrum, bounds, collapse }) => {
    assert.equal(spectrum.count, 1_000_000);
    between(collapse.rounds ?? NaN, bounds.conditionFreeRounds.lower, bounds.conditionFreeRounds.upper);
  },
  "equal-eigenvalues.distill.json": ({ rounds, collapse, bounds }) => {
    assert.equal(collapse.rounds, Math.ceil(bounds.guaranteedRounds));
    // Rounding of r₀ ≈ 6 and of five subtractions.
    rounds.forEach(({ ratio }, t) => {
      assert.ok(Math.abs(ratio - (collapse.initialRatio - t)) < 1e-13);
    });
  },
  "own-kernel.distill.json": ({ rounds }) => {
    assert.ok(rounds.length > 1);
  },
  "repeated-inputs.distill.json": ({ spectrum, bounds, collapse }) => {
    assert.equal(spectrum.conditionNumber, null);
    assert.equal(bounds.guaranteedRounds, 0);
    between(collapse.rounds ?? NaN, Math.max(1, bounds.conditionFreeRounds.lower), bounds.conditionFreeRounds.upper);
  },
};

describe("the examples", () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const inFolder = (name: string) => vscode.Uri.joinPath(folder.uri, name);
  const names = async () => (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
  const documentOf = (file: string) => {
    const document = vscode.workspace.textDocuments.find(
      ({ uri, isClosed }) => !isClosed && uri.path.endsWith(`/${file}`),
    );
    assert.ok(document);
    return document;
  };

  before(async () => {
    await closeAll();
    // Without copies in the workspace they open unsaved, and take their tables from the extension.
    for (const name of await names())
      if (/\.(distill\.json|csv|md)$/.test(name)) await vscode.workspace.fs.delete(inFolder(name));
  });
  after(closeAll);

  it("promise something each", () => {
    assert.deepEqual(
      [...Object.keys(promises), "infeasible.distill.json"],
      examples.map(({ file }) => file),
    );
  });

  for (const example of examples) {
    it(`${example.name}: opens unsaved, runs, and shows what it promises`, async () => {
      await vscode.commands.executeCommand("selfDistillation.openExample", example);
      assert.equal(documentOf(example.file).isUntitled, true);
      const snapshot = await snapshotWhere(
        ({ fileName, result, issues, activity }) =>
          fileName === example.file &&
          activity.kind === "idle" &&
          (result?.stale === false || issues.some(({ severity }) => severity === "error")),
      );
      const errors = snapshot.issues.filter(({ severity }) => severity === "error");
      if (example.file === "infeasible.distill.json") {
        assert.deepEqual(
          errors.map(({ code }) => code),
          ["infeasibleTolerance"],
        );
        assert.match(errors[0]?.text ?? "", /must be greater than the reachable error 0\.0128571/);
        return;
      }
      assert.deepEqual(errors, []);
      assert.ok(snapshot.result);
      promises[example.file]?.(snapshot.result.report);
    });
  }

  it("check a formula of one's own while it is typed", async () => {
    const [own] = examples.filter(({ file }) => file === "own-kernel.distill.json");
    assert.ok(own);
    await vscode.commands.executeCommand("selfDistillation.openExample", own);
    const document = documentOf(own.file);
    await replaceText(document, document.getText().replace("min(x, t) * (1 + x*t)", "x - t"));
    const { issues } = await snapshotWhere(
      ({ fileName, issues: found }) => fileName === own.file && found.some(({ severity }) => severity === "error"),
    );
    assert.match(issues[0]?.text ?? "", /symmetric/);
  });

  it("leave nothing in the workspace that was not saved there", async () => {
    assert.deepEqual(
      (await names()).filter((name) => /\.(distill\.json|csv)$/.test(name)),
      [],
    );
  });

  it("keep running once they are saved, with their tables beside them", async () => {
    const [digits] = examples.filter(({ file }) => file === "digits.distill.json");
    assert.ok(digits);
    await vscode.commands.executeCommand("selfDistillation.openExample", digits);
    await vscode.window.showTextDocument(documentOf(digits.file));
    await vscode.commands.executeCommand("workbench.action.files.save");
    const api = await extensionApi();
    await snapshotWhere(
      ({ result, activity }) =>
        api.controlsSnapshot().document === inFolder(digits.file).toString() &&
        activity.kind === "idle" &&
        result?.stale === false,
    );
    const found = await names();
    assert.deepEqual(
      ["digits.distill.json", "digits-test.csv", "digits-train.csv"].filter((name) => !found.includes(name)),
      [],
    );
  });
});
