import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onExit } from "./onExit";

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** A folder that goes away when asked to, and at the latest with this process. */
export function temporaryFolder(purpose: string, parent = os.tmpdir()): TemporaryFolder {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, `self-distillation-${purpose}-`));
  return {
    path: folder,
    remove: onExit(() => {
      removeFolder(folder);
    }),
  };
}

/** Retries, because a process that is being stopped may still write into the folder. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
