import { beforeAll, describe, expect, it } from "vitest";
import { controlsOf, panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

describe("the Examples view", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor({ examples: false });
    await editor.showSidebar();
    await editor.page.getByRole("button", { name: /^Examples Section/ }).click();
  });

  const click = (name: string) => editor.page.getByRole("treeitem", { name: new RegExp(`^${name}`) }).click();

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

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
