import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { invalidInput } from "./exitStatus.js";

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files, all of them or none: beside their places first, and moved there when every one is complete.
 * @throws InvalidInput when a place cannot be written to
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const unfinished = (path: string) => `${path}.${process.pid}.unfinished`;
  try {
    for (const { path, bytes } of files) {
      if (await isFolder(path)) throw new Error(`${path} is a folder`);
      await makeFolder(dirname(path));
      await writeFile(unfinished(path), bytes);
    }
    for (const { path } of files) await rename(unfinished(path), path);
  } catch (error) {
    await Promise.all(files.map(({ path }) => rm(unfinished(path), { force: true }).catch(() => undefined)));
    throw invalidInput(`nothing was written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/**
 * Makes a folder and those above it. Node's own recursion never ends where a file system denies that a folder could be,
 * as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    if (!(await isFolder(path))) throw error;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
