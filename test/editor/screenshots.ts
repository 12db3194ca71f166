import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { root } from "../../scripts/support/project.js";
import { disconnect } from "./support/browser.js";
import { panelOf } from "./support/explorer.js";
import { openEditor } from "./support/openEditor.js";
import type { ThemeKind } from "./support/theme.js";

/** The README's pictures, taken from the real editor. */
async function main(): Promise<void> {
  const folder = path.join(root, "media", "screenshots");
  await mkdir(folder, { recursive: true });
  const editor = await openEditor({ examples: false, viewport: { width: 1360, height: 840 } });
  await editor.command("Self-Distillation: Open Illustrative Example");
  await panelOf(editor).expectQuantity("N", 4);
  // N(ε) on the slider comes last.
  await editor.sidebarFrame().locator("[data-parameter=tolerance] .tick").first().waitFor();
  for (const theme of ["light", "dark"] satisfies ThemeKind[]) {
    await editor.setTheme(theme);
    await copyFile(await editor.screenshot(`panel-${theme}`), path.join(folder, `panel-${theme}.png`));
  }
  await editor.close();
}

void main().finally(disconnect);
