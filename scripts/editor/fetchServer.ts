import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { npm } from "../support/npm";
import { cacheFolder } from "../support/project";
import { runOrThrow } from "../support/run";
import { removeFolder, temporaryFolder } from "../support/temporary";
import { nodePackage, runtimeIn } from "./serverRuntime";
import { serverVersion, unneededDependencies, unneededExtensions } from "./serverVersion";
import { writeStandIns } from "./standIns";

export interface ServerFiles {
  readonly node: string;
  readonly entry: string;
  readonly extensions: string;
}

type Tell = (progress: string) => void;

/** Makes sure that the embedded VS Code is in the cache. Safe to call from several processes at once. */
export async function fetchServer(tell: Tell = () => undefined): Promise<ServerFiles> {
  const { codeServer, node, recipe } = serverVersion;
  const name = `embedded-${codeServer}-${node}-${process.platform}-${process.arch}-${String(recipe)}`;
  const home = path.join(cacheFolder, name);
  if (!existsSync(home)) {
    tell("fetching the embedded VS Code, about 100 MB, once");
    const draft = temporaryFolder("draft", cacheFolder);
    try {
      await prepare(draft.path);
      publish(draft.path, home);
    } finally {
      draft.remove();
    }
    removeOlderVersions(name);
  }
  return {
    node: runtimeIn(home),
    entry: path.join(home, "vscode", "out", "server-main.js"),
    extensions: path.join(home, "vscode", "extensions"),
  };
}

async function prepare(draft: string): Promise<void> {
  const wanted = [`code-server@${serverVersion.codeServer}`, ...nodePackage()];
  await npm("fetching the embedded VS Code", ["pack", "--silent", ...wanted], draft);
  for (const archive of readdirSync(draft).filter((file) => file.endsWith(".tgz"))) {
    const part = archive.startsWith("code-server") ? "package/lib/vscode" : "package/bin/node";
    await runOrThrow("unpacking the embedded VS Code", "tar", ["-xzf", archive, part], { cwd: draft });
    removeFolder(path.join(draft, archive));
  }
  const server = path.join(draft, "vscode");
  renameSync(path.join(draft, "package", "lib", "vscode"), server);
  if (existsSync(path.join(draft, "package", "bin")))
    renameSync(path.join(draft, "package", "bin"), path.join(draft, "bin"));
  removeFolder(path.join(draft, "package"));

  const extensions = path.join(server, "extensions");
  for (const extension of readdirSync(extensions).filter((each) => unneededExtensions.test(each))) {
    removeFolder(path.join(extensions, extension));
  }
  dropDependencies(path.join(server, "package.json"));
  // Not `npm ci`: the lock file that comes with the package is incomplete.
  await npm(
    "installing the embedded VS Code",
    ["install", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    server,
  );
  writeStandIns(server);
}

function dropDependencies(manifestFile: string): void {
  const server = JSON.parse(readFileSync(manifestFile, "utf8")) as { dependencies: Record<string, string> };
  const kept = Object.entries(server.dependencies).filter(([name]) => !unneededDependencies.includes(name));
  writeFileSync(manifestFile, JSON.stringify({ ...server, dependencies: Object.fromEntries(kept) }, null, 2));
}

/** One rename, so that a prepared copy is either whole or absent. */
function publish(draft: string, home: string): void {
  mkdirSync(path.dirname(home), { recursive: true });
  try {
    renameSync(draft, home);
  } catch (error) {
    // Another process was faster; its copy is as good.
    if (!existsSync(home)) throw error;
  }
}

function removeOlderVersions(current: string): void {
  const older = readdirSync(cacheFolder).filter((name) => name.startsWith("embedded-") && name !== current);
  for (const name of older) removeFolder(path.join(cacheFolder, name));
}
