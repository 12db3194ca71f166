import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/project";
import { serverArchive, unneededDependencies } from "./serverVersion";
import { fetchArchive } from "./unpackArchive";

/** All that the server's dependencies are, with their hashes. */
export const serverLock = path.join(root, "scripts", "editor", "embedded", "package-lock.json");

/** The server without its dependencies, in `package/lib/vscode`; its manifest names those that are wanted. */
export async function fetchServerFiles(folder: string): Promise<void> {
  await fetchArchive(serverArchive, "package/lib/vscode", folder);
  const server = path.join(folder, "package", "lib", "vscode");
  dropDependencies(path.join(server, "package.json"));
  // It is incomplete, and npm would prefer it to the lock of this project.
  rmSync(path.join(server, "npm-shrinkwrap.json"));
}

function dropDependencies(manifestFile: string): void {
  const server = JSON.parse(readFileSync(manifestFile, "utf8")) as { dependencies: Record<string, string> };
  const kept = Object.entries(server.dependencies).filter(([name]) => !unneededDependencies.includes(name));
  writeFileSync(manifestFile, JSON.stringify({ ...server, dependencies: Object.fromEntries(kept) }, null, 2));
}
