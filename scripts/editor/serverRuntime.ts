import { existsSync } from "node:fs";
import path from "node:path";
import { nodeArchives, serverVersion, type Archive } from "./serverVersion";

/** The package that carries a Node new enough for the server, where one exists for this system. */
export function nodeArchive(): Archive | undefined {
  const carried = nodeArchives.get(`${process.platform}-${process.arch}`);
  if (carried === undefined) requireOwnNode();
  return carried;
}

export function runtimeIn(home: string): string {
  const carried = path.join(home, "bin", "node");
  if (existsSync(carried)) return carried;
  requireOwnNode();
  return process.execPath;
}

function requireOwnNode(): void {
  const needed = Number(serverVersion.node.split(".")[0]);
  if (Number(process.versions.node.split(".")[0]) < needed) {
    throw new Error(
      `The embedded VS Code needs Node ${String(needed)} on this system; this is Node ${process.versions.node}. ` +
        `Install Node ${String(needed)}, or install VS Code with its "code" command on the PATH.`,
    );
  }
}
