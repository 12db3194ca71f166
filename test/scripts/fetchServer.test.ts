import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { serverLock } from "../../scripts/editor/serverFiles";
import { nodeArchives, serverArchive, unneededDependencies } from "../../scripts/editor/serverVersion";
import { unpackArchive } from "../../scripts/editor/unpackArchive";
import { runTool } from "../support/tools.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-"));
});
afterEach(() => rm(folder, { recursive: true }));

const file = "parcel-1.0.0.tgz";
const part = "package/bin/node";

async function pack(): Promise<string> {
  await mkdir(join(folder, "package", "bin"), { recursive: true });
  await writeFile(join(folder, part), "a program");
  await runTool("tar", ["-czf", file, "package"], folder);
  await rm(join(folder, "package"), { recursive: true });
  return `sha512-${createHash("sha512")
    .update(await readFile(join(folder, file)))
    .digest("base64")}`;
}

it("unpacks the archive that was recorded, and nothing of one that differs by a byte", async () => {
  const integrity = await pack();
  const archive = { name: "parcel", version: "1.0.0", integrity };
  const bytes = await readFile(join(folder, file));
  // Of its compression's header, the byte that tells the system: the contents stay the same.
  await writeFile(join(folder, file), Buffer.from(bytes).fill((bytes[9] ?? 0) ^ 1, 9, 10));
  await expect(unpackArchive(archive, part, folder)).rejects.toThrow(
    /^The fetched archive parcel-1\.0\.0\.tgz is not the recorded one, so nothing of it was unpacked or run: its hash is sha512-/,
  );
  expect(await readdir(folder)).toEqual([file]);

  await writeFile(join(folder, file), bytes);
  await unpackArchive(archive, part, folder);
  expect(await readFile(join(folder, part), "utf8")).toBe("a program");
  expect(await readdir(folder)).toEqual(["package"]);
});

it("has a recorded hash for every archive and every dependency, and names no registry", async () => {
  const hash = /(^| )sha512-[A-Za-z0-9+/]{86}==$/;
  for (const archive of [serverArchive, ...nodeArchives.values()]) expect(archive.integrity).toMatch(hash);
  const { packages } = JSON.parse(await readFile(serverLock, "utf8")) as {
    packages: Record<string, { dependencies?: object; integrity?: string; resolved?: string }>;
  };
  const { "": server, ...locked } = packages;
  expect(Object.keys(locked).length).toBeGreaterThan(Object.keys(server?.dependencies ?? {}).length);
  for (const [name, { integrity, resolved }] of Object.entries(locked)) {
    expect(integrity, name).toMatch(hash);
    expect(resolved, name).toBeUndefined();
  }
  expect(Object.keys(server?.dependencies ?? {}).filter((name) => unneededDependencies.includes(name))).toEqual([]);
});
