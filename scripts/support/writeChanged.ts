import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Leaves a file alone when nothing changed and replaces it in one step otherwise: a running editor may be reading it.
 */
export function writeChanged(file: string, contents: Uint8Array, mode = 0o644): void {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}.draft`;
  writeFileSync(draft, contents, { mode });
  renameSync(draft, file);
}
