import { beforeAll, describe, expect, it } from "vitest";
import { panelOf, pixelsOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";
import { themeKinds } from "../support/theme.js";

describe("generalisation", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  const done = () => panel.frame.locator("[data-study=done]").first().waitFor({ state: "attached" });

  beforeAll(async () => {
    editor = await openEditor({ viewport: { width: 2300, height: 760 } });
    await editor.openFile("noise.distill.json");
    await editor.command("Self-Distillation: Show Panel");
    panel = panelOf(editor);
    await panel.expectQuantity("K", 60);
    await panel.frame.getByRole("tab", { name: "Generalisation" }).click();
    await done();
  });

  it.each([...themeKinds])("is drawn in the %s theme", async (theme) => {
    await editor.setTheme(theme);
    await expect.poll(async () => (await pixelsOf(panel.canvas("risk"))).colours).toBeGreaterThan(8);
    await editor.screenshot(`generalisation-${theme}`);
  });

  it("narrow, and singular", async () => {
    await editor.openFile("illustrative.distill.json");
    await editor.command("Self-Distillation: Show Panel");
    await panel.expectQuantity("K", 11);
    await done();
    await editor.screenshot("generalisation-singular");
    await editor.page.setViewportSize({ width: 1560, height: 1500 });
    await editor.screenshot("generalisation-narrow");
  });
});
