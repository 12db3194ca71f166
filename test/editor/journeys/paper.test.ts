import { beforeAll, describe, expect, it } from "vitest";
import { illustrativeText } from "../../support/experiments.js";
import { controlsOf, panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

const root =
  "\\documentclass{article}\n\\usepackage{booktabs}\n\\begin{document}\n\\input{parts/results}\n\\end{document}\n";
const part = "% !TEX root = ../paper über alles.tex\n\\section{Results}\n\n";

describe("from the experiment into the paper", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  const exported = (name: string) => `figures/${name}`;

  beforeAll(async () => {
    editor = await openEditor({
      examples: false,
      files: {
        "paper über alles.tex": root,
        "parts/results.tex": part,
        "runs/my experiment.distill.json": illustrativeText,
      },
    });
    await editor.openFile("runs/my experiment.distill.json");
    await editor.command("Self-Distillation: Show Panel");
    panel = panelOf(editor);
    await panel.expectQuantity("N", 4);
    await editor.command("View: Focus First Editor Group");
    await editor.openFile("parts/results.tex");
    await editor.page.keyboard.press("Control+End");
  });

  const saved = async (pattern: RegExp) => {
    await editor.command("File: Save");
    await expect.poll(() => editor.readFile("parts/results.tex")).toMatch(pattern);
  };

  it("inserts a figure at the cursor: files beside the root document, a float with the numbers", async () => {
    await editor.command("Self-Distillation: Insert Figure at Cursor...".replace("...", "…"));
    await editor.choose("Fits");
    await editor.choose("PDF");
    await editor.choose("Add to Preamble");
    await expect.poll(() => editor.fileExists(exported("my experiment-fits.pdf"))).toBe(true);
    expect(editor.readFile(exported("my experiment-fits.pdf")).startsWith("%PDF-")).toBe(true);
    await saved(
      new RegExp(
        String.raw`\\includegraphics\{figures/my experiment-fits\}\n\s+` +
          String.raw`\\caption\{Fits for the illustrative example .*\$K=11\$.*\$N=4\$.*\}\n\s+` +
          String.raw`\\label\{fig:my-experiment-fits\}`,
      ),
    );
    await editor.screenshot("paper-inserted");
  });

  it("offers what the preamble lacks, once", async () => {
    await editor.openFile("paper über alles.tex");
    await editor.command("File: Save");
    await expect
      .poll(() => editor.readFile("paper über alles.tex"))
      .toMatch(/\\usepackage\{graphicx\}\n\\begin\{document\}/);
  });

  it("takes the float back by one undo", async () => {
    await editor.openFile("parts/results.tex");
    await editor.page.keyboard.press("Control+z");
    await saved(/^(?![\s\S]*includegraphics)/);
    expect(editor.readFile("parts/results.tex")).toBe(part);
    await editor.page.keyboard.press("Control+Shift+z");
    await saved(/includegraphics/);
  });

  it("copies a remark with the numbers of the experiment", async () => {
    await editor.command("Self-Distillation: Copy Remark as LaTeX");
    await expect
      .poll(() => editor.clipboard())
      .toMatch(
        /\$K=11\$ points .* cannot collapse before round \$3\$ and must by round \$11\$; they do at round \$4\$/s,
      );
  });

  it("writes the numbers as macros", async () => {
    await editor.command("Self-Distillation: Export Numbers as LaTeX Macros");
    await expect.poll(() => editor.fileExists(exported("my experiment-numbers.tex"))).toBe(true);
    expect(editor.readFile(exported("my experiment-numbers.tex"))).toMatch(
      /\\renewcommand\{\\myExperimentRounds\}\{\\ensuremath\{4\}\}/,
    );
    await expect.poll(() => editor.clipboard()).toBe("\\input{figures/my experiment-numbers}");
  });

  it("marks what is stale after the experiment has changed, and refreshes it", async () => {
    await editor.showSidebar();
    await editor.page.getByRole("button", { name: /^Runs Section/ }).click();
    const heading = editor.page.getByRole("treeitem", { name: /^Exported figures/ });
    await heading.filter({ hasText: "up to date" }).waitFor();
    const before = editor.readFile(exported("my experiment-numbers.tex"));
    await controlsOf(editor).number("tolerance").fill("0.11");
    await controlsOf(editor).number("tolerance").press("Enter");
    await panel.expectQuantity("epsilon", 0.11);
    await editor.openFile("runs/my experiment.distill.json");
    await editor.command("File: Save");
    await heading.filter({ hasText: "2 stale" }).waitFor();
    await editor.screenshot("paper-stale");
    await editor.command("Self-Distillation: Refresh Exported Figures");
    await expect.poll(() => editor.readFile(exported("my experiment-numbers.tex"))).not.toBe(before);
    expect(editor.readFile(exported("my experiment-numbers.tex"))).toMatch(
      /\\renewcommand\{\\myExperimentEpsilon\}\{\\ensuremath\{0\.11\}\}/,
    );
    await heading.filter({ hasText: "up to date" }).waitFor();
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
