import { beforeAll, describe, expect, it } from "vitest";
import { controlsOf, panelOf } from "../support/explorer.js";
import { openEditor, type Editor, type EditorOptions } from "../support/openEditor.js";
import { until } from "../support/until.js";

/**
 * Clicks an entry of the Examples view, whose list is longer than its part of the side bar and holds only what is in
 * sight.
 */
async function open(editor: Editor, name: string): Promise<void> {
  const entry = editor.page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
  const list = editor.page.locator(".part.sidebar .monaco-list:visible");
  await list.getByRole("treeitem").first().waitFor();
  await list.hover();
  await editor.page.mouse.wheel(0, -2000);
  await until(async () => {
    // A row that is cut off would be scrolled into sight by the click, and the list takes that back.
    const [row, room] = [(await entry.count()) > 0 ? await entry.boundingBox() : null, await list.boundingBox()];
    if (row !== null && room !== null && row.y >= room.y && row.y + row.height <= room.y + room.height) return;
    await editor.page.mouse.wheel(0, 60);
    throw new Error(`${name} is not in sight yet.`);
  });
  await entry.click();
}

async function openWithExamples(options: EditorOptions): Promise<Editor> {
  const editor = await openEditor(options);
  await editor.showSidebar();
  await editor.page.getByRole("button", { name: /^Examples Section/ }).click();
  return editor;
}

describe("the Examples view", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openWithExamples({ examples: false });
  });

  it("opens an example beside what it says to look at: κ is finite without the end points", async () => {
    await open(editor, "Without the end points");
    await panelOf(editor).expectQuantity("rank", 9);
    await panelOf(editor).expectQuantity("K", 9);
    expect(Number(await panelOf(editor).frame.locator("[data-quantity=kappa]").getAttribute("data-value"))).toBeCloseTo(
      4470.7,
      1,
    );
  });

  it("switches from one to another, in panel and sidebar alike", async () => {
    await open(editor, "Equal eigenvalues");
    await panelOf(editor).expectQuantity("kappa", 1);
    await expect.poll(() => controlsOf(editor).row("problem.kernel").locator("select").inputValue()).toBe("gram");
    await open(editor, "A power-law spectrum");
    await panelOf(editor).expectQuantity("K", 1_000_000);
    await controlsOf(editor).row("problem.eigenvalues.exponent").waitFor();
  });

  const shownBest: readonly (readonly [name: string, rounds: number, best: number])[] = [
    ["Handwritten digits", 10, 4],
    ["Wrong labels, mended by two rounds", 3, 1],
  ];
  it.each(shownBest)(
    "takes the tables of %s from the extension, and shows which round is best on held-out data",
    async (name, rounds, best) => {
      await open(editor, name);
      await panelOf(editor).expectQuantity("N", rounds);
      await panelOf(editor)
        .figure("errors")
        .getByRole("radio", { name: /accuracy/i })
        .check({ force: true });
      const held = (await panelOf(editor).table("errors")).rows.map((row) => Number(row[2]));
      expect(held.indexOf(Math.max(...held))).toBe(best);
      for (const theme of ["dark", "light"] as const) {
        await editor.setTheme(theme);
        await editor.screenshot(`example-${name.split(" ")[0]?.toLowerCase() ?? ""}-${theme}`);
      }
      expect(["digits-train.csv", "penguins.csv"].filter((file) => editor.fileExists(file))).toEqual([]);
    },
  );

  it("shows fits against labels where inputs have several coordinates", async () => {
    await open(editor, "A regression table");
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
    expect(
      await editor.page.locator(".tabs-container .tab[data-resource-name='penguins.distill.json']").innerText(),
    ).not.toMatch(/\d/);
    await editor.page.locator(".tabs-container .tab", { hasText: "The body mass of penguins" }).click();
    await panelOf(editor).expectQuantity("K", 239);
    await expect.poll(() => controlsOf(editor).rounds()).toBe(10);
  });

  it("has reported no errors", () => {
    expect(editor.problems).toEqual([]);
  });
});

describe("the Examples view of a window without a folder", () => {
  it("takes the tables of an example from the extension", async () => {
    const editor = await openWithExamples({ examples: false, openWorkspace: false });
    await open(editor, "Handwritten digits");
    await panelOf(editor).expectQuantity("K", 500);
    await editor.screenshot("example-no-folder");
    expect(editor.problems).toEqual([]);
  });
});
