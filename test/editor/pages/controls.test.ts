import { beforeAll, describe, expect, it } from "vitest";
import { controlsOf, drag, panelOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";

const file = "illustrative.distill.json";

describe("the sidebar's controls", () => {
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

  it("ends at the last of fifty rapid moves", async () => {
    const fractions = Array.from({ length: 50 }, (_, i) => 0.2 + 0.6 * Math.abs(Math.sin(i)));
    await drag(editor, controls.slider("tolerance"), fractions);
    const shown = Number(await controls.number("tolerance").inputValue());
    await panel.expectQuantity("epsilon", shown);
    await expect.poll(savedTolerance).toBe(shown);
  });

  it("takes a typed number on Enter, and explains one that cannot be", async () => {
    const number = controls.number("tolerance");
    await number.fill("-1");
    await expect.poll(() => controls.row("tolerance").locator("[role=alert]").innerText()).toMatch(/must be greater than 0/);
    expect(await number.getAttribute("aria-invalid")).toBe("true");
    await number.fill("0.045");
    await number.press("Enter");
    await panel.expectQuantity("epsilon", 0.045);
    await panel.expectQuantity("N", 4);
  });

  it("says at ε what is wrong when it lies below the reachable error, and keeps the last good result, marked", async () => {
    const number = controls.number("tolerance");
    await number.fill("0.01");
    await number.press("Enter");
    await expect.poll(() => controls.row("tolerance").innerText()).toMatch(/reachable error/);
    await expect.poll(() => panel.frame.locator("[data-stale]").count()).toBeGreaterThan(0);
    expect(await panel.quantity("N")).toBe(4);
    await number.fill("0.045");
    await number.press("Enter");
    await expect.poll(() => panel.frame.locator("[data-stale]").count()).toBe(0);
    await expect.poll(savedTolerance).toBe(0.045);
  });

  it("moves when the document is edited", async () => {
    // A document with unsaved changes would rightly refuse to be overwritten from outside.
    await expect.poll(() => editor.page.locator(".tab.dirty").count()).toBe(0);
    editor.writeFile(file, editor.readFile(file).replace(/"tolerance": [^\s]+/, "\"tolerance\": 0.3"));
    await expect.poll(() => controls.number("tolerance").inputValue()).toBe("0.3");
    await panel.expectQuantity("epsilon", 0.3);
  });

  it("switches the kernel, in the figures and in the document", async () => {
    const row = controls.row("problem.kernel");
    await row.locator("select").selectOption("brownianBridge");
    await expect.poll(() => editor.readFile(file)).toMatch(/"kind": "brownianBridge"/);
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});
