import { beforeAll, describe, expect, it } from "vitest";
import { controlsOf, panelOf, pixelsOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

describe("the Runs view", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  const runs = () =>
    editor.page.locator(
      '[aria-label="Runs"] .monaco-list-row, .pane:has([aria-label^="Runs Section"]) .monaco-list-row',
    );
  const row = (text: string | RegExp) => runs().filter({ hasText: text }).first();
  const tolerance = async (value: string) => {
    const input = controlsOf(editor).number("tolerance");
    await input.fill(value);
    await input.press("Enter");
  };

  beforeAll(async () => {
    editor = await openEditor({ examples: false });
    await editor.command("Self-Distillation: Open Illustrative Example");
    panel = panelOf(editor);
    await panel.expectQuantity("N", 4);
    await editor.page.getByRole("button", { name: /^Runs Section/ }).click();
  });

  it("keeps a run once the hand rests, with what was changed and what it came to", async () => {
    await row(/Illustrative example/).waitFor();
    await tolerance("0.2");
    await panel.expectQuantity("epsilon", 0.2);
    await row("ε 0.2").waitFor();
    expect(await row(/Illustrative example/).innerText()).toMatch(/N = 4 · best 0\.0682/);
    expect(await runs().count()).toBe(2);
  });

  it("compares a kept run with the present one, which goes on following the controls", async () => {
    await row(/Illustrative example/).hover();
    await row(/Illustrative example/)
      .getByRole("button", { name: "Compare Runs" })
      .click();
    const differences = panel.frame.locator("#differences");
    await differences.waitFor();
    expect(await differences.locator("tbody tr").first().innerText()).toMatch(/tolerance ε\s+0\.045\s+0\.2/);
    await expect.poll(async () => (await pixelsOf(panel.canvas("compareFits"))).colours).toBeGreaterThan(8);
    await editor.screenshot("compare-light");
    await tolerance("0.1");
    await expect.poll(() => differences.locator("tbody tr").first().innerText()).toMatch(/tolerance ε\s+0\.045\s+0\.1/);
    const { heading } = await panel.table("compareErrors");
    expect(heading).toHaveLength(3);
  });

  it.each(["dark", "highContrast"] as const)("draws the comparison in the %s theme", async (theme) => {
    await editor.setTheme(theme);
    await editor.screenshot(`compare-${theme}`);
  });

  it("ends the comparison", async () => {
    await editor.setTheme("light");
    await panel.frame.getByRole("button", { name: "end comparison" }).click();
    await panel.frame.locator("[data-state=nothing-compared]").waitFor();
  });

  it("deletes a run and brings it back", async () => {
    await row("ε 0.2").waitFor();
    await row("ε 0.2").click({ button: "right" });
    // The menu takes no click in its first moment, lest the one that opened it chooses.
    await editor.page.getByRole("menuitem", { name: "Delete Run" }).hover();
    await editor.page.keyboard.press("Enter");
    await row("ε 0.2").waitFor({ state: "detached" });
    await editor.command("Self-Distillation: Bring Back Deleted Runs");
    await row("ε 0.2").waitFor();
  });

  it("survives a reload of the window", async () => {
    await editor.reload();
    await row(/Illustrative example/).waitFor();
    await row("ε 0.2").waitFor();
  });

  it("opens a run as it was, beside the document that has moved on", async () => {
    await row("ε 0.2").click();
    await panel.expectQuantity("epsilon", 0.2);
    await editor.page.locator(".tab", { hasText: "illustrative-2.distill.json" }).first().waitFor();
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
