import { writeFileSync } from "node:fs";
import { disconnect } from "../editor/support/browser.js";
import { openEditor } from "../editor/support/openEditor.js";
import { recordThemes } from "../editor/support/recordThemes.js";
import { recordingFile } from "./support/recordedThemes.js";

/** Renews what the editor's themes put into a page, after a change of the embedded editor's version. */
async function main(): Promise<void> {
  const editor = await openEditor({ examples: false });
  await editor.command("Self-Distillation: Open Illustrative Example");
  writeFileSync(recordingFile, `${JSON.stringify(await recordThemes(editor), null, 2)}\n`);
  await editor.close();
}

void main().finally(disconnect);
