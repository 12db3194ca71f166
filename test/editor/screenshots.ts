import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { root } from "../../scripts/support/project.js";
import { disconnect } from "./support/browser.js";
import { examples } from "./support/examples.js";
import { panelOf } from "./support/explorer.js";
import { openEditor, type Editor } from "./support/openEditor.js";
import type { ThemeKind } from "./support/theme.js";

const folder = path.join(root, "media", "screenshots");

/** The README's pictures, taken from the real editor. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const editor = await openEditor({
    examples: false,
    viewport: { width: 1360, height: 840 },
    files: examples("noise", "interior"),
  });
  await editor.command("Self-Distillation: Open Illustrative Example");
  const panel = panelOf(editor);
  await panel.expectQuantity("N", 4);
  // N(ε) on the slider comes last.
  await editor.sidebarFrame().locator("[data-parameter=tolerance] .tick").first().waitFor();
  for (const theme of ["dark", "light"] satisfies ThemeKind[]) {
    await editor.setTheme(theme);
    await keep(editor, `panel-${theme}`);
  }
  const open = async (name: string, points: number, view: string) => {
    await editor.openFile(`${name}.distill.json`);
    await editor.command("Self-Distillation: Show Panel");
    await panel.expectQuantity("K", points);
    await panel.frame.getByRole("tab", { name: view, exact: true }).click();
  };
  await open("interior", 9, "Theorems");
  await panel.frame.locator(".sheet math").first().waitFor();
  await keep(editor, "theorems-light");
  await open("noise", 60, "Generalisation");
  await panel.frame.locator("[data-study=done]").first().waitFor({ state: "attached" });
  await keep(editor, "generalisation-light");
  await editor.close();
}

async function keep(editor: Editor, name: string): Promise<void> {
  await copyFile(await editor.screenshot(name), path.join(folder, `${name}.png`));
}

void main().finally(disconnect);
