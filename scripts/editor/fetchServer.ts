import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { npm } from "../support/npm";
import { cacheFolder } from "../support/project";
import { removeFolder, temporaryFolder } from "../support/temporary";
import { fetchServerFiles, serverLock } from "./serverFiles";
import { nodeArchive, runtimeIn } from "./serverRuntime";
import { serverVersion, unneededExtensions } from "./serverVersion";
import { writeStandIns } from "./standIns";
import { fetchArchive } from "./unpackArchive";

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
  const node = nodeArchive();
  await Promise.all([
    fetchServerFiles(draft),
    ...(node === undefined ? [] : [fetchArchive(node, "package/bin/node", draft)]),
  ]);

  const server = path.join(draft, "vscode");
  renameSync(path.join(draft, "package", "lib", "vscode"), server);
  if (node !== undefined) renameSync(path.join(draft, "package", "bin"), path.join(draft, "bin"));
  removeFolder(path.join(draft, "package"));

  const extensions = path.join(server, "extensions");
  for (const extension of readdirSync(extensions).filter((each) => unneededExtensions.test(each))) {
    removeFolder(path.join(extensions, extension));
  }
  copyFileSync(serverLock, path.join(server, "package-lock.json"));
  await npm(
    "installing the embedded VS Code",
    ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    server,
  );
  writeStandIns(server);
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
