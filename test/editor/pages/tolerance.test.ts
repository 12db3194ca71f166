import { beforeAll, describe, expect, it } from "vitest";
import { controlsOf, panelOf, pixelsOf } from "../support/explorer.js";
import { openEditor, type Editor } from "../support/openEditor.js";
import { themeKinds } from "../support/theme.js";

const file = "illustrative.distill.json";

describe("rounds against tolerance", () => {
  let editor: Editor;
  let panel: ReturnType<typeof panelOf>;
  const tab = (name: string) => panel.frame.getByRole("tab", { name });
  const done = () => panel.frame.locator("[data-study=done]").waitFor({ state: "attached" });

  beforeAll(async () => {
    editor = await openEditor({ viewport: { width: 1360, height: 800 }, settings: { "files.autoSave": "afterDelay", "files.autoSaveDelay": 100 } });
    await editor.command("Self-Distillation: Open Illustrative Example");
    panel = panelOf(editor);
    await panel.expectQuantity("N", 4);
    await tab("Rounds against ε").click();
    await done();
  });

  it("counts N where it changes, and between the bounds", async () => {
    const { heading, rows } = await panel.table("roundsAgainstTolerance");
    const steps = rows.filter((row) => row[2] === "step");
    expect(steps.map((row) => Number(row[1]))).toEqual([4, 3, 2, 1, 0]);
    expect(Number(steps[1]?.[0])).toBeCloseTo(0.05909553912, 9);
    const column = (name: string) => heading.findIndex((title) => title.startsWith(name));
    const [lower, upper] = [column("condition-free, lower"), column("condition-free, upper")];
    const counted = rows.filter((row) => row[2] === "counted");
    expect(counted.length).toBeGreaterThan(200);
    expect(counted.every((row) => Number(row[lower]) <= Number(row[1]) && Number(row[1]) <= Number(row[upper]))).toBe(true);
    await expect.poll(async () => (await pixelsOf(panel.canvas("roundsAgainstTolerance"))).colours).toBeGreaterThan(8);
  });

  it("says which bounds are silent and why", async () => {
    expect(await panel.frame.locator("[data-family=guaranteed][data-silent]").innerText()).toMatch(/κ = ∞/);
    expect(await panel.frame.locator("[data-family=guaranteed]").getAttribute("title")).toMatch(/G is nonsingular/);
    expect(await panel.frame.locator("[data-family=conditionFree]").innerText()).toMatch(/3 … 12/);
    expect(await panel.frame.locator(".remark").innerText()).toMatch(/labels lie in its range/);
  });

  it.each([...themeKinds])("is drawn in the %s theme", async (theme) => {
    await editor.setTheme(theme);
    await expect.poll(async () => (await pixelsOf(panel.canvas("roundsAgainstTolerance"))).colours).toBeGreaterThan(8);
    await editor.screenshot(`tolerance-singular-${theme}`);
  });

  it("shows all bounds and the near-interpolation limit where κ is finite", async () => {
    await editor.openFile("interior.distill.json");
    await editor.command("Self-Distillation: Show Panel");
    await panel.expectQuantity("K", 9);
    await done();
    for (const theme of themeKinds) {
      await editor.setTheme(theme);
      await expect.poll(async () => (await pixelsOf(panel.canvas("roundsAgainstTolerance"))).colours).toBeGreaterThan(8);
      await editor.screenshot(`tolerance-${theme}`);
    }
    await editor.page.setViewportSize({ width: 960, height: 1000 });
    await editor.screenshot("tolerance-narrow");
    expect(controlsOf(editor)).toBeDefined();
    expect(file).toBeDefined();
  });
});
