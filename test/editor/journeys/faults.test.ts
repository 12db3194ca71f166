import { rmSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

/** Long enough to be caught in the act on any machine: all eigenvectors of a matrix that has no structure. */
const long = (seed: number) =>
  JSON.stringify({
    version: 1,
    tolerance: 0.26,
    solver: "full",
    problem: {
      kind: "synthetic",
      target: "sin(2*pi*x)",
      count: 2000,
      design: "uniform",
      noise: 0.5,
      seed,
      kernel: { kind: "gaussian", lengthScale: 0.1 },
    },
  });

const table = JSON.stringify({
  version: 1,
  tolerance: 0.26,
  solver: "full",
  problem: {
    kind: "table",
    path: "table.csv",
    inputs: ["x"],
    labels: ["y"],
    kernel: { kind: "gaussian", lengthScale: 0.1 },
  },
});

const rows = (count: number) =>
  ["x,y", ...Array.from({ length: count }, (_, i) => `${i / count},${i < count / 2 ? 1 : -1}`), ""].join("\n");

describe("whatever happens in the middle of a run, the next one works", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  const activity = (kind: "idle" | "computing" | "cancelled") =>
    panel.frame.locator(`body[data-activity="${kind}"]`).waitFor({ state: "attached" });

  /** The panel has heard from the host. */
  const shownAgain = () => panel.frame.locator("body[data-activity]").waitFor({ state: "attached" });

  async function show(name: string): Promise<void> {
    await editor.openFile(name);
    await editor.command("Self-Distillation: Show Panel");
    panel = panelOf(editor);
  }

  /** A run that is under way. */
  async function underWay(name: string): Promise<void> {
    await show(name);
    await activity("computing");
  }

  /** Nothing is left of what happened, and a small experiment is run and shown. */
  async function nextRunWorks(): Promise<void> {
    await show("quick.distill.json");
    await panel.expectQuantity("K", 7);
    await activity("idle");
    expect(editor.problems).toEqual([]);
    expect(editor.hostErrors()).toEqual([]);
  }

  beforeAll(async () => {
    editor = await openEditor({
      examples: false,
      files: {
        "quick.distill.json": long(1).replace("2000", "7"),
        "reloaded.distill.json": long(2),
        "closed.distill.json": long(3),
        "deleted.distill.json": long(4),
        "table.distill.json": table,
        "table.csv": rows(2000),
      },
    });
    await nextRunWorks();
  });

  it("its window is reloaded", async () => {
    await underWay("reloaded.distill.json");
    await editor.reload();
    await editor.command("Self-Distillation: Show Panel");
    // The window comes back with its experiment, which is run anew, and may have ended by now on a fast machine.
    await shownAgain();
    await nextRunWorks();
  });

  it("its panel is closed", async () => {
    await underWay("closed.distill.json");
    await editor.command("View: Close Editor");
    await editor.command("Self-Distillation: Show Panel");
    await shownAgain();
    await nextRunWorks();
  });

  it("its experiment is deleted", async () => {
    await underWay("deleted.distill.json");
    rmSync(path.join(editor.workspace, "deleted.distill.json"));
    await editor.command("Self-Distillation: Cancel Run");
    await activity("cancelled");
    await nextRunWorks();
  });

  it("its table changes", async () => {
    await underWay("table.distill.json");
    editor.writeFile("table.csv", rows(40));
    await panel.expectQuantity("K", 40);
    await activity("idle");
    await nextRunWorks();
  });
});
