import { beforeAll, describe, expect, it } from "vitest";
import { controlsOf, panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";
import { until } from "../support/until.js";

describe("the Examples view", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor({ examples: false });
    await editor.showSidebar();
    await editor.page.getByRole("button", { name: /^Examples Section/ }).click();
  });

  /** The list is longer than its part of the side bar, and holds only what is in sight. */
  const click = async (name: string) => {
    const entry = editor.page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
    const list = editor.page.locator(".part.sidebar .monaco-list:visible");
    await list.getByRole("treeitem").first().waitFor();
    await list.hover();
    await editor.page.mouse.wheel(0, -2000);
    await until(async () => {
      if (await entry.count() > 0) return;
      await editor.page.mouse.wheel(0, 60);
      throw new Error(`${name} is not in sight yet.`);
    });
    await entry.click();
  };

  it("opens an example beside what it says to look at: κ is finite without the end points", async () => {
    await click("Without the end points");
    await panelOf(editor).expectQuantity("rank", 9);
    await panelOf(editor).expectQuantity("K", 9);
    expect(Number(await panelOf(editor).frame.locator("[data-quantity=kappa]").getAttribute("data-value"))).toBeCloseTo(4470.7, 1);
  });

  it("switches from one to another, in panel and sidebar alike", async () => {
    await click("Equal eigenvalues");
    await panelOf(editor).expectQuantity("kappa", 1);
    await expect.poll(() => controlsOf(editor).row("problem.kernel").locator("select").inputValue()).toBe("gram");
    await click("A power-law spectrum");
    await panelOf(editor).expectQuantity("K", 1_000_000);
    await controlsOf(editor).row("problem.eigenvalues.exponent").waitFor();
  });

  const shownBest: readonly (readonly [name: string, rounds: number, best: number])[] = [["Handwritten digits", 10, 4], ["Wrong labels, mended by two rounds", 3, 1]];
  it.each(shownBest)("takes the tables of %s from the extension, and shows which round is best on held-out data", async (name, rounds, best) => {
    await click(name);
    await panelOf(editor).expectQuantity("N", rounds);
    await panelOf(editor).figure("errors").getByRole("radio", { name: /accuracy/i }).check({ force: true });
    const held = (await panelOf(editor).table("errors")).rows.map((row) => Number(row[2]));
    expect(held.indexOf(Math.max(...held))).toBe(best);
    for (const theme of ["dark", "light"] as const) {
      await editor.setTheme(theme);
      await editor.screenshot(`example-${name.split(" ")[0]?.toLowerCase() ?? ""}-${theme}`);
    }
    expect(["digits-train.csv", "penguins.csv"].filter((file) => editor.fileExists(file))).toEqual([]);
  });

  it("shows fits against labels where inputs have several coordinates", async () => {
    await click("A regression table");
    await panelOf(editor).expectQuantity("K", 239);
    const held = (await panelOf(editor).table("errors")).rows.map((row) => Number(row.at(-1)));
    expect(held.indexOf(Math.min(...held))).toBe(2);
    for (const theme of ["dark", "light"] as const) {
      await editor.setTheme(theme);
      await editor.screenshot(`example-regression-${theme}`);
    }
  });

  it("puts the table beside an example that is saved, and says so", async () => {
    await editor.page.locator(".tabs-container .tab[data-resource-name='penguins.distill.json']").click();
    await editor.page.locator(".part.editor .monaco-editor .view-lines").first().click();
    await editor.page.keyboard.press("Control+s");
    await expect.poll(() => editor.fileExists("penguins.distill.json") && editor.fileExists("penguins.csv")).toBe(true);
    await editor.screenshot("example-saved");
    expect(await editor.page.locator(".tabs-container .tab[data-resource-name='penguins.distill.json']").innerText()).not.toMatch(/\d/);
    await editor.page.locator(".tabs-container .tab", { hasText: "The body mass of penguins" }).click();
    await panelOf(editor).expectQuantity("K", 239);
    await expect.poll(() => controlsOf(editor).rounds()).toBe(10);
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
