import { constants } from "node:fs";
import { lstat, open, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { codeOf } from "../errorCode.js";

/** What stands at a path, links followed. */
export interface Standing {
  readonly kind: "nothing" | "file" | "folder" | "special";
  readonly link: boolean;
}

/** What a call gives; nothing where the system denies it. */
async function orNothing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined;
    throw error;
  }
}

/** A whole file; undefined where there is none, or none to be read. */
export function readIfThere(file: string): Promise<Uint8Array | undefined> {
  return orNothing(readFile(file));
}

/** The beginning of a file. Opened without waiting: what was a file when it was listed may be a pipe by now. */
export async function readHead(file: string, length: number): Promise<Uint8Array | undefined> {
  const handle = await orNothing(open(file, constants.O_RDONLY | constants.O_NONBLOCK));
  if (handle === undefined) return undefined;
  try {
    const found = await handle.stat();
    if (!found.isFile()) return undefined;
    const bytes = new Uint8Array(Math.min(length, found.size));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/** Looked at without opening: a pipe would never end. */
export async function standing(path: string): Promise<Standing> {
  const itself = await orNothing(lstat(path));
  const link = itself?.isSymbolicLink() === true;
  const found = link ? await orNothing(stat(path)) : itself;
  const kind = found === undefined ? "nothing" : found.isFile() ? "file" : found.isDirectory() ? "folder" : "special";
  return { kind, link };
}

/** Whether two paths lead to one file, links followed, whatever the case of their letters where that does not count. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = [await orNothing(stat(a, { bigint: true })), await orNothing(stat(b, { bigint: true }))];
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** Links followed as far as the path exists. */
export async function liesBelow(folder: string, path: string): Promise<boolean> {
  const [root, real] = [await realpath(folder), await realPlace(resolve(path))];
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

async function realPlace(path: string): Promise<string> {
  const real = await orNothing(realpath(path));
  const parent = dirname(path);
  return real ?? (parent === path ? path : join(await realPlace(parent), path.slice(parent.length)));
}

/** Whether no link stands between a folder and a path below it. */
export async function isPlainlyBelow(folder: string, path: string): Promise<boolean> {
  const [root, real] = [await orNothing(realpath(folder)), await orNothing(realpath(path))];
  return root !== undefined && real === join(root, relative(folder, path));
}
