import { beforeAll, describe, expect, it } from "vitest";
import { panelOf, pixelsOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

describe("the views of one report", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  const tab = (name: string) => panel.frame.getByRole("tab", { name, exact: true });

  beforeAll(async () => {
    editor = await openEditor({ examples: false });
    await editor.command("Self-Distillation: Open Illustrative Example");
    panel = panelOf(editor);
    await panel.expectQuantity("N", 4);
  });

  it("computes what a view needs when it comes up", async () => {
    await tab("Sparsity").click();
    expect(await tab("Sparsity").getAttribute("aria-selected")).toBe("true");
    const { heading, rows } = await panel.table("capacity");
    expect(heading).toHaveLength(4);
    expect(rows).toHaveLength(4);
    await expect.poll(async () => (await pixelsOf(panel.canvas("capacity"))).colours).toBeGreaterThan(8);
    await editor.screenshot("view-sparsity");
  });

  it("comes back to the view that was open after being hidden", async () => {
    await editor.page.locator(".tab", { hasText: "illustrative.distill.json" }).first().click();
    await panel.frame.locator("body").waitFor({ state: "detached" });
    await editor.command("Self-Distillation: Show Panel");
    await panel.canvas("capacity").waitFor();
  });

  it("lets arrow keys move between the tabs", async () => {
    await tab("Sparsity").focus();
    await editor.page.keyboard.press("ArrowLeft");
    await panel.frame.locator(".sheet").waitFor();
    await editor.page.keyboard.press("ArrowLeft");
    await panel.canvas("fits").waitFor();
    await expect.poll(async () => (await pixelsOf(panel.canvas("fits"))).colours).toBeGreaterThan(8);
    await panel.expectQuantity("t", 1);
    await editor.screenshot("view-rounds");
  });

  it("gives one figure all the room, and takes it back by Escape", async () => {
    const height = async () => (await panel.canvas("fits").boundingBox())?.height ?? 0;
    const before = await height();
    await panel.frame.getByRole("button", { name: "Enlarge Fits" }).click();
    await panel.canvas("errors").waitFor({ state: "detached" });
    await expect.poll(height).toBeGreaterThan(1.5 * before);
    await expect.poll(async () => (await pixelsOf(panel.canvas("fits"))).colours).toBeGreaterThan(8);
    await editor.screenshot("figure-enlarged");
    await editor.page.keyboard.press("Escape");
    await panel.canvas("errors").waitFor();
  });

  it("copies the data of a figure from the editor's own context menu", async () => {
    await editor.page.evaluate(() => navigator.clipboard.writeText(""));
    await panel.frame.getByRole("button", { name: "More actions for Fits" }).click();
    await editor.page.getByRole("menuitem", { name: "Copy Data of Figure" }).hover();
    await editor.screenshot("figure-menu");
    await editor.page.keyboard.press("Enter");
    await expect.poll(() => editor.clipboard()).toMatch(/^input x\ttruth\tfit f_\{0\}/);
  });

  it("copies a figure as a picture", async () => {
    await panel.canvas("fits").click({ button: "right" });
    await editor.page.getByRole("menuitem", { name: "Copy Figure as PNG" }).hover();
    await editor.page.keyboard.press("Enter");
    await expect
      .poll(() => editor.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
      .toContain("image/png");
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
