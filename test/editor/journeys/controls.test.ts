import { beforeAll, describe, expect, it } from "vitest";
import { controlsOf, drag, panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

const file = "illustrative.distill.json";

describe("dragging ε", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  let controls: ReturnType<typeof controlsOf>;
  /** The document saves itself soon after every change. */
  const savedTolerance = () => Number(/"tolerance": ([^\s]+)/.exec(editor.readFile(file))?.[1]);

  beforeAll(async () => {
    editor = await openEditor({ settings: { "files.autoSave": "afterDelay", "files.autoSaveDelay": 100 } });
    await editor.command("Self-Distillation: Open Illustrative Example");
    panel = panelOf(editor);
    controls = controlsOf(editor);
    await panel.expectQuantity("N", 4);
    await controls.slider("tolerance").waitFor();
  });

  it("recomputes while ε is dragged and leaves the document alone until it is released", async () => {
    await drag(editor, controls.slider("tolerance"), [0.5, 0.6, 0.7, 0.75], async () => {
      await expect.poll(() => panel.quantity("epsilon")).toBeGreaterThan(0.1);
      expect(await panel.quantity("N")).toBeLessThan(4);
      expect(await editor.page.locator(".tab.dirty").count()).toBe(0);
      expect(savedTolerance()).toBe(0.045);
    });
    await expect.poll(savedTolerance).toBe(Number(await controls.number("tolerance").inputValue()));
    await panel.expectQuantity("epsilon", savedTolerance());
    await expect.poll(() => controls.rounds()).toBe(await panel.quantity("N"));
  });

  it("takes the whole drag back with one undo", async () => {
    await editor.openFile(file);
    await editor.page.keyboard.press("Control+Z");
    // A committed value stands for a second against snapshots that lag behind it.
    await expect.poll(() => controls.number("tolerance").inputValue()).toBe("0.045");
    await expect.poll(() => controls.rounds()).toBe(4);
    await expect.poll(savedTolerance).toBe(0.045);
    await editor.command("Self-Distillation: Show Panel");
    await panel.expectQuantity("N", 4);
  });

  it("sets ε where the figure is dragged to, and takes that back with one undo", async () => {
    await panel.frame.getByRole("tab", { name: "Rounds against ε" }).click();
    await panel.frame.locator("[data-study=done]").first().waitFor({ state: "attached" });
    const box = await panel.canvas("roundsAgainstTolerance").boundingBox();
    if (box === null) throw new Error("the figure is not on screen");
    const { mouse } = editor.page;
    const y = box.y + box.height / 2;
    await mouse.move(box.x + 0.3 * box.width, y);
    await mouse.down();
    for (const part of [0.35, 0.4, 0.45, 0.5]) await mouse.move(box.x + part * box.width, y);
    await expect.poll(() => panel.quantity("N")).toBe(2);
    expect(savedTolerance()).toBe(0.045);
    await mouse.up();
    await expect.poll(savedTolerance).toBeGreaterThan(0.1);
    await panel.expectQuantity("epsilon", savedTolerance());
    await editor.openFile(file);
    await editor.page.keyboard.press("Control+Z");
    await expect.poll(savedTolerance).toBe(0.045);
    await editor.command("Self-Distillation: Show Panel");
    await panel.expectQuantity("N", 4);
  });

  it("moves when the document is edited", async () => {
    // A document with unsaved changes would rightly refuse to be overwritten from outside.
    await expect.poll(() => editor.page.locator(".tab.dirty").count()).toBe(0);
    editor.writeFile(file, editor.readFile(file).replace(/"tolerance": [^\s]+/, '"tolerance": 0.3'));
    await expect.poll(() => controls.number("tolerance").inputValue()).toBe("0.3");
    await panel.expectQuantity("epsilon", 0.3);
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
