import { copyFileSync } from "node:fs";
import path from "node:path";
import { fetchServerFiles, serverLock } from "./editor/serverFiles";
import { main } from "./support/main";
import { npm } from "./support/npm";
import { temporaryFolder } from "./support/temporary";

/** Locks the dependencies of the embedded VS Code again, after its version was raised. */
main(async () => {
  const folder = temporaryFolder("lock");
  await fetchServerFiles(folder.path);
  const server = path.join(folder.path, "package", "lib", "vscode");
  // What still fits stays as it is.
  copyFileSync(serverLock, path.join(server, "package-lock.json"));
  await npm(
    "locking the dependencies of the embedded VS Code",
    [
      "install",
      "--package-lock-only",
      "--omit-lockfile-registry-resolved",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ],
    server,
  );
  copyFileSync(path.join(server, "package-lock.json"), serverLock);
  console.log(`locked ${path.relative(process.cwd(), serverLock)}`);
  return 0;
});
