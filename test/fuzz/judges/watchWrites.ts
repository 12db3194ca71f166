import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

type Calls = Record<string, ((...values: unknown[]) => unknown) | undefined>;

/** Which arguments of a call name what it changes. */
const changing: Readonly<Record<string, readonly number[]>> = {
  open: [0],
  writeFile: [0],
  appendFile: [0],
  createWriteStream: [0],
  truncate: [0],
  mkdir: [0],
  rmdir: [0],
  rm: [0],
  unlink: [0],
  chmod: [0],
  chown: [0],
  utimes: [0],
  rename: [0, 1],
  link: [1],
  symlink: [1],
  copyFile: [1],
  cp: [1],
};

let seen: string[] | undefined;
let installed = false;

/** What a piece of work changes, or tries to, outside a folder: no list of hashes covers the whole computer. */
export async function writesOutside(folder: string, work: () => Promise<void>): Promise<readonly string[]> {
  install();
  const paths: string[] = [];
  seen = paths;
  try {
    await work();
  } finally {
    seen = undefined;
  }
  return paths.filter((path) => relative(folder, path).split(sep)[0] === ".." || relative(folder, path) === "");
}

function install(): void {
  if (installed) return;
  installed = true;
  for (const [name, places] of Object.entries(changing)) {
    wrap(promises as unknown as Calls, name, places);
    wrap(fs as unknown as Calls, name, places);
    wrap(fs as unknown as Calls, `${name}Sync`, places);
  }
  syncBuiltinESMExports();
}

function wrap(calls: Calls, name: string, places: readonly number[]): void {
  const original = calls[name];
  if (original === undefined) return;
  calls[name] = function (this: unknown, ...values: unknown[]) {
    if (seen !== undefined && !(name.startsWith("open") && isForReading(values[1])))
      for (const place of places) note(seen, values[place]);
    return original.apply(this, values);
  };
}

function isForReading(flags: unknown): boolean {
  if (typeof flags === "number") return (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) === 0;
  return typeof flags !== "string" || /^r[s]?$/.test(flags);
}

function note(into: string[], path: unknown): void {
  if (path instanceof URL) into.push(fileURLToPath(path));
  else if (typeof path === "string" || Buffer.isBuffer(path)) into.push(resolve(path.toString()));
}
