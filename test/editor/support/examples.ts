import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/support/project";

/** Some of the project's examples as files of a workspace, at its top. */
export function examples(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [
      `${name}.distill.json`,
      readFileSync(path.join(root, "examples", `${name}.distill.json`), "utf8"),
    ]),
  );
}
