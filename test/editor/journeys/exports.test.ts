import { beforeAll, describe, expect, it } from "vitest";
import { provenanceOf } from "../../../src/export/marker.js";
import { illustrativeText } from "../../support/experiments.js";
import { controlsOf, panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

describe("exports from the editor", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  const menuOf = async (title: string) => {
    await panel.frame
      .getByRole("button", { name: `More actions for ${title}` })
      .first()
      .click();
  };
  /** A menu takes no click in its first moment, lest the one that opened it chooses. */
  const take = async (label: string) => {
    const item = editor.page.getByRole("menuitem", { name: label });
    await item.hover();
    await editor.page.keyboard.press("Enter");
    await item.waitFor({ state: "detached" });
  };
  const input = () => editor.page.locator(".quick-input-widget");

  beforeAll(async () => {
    editor = await openEditor({ examples: false, files: { "ma thèse/my experiment.distill.json": illustrativeText } });
    await editor.openFile("ma thèse/my experiment.distill.json");
    await editor.command("Self-Distillation: Show Panel");
    panel = panelOf(editor);
    await panel.expectQuantity("N", 4);
  });

  it("copies a figure as SVG, as it is printed", async () => {
    await menuOf("Fits");
    await editor.screenshot("exports-menu");
    await take("Copy Figure as SVG");
    await expect.poll(() => editor.clipboard()).toMatch(/^<\?xml/);
    const parsed = await editor.page.evaluate(async () => {
      const svg = new DOMParser().parseFromString(await navigator.clipboard.readText(), "image/svg+xml");
      return {
        root: svg.documentElement.nodeName,
        title: svg.querySelector("title")?.textContent,
        from: svg.querySelector("metadata")?.textContent,
        lines: svg.querySelectorAll("path").length,
      };
    });
    expect(parsed).toMatchObject({ root: "svg", title: "Fits" });
    expect(parsed.from).toContain("from my experiment.distill.json");
    expect(parsed.lines).toBeGreaterThan(10);
  });

  it("offers paper's forms only of figures that have one", async () => {
    const contexts = await panel.frame.locator("[data-vscode-context]").evaluateAll((elements) =>
      elements.map(
        (element) =>
          JSON.parse(element.getAttribute("data-vscode-context") ?? "{}") as {
            readonly figure?: string;
            readonly exported?: string;
          },
      ),
    );
    expect(
      Object.fromEntries(
        contexts.filter(({ figure }) => figure !== undefined).map(({ figure, exported }) => [figure, exported]),
      ),
    ).toMatchObject({ fits: "fits", basisWeights: "weights", errors: "errors" });
  });

  it("writes the frames of a sweep for a talk", async () => {
    await editor.command("Self-Distillation: Export Frames for a Talk…");
    await editor.choose("Sweep a parameter");
    await editor.choose("tolerance ε");
    await input().getByText("From").waitFor();
    await input().locator('input[type="text"]').first().fill("0.01");
    await input().getByText("it must lie between 0.04186 and").waitFor();
    await editor.screenshot("exports-sweep-refused");
    await editor.answer("0.05");
    await input().getByText("To (").waitFor();
    await editor.answer("0.2");
    await input().getByText("How many values").waitFor();
    await editor.answer("3");
    await editor.choose("Fits");
    await editor.choose("ma thèse");
    // Files are put in their places one after the other, the last frame last.
    await expect.poll(() => editor.fileExists("ma thèse/my experiment-fits-02.pdf"), { timeout: 20_000 }).toBe(true);
    const overlays = editor.readFile("ma thèse/my experiment-fits-beamer.tex");
    expect(provenanceOf(overlays)).toMatchObject({
      figure: "fits",
      format: "beamer",
      width: "slide",
      sweep: { key: "tolerance", values: ["0.05", "0.1", "0.2"] },
    });
    for (const frame of ["00", "01", "02"])
      expect(editor.readFile(`ma thèse/my experiment-fits-${frame}.pdf`).startsWith("%PDF-")).toBe(true);
    expect(editor.fileExists("ma thèse/my experiment-fits-03.pdf")).toBe(false);
  });

  it("writes the frames of the rounds", async () => {
    await editor.command("Self-Distillation: Export Frames for a Talk…");
    await editor.choose("Play the rounds");
    await editor.choose("Error per round");
    await editor.choose("ma thèse");
    await expect.poll(() => editor.fileExists("ma thèse/my experiment-errors-03.pdf"), { timeout: 20_000 }).toBe(true);
    expect(provenanceOf(editor.readFile("ma thèse/my experiment-errors-beamer.tex"))).toMatchObject({
      figure: "errors",
      format: "beamer",
    });
  });

  it("writes a comparison of runs, stated as changes of their file", async () => {
    await editor.showSidebar();
    await editor.page.getByRole("button", { name: /^Runs Section/ }).click();
    const row = (text: string | RegExp) =>
      editor.page
        .locator('[aria-label="Runs"] .monaco-list-row, .pane:has([aria-label^="Runs Section"]) .monaco-list-row')
        .filter({ hasText: text })
        .first();
    await row(/Illustrative example/).waitFor();
    const tolerance = controlsOf(editor).number("tolerance");
    await tolerance.fill("0.2");
    await tolerance.press("Enter");
    await row("ε 0.2").waitFor();
    await row(/Illustrative example/).click({ button: "right" });
    await editor.screenshot("exports-run-menu");
    await take("Export Comparison…");
    await editor.choose("Fits of compared runs");
    await editor.choose("SVG");
    await expect.poll(() => editor.fileExists("ma thèse/my experiment-compareFits.svg")).toBe(true);
    const svg = editor.readFile("ma thèse/my experiment-compareFits.svg");
    expect(provenanceOf(svg)).toMatchObject({
      figure: "compareFits",
      experiment: "my experiment.distill.json",
      compare: [["tolerance=0.2"]],
    });
    const text = svg.replace(/<[^>]*>/g, "");
    // Whichever of the two the file says by now.
    for (const run of ["ε = 0.045, t = 0", "ε = 0.2, t = 0"]) expect(text).toContain(run);
  });

  it("exports what the panel compares, from the menu of its figures", async () => {
    await editor.command("Self-Distillation: Show Panel");
    await editor.page
      .locator('[aria-label="Runs"] .monaco-list-row, .pane:has([aria-label^="Runs Section"]) .monaco-list-row')
      .filter({ hasText: /Illustrative example/ })
      .first()
      .click({ button: "right" });
    await take("Compare Runs");
    await panel.frame.locator("#differences").waitFor();
    await menuOf("Fits");
    await take("Copy Figure as SVG");
    await expect.poll(() => editor.clipboard()).toMatch(/<title id="title">Fits<\/title>[\s\S]*now/);
    await menuOf("Error per round");
    await editor.screenshot("exports-compare-menu");
    await take("Export Comparison…");
    await editor.choose("CSV");
    await expect.poll(() => editor.fileExists("ma thèse/my experiment-compareErrors.csv")).toBe(true);
    expect(provenanceOf(editor.readFile("ma thèse/my experiment-compareErrors.csv"))).toMatchObject({
      figure: "compareErrors",
      compare: [["tolerance=0.2"]],
    });
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
