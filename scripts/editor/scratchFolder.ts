import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/project";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary";

/** A folder to open in an editor, so that nothing done there touches the project's own files. */
export function scratchFolder(contents: {
  examples?: boolean;
  files?: Readonly<Record<string, string>>;
}): TemporaryFolder {
  const folder = temporaryFolder("workspace");
  const examples = path.join(root, "examples");
  if (contents.examples === true && existsSync(examples)) cpSync(examples, folder.path, { recursive: true });
  for (const [name, text] of Object.entries(contents.files ?? {})) {
    const file = path.join(folder.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
